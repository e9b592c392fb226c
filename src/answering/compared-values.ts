import { showDate } from '../knowledge/dates.js';
import { fold } from '../knowledge/fold.js';
import type { Relation } from '../knowledge/schema.js';
import type { PackedFact } from './answer.js';
import type { ComparedRow, ComparedValue } from './comparison-answer.js';
import { daysOf, isToTheDay } from './days.js';
import { timeBetween } from './time-between.js';

/** What one thing has by one relation: the facts that say so, of which a value may be at either end. */
export interface Held {
  readonly relation: Relation;
  readonly facts: readonly PackedFact[];
  /** Whether the thing is the value of the facts, and what it is compared by their subject. */
  readonly inverse: boolean;
}

interface Keyed extends ComparedValue {
  /** Equal for values that are the same. */
  readonly key: string;
}

/** What two sides have by one relation; the label and the relation's name are the caller's. */
export function compareValues(
  left: Held | undefined,
  right: Held | undefined,
  nameOf: (id: string) => string,
): Pick<ComparedRow, 'verdict' | 'both' | 'a' | 'b' | 'when' | 'difference'> {
  const [first, second] = [left && valuesOf(left, nameOf), right && valuesOf(right, nameOf)];
  const when = { a: left && whenOf(left), b: right && whenOf(right) };
  if (!first || !second)
    return { verdict: first ? 'only a' : 'only b', both: [], a: first ?? [], b: second ?? [], when };
  const other = new Map(second.map((value) => [value.key, value]));
  const both = first.flatMap((value) => {
    const same = other.get(value.key);
    return same ? [{ words: value.words, facts: [...value.facts, ...same.facts] }] : [];
  });
  const shared = new Set(first.map(({ key }) => key).filter((key) => other.has(key)));
  const a = first.filter(({ key }) => !shared.has(key));
  const b = second.filter(({ key }) => !shared.has(key));
  const row = { both, a, b, when };
  if (a.length === 0 && b.length === 0) return { ...row, verdict: 'same' };
  const [one, two] = [soleValue(a, both), soleValue(b, both)];
  if (!one || !two) return { ...row, verdict: 'different' };
  if ('date' in one && 'date' in two) return { ...row, ...compareDates(one.date, two.date) };
  if ('number' in one && 'number' in two && one.unit === two.unit)
    return {
      ...row,
      verdict: 'different',
      difference: {
        greater: one.number > two.number ? 'a' : 'b',
        words: `${Number(Math.abs(one.number - two.number).toPrecision(12))} more`,
        in: 'number',
      },
    };
  return { ...row, verdict: 'different' };
}

function compareDates(a: string, b: string): Pick<ComparedRow, 'verdict' | 'difference'> {
  const [one, two] = [daysOf(a), daysOf(b)];
  const overlap = one.from <= two.to && two.from <= one.to;
  if (overlap && !(isToTheDay(a) && isToTheDay(b))) return { verdict: 'cannot tell' };
  if (one.from === two.from) return { verdict: 'different' };
  const [first, second] = one.from < two.from ? [a, b] : [b, a];
  return {
    verdict: 'different',
    difference: { greater: second === a ? 'a' : 'b', words: `${timeBetween(first, second).words} later`, in: 'time' },
  };
}

/** The typed value of a side that has one and shares none. */
function soleValue(own: readonly Keyed[], both: readonly ComparedValue[]) {
  const [value] = own;
  return own.length === 1 && both.length === 0 ? value?.facts[0]?.value : undefined;
}

/** The values of a side, each once. */
function valuesOf(held: Held, nameOf: (id: string) => string): readonly Keyed[] {
  const found = new Map<string, Keyed>();
  for (const fact of currentOf(held)) {
    for (const { key, words } of valuesIn(fact, held, nameOf)) {
      const before = found.get(key);
      found.set(key, { key, words: before?.words ?? words, facts: [...(before?.facts ?? []), fact] });
    }
  }
  return held.relation.value === 'date' && !held.inverse ? mostExact([...found.values()]) : [...found.values()];
}

/** Of what is one at a time the facts of the latest time; of what may be several all, the latest first. */
function currentOf({ relation, facts, inverse }: Held): readonly PackedFact[] {
  if (relation.over !== 'span') return facts;
  const sorted = [...facts].sort((a, b) => compare(b.held?.from ?? '', a.held?.from ?? ''));
  if (relation.many || inverse) return sorted.filter((fact) => !sorted.some((other) => isToldBy(fact, other)));
  return sorted.filter((fact) => fact.held?.from === sorted[0]?.held?.from);
}

/** Whether another fact tells the same time of the same value more exactly. */
function isToldBy(fact: PackedFact, other: PackedFact): boolean {
  const [own, exact] = [fact.held?.from ?? '', other.held?.from ?? ''];
  return (
    exact.length > own.length &&
    exact.startsWith(own) &&
    fact.held?.to === other.held?.to &&
    fact.about[0] === other.about[0] &&
    JSON.stringify(fact.value) === JSON.stringify(other.value)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function valuesIn(
  fact: PackedFact,
  { relation, inverse }: Held,
  nameOf: (id: string) => string,
): readonly { readonly key: string; readonly words: string }[] {
  const { value } = fact;
  if (!value) return [];
  const span = isSet(relation, inverse) || relation.over !== 'span' ? undefined : spanInWords(fact);
  const told = (key: string, words: string) => ({
    key: span === undefined ? key : `${key} ${span}`,
    words: span === undefined ? words : `${words} (${span})`,
  });
  const named = (id: string) => told(id, nameOf(id));
  if (inverse) return fact.about.slice(0, 1).map(named);
  if ('date' in value) return [told(value.date, showDate(value.date))];
  if ('number' in value) return [told(`${value.number} ${value.unit}`, `${value.number} ${value.unit}`)];
  if ('thing' in value) return [named(value.thing)];
  if ('things' in value) return value.things.map(named);
  return [told(fold(value.text).replace(/[.\s]+$/, ''), value.text)];
}

function isSet(relation: Relation, inverse: boolean): boolean {
  return !inverse && relation.value === 'things';
}

/** When a set held that is no longer told value by value. */
function whenOf(held: Held): string | undefined {
  if (held.relation.over !== 'span' || !isSet(held.relation, held.inverse)) return undefined;
  const [fact] = currentOf(held);
  return fact && spanInWords(fact);
}

/** `26 April 1996 – 14 June 2001`, `since 4 July 2024, as of 22 November 2026`, `until 2016`. */
export function spanInWords({ held, checked }: Pick<PackedFact, 'held' | 'checked'>): string | undefined {
  if (held?.from === undefined) return held?.to === undefined ? undefined : `until ${showDate(held.to)}`;
  if (held.to === undefined) return `since ${showDate(held.from)}, as of ${showDate(checked)}`;
  return showDate(held.from === held.to ? held.from : `${held.from}/${held.to}`);
}

/** Dates without those that say the same less exactly; their facts stand beside the exact one's. */
function mostExact(dates: readonly Keyed[]): readonly Keyed[] {
  const spanOfDate = ({ key }: Keyed) => daysOf(key);
  const holds = (wide: Keyed, narrow: Keyed): boolean => {
    const [outer, inner] = [spanOfDate(wide), spanOfDate(narrow)];
    return wide.key !== narrow.key && outer.from <= inner.from && inner.to <= outer.to;
  };
  return dates
    .filter((date) => !dates.some((other) => holds(date, other)))
    .map((date) => ({
      ...date,
      facts: [...date.facts, ...dates.filter((other) => holds(other, date)).flatMap(({ facts }) => facts)],
    }));
}
