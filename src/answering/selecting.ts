import type { ClosedList } from '../knowledge/schema.js';
import type { Operation, PackedFact, PackedThing } from './answer.js';
import type { Calendar, Dated } from './calendar.js';
import { agrees, type DateMention, daysOf, happenedAt } from './dates.js';
import { type Gives, kindsOfThing, thingsOf } from './documents.js';
import { type Query, thingTerm, type Unit } from './query.js';
import type { Side } from './sides.js';
import { sideOf } from './sides.js';
import { wantedOf } from './weighing.js';

/** What computing over lists needs to know. */
export interface Listing {
  readonly lists: ReadonlyMap<string, ClosedList>;
  readonly calendar: Calendar;
  readonly thing: (id: string) => PackedThing | undefined;
  /** Things too general to narrow a list down. */
  readonly wide: ReadonlySet<string>;
  /** All facts whose subject is a thing. */
  readonly factsOf: (thing: string) => readonly PackedFact[];
}

/** What a question says of a closed list. */
export interface Selection {
  readonly list: ClosedList;
  /** All members, earliest first. */
  readonly members: readonly Dated[];
  /** Those that fit the question's dates and things, earliest first. */
  readonly within: readonly Dated[];
  readonly narrowed: boolean;
  /** Whether the list is complete for the time that the question looks at, and each member surely in or out of it. */
  readonly complete: boolean;
  /** Place in `members` of one that the question names. */
  readonly anchor: number | undefined;
  /** Units that say more than which members are meant. */
  readonly rest: readonly Unit[];
}

export function select(query: Query, listing: Listing): Selection | undefined {
  const list = listNamed(query, listing);
  if (!list) return undefined;
  const members = listing.calendar.members(list);
  const bounds = boundsOf(query, listing, list);
  const fitting = members
    .filter((member) => fitsThings(member, query, listing, list))
    .map((member) => ({ member, fits: bounds.map(({ side, date }) => isWithin(member, side, date)) }))
    .filter(({ fits }) => !fits.includes(false));
  const within = fitting.filter(({ fits }) => !fits.includes(undefined)).map(({ member }) => member);
  const bound = new Set(bounds.map(({ unit }) => unit));
  const rest = query.units.filter((unit) => !bound.has(unit) && !isExplained(unit, query, list, listing));
  return {
    list,
    members,
    within,
    narrowed: within.length < members.length,
    complete: within.length === fitting.length && bounds.every((bound) => isKnown(bound, list)),
    anchor: anchorOf(query, members),
    rest,
  };
}

/** Whether a question asks of a member what a list of dates cannot tell: where it was, by whom, how, why. */
export function asksBeyond(query: Query, { members }: Selection, listing: Listing): boolean {
  const told = new Set<Gives>(['date', 'number']);
  for (const { thing } of members) for (const kind of kindsOfThing(listing.thing(thing)?.type)) told.add(kind);
  const wanted = wantedOf(query);
  return query.kinds.has('how') || (wanted.length > 0 && !wanted.some((kind) => told.has(kind)));
}

/** The single member that an ordinal, "first", "last" or the narrowing leaves. */
export function theOne(
  query: Query,
  { within, narrowed, rest }: Selection,
): { readonly member: Dated; readonly operation: Operation } | undefined {
  const pick = (member: Dated | undefined, operation: Operation) => member && { member, operation };
  if (query.operations.has('last') || query.ordinal === -1) return pick(within.at(-1), 'last');
  const ordinalUnit = query.units.some((unit) => unit.kind === 'number' && !unit.carried && !rest.includes(unit));
  if (ordinalUnit && query.ordinal !== undefined && query.ordinal > 0) return pick(within[query.ordinal - 1], 'nth');
  if (narrowed && within.length === 1) return pick(within[0], 'look up');
  return undefined;
}

/**
 * The question with the one member of a closed list that it describes put in the description's place: "the vote on the
 * 2023 resolution" asks for the vote on one thing.
 *
 * @returns undefined where it describes no single member, or nothing else is asked of it
 */
