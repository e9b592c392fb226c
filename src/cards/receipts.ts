import type { Evidence, PackedDispute, PackedFact } from '../answering/answer.js';
import type { Receipt, WantedReceipt } from '../answering/receipt.js';
import { showDate } from '../knowledge/dates.js';
import { receiptButtons, receiptsButton } from './buttons.js';
import type { Card } from './card.js';
import { type Block, card, lines } from './components.js';
import { inline } from './escape.js';
import { shortSource } from './evidence.js';
import { fold } from './fold.js';
import { foot } from './foot.js';
import { cardTextMaxChars } from './layout.js';
import { cardPartsPx, listGap } from './phone.js';
import type { Reader } from './reader.js';
import { candidatesMax, itemsOnScreen } from './screen.js';

const sentenceMaxChars = 330;
const items = { itemsMin: 2, itemsMax: 8 };
const buttonsMax = 3;

/** Several receipts, each in short: what it says, where it is written, and whether it is the revision that was named. */
export function severalReceiptsCard(receipts: readonly Receipt[], reader: Reader): Card {
  const all = receipts.map(receiptLine);
  const below = (shown: number): readonly Block[] => {
    const known = knownOf(receipts.slice(0, shown));
    const [oldest] = known.map(({ checked }) => checked).sort();
    return lines(
      oldest === undefined ? undefined : `-# checked ${showDate(oldest)} · \`/receipt\` with one id shows it whole`,
    );
  };
  const rows = (shown: number) => {
    const known = knownOf(receipts.slice(0, shown));
    const rest = knownOf(receipts.slice(shown)).filter(({ ref }) => !known.some((each) => each.ref === ref));
    return foot({
      reader,
      pages: receiptsButton(rest, rest.length === 1 ? 'The other one' : `The other ${rest.length}`),
      cited: known.flatMap((each) => ('point' in each ? [] : [each])),
      reported: known,
      // Where a fact is written stands beside it.
      onward: receiptButtons(
        known.filter((each) => 'point' in each),
        buttonsMax,
      ),
    });
  };
  const list = fold(all, {
    maxChars: cardTextMaxChars - 200,
    maxLines: itemsOnScreen(all.slice(0, candidatesMax(items)), items, (shown) =>
      cardPartsPx([listGap, ...below(shown)], rows(shown)),
    ),
    show: (line) => line,
  });
  const shown = list?.shown ?? 0;
  return card(
    knownOf(receipts).length === 0 ? 'unknown' : 'reference',
    [...lines(list?.text ?? 'No ids.'), ...below(shown)],
    ...rows(shown),
  );
}

function knownOf(receipts: readonly Receipt[]): readonly (PackedFact | PackedDispute)[] {
  return receipts.flatMap((receipt): readonly (PackedFact | PackedDispute)[] =>
    receipt.kind === 'fact' ? [receipt.fact] : receipt.kind === 'dispute' ? [receipt.dispute] : [],
  );
}

/** Whether what somebody cites is still what stands here. */
export function revisionLine({ rev: had }: WantedReceipt, { rev }: PackedFact | PackedDispute): string | undefined {
  if (had === undefined) return undefined;
  if (had < rev) {
    return `**Changed since r${had}**, the revision you name: today it is r${rev}, which says what stands here. Earlier wordings are not kept.`;
  }
  if (had > rev) return `You name r${had}; here it is r${rev}. Yours is from a newer edition of the collection.`;
  return `r${rev} is its current revision.`;
}

function receiptLine(receipt: Receipt): string {
  const { wanted } = receipt;
  switch (receipt.kind) {
    case 'fact':
      return knownLine(wanted, receipt.fact, receipt.evidence);
    case 'dispute':
      return knownLine(wanted, receipt.dispute, []);
    case 'unclear':
      return `- **${inline(wanted.typed, 60)}**: several collections have it: ${receipt.near.map(({ ref }) => inline(ref, 60)).join(', ')}`;
    case 'unknown':
      return `- **${inline(wanted.typed, 60)}**: the collection has none`;
  }
}

function knownLine(
  wanted: WantedReceipt,
  shown: PackedFact | PackedDispute,
  [first, ...others]: readonly Evidence[],
): string {
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  const where = first === undefined ? '' : ` (${shortSource(first.source, first.places)}${more})`;
  const says = `- **${inline(shown.ref, 60)} · r${shown.rev}**: ${inline(shown.says, sentenceMaxChars)}${where}`;
  const isCurrent = wanted.rev === undefined || wanted.rev === shown.rev;
  return isCurrent ? says : `${says}\n  ${revisionLine(wanted, shown)}`;
}
