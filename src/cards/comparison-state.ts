import type { APIButtonComponent } from 'discord-api-types/v10';
import type { PackedThing } from '../answering/answer.js';
import type { Aspect } from '../answering/comparison-answer.js';
import type { Card } from './card.js';
import { button, row } from './components.js';
import { customId } from './custom-id.js';
import { label } from './escape.js';
import { buttonLabelMaxChars, customIdMaxChars } from './limits.js';
import type { Reader } from './reader.js';

/** Kind and version of the buttons that lead to a comparison or another page of it. */
export const comparisonButtonKind = 'compare';
export const comparisonButtonVersion = 1;

/** Aspects in the order in which they are offered, with the words for them. */
export const aspectNames: Readonly<Record<Aspect, string>> = {
  dates: 'dates',
  adoption: 'adoption',
  people: 'people and states',
  places: 'places',
  numbers: 'numbers',
  content: 'content',
};

/** What stands in the custom id: both sides as ids or as typed, the aspect, rows before the page, who asked. */
export interface ComparisonPage {
  readonly a: string;
  readonly b: string;
  readonly on?: Aspect | undefined;
  readonly offset: number;
  readonly ownerId: string;
}

/** Leads to a comparison; none where its sides would not fit into a custom id. */
export function comparisonButton(
  { a, b, on, offset, ownerId }: ComparisonPage,
  text: string,
): readonly APIButtonComponent[] {
  const state = [a, b, on ?? '', String(offset), ownerId];
  const shown = label(text, buttonLabelMaxChars);
  // A colon or percent sign is written with three characters.
  const length = [comparisonButtonKind, String(comparisonButtonVersion), ...state]
    .map((part) => part.replaceAll(/[:%]/g, '%25'))
    .join(':').length;
  if (length > customIdMaxChars || shown === '') return [];
  return [button(customId(comparisonButtonKind, comparisonButtonVersion, ...state), shown)];
}

/** A row for below an answer whose question compares two things; empty where it does not. */
export function comparisonLink(sides: readonly [PackedThing, PackedThing] | undefined, { id }: Reader): Card {
  if (sides === undefined) return [];
  const [{ id: a }, { id: b }] = sides;
  const buttons = comparisonButton({ a, b, offset: 0, ownerId: id }, 'Compare side by side');
  return buttons.length === 0 ? [] : [row(buttons)];
}

/** Reads what {@link comparisonButton} wrote; undefined for anything else. */
export function readComparisonState(state: readonly string[]): ComparisonPage | undefined {
  const [a, b, on, offset, ownerId] = state;
  if (a === undefined || b === undefined || ownerId === undefined) return undefined;
  if (offset === undefined || !/^\d{1,4}$/.test(offset)) return undefined;
  const aspect = readAspect(on);
  return on !== '' && aspect === undefined ? undefined : { a, b, on: aspect, offset: Number(offset), ownerId };
}

/** The aspect that a choice sent; undefined for anything else. */
export function readAspect(sent: string | undefined): Aspect | undefined {
  switch (sent) {
    case 'dates':
    case 'adoption':
    case 'people':
    case 'places':
    case 'numbers':
    case 'content':
      return sent;
    default:
      return undefined;
  }
}
