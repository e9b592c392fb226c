import { buttonKinds, removeButton } from './buttons.js';
import type { Card } from './card.js';
import { row, text } from './components.js';
import { parseCustomId } from './custom-id.js';

type Component = Card[number];
type Row = Extract<Component, { readonly type: 1 }>;
type RowComponent = Row['components'][number];

/**
 * A private card as everybody may see it: without its share button, signed by who shared it, who may remove it again.
 *
 * @param sharerId - shown as a mention; the faces let no message ping
 */
export function sharedCard(card: Card, sharerId: string): Card {
  const above = card.filter((component) => component.type !== rowType);
  const buttons = card
    .flatMap((component): readonly RowComponent[] => (component.type === rowType ? component.components : []))
    .filter((component) => !isOwners(component));
  return [...above, text(`-# shared by <@${sharerId}>`), row([...buttons, removeButton(sharerId)])];
}

const rowType = 1;

/** Share and remove: both belong to who saw the card before. */
function isOwners(component: RowComponent): boolean {
  const kind = 'custom_id' in component ? parseCustomId(component.custom_id)?.kind : undefined;
  return kind === buttonKinds.share || kind === buttonKinds.remove;
}
