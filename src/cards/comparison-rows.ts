import type { PackedFact, PackedThing } from '../answering/answer.js';
import type {
  ComparedPlaces,
  ComparedRow,
  ComparedValue,
  ComparisonAnswer,
  PlaceInList,
} from '../answering/comparison-answer.js';
import { ordinal } from '../answering/symbols.js';
import { showDate } from '../knowledge/dates.js';
import { inline } from './escape.js';
import type { SourceIndex } from './evidence.js';
import { shortCitations } from './short-citations.js';

type Known = Extract<ComparisonAnswer, { readonly kind: 'known' }>;

/** Names as long as that, and longer ones cut, would fill the rows and could be the same. */
const nameMaxChars = 40;
const labelMaxChars = 60;
/** Longer texts in bold are harder to read, not easier. */
const boldMaxChars = 120;
/** Of the values of both sides together, where they share a line. */
const pairMaxChars = 90;
const whenMaxChars = 80;
const shownPlacesMax = 2;
const listNameMaxChars = 110;

/** How a side is called in its rows: a document by its symbol. */
export function sideName({ name, symbol }: PackedThing): string {
  return symbol ?? name;
}

/** How the sides are called in what is said of them: by name, or where one is long by their order in the heading. */
export function sideNames({ a, b }: Known): { readonly a: string; readonly b: string } {
  const [one, two] = [a, b].map((side) => inline(sideName(side), Number.MAX_SAFE_INTEGER));
  return one === undefined || two === undefined || Math.max(one.length, two.length) > nameMaxChars
    ? { a: 'the first', b: 'the second' }
    : { a: one, b: two };
}

export function factsOfRow({ both, a, b }: ComparedRow): readonly PackedFact[] {
  return [...a, ...b, ...both].flatMap(({ facts }) => facts);
}

/** The part of a comparison to which a row belongs. */
export function sectionTitle(row: ComparedRow, answer: Known): string {
  const { a: one, b: two } = sideNames(answer);
  switch (row.verdict) {
    case 'different':
    case 'cannot tell':
      // Whose value stands first is said once for all rows.
      return `__Different__: ${one} vs. ${two}`;
    case 'same':
      return '__The same for both__';
    case 'only a':
      return `__Only for ${one}__ (nothing on that for the other)`;
    case 'only b':
      return `__Only for ${two}__ (nothing on that for the other)`;
  }
}

/** How a row is written. */
export interface RowStyle {
  readonly sources: SourceIndex;
  /** Most characters of the values of one side. */
  readonly valuesMaxChars: number;
  /** Whether the computed difference stands above already. */
  readonly isTold: boolean;
}

/** One row: in one line, the value of the first side before that of the second, where they are short; else a line each. */
export function rowText(row: ComparedRow, answer: Known, style: RowStyle): string {
  const label = inline(row.label, labelMaxChars);
  switch (row.verdict) {
    case 'same':
      return `- ${label}: ${values(row.both, style)}`;
    case 'only a':
      return `- ${label}: ${values(row.a, style, row.when.a)}${noneWords(row, sideNames(answer).b)}`;
    case 'only b':
      return `- ${label}: ${values(row.b, style, row.when.b)}${noneWords(row, sideNames(answer).a)}`;
    case 'different':
    case 'cannot tell':
      if (isShort(row)) return pairLine(row, label, answer, style);
      return [
        `- ${label}${row.verdict === 'cannot tell' ? ' (perhaps the same: one is known less exactly)' : ''}`,
        row.both.length === 0 ? undefined : `  - both: ${values(row.both, style)}`,
        sideLine(row, 'a', answer, style),
        sideLine(row, 'b', answer, style),
      ]
        .filter((line) => line !== undefined)
        .join('\n');
  }
}

/** Whether one value of each side can stand beside the other. */
function isShort({ both, a, b, when, verdict }: ComparedRow): boolean {
  const [one, two] = [a[0]?.words.length ?? pairMaxChars, b[0]?.words.length ?? pairMaxChars];
  const isPlain = verdict === 'different' && when.a === undefined && when.b === undefined;
  return isPlain && both.length === 0 && a.length === 1 && b.length === 1 && one + two < pairMaxChars;
}

