import type { PackedFact, PackedThing } from '../answering/answer.js';
import type { ComparedRow, ComparisonAnswer } from '../answering/comparison-answer.js';
import { capital, differButton, officialTextButton, thingButtons } from './buttons.js';
import type { Card } from './card.js';
import { factsOfRow, placeLines, rowText, sectionTitle, sideName, sideNames } from './comparison-rows.js';
import { aspectNames, comparisonButton } from './comparison-state.js';
import { type Block, card, lines } from './components.js';
import { inline } from './escape.js';
import type { SourceIndex } from './evidence.js';
import { foot } from './foot.js';
import { cardTextMaxChars, textLength } from './layout.js';
import { cardPartsPx, listGap } from './phone.js';
import type { Reader } from './reader.js';
import { differLine, differMaxChars, disputesAbout, smallPrint, smallPrintMaxChars } from './reading.js';
import { candidatesMax, itemsOnScreen, screenBefore } from './screen.js';
import { thingLine, thingLines } from './topic.js';
import { symbolLine } from './unknown.js';

const rowsMaxChars = 2300;
const items = { itemsMin: 3, itemsMax: 8 };
const valuesMaxChars = 140;
/** Of one aspect there are fewer rows, and more is shown of each. */
const aspectValuesMaxChars = 500;
/** Where a row would not fit otherwise; then it has no sources beside it, and its facts are in the small print. */
const shortValuesMaxChars = 60;
const noSources: SourceIndex = new Map();
/** One place of five in a row is kept for an official text. */
const thingsMax = 4;
/** `-# points 7–12 of 20` */
const pageMaxChars = 40;

/**
 * Two things side by side: the most telling difference, a page of what differs, what both have and what only one has.
 *
 * @param from - how many rows to leave out at the start: those that earlier pages showed
 */
export function comparisonCard(answer: ComparisonAnswer, reader: Reader, sources: SourceIndex, from = 0): Card {
  switch (answer.kind) {
    case 'known':
      return knownCard(answer, reader, sources, from < answer.rows.length ? from : 0);
    case 'same':
      return card(
        'unsure',
        lines('**Both are one and the same.** Name another in `b`.', thingLine(answer.thing)),
        ...foot({ reader, onward: thingButtons([answer.thing], 1) }),
      );
    case 'alone':
      return card(
        'unsure',
        lines(
          `**What shall I compare ${inline(sideName(answer.thing), 100)} with?** Name it in \`b\`.`,
          answer.beside.length === 0 ? undefined : `For example:\n${thingLines(answer.beside)}`,
        ),
        ...foot({
          reader,
          onward: answer.beside.slice(0, thingsMax).flatMap((other) => besideButton(answer.thing.id, other, reader)),
        }),
      );
    case 'unsettled':
      return unsettledCard(answer, reader);
  }
}

function besideButton(id: string, other: PackedThing, { id: ownerId }: Reader) {
  return comparisonButton({ a: id, b: other.id, offset: 0, ownerId }, sideName(other));
}

/** A side that names no one thing: its candidates, each of which keeps the other side. */
function unsettledCard(
  { side, reading, other }: Extract<ComparisonAnswer, { readonly kind: 'unsettled' }>,
  reader: Reader,
): Card {
  const typed = inline(reading.typed, 100);
  const candidates = (reading.kind === 'unclear' ? reading.things : reading.near).slice(0, thingsMax);
  const buttons = candidates.flatMap((candidate) => {
    if (other === '') return thingButtons([candidate], 1);
    const sides = side === 'a' ? { a: candidate.id, b: other } : { a: other, b: candidate.id };
    return comparisonButton({ ...sides, offset: 0, ownerId: reader.id }, candidate.name);
  });
  return reading.kind === 'unclear'
    ? card(
        'unsure',
        lines(`**Which “${typed}” do you mean?**`, thingLines(candidates)),
        ...foot({ reader, onward: buttons }),
      )
    : card(
        'unknown',
        lines(
          typed === ''
            ? '**What shall I compare?** Name one thing in `a` and another in `b`.'
            : `**The collection has nothing called “${typed}”.**`,
          reading.symbol && symbolLine(reading.symbol),
          candidates.length === 0 ? undefined : `Close to it:\n${thingLines(candidates)}`,
        ),
        ...foot({
          reader,
          onward: [...buttons, ...(reading.symbol ? officialTextButton(reading.symbol.url) : [])],
        }),
      );
}

type Known = Extract<ComparisonAnswer, { readonly kind: 'known' }>;

