import type { PackedFact, PackedThing } from '../answering/answer.js';
import type { Receipt } from '../answering/receipt.js';
import { showDate } from '../knowledge/dates.js';
import { differButton, evidenceButton, receiptButtons, relatedButtons } from './buttons.js';
import type { Card } from './card.js';
import { type Block, card, lines } from './components.js';
import { inline } from './escape.js';
import { sourceLine } from './evidence.js';
import { foldLines } from './fold.js';
import { foot } from './foot.js';
import { heldWords } from './held.js';
import { cardTextMaxChars, textLength } from './layout.js';
import type { Reader } from './reader.js';
import { disputeLines, smallPrint } from './reading.js';
import { revisionLine, severalReceiptsCard } from './receipts.js';

type FactReceipt = Extract<Receipt, { readonly kind: 'fact' }>;
type DisputeReceipt = Extract<Receipt, { readonly kind: 'dispute' }>;
type Missing = Extract<Receipt, { readonly kind: 'unknown' | 'unclear' }>;

const sentenceMaxChars = 400;
const valueMaxChars = 300;
const thingsMax = 6;
const sourcesMaxChars = 1600;
const sourcesMaxLines = 12;
const readingMaxChars = 330;
const factsMax = 6;
const nearMax = 3;
const nearMaxChars = 200;

/** Facts or disputes whole, by the refs that stand on cards; at least one. */
export function receiptCard(receipts: readonly Receipt[], reader: Reader): Card {
  const [receipt, ...others] = receipts;
  if (receipt === undefined || others.length > 0) return severalReceiptsCard(receipts, reader);
  switch (receipt.kind) {
    case 'fact':
      return factCard(receipt, reader);
    case 'dispute':
      return disputeCard(receipt, reader);
    case 'unknown':
    case 'unclear':
      return missingRefCard(receipt, reader);
  }
}

function factCard({ wanted, fact, relation, value, about, evidence, disputes }: FactReceipt, reader: Reader): Card {
  const heading = lines(`**${inline(fact.says, sentenceMaxChars)}**`, revisionLine(wanted, fact));
  const details = lines(
    value === undefined ? undefined : `${inline(relation ?? 'value', 60)}: **${inline(value, valueMaxChars)}**`,
    fact.held === undefined ? undefined : `held: ${heldWords(fact.held)}`,
    aboutLine(about),
  );
  const below: readonly Block[] = [...lines(disputeLines(disputes)), ...lines(smallPrint([fact]))];
  const sources = foldLines(
    evidence.map(({ source, places }) => sourceLine(source, places)),
    {
      maxChars: Math.min(sourcesMaxChars, cardTextMaxChars - textLength([...heading, ...details, ...below]) - 20),
      maxLines: sourcesMaxLines,
      show: (line) => line,
    },
  );
  return card(
    'reference',
    [
      ...heading,
      ...details,
      'line',
      ...lines(sources === undefined ? undefined : `**${evidence.length === 1 ? 'Source' : 'Sources'}**\n${sources}`),
      ...below,
    ],
    ...foot({
      reader,
      links: evidenceButton(evidence),
      cited: [fact],
      reported: [fact],
      onward: [...relatedButtons([fact], 1), ...differButton(disputes)],
    }),
  );
}

function disputeCard({ wanted, dispute, about, readings, facts }: DisputeReceipt, reader: Reader): Card {
  const heading = lines(
    `**Sources differ on ${inline(dispute.point, 200)}.**`,
    inline(dispute.says, 420),
    revisionLine(wanted, dispute),
  );
  const details = lines(
    aboutLine(about),
    facts.length === 0 ? undefined : `facts it touches: ${refs(facts, factsMax)}`,
  );
  const below = lines(`-# ${inline(dispute.ref, 60)} · r${dispute.rev} · checked ${showDate(dispute.checked)}`);
  const said = foldLines(
    readings.flatMap(({ says, supported, evidence }) => [
      `- ${inline(says, readingMaxChars)}${supported ? ` **(supported: ${dispute.sure})**` : ''}`,
      ...evidence.map(({ source, places }) => `  - ${sourceLine(source, places)}`),
    ]),
    {
      maxChars: Math.min(sourcesMaxChars, cardTextMaxChars - textLength([...heading, ...details, ...below])),
      maxLines: sourcesMaxLines,
      show: (line) => line,
    },
  );
  return card(
    'reference',
    [...heading, 'line', ...lines(said), ...details, ...below],
    ...foot({ reader, reported: [dispute], onward: receiptButtons(facts, 3) }),
  );
}

function missingRefCard({ kind, wanted, near }: Missing, reader: Reader): Card {
  const typed = inline(wanted.typed, 100);
  const isRef = /\d/.test(wanted.typed) && /[FD]\s?[-–]?\s?\d/i.test(wanted.typed);
  const verdict =
    kind === 'unclear'
      ? `**Several collections have ${typed}. Which one do you mean?**`
      : isRef
        ? `**The collection has no “${typed}”.** It was withdrawn, or belongs to a collection that I do not have.`
        : `**I find no id in “${typed}”.** Ids stand in the small print of every card: \`un-sco/F-0002 · r1\`.`;
  const title = kind === 'unclear' ? undefined : 'Perhaps:';
  const shown = near.slice(0, nearMax);
  return card(
    'unknown',
    lines(
      verdict,
      shown.length === 0 ? undefined : title,
      ...shown.map((each) => `- ${inline(each.ref, 60)}: ${inline(each.says, nearMaxChars)}`),
    ),
    ...foot({ reader, onward: receiptButtons(shown, nearMax) }),
  );
}

function aboutLine(about: readonly PackedThing[]): string | undefined {
  if (about.length === 0) return undefined;
  const more = about.length - thingsMax;
  const names = about.slice(0, thingsMax).map(({ name }) => inline(name, 80));
  return `about: ${names.join(' · ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function refs(facts: readonly PackedFact[], max: number): string {
  const more = facts.length - max;
  const shown = facts.slice(0, max).map(({ ref, rev }) => `${inline(ref, 60)} · r${rev}`);
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
