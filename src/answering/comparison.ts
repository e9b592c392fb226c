import type { Relation } from '../knowledge/schema.js';
import type { PackedFact, PackedThing, SymbolReading } from './answer.js';
import { belongsTo } from './aspects.js';
import { compareValues, type Held } from './compared-values.js';
import type {
  Aspect,
  ComparedPlaces,
  ComparedRow,
  ComparisonAnswer,
  PackedClosedList,
  PlaceInList,
  SideName,
} from './comparison-answer.js';
import { disputesOf } from './composing.js';
import { thingsOf } from './documents.js';
import { readingOrder } from './resolution.js';
import { readSymbols } from './symbols.js';
import { type Named, thingNamed, thingsNamed } from './things-named.js';
import { understand } from './understanding.js';
import type { Workshop } from './workshop.js';

type Relations = Readonly<Record<string, Relation>>;

/** What is compared: two names, or both in the first. */
interface Asked {
  readonly a: string;
  readonly b?: string | undefined;
  readonly on?: Aspect | undefined;
}

const besideMax = 4;

/** Two things side by side, by the typed values of the facts about them; see `Engine.compare`. */
export function comparisonOf({ a, b, on }: Asked, workshop: Workshop, relations: Relations): ComparisonAnswer {
  if (b === undefined || b.trim() === '') {
    const [first, second] = thingsNamed(a, workshop);
    if (first && second) return sideBySide(first, second, on, workshop, relations);
    const named = thingNamed(a, workshop);
    if (named.kind !== 'thing') return { kind: 'unsettled', side: 'a', reading: named, other: '' };
    return { kind: 'alone', thing: named.thing, beside: besides(named.thing, workshop) };
  }
  const [left, right] = [thingNamed(a, workshop), thingNamed(b, workshop)];
  if (left.kind !== 'thing') return unsettled('a', left, right.kind === 'thing' ? right.thing.id : b);
  if (right.kind !== 'thing') return unsettled('b', right, left.thing.id);
  return sideBySide(left.thing, right.thing, on, workshop, relations);
}

/** The two things that a question asks to compare; undefined where it asks for anything else, or names more or fewer. */
export function sidesIn(question: string, workshop: Workshop): readonly [PackedThing, PackedThing] | undefined {
  const [first, second, ...others] = thingsNamed(question, workshop);
  if (!first || !second || others.length > 0) return undefined;
  return understand(question, workshop.reader).operations.has('compare') ? [first, second] : undefined;
}

function unsettled(side: SideName, reading: Exclude<Named, { readonly kind: 'thing' }>, other: string) {
  return { kind: 'unsettled', side, reading, other } as const;
}

/** Others of a closed list that has the thing, the nearest in it first. */
function besides({ id }: PackedThing, workshop: Workshop): readonly PackedThing[] {
  const list = [...workshop.lists.values()].find(({ members }) => members.includes(id));
  if (!list) return [];
  const order = workshop.calendar.members(list).map(({ thing }) => thing);
  const distance = (other: string): number => Math.abs(order.indexOf(other) - order.indexOf(id));
  return order
    .filter((other) => other !== id)
    .sort((x, y) => distance(x) - distance(y))
    .slice(0, besideMax)
    .map(workshop.thing)
    .filter((thing) => thing !== undefined);
}

function sideBySide(
  a: PackedThing,
  b: PackedThing,
  on: Aspect | undefined,
  workshop: Workshop,
  relations: Relations,
): ComparisonAnswer {
  if (a.id === b.id) return { kind: 'same', thing: a };
  const [left, right] = [relationsOf(a, workshop, relations), relationsOf(b, workshop, relations)];
  const nameOf = (id: string): string => workshop.thing(id)?.name ?? id;
  const rows = [...new Set([...left.keys(), ...right.keys()])]
    .filter((key) =>
      on === undefined ? !uncompared.has(key) : isOn(on, key, [left.get(key), right.get(key)], workshop),
    )
    .map((key): ComparedRow => {
      const [one, two] = [left.get(key), right.get(key)];
      const relation = key.split(' ')[0] ?? key;
      const label = relations[relation]?.label ?? relation.replaceAll('-', ' ');
      const row = { relation, label, ...compareValues(one, two, nameOf) };
      const lacking = row.verdict === 'only a' ? b : row.verdict === 'only b' ? a : undefined;
      return { ...row, none: lacking && listWithout(lacking, lacking === a ? b : a, relation, workshop) };
    })
    .sort(inReadingOrder(relations));
  const facts = rows.flatMap((row) => [...row.both, ...row.a, ...row.b].flatMap((value) => value.facts));
  return {
    kind: 'known',
    a,
    b,
    on,
    rows,
    places: on === undefined || on === 'dates' ? placesOf(a, b, workshop) : [],
    disputes: disputesOf(facts, workshop.disputes),
    symbols: { a: symbolOf(a), b: symbolOf(b) },
  };
}

