import { alternativesOf, type ChoiceVerdict, choose } from './choosing.js';
import { type Claim, claimsOf, freeWords, isWhole, namesUnitOf, relationsOf } from './claims.js';
import { agrees, type DateMention, daysBetween } from './dates.js';
import { decide, has, type Verdict, type Verifying } from './deciding.js';
import { type Document, thingsOf } from './documents.js';
import { isAbout, isInItsPlace } from './premises.js';
import { type Query, type Unit, wordTerm } from './query.js';
import type { Candidate } from './ranking.js';
import { withMember, withoutOneValue } from './selecting.js';
import { sideOf } from './sides.js';
import { sinceOf } from './standing.js';
import { readWords } from './text.js';

/**
 * Decides a yes-or-no question by the facts that tell of the thing what it asks of it, however near other facts are.
 *
 * @param candidates - best first
 * @param asOf - day that "does it have" speaks of
 * @returns undefined where the question claims nothing, or no such fact tells
 */
export function verdictOn(
  query: Query,
  candidates: readonly Candidate[],
  asOf: string,
  verifying: Verifying,
): ChoiceVerdict | undefined {
  const alternatives = alternativesOf(query, verifying);
  if (alternatives.length === 0) return verdictOnOne(query, candidates, asOf, verifying);
  const choice = choose(
    alternatives,
    (alternative) => {
      const described = withMember(alternative, verifying) ?? alternative;
      return verdictOnOne(described, verifying.ranking.rank(described), asOf, verifying);
    },
    asOf,
  );
  if (choice) return choice;
  // Of values that are not claimed together none is wrong because another is not so too.
  const whole = verdictOnOne(query, candidates, asOf, verifying);
  return whole?.as === 'contradicted' ? undefined : whole;
}

/** Decides a question of which all values are claimed. */
function verdictOnOne(
  query: Query,
  candidates: readonly Candidate[],
  asOf: string,
  verifying: Verifying,
): Verdict | undefined {
  if (query.units.some((unit) => isBound(unit, verifying))) return undefined;
  const own = withDispute(verdictOf(query, candidates, asOf, verifying), candidates, verifying);
  if (own?.as === 'contradicted' && (hasAlternative(own, query, verifying) || isAside(own, query))) return undefined;
  if (own || !query.units.some(({ lists }) => lists.length > 0)) return own;
  // "Was the 2019 summit in Astana": a value that is not so keeps its description from meaning any member.
  for (const described of withoutOneValue(query, verifying)) {
    const verdict = verdictOf(described, verifying.ranking.rank(described), asOf, verifying);
    if (verdict?.as === 'contradicted' && !hasAlternative(verdict, query, verifying)) return verdict;
  }
  return undefined;
}

/**
 * Whether a question has another date as exact as the one that is contradicted: "on 25 March or on 16 April". The one that
 * is so may have been taken for what says which thing is meant.
 */
function hasAlternative({ value }: Verdict, { understood }: Query, { reader }: Verifying): boolean {
  if (!value?.date) return false;
  // Of a day, of some days, of a month without a year …; months and years differ by a day or three.
  const exactness = ({ span, day }: DateMention): string =>
    `${day !== undefined} ${span && Math.ceil(daysBetween(span.from, span.to) / monthDays)}`;
  const alike = reader.readDates(understood).filter((read) => value.date && exactness(read) === exactness(value.date));
  return alike.length > 1;
}

/** Whether the date that is contradicted only dates something before or after which it was: "before the talks of May 2019". */
function isAside({ value }: Verdict, { operations }: Query): boolean {
  const isBeside = operations.has('before') || operations.has('after');
  return isBeside && value?.date !== undefined && sideOf(value) === 'in';
}

/** Days of the longest month. */
const monthDays = 31;

/** A date that contradicts a fact is not simply wrong where a dispute about the fact has it among its readings. */
function withDispute(
  verdict: Verdict | undefined,
  candidates: readonly Candidate[],
  { reader }: Verifying,
): Verdict | undefined {
  const span = verdict?.value?.date?.span;
  // In a year much may have happened.
  if (verdict?.as !== 'contradicted' || !span || daysBetween(span.from, span.to) >= monthDays) return verdict;
  const date = { span, start: 0, end: 0 };
  const dispute = candidates.find(
    (candidate) =>
      isDisputeOf(candidate, verdict.by) &&
      candidate.document.dispute?.readings.some(({ says }) =>
        reader.readDates(says).some((read) => read.span && agrees(date, read.span)),
      ),
  );
  return dispute ? { ...verdict, as: 'disputed', by: [dispute] } : verdict;
}

