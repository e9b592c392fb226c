import type { PackedThing } from './answer.js';
import type { Query, Reader, Unit } from './query.js';
import { readWords, type Word } from './text.js';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The question before with one thing in it exchanged: "and in 2018?" after "Where was the summit of 2017?" is "Where was
 * the summit of 2018?".
 *
 * @param before - a question that stands by itself, and how it was read
 * @returns undefined where a question says more than what is to be exchanged, or nothing of its kind is there
 */
export function substitute(
  query: Query,
  before: { readonly text: string; readonly query: Query },
  reader: Pick<Reader, 'lexicon' | 'names' | 'readDates'>,
  thing: (id: string) => PackedThing | undefined,
): string | undefined {
  const own = query.units.filter((unit) => !unit.slight && !isAsking(unit, query));
  const [only] = own;
  // "The third one" points back by its last word only.
  const isPointing = query.pointsBack && query.ordinal === undefined;
  if (own.length > 1 || query.relations.size > 0 || isPointing) return undefined;
  if (own.length === 0 && query.operations.has('again')) {
    const shifted = withYearsShifted(query, before.text, reader);
    if (shifted !== undefined) return shifted;
  }
  if (!asksTheSame(query, before.query) || (only?.kind === 'thing' && looksElsewhere(query, before.query)))
    return undefined;
  const exchanged = only
    ? exchangedFor(only, query, before.text, reader, thing)
    : query.ordinal === undefined
      ? undefined
      : ordinalIn(before.text, query, reader);
  if (!exchanged) return undefined;
  const { from, typed } = exchanged;
  return `${before.text.slice(0, from.start)}${typed}${before.text.slice(from.end)}`;
}

/** Whether a question asks for nothing of its own, or for what the one before asked for. */
function asksTheSame(query: Query, before: Query): boolean {
  const asked = [...query.kinds].filter((kind) => kind !== 'what' && kind !== 'how' && kind !== 'is-it');
  if (asked.length === 0) return query.operations.has('again');
  return asked.every((kind) => before.kinds.has(kind));
}

/** "Who came before her?" after "Who came after him?": it looks to another side of what it names. */
function looksElsewhere({ operations }: Query, before: Query): boolean {
  return [...operations].some((operation) => operation !== 'again' && !before.operations.has(operation));
}

/** "And the year after?": the question before, with the years of its only date moved by one. */
function withYearsShifted(query: Query, text: string, { readDates }: Pick<Reader, 'readDates'>): string | undefined {
  if (!query.kinds.has('when')) return undefined;
  const later = query.operations.has('after') || query.operations.has('next');
  const earlier = query.operations.has('before') || query.operations.has('previous');
  const [date, ...more] = readDates(text);
  if (later === earlier || !date || more.length > 0) return undefined;
  const typed = text.slice(date.start, date.end);
  if (!/^\d{4}(?:\s*[-–—/]\s*\d{4})?$/.test(typed)) return undefined;
  const shifted = typed.replace(/\d{4}/g, (year) => String(Number(year) + (later ? 1 : -1)));
  return `${text.slice(0, date.start)}${shifted}${text.slice(date.end)}`;
}

function isAsking(unit: Unit, query: Query): boolean {
  return unit.kind === 'word' && query.asking.has(unit.at);
}

function exchangedFor(
  unit: Unit,
  query: Query,
  text: string,
  reader: Pick<Reader, 'lexicon' | 'names' | 'readDates'>,
  thing: (id: string) => PackedThing | undefined,
): { readonly from: Stretch; readonly typed: string } | undefined {
  if (unit.kind === 'number') return ordinalIn(text, query, reader);
  const { typed } = unit;
  if (unit.kind === 'date') {
    const [date, ...more] = reader.readDates(text);
    return date && more.length === 0 ? { from: date, typed } : undefined;
  }
  if (unit.kind !== 'thing') return undefined;
  const types = new Set(unit.things.map((id) => thing(id)?.type));
  const words = readWords(text);
  const alike = reader.names
    .find(words.map((word) => word.text))
    .filter((name) => name.things.some((id) => types.has(thing(id)?.type)));
  const [name, ...more] = alike;
  const from = name && stretchOf(words, name.from, name.to);
  return from && more.length === 0 ? { from, typed } : undefined;
}

/** The ordinal of a question, to be exchanged for the new one. */
function ordinalIn(
  text: string,
  query: Query,
  { lexicon }: Pick<Reader, 'lexicon'>,
): { readonly from: Stretch; readonly typed: string } | undefined {
  const typed = query.words.find((word) => lexicon.ordinalOf(word) === query.ordinal);
  const found = readWords(text).filter((word) => lexicon.ordinalOf(word.text) !== undefined);
  const [from, ...more] = found;
  return from && more.length === 0 && typed !== undefined ? { from, typed } : undefined;
}

function stretchOf(words: readonly Word[], from: number, to: number): Stretch | undefined {
  const [first, last] = [words[from], words[to - 1]];
  return first && last ? { start: first.start, end: last.end } : undefined;
}
