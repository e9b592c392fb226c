import type { PackedDispute, PackedFact, PackedThing, TopicAnswer } from '../answering/answer.js';
import { showDate } from '../knowledge/dates.js';
import { capital, moreButton, relatedButtons, thingButtons } from './buttons.js';
import type { Card } from './card.js';
import { card, lines } from './components.js';
import { inline } from './escape.js';
import { type SourceIndex, shortCitation } from './evidence.js';
import { fold } from './fold.js';
import { foot } from './foot.js';
import { cardTextMaxChars } from './layout.js';
import type { Reader } from './reader.js';
import { disputeLines, disputesMaxChars, smallPrint, smallPrintMaxChars } from './reading.js';

const shownEntriesMax = 6;
const listMaxChars = 2100;
/** What is read of the entries, without addresses: about twenty lines of a phone. */
const readMaxChars = 800;
const entriesMin = 3;
/** Of a date, a publisher and a place. */
const besideMaxChars = 30;
const factMaxChars = 330;
const thingsMax = 4;
const relatedMax = 2;
/** `-# facts 11–20 of 186` */
const pageMaxChars = 40;

/**
 * What the collection has on one thing, by date; folds to the limits of a message.
 *
 * @param from - how many facts to leave out at the start: those that an earlier part showed
 */
export function topicCard(answer: TopicAnswer, reader: Reader, sources: SourceIndex, from = 0): Card {
  switch (answer.kind) {
    case 'known':
      return knownCard(answer, reader, sources, from);
    case 'unclear':
      return card(
        'unsure',
        lines(`**Which “${inline(answer.typed, 100)}” do you mean?**`, thingLines(answer.things)),
        ...foot({ reader, onward: thingButtons(answer.things, thingsMax) }),
      );
    case 'unknown':
      return card(
        'unknown',
        lines(
          `**The collection has nothing called “${inline(answer.typed, 100)}”.**`,
          answer.near.length === 0
            ? 'Pick a name from the list that shows while you type, or ask in your own words with `/ask`.'
            : `Close to it:\n${thingLines(answer.near)}`,
        ),
        ...foot({ reader, onward: thingButtons(answer.near, thingsMax) }),
      );
  }
}

function knownCard(
  { thing, entries, disputes }: Extract<TopicAnswer, { readonly kind: 'known' }>,
  reader: Reader,
  sources: SourceIndex,
  from: number,
): Card {
  const start = from < entries.length ? from : 0;
  const part = entries.slice(start);
  const heading = thingLine(thing);
  const list = fold(
    part.map(({ date, fact }) => {
      const where = shortCitation(fact, sources);
      const said = inline(fact.says, factMaxChars);
      return `- ${date === undefined ? '' : `**${showDate(date)}**: `}${said}${where === undefined ? '' : ` (${where})`}`;
    }),
    {
      maxChars: Math.min(
        listMaxChars,
        cardTextMaxChars - heading.length - disputesMaxChars - smallPrintMaxChars - pageMaxChars,
      ),
      maxLines: entriesOnScreen(part),
      show: (line) => line,
    },
  );
  const facts = part.slice(0, list?.shown ?? 0).map((entry) => entry.fact);
  const next = start + facts.length;
  const differing = disputesOf(disputes, facts, start === 0);
  return card(
    'reference',
    [
      ...lines(
        heading,
        facts.length < entries.length ? `-# facts ${start + 1}–${next} of ${entries.length}` : undefined,
      ),
      ...lines(list?.text ?? 'The collection names it, and has no facts about it.'),
      ...lines(disputeLines(differing)),
      ...lines(smallPrint(facts)),
    ],
    ...foot({
      reader,
      links: [
        ...(next < entries.length && facts.length > 0 ? moreButton(thing, next, reader.id) : []),
        ...(start > 0 ? moreButton(thing, 0, reader.id) : []),
      ],
      cited: facts,
      reported: [...facts, ...differing],
      onward: relatedButtons(facts, relatedMax),
    }),
  );
}

/** How many entries a phone shows at once. */
function entriesOnScreen(part: readonly { readonly fact: PackedFact }[]): number {
  let room = readMaxChars;
  const beyond = part.findIndex(({ fact }, index) => {
    room -= fact.says.length + besideMaxChars;
    return room < 0 && index >= entriesMin;
  });
  return Math.min(shownEntriesMax, beyond === -1 ? part.length : beyond);
}

/** Disputes about the facts shown; those about none of its facts stand on the first part. */
function disputesOf(disputes: readonly PackedDispute[], shown: readonly PackedFact[], isFirst: boolean) {
  return disputes.filter(
    ({ pack, facts }) =>
      shown.some((fact) => fact.pack === pack && facts.includes(fact.id)) || (isFirst && facts.length === 0),
  );
}

/** `**Name**, what it is` */
export function thingLine({ name, is, symbol }: PackedThing): string {
  return [
    `**${inline(capital(name), 200)}**`,
    symbol === undefined || name.includes(symbol) ? undefined : inline(symbol, 60),
    is === undefined ? undefined : inline(is, 160),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** A few things, one a line. */
export function thingLines(things: readonly PackedThing[]): string {
  return things
    .slice(0, thingsMax)
    .map((thing) => `- ${thingLine(thing)}`)
    .join('\n');
}
