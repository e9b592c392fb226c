import type { DateMention } from './dates.js';
import type { Lexicon } from './lexicon.js';
import { dateTerms, type Unit } from './query.js';
import type { Stretch } from './sides.js';
import { overlap, readWords } from './text.js';

/** A unit that stands somewhere in the question as typed. */
type Placed = Unit & { readonly stretch: Stretch };

/**
 * The values between which a question lets choose: "in 2009 or 2010", "Almaty, Astana or Bishkek". Two names of one thing
 * are no such values: "the SCO or Shanghai Cooperation Organization".
 *
 * @param text - in which the units stand
 * @param relating - positions of words that name a relation: they may stand before the "or"
 * @returns two or more units of one kind in the order of the text; none where there is no choice, or more than one
 */
export function choiceIn(
  text: string,
  units: readonly Unit[],
  relating: ReadonlyMap<number, unknown>,
  lexicon: Pick<Lexicon, 'chooses' | 'numberOf' | 'ordinalOf'>,
): readonly Unit[] {
  const words = readWords(text).filter((word) => lexicon.chooses(word.text));
  if (words.length === 0) return [];
  const placed = units.flatMap((unit) => (unit.stretch ? [{ ...unit, stretch: unit.stretch }] : []));
  const values = placed.filter((unit) => isValue(unit, placed, lexicon)).sort(byPlace);
  const runs: Placed[][] = [];
  let run: Placed[] = [];
  for (const [place, right] of values.entries()) {
    const left = values[place - 1];
    const between = left && { start: left.stretch.end, end: right.stretch.start };
    const stand = between ? placed.filter((unit) => overlap(unit.stretch, between)) : [];
    const or = between && words.find((word) => overlap(word, between));
    const isJoined =
      left !== undefined &&
      areAlike(left, right) &&
      stand.every(
        (unit) =>
          unit.slight ||
          lexicon.chooses(unit.typed) ||
          (or !== undefined && unit.stretch.end <= or.start && relating.has(unit.at)),
      ) &&
      (or !== undefined || /[,、，]/u.test(text.slice(left.stretch.end, right.stretch.start)));
    run = isJoined ? [...run, right] : [right];
    // A list that no "or" ends lets choose nothing.
    if (isJoined && or !== undefined) runs.push(run);
  }
  const whole = runs.filter((one) => !runs.some((other) => other.length > one.length && other[0] === one[0]));
  const [only, ...others] = whole;
  return only && others.length === 0 ? completed(only) : [];
}

/** A thing, a date, or a number of its own: not one within a name. */
function isValue(
  unit: Placed,
  placed: readonly Placed[],
  { numberOf, ordinalOf }: Pick<Lexicon, 'numberOf' | 'ordinalOf'>,
): boolean {
  if (unit.kind === 'thing' || unit.kind === 'date') return true;
  const isNumber = numberOf(unit.typed) !== undefined && ordinalOf(unit.typed) === undefined;
  return isNumber && !placed.some((other) => other.kind === 'thing' && overlap(other.stretch, unit.stretch));
}

function areAlike(left: Unit, right: Unit): boolean {
  if (left.kind === 'thing' || right.kind === 'thing')
    return left.kind === right.kind && !left.things.some((id) => right.things.includes(id));
  // "On 13 or 14 December": a number may be a day of the month that follows.
  return left.kind === 'date' || right.kind === 'date' ? right.kind === 'date' : true;
}

function byPlace(a: Placed, b: Placed): number {
  return a.stretch.start - b.stretch.start;
}

/** Each with what only one of them says for all: the month of "13 or 14 December", the year of "March or April 2021", "before". */
function completed(run: readonly Placed[]): readonly Unit[] {
  const last = run.at(-1)?.date;
  const beside = run[0]?.beside;
  const whole = run.map((unit) => {
    const date = last && completeDate(unit, last);
    return {
      ...unit,
      ...(date ? { kind: 'date' as const, date, terms: dateTerms(date), slight: false } : {}),
      ...(beside && !unit.beside ? { beside } : {}),
    };
  });
  // A number that is no day stands beside a date by chance.
  return whole.every(({ kind }) => (kind === 'date') === (last !== undefined)) ? whole : [];
}

function completeDate(unit: Placed, last: DateMention): DateMention | undefined {
  const { date, stretch } = unit;
  const year = last.span?.from.slice(0, 4);
  if (date) {
    if (date.span || date.month === undefined || year === undefined) return date;
    return { ...date, span: spanOf(year, date.month, date.day, date.lastDay) };
  }
  const day = Number(unit.typed);
  const isDay = last.span ? last.span.from === last.span.to : last.day !== undefined;
  if (!isDay || !Number.isInteger(day) || day < 1 || day > daysMax) return undefined;
  if (!last.span || year === undefined) return { month: last.month, day, ...stretch };
  return { span: spanOf(year, Number(last.span.from.slice(5, 7)), day), ...stretch };
}

/** Days of the longest month. */
const daysMax = 31;

function spanOf(
  year: string,
  month: number,
  day?: number,
  lastDay = day,
): { readonly from: string; readonly to: string } {
  const two = (number: number): string => String(number).padStart(2, '0');
  const ofMonth = new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  return {
    from: `${year}-${two(month)}-${two(day ?? 1)}`,
    to: `${year}-${two(month)}-${two(lastDay ?? ofMonth)}`,
  };
}
