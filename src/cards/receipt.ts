import type { PackedFact, PackedThing } from '../answering/answer.js';
import type { Receipt } from '../answering/receipt.js';
import { showDate } from '../knowledge/dates.js';
import { differButton, evidenceButton, receiptButtons, receiptsButton, relatedButtons } from './buttons.js';
import type { Card } from './card.js';
import { type Block, card, lines } from './components.js';
import { inline } from './escape.js';
import { shortSources, sourceLines } from './evidence.js';
import { firstFitting } from './fitting.js';
import { foldLines } from './fold.js';
import { foot } from './foot.js';
import { heldWords } from './held.js';
import { cardTextMaxChars, textLength } from './layout.js';
import type { Reader } from './reader.js';
import { differLine, disputeLines, smallPrint } from './reading.js';
import { revisionLine, severalReceiptsCard } from './receipts.js';

type FactReceipt = Extract<Receipt, { readonly kind: 'fact' }>;
type DisputeReceipt = Extract<Receipt, { readonly kind: 'dispute' }>;
type Missing = Extract<Receipt, { readonly kind: 'unknown' | 'unclear' }>;

const sentenceMaxChars = 400;
const valueMaxChars = 300;
const thingsMax = 4;
const sourcesMaxChars = 1600;
const sourcesMaxLines = 12;
const fullSourcesMax = 3;
const shortSourcesMax = 12;
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

/** Sources in full, as many as a screen holds; the others in a few words, none left out as long as there is room. */
function factCard(receipt: FactReceipt, reader: Reader): Card {
  return firstFitting(
    ...[fullSourcesMax, 2, 1].map((whole) => () => factWith(receipt, reader, { whole, disputes: 'whole', related: 1 })),
    () => factWith(receipt, reader, { whole: 1, disputes: 'point', related: 1 }),
    () => factWith(receipt, reader, { whole: 1, disputes: 'point', related: 0 }),
  );
}

/** How much the receipt of a fact says at once. */
interface Extent {
  /** Sources in full. */
  readonly whole: number;
  readonly disputes: 'whole' | 'point';
  readonly related: 0 | 1;
}

function factWith(
  { wanted, fact, relation, value, about, evidence, disputes }: FactReceipt,
  reader: Reader,
  { whole, disputes: told, related }: Extent,
): Card {
  const heading = lines(`**${inline(fact.says, sentenceMaxChars)}**`, revisionLine(wanted, fact));
  const details = lines(
    value === undefined ? undefined : `${inline(relation ?? 'value', 60)}: **${inline(value, valueMaxChars)}**`,
    fact.held === undefined ? undefined : `held: ${heldWords(fact.held)}`,
    aboutLine(about),
  );
  const below: readonly Block[] = [
    ...lines(told === 'whole' ? disputeLines(disputes) : differLine(disputes)),
    ...lines(smallPrint([fact])),
  ];
  const room = cardTextMaxChars - textLength([...heading, ...details, ...below]) - 20;
  const short = [shortSourcesMax, 3, 0].find(
    (most) => (sourceLines(evidence, { whole, short: most })?.length ?? 0) <= Math.min(sourcesMaxChars, room),
  );
  return card(
    'reference',
    [...heading, ...details, 'line', ...lines(sourceLines(evidence, { whole, short: short ?? 0 })), ...below],
    ...foot({
      reader,
      links: evidenceButton(evidence),
      cited: [fact],
      reported: [fact],
      onward: [...differButton(disputes), ...relatedButtons([fact], related)],
    }),
  );
}

function disputeCard({ wanted, dispute, about, readings, facts }: DisputeReceipt, reader: Reader): Card {
  const heading = lines(
    `**Sources differ on ${inline(dispute.point, 200)}.**`,
    inline(dispute.says, 420),
    revisionLine(wanted, dispute),
  );
  const below = lines(
    aboutLine(about),
    facts.length === 0 ? undefined : `-# facts: ${refs(facts, factsMax)}`,
    `-# ${inline(dispute.ref, 60)} · r${dispute.rev} · checked ${showDate(dispute.checked)}`,
  );
  const said = foldLines(
    readings.map(({ says, supported, evidence }) => {
      const where = shortSources(evidence).join('; ');
      const mark = supported ? ` **(supported: ${dispute.sure})**` : '';
      return `- ${inline(says, readingMaxChars)}${mark}${where === '' ? '' : ` (${where})`}`;
    }),
    {
      maxChars: Math.min(sourcesMaxChars, cardTextMaxChars - textLength([...heading, ...below])),
      maxLines: sourcesMaxLines,
      show: (line) => line,
    },
  );
  return card(
    'reference',
    [...heading, 'line', ...lines(said), ...below],
    ...foot({
      reader,
      links: receiptsButton(facts, facts.length === 1 ? 'The fact' : 'The facts'),
      reported: [dispute],
    }),
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
  return `-# about: ${names.join(' · ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function refs(facts: readonly PackedFact[], max: number): string {
  const more = facts.length - max;
  const shown = facts.slice(0, max).map(({ ref, rev }) => `${inline(ref, 60)} · r${rev}`);
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