export function withMember(query: Query, listing: Listing): Query | undefined {
  const selection = select(query, listing);
  if (!selection || selection.anchor !== undefined) return undefined;
  // "Resolutions on which other bodies in November" are not the one on this list.
  if (query.noun === 'body' || query.excluded) return undefined;
  if (selection.rest.length === 0 && !asksBeyond(query, selection, listing)) return undefined;
  const one = theOne(query, selection);
  if (!one) return undefined;
  const thing = one.member.thing;
  // What else it names must have to do with that member: "the 2016 resolution on the CSTO" means another one.
  const connected = new Set([
    thing,
    ...listing.factsOf(thing).flatMap((fact) => [...fact.about, ...thingsOf(fact.value)]),
  ]);
  if (selection.rest.some((unit) => unit.kind === 'thing' && !unit.things.some((id) => connected.has(id))))
    return undefined;
  const unit = unitOf(thing, listing);
  // What picked it out is said by now; what is left says what is asked of it, also of something that did not pick it.
  const isLeft = (other: Unit): boolean =>
    other.slight ||
    selection.rest.includes(other) ||
    (isOther(other, selection.list, listing) && picksWithout(other, thing, query, listing));
  // The verb of the description may be that of the answer too: it counts for likeness.
  const kept = query.units.flatMap((other): readonly Unit[] =>
    isLeft(other) ? [other] : query.relating.has(other.at) ? [{ ...other, slight: true }] : [],
  );
  return { ...query, understood: `${query.understood} (${unit.typed})`, units: [...kept, unit] };
}

/** The unit of a member that a question describes and does not name. */
function unitOf(member: string, { thing }: Listing): Unit {
  return {
    kind: 'thing',
    terms: [thingTerm(member)],
    typed: thing(member)?.name ?? member,
    things: [member],
    slight: false,
    trust: 1,
    lists: [],
    at: -1,
  };
}

/**
 * A question that describes no member of a closed list, with the one that it describes when a date or thing of it is taken
 * for what is said of that member: "was the 2019 summit in Astana?".
 */
export function withoutOneValue(query: Query, listing: Listing): readonly Query[] {
  const selection = select(query, listing);
  if (!selection || selection.anchor !== undefined || theOne(query, selection)) return [];
  // "In 2023 or in 2025": two dates describe two members.
  if (query.units.filter(({ date }) => date?.span).length > 1) return [];
  return query.units.flatMap((value) => {
    const isValue = value.kind === 'date' || isOther(value, selection.list, listing);
    const fewer = { ...query, units: query.units.filter((unit) => unit !== value) };
    const described = isValue && !value.carried ? select(fewer, listing) : undefined;
    const one = described && theOne(fewer, described);
    if (!described || !one) return [];
    const left = fewer.units.filter((unit) => unit.slight || described.rest.includes(unit));
    return [{ ...query, units: [...left, value, unitOf(one.member.thing, listing)] }];
  });
}

/** Whether a unit names something that is not what the whole list is about. */
function isOther({ kind, things, lists, carried }: Unit, list: ClosedList, { wide }: Listing): boolean {
  return kind === 'thing' && carried !== true && !lists.includes(list.id) && !things.some((id) => wide.has(id));
}

/** Whether the same member is the one without a unit, which is then no part of its description. */
function picksWithout(unit: Unit, thing: string, query: Query, listing: Listing): boolean {
  const fewer = { ...query, units: query.units.filter((other) => other !== unit) };
  const selection = select(fewer, listing);
  return selection !== undefined && theOne(fewer, selection)?.member.thing === thing;
}

interface Bound {
  readonly unit: Unit;
  readonly side: Side;
  readonly date: DateMention;
}

function listNamed(query: Query, { lists }: Listing): ClosedList | undefined {
  const votes = new Map<string, number>();
  for (const unit of query.units) for (const id of unit.lists) votes.set(id, (votes.get(id) ?? 0) + 1);
  // Among lists that share a noun the one that more of the question's words belong to; then the longer list.
  const size = (id: string): number => lists.get(id)?.members.length ?? 0;
  const best = [...votes].sort((a, b) => b[1] - a[1] || size(b[0]) - size(a[0]))[0];
  if (best) return lists.get(best[0]);
  // "The one after that": the list that the thing is in need not be named.
  if (!query.operations.has('next') && !query.operations.has('previous')) return undefined;
  const named = new Set(query.units.flatMap((unit) => unit.things));
  return [...lists.values()]
    .filter((list) => list.members.some((id) => named.has(id)))
    .sort((a, b) => b.members.length - a.members.length)[0];
}

/** Sides of a thing that bound by its date; "around" and "at the time of" do not. */
const bounding: ReadonlySet<Side> = new Set<Side>(['before', 'until', 'after', 'since']);

const eventTypes: ReadonlySet<string> = new Set(['resolution', 'meeting', 'event', 'instrument', 'session']);

