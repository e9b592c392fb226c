import type { PackedFact } from '../answering/answer.js';
import { showDate } from '../knowledge/dates.js';

/** When something held: `since 2004`, `until 2013`, `2004–2013`. */
export function heldWords({ from, to }: NonNullable<PackedFact['held']>): string {
  if (from !== undefined && to !== undefined) return showDate(from === to ? from : `${from}/${to}`);
  if (from !== undefined) return `since ${showDate(from)}`;
  return to === undefined ? 'at all times' : `until ${showDate(to)}`;
}
