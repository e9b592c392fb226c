import type { ClosedList } from '../knowledge/schema.js';
import type { PackedFact } from './answer.js';
import { daysOf, type Span } from './days.js';
import { finish, type Steps, sortSteps } from './steps.js';

/** A thing's dated fact: what happened, and when. */
export interface Dated {
  readonly fact: PackedFact;
  readonly thing: string;
  /** As the fact gives it: `2004`, `2004-12`, `2004-12-02` or a span. */
  readonly date: string;
  readonly span: Span;
}

/** Relations by which a thing's own day is told, the most telling first. */
const tellingRelations = [
  'adopted-on',
  'signed-on',
  'held-on',
  'established-on',
  'started-on',
  'member-since',
  'observer-since',
  'since',
  'in-force-on',
  'published-on',
];

/** When things happened, from the facts that say so. */
export interface Calendar {
  /** The fact by which a thing's own day is told; undefined where no fact does. */
  of(thing: string): Dated | undefined;
  /** The most exact date of a thing by one of some relations. */
  by(thing: string, relations: ReadonlySet<string>): Dated | undefined;
  /** Every date of a thing. */
  every(thing: string): readonly Dated[];
  /** The most exact of the facts that date the same thing by the same relation and do not contradict this one. */
  exact(dated: Dated): Dated;
  /** Every fact with a date, earliest first. */
  readonly all: readonly Dated[];
  /** The members of a closed list that have a date by its relation, earliest first. */
  members(list: ClosedList): readonly Dated[];
}

export function buildCalendar(facts: readonly PackedFact[]): Calendar {
  return finish(calendarSteps(facts));
}

/** {@link buildCalendar} in small steps. */
export function* calendarSteps(facts: readonly PackedFact[]): Steps<Calendar> {
  const dates: Dated[] = [];
  for (const fact of facts) {
    yield;
    if (!fact.value || !('date' in fact.value)) continue;
    const { date } = fact.value;
    dates.push({ fact, thing: fact.about[0] ?? '', date, span: daysOf(date) });
  }
  const all = yield* sortSteps(dates, byDate);
  const bySubject = new Map<string, Dated[]>();
  for (const dated of all) {
    const same = bySubject.get(dated.thing);
    if (same) same.push(dated);
    else bySubject.set(dated.thing, [dated]);
    yield;
  }
  const own = new Map<string, Dated>();
  const members = new Map<ClosedList, readonly Dated[]>();
  const place = (dated: Dated): number => {
    const at = tellingRelations.indexOf(dated.fact.relation ?? '');
    return at < 0 ? tellingRelations.length : at;
  };
  const tellingFirst = (a: Dated, b: Dated): number => place(a) - place(b) || b.date.length - a.date.length;
  for (const [thing, dates] of bySubject) {
    const [first] = [...dates].sort(tellingFirst);
    if (first) own.set(thing, first);
    yield;
  }
  const membersOf = (list: ClosedList): readonly Dated[] =>
    list.members
      .flatMap((thing) =>
        (bySubject.get(thing) ?? []).filter((dated) => dated.fact.relation === list.orderedBy).slice(0, 1),
      )
      .sort(byDate);
  return {
    all,
    of: (thing) => own.get(thing),
    by: (thing, relations) =>
      (bySubject.get(thing) ?? [])
        .filter(({ fact }) => fact.relation !== undefined && relations.has(fact.relation))
        .sort(tellingFirst)[0],
    every: (thing) => bySubject.get(thing) ?? [],
    exact: (dated) =>
      (bySubject.get(dated.thing) ?? [])
        .filter(
          ({ fact, span }) =>
            fact.relation === dated.fact.relation && dated.span.from <= span.from && span.to <= dated.span.to,
        )
        .sort((a, b) => b.date.length - a.date.length)[0] ?? dated,
    members(list) {
      const before = members.get(list);
      if (before) return before;
      const found = membersOf(list);
      members.set(list, found);
      return found;
    },
  };
}

function byDate(a: Dated, b: Dated): number {
  return a.span.from < b.span.from
    ? -1
    : a.span.from > b.span.from
      ? 1
      : a.span.to < b.span.to
        ? -1
        : a.span.to > b.span.to
          ? 1
          : 0;
}