/** Dates of the question with the side of them that it looks at; a dated thing outside the list is a bound too. */
function boundsOf(query: Query, listing: Listing, list: ClosedList): readonly Bound[] {
  const things = query.units.filter((unit) => unit.kind === 'thing' && !unit.things.some((id) => listing.wide.has(id)));
  // "The declaration of April 2010": a date that says which thing is meant bounds nothing by itself.
  const dates = query.units.filter(
    ({ date }) => date !== undefined && !things.some((unit) => unit.things.some((id) => isDayOf(id, date, listing))),
  );
  const bounds: Bound[] = dates.flatMap((unit) =>
    unit.date && !unit.lists.includes(list.id) ? [{ unit, side: sideOf(unit), date: unit.date }] : [],
  );
  for (const unit of query.units) {
    if (unit.kind !== 'thing' || unit.things.some((id) => listing.wide.has(id) || list.members.includes(id))) continue;
    // "With the CSTO" is "с ОДКБ", and "since": only what happened at some time bounds.
    const dated = unit.things
      .filter((id) => eventTypes.has(listing.thing(id)?.type ?? ''))
      .map((id) => listing.calendar.of(id))
      .find((found) => found !== undefined);
    const side = sideOf(unit);
    if (dated && bounding.has(side)) bounds.push({ unit, side, date: { span: dated.span, start: 0, end: 0 } });
  }
  return bounds;
}

/** Whether a list is complete for some of the time within a bound. */
function isKnown({ side, date: { span } }: Bound, { from, to, asOf }: ClosedList): boolean {
  if (!span) return true;
  const begins = side === 'before' || side === 'until' || span.from <= daysOf(to ?? asOf).to;
  const ends = side === 'after' || side === 'since' || from === undefined || span.to >= daysOf(from).from;
  return begins && ends;
}

function isDayOf(thing: string, date: DateMention, { calendar }: Listing): boolean {
  const dated = calendar.of(thing);
  return dated !== undefined && agrees(date, dated.span);
}

/** Whether a member lies within a bound; undefined where its date is not exact enough to tell. */
export function isWithin({ date: known, span }: Dated, side: Side, date: DateMention): boolean | undefined {
  if (side === 'in' || side === 'at' || side === 'around') return happenedAt(date, known, span);
  if (!date.span) return true;
  const { from, to } = date.span;
  if (side === 'before') return span.to < from ? true : span.from < from ? undefined : false;
  if (side === 'until') return span.to <= to ? true : span.from <= to ? undefined : false;
  if (side === 'since') return span.from >= from ? true : span.to >= from ? undefined : false;
  return span.from > to ? true : span.to > to ? undefined : false;
}

/** A session or another thing that some members share narrows the list to those. */
function fitsThings(member: Dated, query: Query, listing: Listing, list: ClosedList): boolean {
  return query.units.every((unit) => {
    if (
      unit.kind !== 'thing' ||
      unit.carried ||
      unit.things.some((id) => listing.wide.has(id) || list.members.includes(id))
    )
      return true;
    const sharing = list.members.filter((id) => sharesThing(id, unit.things, listing));
    return sharing.length === 0 || sharing.includes(member.thing);
  });
}

function sharesThing(member: string, things: readonly string[], listing: Listing): boolean {
  return listing.factsOf(member).some((fact) => thingsOf(fact.value).some((id) => things.includes(id)));
}

/** Whether a unit only helps to say which members are meant, or that they are asked for. */
function isExplained(unit: Unit, query: Query, list: ClosedList, listing: Listing): boolean {
  if (unit.slight || unit.lists.includes(list.id)) return true;
  if (unit.kind === 'number') return query.ordinal !== undefined;
  if (unit.kind === 'thing') {
    return unit.things.some(
      (id) =>
        listing.wide.has(id) ||
        list.members.includes(id) ||
        list.members.some((member) => sharesThing(member, [id], listing)),
    );
  }
  if (unit.date) {
    const { date } = unit;
    return query.units.some((other) => other.things.some((id) => isDayOf(id, date, listing)));
  }
  return (
    query.asking.has(unit.at) || unit.carried === true || query.relating.get(unit.at)?.includes(list.orderedBy) === true
  );
}

function anchorOf(query: Query, members: readonly Dated[]): number | undefined {
  const named = query.units.flatMap((unit) => unit.things);
  const at = members.findIndex((member) => named.includes(member.thing));
  return at < 0 ? undefined : at;
}
