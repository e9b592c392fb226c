import type { PackedFact } from './answer.js';
import { type Claim, relationsOf } from './claims.js';
import { agrees, type DateMention, daysOf, type ReadDates, type Span } from './dates.js';
import { thingsOf } from './documents.js';
import type { Lexicon } from './lexicon.js';
import { isInItsPlace } from './premises.js';
import type { Query, Unit } from './query.js';
import type { Candidate, Ranking } from './ranking.js';
import { isWithin, type Listing } from './selecting.js';
import { sideOf } from './sides.js';

/** What verifying a claim needs to know. */
export interface Verifying extends Listing {
  readonly reader: { readonly lexicon: Lexicon; readonly readDates: ReadDates };
  readonly ranking: Pick<Ranking, 'rank'>;
}

/** What the facts that carry a claim's relation make of it. */
export interface Verdict {
  readonly as: 'borne out' | 'contradicted' | 'disputed';
  /** The facts that decide it, the nearest first; the dispute alone where one has the value among its readings. */
  readonly by: readonly Candidate[];
  /** The value that they bear out or contradict. */
  readonly value: Unit | undefined;
}

/**
 * What the facts that carry a claim's relation make of it: of those that have the things it names, its dates and then its
 * numbers must agree with one.
 *
 * @param carrying - nearest first
 * @param asOf - day that "does it have" speaks of
 * @returns undefined where none of them tells, or tells exactly enough
 */
export function decide(
  claim: Claim,
  carrying: readonly Candidate[],
  asOf: string,
  query: Query,
  verifying: Verifying,
): Verdict | undefined {
  const having = carrying.filter((candidate) => claim.things.every((unit) => has(candidate, unit, verifying)));
  if (having.length === 0) return withOthers(claim, carrying, verifying);
  let agreeing = having;
  let value = claim.things[0];
  for (const unit of claim.dates) {
    const told = agreeing.map((candidate) => ({ candidate, tells: tellsDate(candidate, unit, query) }));
    const exactly = told.filter(({ tells }) => tells === true);
    // A fact with no date of its own may be about what has one: that counts where no other fact tells the date.
    const isOpen = exactly.length === 0 && told.every(({ tells }) => typeof tells === 'string');
    const right = isOpen ? told.filter(({ tells }) => tells === 'named') : exactly;
    if (right.length === 0) {
      // "On 25 March or on 16 April": of several dates each may be another's alternative.
      if (claim.dates.length > 1 || told.some(({ tells }) => tells === undefined)) return undefined;
      const wrong = told.flatMap(({ candidate, tells }) => (tells === false ? [candidate] : []));
      if (wrong.length === 0 || !areAll(claim.subject, wrong)) return undefined;
      return { as: 'contradicted', by: insteadOf(wrong, claim, unit, carrying), value: unit };
    }
    agreeing = right.map(({ candidate }) => candidate);
    value = unit;
  }
  for (const unit of claim.numbers) {
    const number = verifying.reader.lexicon.numberOf(unit.typed);
    const counting = agreeing.flatMap((candidate) => {
      const count = countOf(candidate.document.fact?.value);
      return count === undefined ? [] : [{ candidate, count }];
    });
    const present = counting.filter(({ candidate: { document } }) => isNow(document.fact, asOf));
    const telling = claim.dates.length > 0 || present.length === 0 ? counting : present;
    const right = telling.filter(({ count }) => count === number);
    if (right.length === 0) {
      const isPast = counting.some(({ count }) => count === number);
      if (telling.length === 0 || isPast || claim.numbers.length > 1) return undefined;
      return { as: 'contradicted', by: telling.map(({ candidate }) => candidate), value: unit };
    }
    agreeing = right.map(({ candidate }) => candidate);
    value = unit;
  }
  return { as: 'borne out', by: agreeing, value };
}

/** Whether a fact tells of something that a claim names; who and where must be told by itself, and not by what it names. */
export function has({ document: { fact, things } }: Candidate, unit: Unit, { thing }: Verifying): boolean {
  const own = new Set([...(fact?.about ?? []), ...thingsOf(fact?.value)]);
  return unit.things.some((id) => own.has(id) || (!exact.has(thing(id)?.type ?? '') && things.includes(id)));
}

/** Types of thing that one fact may connect with another by a third: a meeting's guests, a document's sponsors. */
const exact: ReadonlySet<string> = new Set(['person', 'country', 'place']);

