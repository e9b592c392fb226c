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

const nameMaxChars = 60;
const labelMaxChars = 60;
/** Longer texts in bold are harder to read, not easier. */
const boldMaxChars = 120;
const whenMaxChars = 80;
const shownPlacesMax = 2;
const listNameMaxChars = 110;

/** How a side is called in its rows: a document by its symbol. */
export function sideName({ name, symbol }: PackedThing): string {
  return symbol ?? name;
}

export function factsOfRow({ both, a, b }: ComparedRow): readonly PackedFact[] {
  return [...a, ...b, ...both].flatMap(({ facts }) => facts);
}

/** The part of a comparison to which a row belongs. */
export function sectionTitle({ verdict }: ComparedRow, { a, b }: Known): string {
  const [one, two] = [a, b].map((side) => inline(sideName(side), nameMaxChars));
  switch (verdict) {
    case 'different':
    case 'cannot tell':
      return '__Different__';
    case 'same':
      return '__The same for both__';
    case 'only a':
      return `__Only for ${one}__ (the collection has nothing on that for ${two})`;
    case 'only b':
      return `__Only for ${two}__ (the collection has nothing on that for ${one})`;
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

/** One row: a line where one side has values or both the same, else a line for each side below its label. */
export function rowText(row: ComparedRow, answer: Known, style: RowStyle): string {
  const label = inline(row.label, labelMaxChars);
  switch (row.verdict) {
    case 'same':
      return `- ${label}: ${values(row.both, style)}`;
    case 'only a':
      return `- ${label}: ${values(row.a, style, row.when.a)}${noneWords(row, answer.b)}`;
    case 'only b':
      return `- ${label}: ${values(row.b, style, row.when.b)}${noneWords(row, answer.a)}`;
    case 'different':
    case 'cannot tell':
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

function sideLine(row: ComparedRow, side: 'a' | 'b', answer: Known, style: RowStyle): string | undefined {
  if (row[side].length === 0) return undefined;
  const name = inline(sideName(answer[side]), nameMaxChars);
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
function noneWords({ none }: ComparedRow, lacking: PackedThing): string {
  if (none === undefined) return '';
  const list = inline(none.name, listNameMaxChars);
  return ` · ${inline(sideName(lacking), nameMaxChars)} is not one of the ${none.members.length} ${list}, as of ${showDate(none.asOf)}`;
}

/** `1st and 5th of the 9 General Assembly resolutions on UN–SCO cooperation, as of 22 November 2026` */
export function placeLines({ a, b, places }: Known): string | undefined {
  const [one, two] = [inline(sideName(a), nameMaxChars), inline(sideName(b), nameMaxChars)];
  const said = [...places]
    .sort((x, y) => rankOf(y) - rankOf(x))
    .filter((place, at, all) => all.findIndex((other) => sameWords(place, other)) === at)
    .slice(0, shownPlacesMax)
    .map((place) =>
      place.a && place.b && place.a.place === undefined && place.b.place === undefined
        ? `-# Both are among the ${listWords(place)} (as of ${showDate(place.list.asOf)})`
        : `-# Of the ${listWords(place)}: ${one} ${placeWords(place.a)}, ${two} ${placeWords(place.b)} (as of ${showDate(place.list.asOf)})`,
    );
  return said.length === 0 ? undefined : said.join('\n');
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
