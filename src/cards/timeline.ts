import type { PackedThing } from '../answering/answer.js';
import { enumerate } from '../answering/composing.js';
import type { TimelineAnswer, TimelineEntry, TimelineTopic } from '../answering/timeline-answer.js';
import { factsOfEntry } from '../answering/timeline-entries.js';
import { showDate } from '../knowledge/dates.js';
import { differButton, officialTextButton } from './buttons.js';
import type { Card } from './card.js';
import { type Block, card, lines } from './components.js';
import { inline } from './escape.js';
import type { SourceIndex } from './evidence.js';
import { fold } from './fold.js';
import { foot } from './foot.js';
import { cardTextMaxChars, textLength } from './layout.js';
import { noticeCard } from './notice.js';
import { cardPartsPx, listGap } from './phone.js';
import type { Reader } from './reader.js';
import { differLine, differMaxChars, disputesAbout, smallPrint, smallPrintMaxChars } from './reading.js';
import { candidatesMax, itemsOnScreen, screenBefore } from './screen.js';
import { shortCitations } from './short-citations.js';
import { timelineButton } from './timeline-state.js';
import { thingLines } from './topic.js';
import { symbolLine } from './unknown.js';

const listMaxChars = 2100;
const items = { itemsMin: 2, itemsMax: 8 };
const sentenceMaxChars = 330;
const alikeMaxChars = 200;
const thingsMax = 4;
const nameMaxChars = 120;
/** More events than one turns pages for. */
const turnedMax = 24;
/** `-# events 11–20 of 186`, and the line about what has no end. */
const pageMaxChars = 140;

/**
 * What happened, by date: a page of it, folded to the limits of a message.
 *
 * @param from - how many entries to leave out at the start: those that earlier pages showed
 */
export function timelineCard(answer: TimelineAnswer, reader: Reader, sources: SourceIndex, from = 0): Card {
  switch (answer.kind) {
    case 'known':
      return answer.entries.length === 0
        ? emptyCard(answer, reader, sources)
        : pageCard(answer, reader, sources, from < answer.entries.length ? from : 0);
    case 'unclear':
      return card(
        'unsure',
        lines(`**Which “${inline(answer.typed, 100)}” do you mean?**`, thingLines(answer.things)),
        ...foot({ reader, onward: topicButtons(answer.things, answer, reader) }),
      );
    case 'unknown':
      return card(
        'unknown',
        lines(
          `**The collection has nothing called “${inline(answer.typed, 100)}”.**`,
          answer.symbol && symbolLine(answer.symbol),
          answer.near.length === 0 ? undefined : ['Close to it:', thingLines(answer.near)].join('\n'),
        ),
        ...foot({
          reader,
          onward: [
            ...topicButtons(answer.near, answer, reader),
            ...(answer.symbol ? officialTextButton(answer.symbol.url) : []),
          ],
        }),
      );
    case 'no date':
      return noticeCard(
        `I cannot read “${inline(answer.typed, 100)}” as a date with a year (\`${answer.option}\`). Write one that there is, like \`2004\`, \`December 2004\`, \`2 December 2004\` or \`the 2010s\`.`,
      );
    case 'backwards':
      return noticeCard(
        `The time you gave ends before it begins: from ${showDate(answer.from)} to ${showDate(answer.to)}. Turn the two around.`,
      );
  }
}

type Known = Extract<TimelineAnswer, { readonly kind: 'known' }>;

/** The timelines of a few things, within the span that was asked for. */
function topicButtons(things: readonly PackedThing[], span: Pick<Known, 'from' | 'to'>, { id }: Reader) {
  return things
    .slice(0, thingsMax)
    .flatMap((thing) => timelineButton({ ...span, topic: { kind: 'things', things: [thing] } }, 0, thing.name, id));
}

function pageCard(answer: Known, reader: Reader, sources: SourceIndex, start: number): Card {
  const { entries, disputes } = answer;
  const write = (part: readonly TimelineEntry[]) => part.map((entry) => entryLine(entry, sources));
  const candidates = write(entries.slice(start, start + candidatesMax(items)));
  const heading = (next: number) =>
    lines(headingOf(answer), next - start < entries.length ? `-# ${partWords(start + 1, next, answer)}` : undefined);
  const below = (next: number): readonly Block[] => {
    const shown = entries.slice(start, next);
    const facts = shown.flatMap(factsOfEntry);
    const open = shown.filter(({ shape, end }) => shape === 'span' && end === undefined);
    return [
      ...lines(differLine(disputesAbout(facts, disputes))),
      ...lines(
        open.length > 0 ? `-# What began and has no end here is as of ${showDate(oldestCheck(open))}.` : undefined,
        smallPrint(facts),
      ),
    ];
  };
  const rows = (before: number, next: number) => {
    const facts = entries.slice(start, next).flatMap(factsOfEntry);
    const differing = disputesAbout(facts, disputes);
    return foot({
      reader,
      pages: [
        ...(start > 0 ? timelineButton(answer, before, 'Back', reader.id) : []),
        ...(next < entries.length && next > start ? timelineButton(answer, next, 'More', reader.id) : []),
      ],
      cited: facts,
      reported: [...facts, ...differing],
      onward: differButton(differing),
    });
  };
  const aroundPx = (shown: number) =>
    cardPartsPx([...heading(start + shown), listGap, ...below(start + shown)], rows(0, start + shown));
  const list = fold(candidates, {
    // Which disputes show depends on what the list shows: room is left for the longest.
    maxChars: Math.min(
      listMaxChars,
      cardTextMaxChars - textLength(heading(start)) - differMaxChars - smallPrintMaxChars - pageMaxChars,
    ),
    maxLines: itemsOnScreen(candidates, items, aroundPx),
    show: (line) => line,
  });
  const shown = list?.shown ?? 0;
  const next = start + shown;
  const before = write(entries.slice(Math.max(0, start - items.itemsMax), start));
  return card(
    'reference',
    [...heading(next), ...lines(list?.lines), ...below(next)],
    ...rows(start - before.length + screenBefore(before, items, aroundPx(shown)), next),
  );
}