function verdictOf(
  query: Query,
  candidates: readonly Candidate[],
  asOf: string,
  verifying: Verifying,
): Verdict | undefined {
  // Of what much is known of, the fact that tells may be none of the nearest.
  const claims = claimsOf(query, verifying.reader.lexicon).map((claim) => ({
    ...claim,
    carrying: verifying.ranking.rank(query, (document) => isCarrying(document, claim, query, verifying)),
  }));
  // "Did India and Pakistan join": each of several of one type of which the relation is told is a subject of its own.
  const typeOf = ({ things: [id = ''] }: Unit): string | undefined => verifying.thing(id)?.type;
  const areTogether = (one: Unit, other: Unit): boolean =>
    typeOf(one) === typeOf(other) && claims.some(({ subject, carrying }) => subject === other && carrying.length > 0);
  let together = false;
  const verdicts = claims.flatMap((claim) => {
    const things = claim.things.filter((unit) => !areTogether(claim.subject, unit));
    together ||= claim.carrying.length > 0 && things.length < claim.things.length;
    const verdict = decide({ ...claim, things }, claim.carrying, asOf, query, verifying);
    if (!verdict) return [];
    const by = verdict.by.filter((candidate) => isWhole(candidate, query, verdict.as === 'borne out'));
    return by.length > 0 ? [{ ...verdict, by }] : [];
  });
  const isOpen = query.kinds.has('where') && !query.kinds.has('is-it');
  const bearing = verdicts.filter(({ as }) => as === 'borne out');
  if (isOpen && (bearing.length > 0 || verdicts.some(({ value }) => value?.kind !== 'thing'))) return undefined;
  const place = ({ by }: Verdict): number =>
    candidates.findIndex(({ document }) => by.some((candidate) => candidate.document === document));
  // One that contradicts is enough where several subjects are named; otherwise they are readings, of which one may be right.
  const telling = together
    ? verdicts.filter(({ as }) => as === 'contradicted')
    : bearing.length > 0
      ? bearing
      : verdicts;
  return [...telling].sort((a, b) => place(a) - place(b))[0];
}

/** Whether a unit names something before or after which, or at the time of which, something was: it is no value of what is asked. */
function isBound(unit: Unit, { thing }: Verifying): boolean {
  const side = sideOf(unit);
  if (unit.kind !== 'thing' || side === 'in') return false;
  return side === 'before' || side === 'after' || unit.things.some((id) => eventful.has(thing(id)?.type ?? ''));
}

/** Whether a fact tells of a claim's subject what is claimed of it: by the relation that is named, or that its value implies. */
function isCarrying(document: Document, claim: Claim, query: Query, verifying: Verifying): boolean {
  const { fact, relation, subject, dates } = document;
  if (!fact?.value || relation === undefined || !claim.subject.things.includes(subject)) return false;
  // Who of two equals is meant first, as in "did X succeed Y", is not read here.
  if (document.equal !== undefined) return false;
  if (claim.numbers.length > 0 && namesUnitOf(fact, query, verifying.reader.lexicon)) return true;
  const named = relationsOf(query);
  if (named.some((name) => isAbout(document, name))) return true;
  // "Was it a member in 2010": what became one later was none yet. Without a day it may be one no longer.
  if (claim.dates.length > 0 && named.some((name) => relation === sinceOf(name))) return true;
  const typeOf = (id: string): string | undefined => verifying.thing(id)?.type;
  // "Was he Secretary-General": an office names the relation to itself.
  const values = thingsOf(fact.value);
  const office = values.find((id) => typeOf(id) === 'office');
  if (office !== undefined && isNamed(office, claim, query, verifying)) return true;
  // "Is it in A or in B": where one value is left of a choice, it names the relation by itself.
  const [left, ...others] = query.choice ?? [];
  if (query.relations.size === 0 && others.length === 0 && left?.things.some((id) => values.includes(id))) return true;
  if (query.relations.size > 0 || !eventful.has(typeOf(subject) ?? '')) return false;
  // "Was the summit in Bishkek": what happened is asked for its place.
  const asksPlace = claim.things.some(({ things }) => things.some((id) => typeOf(id) === 'place'));
  return asksPlace ? values.some((id) => typeOf(id) === 'place') : 'date' in fact.value && dates.length > 0;
}

