import type { APIButtonComponent } from 'discord-api-types/v10';
import type { PackedDispute, PackedFact, PackedSource } from '../answering/answer.js';
import { citeButton, ownerButtons, reportButton } from './buttons.js';
import type { Reader } from './reader.js';

/** What one can do with a card, in the order in which it stands below it. */
export interface Foot {
  readonly reader: Reader;
  /** Links to what is cited, and to the next part of the card. */
  readonly links?: readonly APIButtonComponent[];
  /** What the card rests on and one may cite. */
  readonly cited?: readonly (PackedFact | PackedSource)[];
  /** What the card says and one may report; near facts too. */
  readonly reported?: readonly (PackedFact | PackedDispute)[];
  /** Where one may go from here: questions, things. */
  readonly onward?: readonly APIButtonComponent[];
}

type Row = readonly APIButtonComponent[];

/**
 * Two rows: short words for what one does with this card, then whole questions for where to go from it. A phone shows
 * the first side by side and the second one below the other. A card that cites nothing and links nowhere asks something
 * of its reader: there the way on comes first.
 */
export function foot({ reader, links = [], cited = [], reported = [], onward = [] }: Foot): readonly [Row, Row] {
  const doing = [...links, ...citeButton(cited), ...ownerButtons(reader), ...reportButton(reported)];
  return links.length === 0 && cited.length === 0 ? [onward, doing] : [doing, onward];
}
