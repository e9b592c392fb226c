import type { APIButtonComponent } from 'discord-api-types/v10';
import type { Card } from '../../src/cards/card.js';

/** What tests look at on a card: its texts in reading order, its buttons, and how many components it has in all. */

export function texts(card: Card): readonly string[] {
  return everything(card).flatMap((component) => (component.type === 10 ? [component.content] : []));
}

export function buttons(card: Card): readonly APIButtonComponent[] {
  return everything(card).flatMap((component) => (component.type === 2 ? [component] : []));
}

export function labels(card: Card): readonly string[] {
  return buttons(card).map((button) => ('label' in button ? (button.label ?? '') : ''));
}

export function customIds(card: Card): readonly string[] {
  return everything(card).flatMap((component) => ('custom_id' in component ? [component.custom_id] : []));
}

export function count(card: Card): number {
  return everything(card).length;
}

type Part = Card[number] | Extract<Card[number], { readonly type: 1 | 17 }>['components'][number];
type Leaf = Part | Extract<Part, { readonly type: 1 }>['components'][number];

function everything(parts: readonly Part[]): readonly Leaf[] {
  return parts.flatMap((part): readonly Leaf[] => {
    if (part.type === 17) return [part, ...everything(part.components)];
    if (part.type === 1) return [part, ...part.components];
    return [part];
  });
}
