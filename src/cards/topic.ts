import type { PackedThing, TopicAnswer } from '../answering/answer.js';
import { showDate } from '../knowledge/dates.js';
import { moreButton, ownerButtons, relatedButtons, thingButtons } from './buttons.js';
import type { Card } from './card.js';
import { card, lines } from './components.js';
import { inline } from './escape.js';
import { type SourceIndex, shortCitation } from './evidence.js';
import { fold } from './fold.js';
import { cardTextMaxChars, textLength } from './layout.js';
import type { Reader } from './reader.js';
import { disputeLines, smallPrint, smallPrintMaxChars } from './reading.js';

const shownEntriesMax = 10;
const listMaxChars = 2600;
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
      return card('unsure', lines(`**Which “${inline(answer.typed, 100)}” do you mean?**`, thingLines(answer.things)), [
        ...thingButtons(answer.things, thingsMax),
        ...ownerButtons(reader),
      ]);
    case 'unknown':
      return card(
        'unknown',
        lines(
          `**The collection has nothing called “${inline(answer.typed, 100)}”.**`,
          answer.near.length === 0 ? undefined : ['Close to it:', thingLines(answer.near)].join('\n'),
        ),
        [...thingButtons(answer.near, thingsMax), ...ownerButtons(reader)],
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
  const differing = lines(disputeLines(disputes));
  const list = fold(
    part.map(({ date, fact }) => {
      const where = shortCitation(fact, sources);
      const said = inline(fact.says, factMaxChars);
      return `- ${date === undefined ? '' : `**${showDate(date)}**: `}${said}${where === undefined ? '' : ` (${where})`}`;
    }),
    {
      maxChars: Math.min(
        listMaxChars,
        cardTextMaxChars - heading.length - textLength(differing) - smallPrintMaxChars - pageMaxChars,
      ),
      maxLines: shownEntriesMax,
      show: (line) => line,
    },
  );
  const facts = part.slice(0, list?.shown ?? 0).map((entry) => entry.fact);
  const next = start + facts.length;
  return card(
    'reference',
    [
      ...lines(
        heading,
        facts.length < entries.length ? `-# facts ${start + 1}–${next} of ${entries.length}` : undefined,
      ),
      ...lines(list?.text ?? 'The collection names it, and has no facts about it.'),
      ...differing,
      ...lines(smallPrint(facts)),
    ],
    [
      ...(next < entries.length && facts.length > 0 ? moreButton(thing, next, reader.id) : []),
      ...(start > 0 ? moreButton(thing, 0, reader.id) : []),
      ...relatedButtons(facts, relatedMax),
      ...ownerButtons(reader),
    ],
  );
}

/** `**Name**, what it is` */
export function thingLine({ name, is, symbol }: PackedThing): string {
  return [
    `**${inline(name, 200)}**`,
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