/** `events 1–5 of 198`; where that is far to turn, how to begin later. */
function partWords(first: number, last: number, { entries, from }: Known): string {
  const part = `${first === last ? `event ${first}` : `events ${first}–${last}`} of ${entries.length}`;
  return entries.length > turnedMax && from === undefined ? `${part} · a year in \`from\` begins later` : part;
}

/** Nothing happened then, as far as the collection knows; what came before and after. */
function emptyCard(answer: Known, reader: Reader, sources: SourceIndex): Card {
  const near: readonly Block[] = [
    ...lines(answer.before && `**Nearest before:**\n${entryLine(answer.before, sources)}`),
    ...lines(answer.after && `**Nearest after:**\n${entryLine(answer.after, sources)}`),
  ];
  const facts = [answer.before, answer.after].flatMap((entry) => (entry ? factsOfEntry(entry) : []));
  const span = spanOf(answer);
  return card(
    'unknown',
    [
      ...lines(
        `**The collection has nothing dated${topicOf(answer.topic) === '' ? '' : ` about ${topicOf(answer.topic)}`}${span === '' ? '' : ` ${span}`}.**`,
      ),
      ...near,
      ...lines(smallPrint(facts)),
    ],
    ...foot({ reader, cited: facts, reported: facts }),
  );
}

/** `**Timeline: Shanghai Cooperation Organization**, from 1 January 2004 to 31 December 2010` */
function headingOf(answer: Known): string {
  const topic = topicOf(answer.topic);
  const span = spanOf(answer);
  return `**Timeline${topic === '' ? ' of the whole collection' : `: ${topic}`}**${span === '' ? '' : ` · ${span}`}`;
}

function topicOf(topic: TimelineTopic): string {
  switch (topic.kind) {
    case 'everything':
      return '';
    case 'pack':
      return inline(topic.title, nameMaxChars);
    case 'things':
      return topic.things
        .slice(0, thingsMax)
        .map(({ name }) => inline(name, nameMaxChars))
        .join(' and ');
  }
}

/** `from 2004 to 2010`, `in 2004`, as short as whole years and months allow. */
function spanOf({ from, to }: Known): string {
  const first = from === undefined ? undefined : showDate(from.replace(/-01-01$/, '').replace(/-01$/, ''));
  const last = to === undefined ? undefined : showDate(shortLast(to));
  if (first === undefined) return last === undefined ? '' : `until ${last}`;
  if (last === undefined) return `from ${first}`;
  if (first !== last) return `from ${first} to ${last}`;
  return from === to ? `on ${first}` : `in ${first}`;
}

/** The last day of a year or month as that year or month. */
function shortLast(day: string): string {
  if (day.endsWith('-12-31')) return day.slice(0, 4);
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString();
  return next.slice(8, 10) === '01' ? day.slice(0, 7) : day;
}

/** `- **18 December 2009** — sentence (source)` */
export function entryLine(entry: TimelineEntry, sources: SourceIndex): string {
  const where = shortCitations(factsOfEntry(entry), sources);
  const alike = inline(enumerate(entry.alike.map(({ thing }) => thing.name)), alikeMaxChars);
  return [
    `- **${dateOf(entry)}** — ${inline(entry.fact.says, sentenceMaxChars)}`,
    alike === '' ? '' : ` The same holds for ${alike}.`,
    where === undefined ? '' : ` (${where})`,
  ].join('');
}

/** `18 December 2009`, `26 April 1996 – 14 June 2001`, `since 2001`, `until July 2011`. */
function dateOf({ date, shape, end }: TimelineEntry): string {
  if (shape === 'end') return `until ${showDate(date)}`;
  if (shape === 'moment') return showDate(date);
  return end === undefined ? `since ${showDate(date)}` : showDate(`${date}/${end}`);
}

/** Of several days the earliest: then all of them held. */
function oldestCheck(entries: readonly TimelineEntry[]): string {
  return entries.map(({ fact }) => fact.checked).sort()[0] ?? '';
}