/** Pieces of what two sides said do not differ "in" anything; they stand where content is asked for. */
const uncompared: ReadonlySet<string> = new Set(['said']);

/** Relation, with the unit after it where it counts something → what a thing has by it. */
function relationsOf(thing: PackedThing, workshop: Workshop, relations: Relations): ReadonlyMap<string, Held> {
  const found = new Map<string, Held>();
  const add = (key: string, relation: Relation, fact: PackedFact, inverse: boolean): void => {
    const before = found.get(key);
    // A fact of the relation itself counts for more than one that tells it from the other end.
    if (before && before.inverse !== inverse) return;
    found.set(key, { relation, facts: [...(before?.facts ?? []), fact], inverse });
  };
  for (const fact of workshop.factsOf(thing.id)) {
    const relation = fact.relation === undefined ? undefined : relations[fact.relation];
    if (fact.relation === undefined || !relation || !fact.value) continue;
    add('number' in fact.value ? `${fact.relation} ${fact.value.unit}` : fact.relation, relation, fact, false);
  }
  for (const fact of workshop.facts) {
    const relation = fact.relation === undefined ? undefined : relations[fact.relation];
    if (!relation?.inverse || fact.about[0] === thing.id || !thingsOf(fact.value).includes(thing.id)) continue;
    add(relation.inverse, relation, fact, true);
  }
  return found;
}

function isOn(on: Aspect, key: string, sides: readonly (Held | undefined)[], workshop: Workshop): boolean {
  const held = sides.find((side) => side !== undefined);
  const ids = sides.flatMap((side) =>
    (side?.facts ?? []).flatMap((fact) => (side?.inverse ? fact.about.slice(0, 1) : thingsOf(fact.value))),
  );
  const types = ids.flatMap((id) => workshop.thing(id)?.type ?? []);
  return belongsTo(on, key.split(' ')[0] ?? key, held?.relation.value, types);
}

/** The closed list that a relation orders and that has one thing but not the other: the other surely lacks the relation. */
function listWithout(
  lacking: PackedThing,
  having: PackedThing,
  relation: string,
  workshop: Workshop,
): PackedClosedList | undefined {
  const list = [...workshop.lists.values()].find(
    ({ orderedBy, members }) => orderedBy === relation && members.includes(having.id) && !members.includes(lacking.id),
  );
  return having.type === lacking.type ? list : undefined;
}

/** Where the two stand in the closed lists of their kind. */
function placesOf(a: PackedThing, b: PackedThing, workshop: Workshop): readonly ComparedPlaces[] {
  if (a.type !== b.type) return [];
  return [...workshop.lists.values()]
    .filter(({ members }) => members.includes(a.id) || members.includes(b.id))
    .map((list) => ({
      list,
      a: placeIn(list, a, workshop),
      b: placeIn(list, b, workshop),
    }));
}

function placeIn(list: PackedClosedList, { id }: PackedThing, { calendar }: Workshop): PlaceInList | undefined {
  if (!list.members.includes(id)) return undefined;
  const dated = calendar.members(list);
  const own = dated.find(({ thing }) => thing === id);
  // A member without a date, or two of one date, leave the order open.
  const isOpen = dated.length < list.members.length;
  const others = dated.filter(({ thing }) => thing !== id);
  if (!own || isOpen || others.some(({ span }) => span.from <= own.span.to && own.span.from <= span.to))
    return { fact: own?.fact };
  return { place: others.filter(({ span }) => span.to < own.span.from).length + 1, fact: own.fact };
}

function symbolOf({ symbol }: PackedThing): SymbolReading | undefined {
  return symbol === undefined ? undefined : readSymbols(symbol)[0];
}

const verdicts: readonly ComparedRow['verdict'][] = ['different', 'cannot tell', 'same', 'only a', 'only b'];

/** What differs first; within each part as a reader wants it, lists of sentences last. */
function inReadingOrder(relations: Relations): (a: ComparedRow, b: ComparedRow) => number {
  const order = [...readingOrder, ...Object.keys(relations)];
  const part = ({ verdict }: ComparedRow): number => (verdict === 'cannot tell' ? 0 : verdicts.indexOf(verdict));
  const wordy = ({ relation }: ComparedRow): number =>
    relations[relation]?.value === 'text' && relations[relation]?.many ? 1 : 0;
  const place = ({ relation }: ComparedRow): number => {
    const at = order.indexOf(relation);
    return at < 0 ? order.length : at;
  };
  return (a, b) => part(a) - part(b) || wordy(a) - wordy(b) || place(a) - place(b);
}