/** `- adopted on: **18 December 2009** vs. **21 November 2016** (sources)` */
function pairLine(
  row: ComparedRow,
  label: string,
  answer: Known,
  { sources, isTold, valuesMaxChars }: RowStyle,
): string {
  const [one, two] = [...row.a, ...row.b].map(({ words }) => `**${inline(words, valuesMaxChars)}**`);
  const cited = shortCitations(factsOfRow(row), sources);
  const more = isTold ? undefined : row.difference;
  return [
    `- ${label}: ${one} vs. ${two}`,
    more === undefined ? '' : ` · ${sideNames(answer)[more.greater]}: ${more.words}`,
    cited === undefined ? '' : ` (${cited})`,
  ].join('');
}

function sideLine(row: ComparedRow, side: 'a' | 'b', answer: Known, style: RowStyle): string | undefined {
  if (row[side].length === 0) return undefined;
  const name = sideNames(answer)[side];
  const words = row.difference?.greater === side && !style.isTold ? row.difference.words : undefined;
  const told = values(row[side], style, row.when[side], row.verdict === 'different');
  return `  - ${row.both.length === 0 ? '' : 'only '}${name}: ${told}${words === undefined ? '' : ` · **${words}**`}`;
}

/** Values in words, whole ones as long as they fit, and where they are written. */
function values(
  of: readonly ComparedValue[],
  { sources, valuesMaxChars }: RowStyle,
  when?: string,
  differ = false,
): string {
  const shown: ComparedValue[] = [];
  let room = valuesMaxChars;
  for (const value of of) {
    const { length } = inline(value.words, valuesMaxChars);
    if (shown.length > 0 && length + 2 > room) break;
    shown.push(value);
    room -= length + 2;
  }
  const more = of.length - shown.length;
  // Texts hold commas of their own.
  const joint = shown.some(({ words }) => words.includes(',')) ? '; ' : ', ';
  const words = shown.map((value) => inline(value.words, valuesMaxChars)).join(joint);
  const cited = shortCitations(
    shown.flatMap(({ facts }) => facts),
    sources,
  );
  return [
    differ && words.length <= boldMaxChars && words !== '' ? `**${words}**` : words,
    more > 0 ? ` and ${more} more` : '',
    when === undefined ? '' : ` (${inline(when, whenMaxChars)})`,
    cited === undefined ? '' : ` (${cited})`,
  ].join('');
}

/** Only a closed list lets us say "none". */
function noneWords({ none }: ComparedRow, lacking: string): string {
  if (none === undefined) return '';
  const list = inline(none.name, listNameMaxChars);
  return ` · ${lacking} is not one of the ${none.members.length} ${list}, as of ${showDate(none.asOf)}`;
}

/** `1st and 5th of the 9 General Assembly resolutions on UN–SCO cooperation, as of 22 November 2026` */
export function placeLines(answer: Known): string | undefined {
  const { a: one, b: two } = sideNames(answer);
  const said = [...answer.places]
    .sort((x, y) => rankOf(y) - rankOf(x))
    .filter((place, at, all) => all.findIndex((other) => sameWords(place, other)) === at)
    .slice(0, shownPlacesMax)
    .map((place) =>
      place.a && place.b && place.a.place === undefined && place.b.place === undefined
        ? `-# Both are among the ${listWords(place)} (as of ${showDate(place.list.asOf)})`
        : placed(place)
          ? `-# ${placed(place)} of the ${listWords(place)} (as of ${showDate(place.list.asOf)})`
          : `-# Of the ${listWords(place)}: ${one} ${placeWords(place.a)}, ${two} ${placeWords(place.b)} (as of ${showDate(place.list.asOf)})`,
    );
  return said.length === 0 ? undefined : said.join('\n');
}

/** `1st and 5th`, in the order of the sides; undefined where one has no place. */
function placed({ a, b }: ComparedPlaces): string | undefined {
  return a?.place === undefined || b?.place === undefined ? undefined : `${ordinal(a.place)} and ${ordinal(b.place)}`;
}

function listWords({ list }: ComparedPlaces): string {
  return `${list.members.length} ${inline(list.name, listNameMaxChars)}`;
}

/** Lists that have both sides first, then those with more members. */
function rankOf({ list, a, b }: ComparedPlaces): number {
  return (a && b ? 10_000 : 0) + list.members.length;
}

/** A shorter list that says the same again says nothing. */
function sameWords(one: ComparedPlaces, other: ComparedPlaces): boolean {
  return placeWords(one.a) === placeWords(other.a) && placeWords(one.b) === placeWords(other.b);
}

function placeWords(place: PlaceInList | undefined): string {
  if (place === undefined) return 'is not one of them';
  return place.place === undefined ? 'is one' : `is the ${ordinal(place.place)}`;
}