function knownCard(answer: Known, reader: Reader, sources: SourceIndex, start: number): Card {
  const { a, b, rows, on, symbols } = answer;
  const heading = lines(
    `${thingLine(a, symbols.a?.url)}\n${thingLine(b, symbols.b?.url)}`,
    on === undefined ? undefined : `-# compared for ${aspectNames[on]}`,
  );
  const telling = (next: number) =>
    lines(
      ...(start === 0 ? [tellingLine(answer), placeLines(answer)] : []),
      next - start < rows.length ? `-# ${partWords(start + 1, next, rows.length)}` : undefined,
    );
  const about = (next: number) => {
    const shown = rows.slice(start, next).flatMap(factsOfRow);
    return { shown, differing: disputesAbout(shown, answer.disputes) };
  };
  const below = (next: number): readonly Block[] => {
    const { shown, differing } = about(next);
    return [
      ...lines(differLine(differing)),
      ...lines(smallPrint([...(start === 0 ? placeFacts(answer) : []), ...shown])),
    ];
  };
  const buttons = (before: number, next: number) => {
    const { shown, differing } = about(next);
    const facts = [...(start === 0 ? placeFacts(answer) : []), ...shown];
    const go = (offset: number, text: string) =>
      comparisonButton({ a: a.id, b: b.id, on, offset, ownerId: reader.id }, text);
    return foot({
      reader,
      pages: [...(start > 0 ? go(before, 'Back') : []), ...(next < rows.length ? go(next, 'More') : [])],
      cited: facts,
      reported: [...facts, ...differing],
      onward: [...differButton(differing), ...(next < rows.length ? [] : restButtons(answer))],
    });
  };
  const aroundPx = (shown: number) =>
    cardPartsPx([...heading, ...telling(start + shown), listGap, ...below(start + shown)], buttons(0, start + shown));
  const room = Math.min(
    rowsMaxChars,
    // Which disputes show depends on the rows that do: room is left for the longest.
    cardTextMaxChars - textLength([...heading, ...telling(start)]) - differMaxChars - smallPrintMaxChars - pageMaxChars,
  );
  const page = pageOf(answer, start, { room, sources, aroundPx });
  const next = start + page.rows.length;
  const before = rows
    .slice(Math.max(0, start - items.itemsMax), start)
    .map((row) => rowText(row, answer, { sources, valuesMaxChars: valuesRoom(answer), isTold: false }));
  return card(
    rows.length === 0 ? 'unknown' : 'reference',
    [...heading, ...telling(next), ...lines(page.text), ...below(next)],
    ...buttons(start - before.length + screenBefore(before, items, aroundPx(page.rows.length)), next),
  );
}

/** `points 7–12 of 20` */
function partWords(first: number, last: number, all: number): string {
  return `${first === last ? `point ${first}` : `points ${first}–${last}`} of ${all}`;
}

function valuesRoom({ on }: Known): number {
  return on === undefined ? valuesMaxChars : aspectValuesMaxChars;
}

/** What else the collection has on each side that is no document. */
function restButtons({ a, b, symbols }: Known) {
  return thingButtons([...(symbols.a ? [] : [a]), ...(symbols.b ? [] : [b])], 2);
}

/** A screen of whole rows, at least one, each under the title of its part where that begins on this page. */
function pageOf(
  answer: Known,
  start: number,
  {
    room,
    sources,
    aroundPx,
  }: {
    readonly room: number;
    readonly sources: SourceIndex;
    readonly aroundPx: (shown: number) => number;
  },
): { readonly rows: readonly ComparedRow[]; readonly text: string } {
  const told = start === 0 ? tellingRow(answer) : undefined;
  const candidates = answer.rows.slice(start, start + candidatesMax(items));
  const texts = candidates.map((row, at) => {
    const title = sectionTitle(row, answer);
    const before = candidates[at - 1];
    const isTitled = before === undefined || sectionTitle(before, answer) !== title;
    const text = rowText(row, answer, { sources, valuesMaxChars: valuesRoom(answer), isTold: row === told });
    return isTitled ? `${title}\n${text}` : text;
  });
  const onScreen = texts.slice(0, itemsOnScreen(texts, items, aroundPx));
  const shown: string[] = [];
  let left = room;
  for (const text of onScreen) {
    left -= text.length + 1;
    if (left < 0) break;
    shown.push(text);
  }
  const [first] = candidates;
  if (shown.length > 0 || first === undefined)
    return { rows: candidates.slice(0, shown.length), text: shown.join('\n') };
  return {
    rows: [first],
    text: rowText(first, answer, { sources: noSources, valuesMaxChars: shortValuesMaxChars, isTold: first === told }),
  };
}

/** The row whose difference can be computed, in time before in number. */
function tellingRow({ rows }: Known): ComparedRow | undefined {
  return rows.find((row) => row.difference?.in === 'time') ?? rows.find((row) => row.difference !== undefined);
}

/** The difference that says most, computed from dates or numbers where it can be. */
function tellingLine(answer: Known): string {
  const { a, b, on, rows } = answer;
  const shared = rows.filter(({ verdict }) => verdict !== 'only a' && verdict !== 'only b');
  const computed = tellingRow(answer);
  const names = sideNames(answer);
  if (computed?.difference) {
    const { difference, label } = computed;
    return `**${capital(names[difference.greater])}: ${difference.words}** (${inline(label, 60)})`;
  }
  if (rows.length === 0)
    return on === undefined
      ? '**The collection has no values to compare for either.**'
      : `**The collection has no ${aspectNames[on]} for either.**`;
  if (shared.length === 0) {
    const what = a.type === b.type ? '' : ` One is ${aType(a)}, the other ${aType(b)}.`;
    return `**Nothing to set side by side:** the collection has no kind of value for both.${what}`;
  }
  const differs = shared.filter(({ verdict }) => verdict === 'different');
  if (differs.length === 0) return '**The collection shows no difference between them** in what it has for both.';
  return `**They differ in: ${differs
    .slice(0, 3)
    .map(({ label }) => inline(label, 60))
    .join(', ')}${differs.length > 3 ? ' and more' : ''}.**`;
}

function aType({ type }: PackedThing): string {
  return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}

function placeFacts({ places }: Known): readonly PackedFact[] {
  return places.flatMap(({ a, b }) => [a?.fact, b?.fact]).filter((fact) => fact !== undefined);
}