/** Whether a question names an office, or by a part of its name that says no more: "Secretary-General". */
function isNamed(office: string, { things }: Claim, query: Query, { thing, reader }: Verifying): boolean {
  if (things.some((unit) => unit.things.includes(office))) return true;
  const free = freeWords(query);
  const called = readWords(thing(office)?.name ?? '').map(({ text }) => wordTerm(text, reader.lexicon));
  return free.length > 0 && free.every(({ terms: [term = ''] }) => called.includes(term));
}

/** Types of thing that have a day and a place of their own. */
const eventful: ReadonlySet<string> = new Set(['resolution', 'meeting', 'event', 'instrument']);

/**
 * Why the nearest fact is no answer to a claim that nothing decides: it is about something else.
 *
 * @returns the reason in a few words, undefined where nothing stands against it
 */
export function barToClaim(candidates: readonly Candidate[], query: Query, verifying: Verifying): string | undefined {
  const [best] = candidates;
  if (!best?.document.fact || best.document.plain || !query.kinds.has('is-it')) return undefined;
  const { document } = best;
  const claims = claimsOf(query, verifying.reader.lexicon).filter(
    ({ dates, things }) => dates.length + things.length > 0,
  );
  // What people ask a fact with may name what it does not tell of: "how many were they when it was adopted?".
  const isTold = query.units.some(({ things }) => things.some((id) => document.things.includes(id)));
  if (claims.length > 0 && !isTold) return 'tells of nothing that is named';
  const own = claims.find(({ subject }) => subject.things.includes(document.subject));
  const carries = [...query.relations].some((name) => isAbout(document, name));
  const values = thingsOf(document.fact?.value);
  const other = own?.things.find((unit) => !has(best, unit, verifying) && isInItsPlace(unit, values, verifying));
  const elsewhere = document.relation?.endsWith('-since')
    ? own?.things.find((unit) => !has(best, unit, verifying))
    : undefined;
  if (elsewhere) return `tells nothing of ${elsewhere.typed}`;
  if (carries && other) return `tells it of others than ${other.typed}`;
  if (own || carries) return undefined;
  // Where no fact has that relation of what is named, the words for it may have meant something else.
  return claims.some((claim) => candidates.some((candidate) => isCarrying(candidate.document, claim, query, verifying)))
    ? 'is neither about what is named nor tells of it what is asked'
    : undefined;
}

/** Candidates with those first that decide a claim; as they were where the nearest says it too, or is a dispute about it. */
export function withDeciding(
  { as, by }: Verdict,
  candidates: readonly Candidate[],
  query: Query,
): readonly Candidate[] {
  const [best] = candidates;
  // A claim about what a list describes was decided by a ranking of its own.
  const deciding = new Set(by.map(({ document }) => document));
  if (as === 'borne out' && best && (deciding.has(best.document) || saysAll(best, query) || isDisputeOf(best, by)))
    return candidates;
  return [...by, ...candidates.filter(({ document }) => !deciding.has(document))];
}

/** Whether a fact of something that a question names has all that the question says. */
function saysAll(best: Candidate, query: Query): boolean {
  const { fact, subject } = best.document;
  const { thingLacking, dateLacking, numberLacking, wordLacking, wordUnknown } = best.features;
  const lacking = thingLacking + dateLacking + numberLacking + wordLacking + wordUnknown;
  // The day of what it is about is not said by every fact about it.
  const isDated = fact?.held !== undefined || (fact?.value !== undefined && 'date' in fact.value);
  return (
    fact !== undefined &&
    lacking === 0 &&
    (isDated || !query.units.some(({ kind }) => kind === 'date')) &&
    query.units.some(({ things }) => things.includes(subject))
  );
}

function isDisputeOf({ document: { dispute } }: Candidate, by: readonly Candidate[]): boolean {
  const facts = by.flatMap(({ document: { fact } }) => fact ?? []);
  return dispute !== undefined && facts.some(({ pack, id }) => pack === dispute.pack && dispute.facts.includes(id));
}

/** Facts that a premise names. */
const saidMax = 2;

/** What is wrong with a claim and what is known instead. */
export function contradictedBy({ by, value, against }: ChoiceVerdict, { thing }: Pick<Verifying, 'thing'>): string {
  const names = (against ?? [value]).map((unit) => thing(unit?.things[0] ?? '')?.name ?? unit?.typed ?? '');
  const said = by.slice(0, saidMax).flatMap(({ document: { fact } }) => fact?.says ?? []);
  return `The collection has no fact that connects this with ${names.join(' or ')}. ${said.join(' ')}`;
}
