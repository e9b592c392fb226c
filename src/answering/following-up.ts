import type { PackedThing } from './answer.js';
import type { Query, Unit } from './query.js';
import { thingTerm } from './query.js';

/** What a question leaves for the next one: how it was read, and the things that its answer is about. */
export interface Earlier {
  readonly query: Query;
  /** Ids, the subject first. */
  readonly focus: readonly string[];
  /** What it asks in words that need no other question; undefined where it was completed by things carried over. */
  readonly text?: string | undefined;
  /** The time that its answer is about: "5 April 2010". */
  readonly time?: string | undefined;
}

/** How much a carried word counts beside one that was typed. */
const carriedTrust = 0.6;

/** Whether a question says itself that it leans on the one before: by a pronoun, "and …", "the next one". */
export function leansBack(query: Query): boolean {
  if (query.pointsBack) return true;
  if (!query.operations.has('again')) return false;
  // "And in 2025, who voted against it?" begins like a follow-up and has all it needs.
  const whole =
    hasOwnVerb(query) && query.units.some((unit) => !unit.slight && (unit.kind === 'thing' || unit.kind === 'date'));
  return !whole;
}

/**
 * A question completed by the one before it: what it points back to, or leaves out, is taken from there.
 *
 * @param wide - things too general to be what a question is about
 * @returns undefined where the question stands by itself
 */
export function complete(
  query: Query,
  earlier: Earlier,
  thing: (id: string) => PackedThing | undefined,
  wide: ReadonlySet<string>,
): Query | undefined {
  const own = query.units.filter((unit) => !unit.slight);
  const named = own.filter((unit) => unit.kind === 'thing' && unit.things.some((id) => !wide.has(id)));
  const elliptic = query.operations.has('again') && !hasOwnVerb(query);
  // A question that names no one and nothing, not even in passing, must mean what was spoken of before.
  const short = own.length <= 3 && own.every((unit) => unit.kind === 'word' || unit.kind === 'number');
  const relative = query.operations.has('next') || query.operations.has('previous');
  if (!query.pointsBack && !elliptic && !relative && !short) return undefined;

  const types = (units: readonly Unit[]): ReadonlySet<string> =>
    new Set(units.flatMap((unit) => unit.things.map((id) => thing(id)?.type ?? '')));
  const ownTypes = types(named);
  // "The next one" goes on from what the last answer was about, not from where its question began.
  const from = relative ? earlier.focus.find((id) => !wide.has(id)) : undefined;
  const passed = (id: string): boolean => from !== undefined && id !== from && thing(id)?.type === thing(from)?.type;
  const series = (unit: Unit): Unit =>
    query.ordinal !== undefined && relativeName(unit) ? inSeries(unit, thing) : unit;
  const kept = earlier.query.units.map(series).filter((unit) => {
    if (unit.kind === 'number')
      return !own.some((mine) => mine.kind === 'number') && query.ordinal === undefined && !relative;
    if (unit.kind === 'date') return !own.some((mine) => mine.kind === 'date') && !relative;
    if (unit.kind === 'thing')
      return (
        !(elliptic && unit.things.some((id) => ownTypes.has(thing(id)?.type ?? ''))) &&
        !(query.ordinal !== undefined && relativeName(unit)) &&
        !unit.things.some(passed)
      );
    return true;
  });
  const carriedWords = kept
    .filter((unit) => unit.kind !== 'thing' || unit.things.some((id) => !wide.has(id)))
    .filter(
      (unit) =>
        elliptic ||
        query.ordinal !== undefined ||
        unit.kind === 'thing' ||
        (unit.kind === 'word' && unit.lists.length > 0),
    )
    .map((unit) => carried(unit, elliptic));
  const already = new Set([...own, ...carriedWords].flatMap((unit) => unit.things));
  const focus = elliptic && own.some((unit) => unit.kind !== 'word') ? [] : earlier.focus;
  const carriedThings = focus
    .filter((id) => !wide.has(id) && !passed(id) && !already.has(id) && !ownTypes.has(thing(id)?.type ?? ''))
    .map(
      (id): Unit => ({
        kind: 'thing',
        terms: [thingTerm(id)],
        typed: thing(id)?.name ?? id,
        things: [id],
        slight: false,
        trust: carriedTrust,
        carried: true,
        lists: [],
        at: -1,
      }),
    );
  if (carriedWords.length + carriedThings.length === 0) return undefined;

  const about = [
    ...new Set([
      ...carriedWords.filter((unit) => unit.kind !== 'word').map((unit) => unit.typed),
      ...carriedThings.slice(0, 2).map((unit) => unit.typed),
    ]),
  ];
  return {
    ...query,
    understood:
      about.length > 0
        ? `${query.understood} (${about.join(', ')})`
        : `${query.understood} (${earlier.query.understood})`,
    units: [...query.units, ...carriedWords, ...carriedThings],
    kinds: query.kinds.size > 0 ? query.kinds : earlier.query.kinds,
    noun: query.noun ?? (query.kinds.size > 0 ? undefined : earlier.query.noun),
    relations: query.relations.size > 0 || !elliptic ? query.relations : earlier.query.relations,
  };
}

function carried(unit: Unit, whole: boolean): Unit {
  return {
    ...unit,
    trust: Math.min(unit.trust, carriedTrust),
    carried: true,
    slight: unit.slight || (!whole && unit.kind === 'word'),
    at: -1,
  };
}

/** Whether a question has something to say for itself beyond "what about …". */
function hasOwnVerb(query: Query): boolean {
  return (
    query.relations.size > 0 ||
    query.kinds.has('who') ||
    query.kinds.has('when') ||
    query.kinds.has('where') ||
    query.kinds.has('why') ||
    query.kinds.has('how-many')
  );
}

/** The series that a numbered thing belongs to, in its place: "the first one" is another of them. */
function inSeries(unit: Unit, thing: (id: string) => PackedThing | undefined): Unit {
  const wholes = [...new Set(unit.things.flatMap((id) => thing(id)?.partOf ?? []))];
  if (wholes.length === 0) return unit;
  return {
    ...unit,
    things: wholes,
    terms: wholes.map(thingTerm),
    typed: wholes.map((id) => thing(id)?.name ?? id).join(', '),
  };
}

/** "11th meeting of …": a name that another ordinal replaces. */
function relativeName(unit: Unit): boolean {
  return /^(?:\d|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)/.test(unit.typed);
}
