import type { PackedDispute, PackedFact, PackedThing, TopicAnswer } from '../answering/answer.js';
import { showDate } from '../knowledge/dates.js';
import { capital, differButton, moreButton, thingButtons } from './buttons.js';
import type { Card } from './card.js';
import { type Block, card, lines } from './components.js';
import { inline } from './escape.js';
import { linked, type SourceIndex, shortCitation } from './evidence.js';
import { fold } from './fold.js';
import { foot } from './foot.js';
import { heldWords } from './held.js';
import { cardTextMaxChars, textLength } from './layout.js';
import { cardPartsPx, listGap } from './phone.js';
import type { Reader } from './reader.js';
import { differLine, differMaxChars, smallPrint, smallPrintMaxChars } from './reading.js';
import { candidatesMax, itemsOnScreen, screenBefore } from './screen.js';

const listMaxChars = 2100;
const items = { itemsMin: 2, itemsMax: 6 };
const factMaxChars = 330;
const nameMaxChars = 200;
const thingsMax = 4;
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

type Known = Extract<TopicAnswer, { readonly kind: 'known' }>;

function knownCard({ thing, entries, disputes }: Known, reader: Reader, sources: SourceIndex, from: number): Card {
  const start = from < entries.length ? from : 0;
  const write = (from: number, to: number) => entries.slice(from, to).map((entry) => entryLine(entry, sources));
  const part = write(start, start + candidatesMax(items));
  const heading = (next: number) =>
    lines(
      thingLine(thing),
      next - start < entries.length ? `-# facts ${start + 1}–${next} of ${entries.length}` : undefined,
    );
  const below = (next: number): readonly Block[] => {
    const facts = factsFrom(start, next);
    return [...lines(differLine(disputesOf(disputes, facts, start === 0))), ...lines(smallPrint(facts))];
  };
  const factsFrom = (from: number, to: number) => entries.slice(from, to).map(({ fact }) => fact);
  const rows = (before: number, next: number) => {
    const facts = factsFrom(start, next);
    const differing = disputesOf(disputes, facts, start === 0);
    return foot({
      reader,
      pages: [
        ...(start > 0 ? moreButton(thing, before, reader.id, 'Back') : []),
        ...(next < entries.length && facts.length > 0 ? moreButton(thing, next, reader.id, 'More') : []),
      ],
      cited: facts,
      reported: [...facts, ...differing],
      // What the card tells already is no question any more, and what comes next is one press away.
      onward: differButton(differing),
    });
  };
  const aroundPx = (shown: number) =>
    cardPartsPx([...heading(start + shown), listGap, ...below(start + shown)], rows(0, start + shown));
  const list = fold(part, {
    maxChars: Math.min(
      listMaxChars,
      cardTextMaxChars - textLength(heading(start)) - differMaxChars - smallPrintMaxChars - pageMaxChars,
    ),
    maxLines: itemsOnScreen(part, items, aroundPx),
    show: (line) => line,
  });
  const shown = list?.shown ?? 0;
  const next = start + shown;
  const before = write(Math.max(0, start - items.itemsMax), start);
  return card(
    'reference',
    [...heading(next), ...lines(list?.lines ?? 'The collection names it, and has no facts about it.'), ...below(next)],
    ...rows(start - before.length + screenBefore(before, items, aroundPx(shown)), next),
  );
}

/** `- **since 2001**: sentence (source)` */
function entryLine({ date: when, fact }: Known['entries'][number], sources: SourceIndex): string {
  const { value, held } = fact;
  // What has held since a year did not happen in it.
  const isSpan = held !== undefined && !(value !== undefined && 'date' in value);
  const date = when === undefined ? undefined : isSpan ? heldWords(held) : showDate(when);
  const where = shortCitation(fact, sources);
  const said = inline(fact.says, factMaxChars);
  return `- ${date === undefined ? '' : `**${date}**: `}${said}${where === undefined ? '' : ` (${where})`}`;
}

/** Disputes about the facts shown; those about none of its facts stand on the first part. */
function disputesOf(disputes: readonly PackedDispute[], shown: readonly PackedFact[], isFirst: boolean) {
  return disputes.filter(
    ({ pack, facts }) =>
      shown.some((fact) => fact.pack === pack && facts.includes(fact.id)) || (isFirst && facts.length === 0),
  );
}

/**
 * `**Name** · what it is`
 *
 * @param url - of its official text, where the name is to lead there
 */
export function thingLine({ name, is, symbol }: PackedThing, url?: string): string {
  const called = capital(name);
  return [
    `**${url === undefined ? inline(called, nameMaxChars) : linked(called, url, nameMaxChars)}**`,
    symbol === undefined || unspaced(name).includes(unspaced(symbol)) ? undefined : inline(symbol, 60),
    is === undefined ? undefined : inline(is, 160),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** `S/RES/955 (1994)` is written with and without the blank. */
function unspaced(text: string): string {
  return text.replaceAll(/\s/g, '');
}

/** A few things, one a line. */
export function thingLines(things: readonly PackedThing[]): string {
  return things
    .slice(0, thingsMax)
    .map((thing) => `- ${thingLine(thing)}`)
    .join('\n');
}