/** A claim whose things no fact has with its relation: another thing in their place contradicts it, where there is one such. */
function withOthers(claim: Claim, carrying: readonly Candidate[], verifying: Verifying): Verdict | undefined {
  const lacking = claim.things.find((unit) => !carrying.some((candidate) => has(candidate, unit, verifying)));
  if (!lacking) return undefined;
  const others = carrying.filter((candidate) => {
    const { fact } = candidate.document;
    const rest = claim.things.filter((unit) => unit !== lacking);
    return (
      isInItsPlace(lacking, thingsOf(fact?.value), verifying) &&
      rest.every((unit) => has(candidate, unit, verifying)) &&
      claim.dates.every(({ date }) => !fact?.held || (date && agrees(date, heldOf(fact.held)) === true))
    );
  });
  const values = new Set(others.map(({ document: { fact } }) => JSON.stringify(fact?.value)));
  // Of several at different times, any other may be one of those that are not known.
  const isOne = values.size === 1 || claim.dates.length > 0 || others.every(({ document }) => !document.fact?.held);
  return others.length > 0 && isOne && areAll(claim.subject, others)
    ? { as: 'contradicted', by: others, value: lacking }
    : undefined;
}

/** Whether facts speak of each thing that a name may mean. */
function areAll({ things }: Unit, candidates: readonly Candidate[]): boolean {
  return things.every((id) => candidates.some(({ document }) => document.subject === id));
}

/** Who or what held instead at a claim's date, where the relation has one at a time; the facts themselves otherwise. */
function insteadOf(
  wrong: readonly Candidate[],
  claim: Claim,
  { date }: Unit,
  carrying: readonly Candidate[],
): readonly Candidate[] {
  if (claim.things.length === 0 || !date) return wrong;
  const instead = carrying.filter(
    ({ document: { fact, many, relation } }) =>
      !many &&
      relation === wrong[0]?.document.relation &&
      fact?.held?.from !== undefined &&
      agrees(date, heldOf(fact.held)),
  );
  return instead.length > 0 ? instead : wrong;
}

/**
 * Whether a fact has a date of a claim.
 *
 * @returns undefined where the fact is not exact enough to tell; where it has no date of its own, 'named' if it names one that
 *   agrees, 'untold' otherwise
 */
function tellsDate(
  { document, features }: Candidate,
  unit: Unit,
  query: Query,
): boolean | undefined | 'named' | 'untold' {
  const { fact, relation } = document;
  const { date } = unit;
  if (!fact?.value || !date) return 'untold';
  if ('date' in fact.value) {
    const dated = { fact, thing: document.subject, date: fact.value.date, span: daysOf(fact.value.date) };
    const isState = relation === 'since' || relation?.endsWith('-since') === true;
    if (!isState) return isWithin(dated, sideOf(unit), date);
    const begins = isWithin(dated, sideOf(unit) === 'since' ? 'in' : sideOf(unit), date);
    // "Was India a member in 2020": what began earlier may last.
    const lasts = begins === false && isLasting(query) && date.span !== undefined && dated.span.to < date.span.from;
    return lasts ? undefined : begins;
  }
  if (fact.held) return tellsHeld(fact.held, date, sideOf(unit));
  return features.dateLacking === 0 ? 'named' : 'untold';
}

/** Whether the words for a relation ask for a state ("a member") and not for how it began ("joined"). */
function isLasting(query: Query): boolean {
  return relationsOf(query).some((name) => !name.endsWith('since'));
}

type Held = NonNullable<PackedFact['held']>;

/** Whether something held at a date; a time at which it is only known to have held says nothing of other times. */
function tellsHeld(held: Held, date: DateMention, side: ReturnType<typeof sideOf>): boolean | undefined {
  const { from, to } = held;
  if (side === 'since' && from !== undefined && agrees(date, daysOf(from))) return true;
  if (side === 'until' && to !== undefined && agrees(date, daysOf(to))) return true;
  if (side !== 'in' && side !== 'at') return undefined;
  if (from !== undefined && agrees(date, heldOf(held))) return true;
  if (!date.span || from === to) return undefined;
  if (from !== undefined && date.span.to < daysOf(from).from) return false;
  return to !== undefined && date.span.from > daysOf(to).to ? false : undefined;
}

/** The days of a stretch of time, as far as its ends are known. */
export function heldOf({ from, to }: Held): Span {
  return { from: daysOf(from ?? to ?? '').from, to: daysOf(to ?? '9999-12-31').to };
}

/** Whether what a fact says holds on a day; so does what is not bound to a time. */
export function isNow(fact: PackedFact | undefined, asOf: string): boolean {
  if (!fact?.held) return true;
  const { from, to } = heldOf(fact.held);
  return from <= asOf && to >= asOf;
}

/** How many a value counts. */
function countOf(value: PackedFact['value']): number | undefined {
  if (value && 'number' in value) return value.number;
  return value && 'things' in value ? value.things.length : undefined;
}
