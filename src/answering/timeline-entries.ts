import { fold } from '../knowledge/fold.js';
import type { PackedFact, PackedThing } from './answer.js';
import { daysBetween, daysOf, type Span } from './days.js';
import type { Precision, TimelineEntry } from './timeline-answer.js';

/** Days on which an entry happened or began, or ended where only its end is known. */
export function daysOfEntry({ date }: Pick<TimelineEntry, 'date'>): Span {
  return daysOf(date);
}

/** Every fact that an entry rests on, the leading one first. */
export function factsOfEntry({ fact, also, alike }: TimelineEntry): readonly PackedFact[] {
  return [fact, ...also, ...alike.map((one) => one.fact)];
}

/**
 * Events of some facts, by date, each once however many facts tell it.
 *
 * Facts tell the same event when they have one subject and
 * - one relation, and dates of which one lies within the other;
 * - one and the same span, or a `since` is the beginning of it;
 * - what holds to this day began with what happened on that date.
 *
 * So do facts of one day of which each is about the other's subject. What happened alike to several things on one date is
 * one entry too.
 */
export function entriesOf(
  facts: readonly PackedFact[],
  thing: (id: string) => PackedThing | undefined,
): readonly TimelineEntry[] {
  const entries = facts.flatMap((fact) => entryOf(fact) ?? []).sort(byDate);
  return alikeTogether(sameTogether(entries), thing);
}

function entryOf(fact: PackedFact): TimelineEntry | undefined {
  const { value, held } = fact;
  if (value && 'date' in value) return entry(value.date, 'moment', fact);
  if (!held || (held.from === undefined && held.to === undefined)) return undefined;
  // A description that never ended is no event: "one of its tasks is …".
  if (held.to === undefined && (value === undefined || 'text' in value)) return undefined;
  if (held.from === undefined) return entry(held.to ?? '', 'end', fact);
  return held.from === held.to ? entry(held.from, 'moment', fact) : { ...entry(held.from, 'span', fact), end: held.to };
}

function entry(date: string, shape: TimelineEntry['shape'], fact: PackedFact): TimelineEntry {
  return { date, precision: precisionOf(date), shape, fact, also: [], alike: [] };
}

function precisionOf(date: string): Precision {
  const shortest = Math.min(...date.split('/').map((part) => part.length));
  return shortest === 4 ? 'year' : shortest === 7 ? 'month' : 'day';
}

/** Earliest first; what is known less exactly, or took longer, before what lies within it. */
export function byDate(a: TimelineEntry, b: TimelineEntry): number {
  const [x, y] = [daysOfEntry(a), daysOfEntry(b)];
  return compare(x.from, y.from) || compare(y.to, x.to) || shapes.indexOf(a.shape) - shapes.indexOf(b.shape);
}

const shapes: readonly TimelineEntry['shape'][] = ['end', 'moment', 'span'];

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Entries of one event joined, the most telling leading. */
function sameTogether(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const bySubject = new Map<string, TimelineEntry[]>();
  const kept = new Set<TimelineEntry>();
  const told = new Map<TimelineEntry, PackedFact[]>();
  // Leaders first, so that what they tell too finds them.
  for (const one of [...entries].sort(leadersFirst)) {
    const leader = one.fact.about.flatMap((id) => bySubject.get(id) ?? []).find((other) => isSame(one, other));
    if (leader) {
      told.set(leader, [...(told.get(leader) ?? []), one.fact]);
      continue;
    }
    kept.add(one);
    const subject = subjectOf(one);
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), one]);
  }
  return entries.filter((one) => kept.has(one)).map((one) => ({ ...one, also: told.get(one) ?? [] }));
}

/** A span with both ends tells most, what holds to this day least; among moments the most exact. */
function leadersFirst(a: TimelineEntry, b: TimelineEntry): number {
  const rank = ({ shape, end }: TimelineEntry): number => (shape !== 'span' ? 1 : end === undefined ? 2 : 0);
  const length = (entry: TimelineEntry): number => {
    const { from, to } = daysOfEntry(entry);
    return daysBetween(from, to);
  };
  return rank(a) - rank(b) || length(a) - length(b);
}

/** Whether an entry tells what a leader tells. */
function isSame(one: TimelineEntry, leader: TimelineEntry): boolean {
  if (subjectOf(one) !== subjectOf(leader)) return isOneDay(one, leader);
  const { relation } = one.fact;
  if (one.shape === 'span') {
    if (leader.shape === 'span') return one.date === leader.date && one.end === leader.end && one.end !== undefined;
    return leader.shape === 'moment' && one.end === undefined && one.date === leader.date;
  }
  if (leader.shape === 'span')
    return (
      relation === 'since' && one.date === leader.date && one.fact.about.every((id) => leader.fact.about.includes(id))
    );
  const [own, other] = [daysOfEntry(one), daysOfEntry(leader)];
  return (
    one.shape === leader.shape &&
    relation !== undefined &&
    relation === leader.fact.relation &&
    own.from <= other.from &&
    other.to <= own.to
  );
}

/** Two moments of one day, each about the other's subject. */
function isOneDay(one: TimelineEntry, leader: TimelineEntry): boolean {
  return (
    one.shape === 'moment' &&
    leader.shape === 'moment' &&
    one.precision === 'day' &&
    one.date === leader.date &&
    leader.fact.about.includes(subjectOf(one)) &&
    one.fact.about.includes(subjectOf(leader))
  );
}

function subjectOf({ fact }: TimelineEntry): string {
  return fact.about[0] ?? '';
}

/** Entries that say the same of several things on one date, as one: the first leads. */
function alikeTogether(
  entries: readonly TimelineEntry[],
  thing: (id: string) => PackedThing | undefined,
): readonly TimelineEntry[] {
  const leaders = new Map<string, TimelineEntry>();
  const joined = new Map<TimelineEntry, TimelineEntry[]>();
  for (const one of entries) {
    const key = likeness(one, thing);
    const leader = key === undefined ? undefined : leaders.get(key);
    if (leader) joined.set(leader, [...(joined.get(leader) ?? []), one]);
    else if (key !== undefined) leaders.set(key, one);
  }
  const others = new Set([...joined.values()].flat());
  return entries
    .filter((one) => !others.has(one))
    .map((one) => {
      const alike = (joined.get(one) ?? []).flatMap(({ fact }) => {
        const subject = thing(fact.about[0] ?? '');
        return subject ? [{ thing: subject, fact }] : [];
      });
      return {
        ...one,
        also: [...one.also, ...(joined.get(one) ?? []).flatMap(({ also }) => also)],
        alike,
      };
    });
}

/** Equal where facts differ in nothing but their subject; only a sentence that names it can be said of others. */
function likeness(
  { fact, date, shape }: TimelineEntry,
  thing: (id: string) => PackedThing | undefined,
): string | undefined {
  const subject = thing(fact.about[0] ?? '');
  if (shape !== 'moment' || fact.relation === undefined || fact.about.length < 2 || !subject) return undefined;
  const says = fold(fact.says);
  const name = fold(subject.name);
  if (!says.startsWith(name) && !says.startsWith(`the ${name}`)) return undefined;
  return [subject.type, fact.relation, date, ...fact.about.slice(1)].join(' ');
}
