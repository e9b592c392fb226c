import type { APIButtonComponent } from 'discord-api-types/v10';
import type { PackedDispute, PackedFact, PackedSource } from '../answering/answer.js';
import { citeButton, ownerButtons, reportButton } from './buttons.js';
import { rowButtonsMax } from './limits.js';
import type { Reader } from './reader.js';

/** What one can do with a card, in the order in which it stands below it. */
export interface Foot {
  readonly reader: Reader;
  /** To the part before and the part after this one, where the card shows a part. */
  readonly pages?: readonly APIButtonComponent[];
  /** Links to what is cited, and to all of what the card shows in short. */
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
export function foot({
  reader,
  pages = [],
  links = [],
  cited = [],
  reported = [],
  onward = [],
}: Foot): readonly [Row, Row] {
  const asked = [...citeButton(cited), ...ownerButtons(reader), ...reportButton(reported)];
  // The text links its sources too: where both pages need their place, the links give theirs.
  const room = Math.max(0, rowButtonsMax - pages.length - asked.length);
  const doing = [...pages, ...links.slice(0, room), ...asked];
  const asks = pages.length === 0 && links.length === 0 && cited.length === 0;
  const [first, second] = asks ? [onward, doing] : [doing, onward];
  const told = new Set<string>();
  return [onceEach(first, told), onceEach(second, told)];
}

/** Discord takes no custom id twice in a message. */
function onceEach(row: Row, told: Set<string>): Row {
  return row.filter((each) => {
    if (!('custom_id' in each)) return true;
    const isNew = !told.has(each.custom_id);
    told.add(each.custom_id);
    return isNew;
  });
}
