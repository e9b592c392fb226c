import type { PackedDispute, PackedFact } from '../answering/answer.js';
import type { Receipt, WantedReceipt } from '../answering/receipt.js';
import { showDate } from '../knowledge/dates.js';
import { receiptButtons } from './buttons.js';
import type { Card } from './card.js';
import { card, lines } from './components.js';
import { inline } from './escape.js';
import { foldLines } from './fold.js';
import { foot } from './foot.js';
import { cardTextMaxChars } from './layout.js';
import type { Reader } from './reader.js';

const sentenceMaxChars = 330;
const shownMax = 8;
const buttonsMax = 3;

/** Several receipts, each in short: what it says, and whether it is still the revision that was named. */
export function severalReceiptsCard(receipts: readonly Receipt[], reader: Reader): Card {
  const known = receipts.flatMap((receipt): readonly (PackedFact | PackedDispute)[] =>
    receipt.kind === 'fact' ? [receipt.fact] : receipt.kind === 'dispute' ? [receipt.dispute] : [],
  );
  const facts = receipts.flatMap((receipt) => (receipt.kind === 'fact' ? [receipt.fact] : []));
  const list = foldLines(receipts.map(receiptLine), {
    maxChars: cardTextMaxChars - 200,
    maxLines: shownMax,
    show: (line) => line,
  });
  return card(
    known.length === 0 ? 'unknown' : 'reference',
    lines(list ?? 'No ids.', known.length === 0 ? undefined : '-# `/receipt` with one id shows it whole'),
    ...foot({ reader, cited: facts, reported: known, onward: receiptButtons(known, buttonsMax) }),
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
      return knownLine(wanted, receipt.fact);
    case 'dispute':
      return knownLine(wanted, receipt.dispute);
    case 'unclear':
      return `- **${inline(wanted.typed, 60)}**: several collections have it: ${receipt.near.map(({ ref }) => inline(ref, 60)).join(', ')}`;
    case 'unknown':
      return `- **${inline(wanted.typed, 60)}**: the collection has none`;
  }
}

function knownLine(wanted: WantedReceipt, shown: PackedFact | PackedDispute): string {
  const says = `- **${inline(shown.ref, 60)} · r${shown.rev}**: ${inline(shown.says, sentenceMaxChars)} (checked ${showDate(shown.checked)})`;
  const isCurrent = wanted.rev === undefined || wanted.rev === shown.rev;
  return isCurrent ? says : `${says}\n  ${revisionLine(wanted, shown)}`;
}
