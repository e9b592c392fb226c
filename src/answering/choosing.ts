import { composeLookUp, joinShort } from './composing.js';
import { agreement } from './dates.js';
import { heldOf, isNow, type Verdict, type Verifying } from './deciding.js';
import { kindsOfThing, thingsOf } from './documents.js';
import type { QuestionKind } from './lexicon.js';
import type { Computed } from './listing.js';
import { type Query, thingTerm, type Unit } from './query.js';
import type { Candidate } from './ranking.js';
import { overlap } from './text.js';
import { wantedOf } from './weighing.js';
import type { Workshop } from './workshop.js';

/** One of the values between which a question lets choose, with the fact that bears it out. */
export interface Chosen {
  readonly unit: Unit;
  readonly by: Candidate;
  /** How well it fits the rest of the question, in [0, 1]. */
  readonly fit: number;
}

/** What the facts make of a question that lets choose between values. */
export interface ChoiceVerdict extends Verdict {
  /** Where some are borne out: which, in the order of the question. */
  readonly chosen?: readonly Chosen[] | undefined;
  /** The values, where all are contradicted for themselves. */
  readonly against?: readonly Unit[] | undefined;
}

/** A question with one of the values between which it lets choose. */
export interface Alternative {
  readonly unit: Unit;
  readonly query: Query;
}

/**
 * A question that lets choose, once for each of the values: "was it in 2009 or 2010?" asks whether it was in 2009, and
 * whether it was in 2010.
 *
 * @returns none where it lets choose nothing, or between things of different types
 */
export function alternativesOf(query: Query, verifying: Verifying): readonly Alternative[] {
  const choice = alikeAtEnd(query.choice ?? [], verifying);
  const [first, ...others] = choice;
  if (!first) return [];
  if (others.every((other) => areAlike(first, other, verifying))) {
    // "Who was it, A or B": what is asked for is given to choose from.
    const claiming: Query = areAskedFor(choice, query, verifying)
      ? { ...query, kinds: new Set<QuestionKind>(['is-it']), noun: undefined }
      : query;
    return choice.map((unit) => ({ unit, query: withOne(unit, choice, claiming, verifying) }));
  }
  // "The 2018 summit in Qingdao or Beijing": the first is within the name of what the question is about.
  const named = others.length === 1 ? valueWithin(first, others[0], verifying) : undefined;
  return [...(named ? [named] : []), ...(named ? others : [])].map((unit) => ({
    unit,
    query: withOne(unit, others, query, verifying),
  }));
}

/** Of values in a row the last that are of one type: "Where is the office, in A or in B?" begins with none of them. */
function alikeAtEnd(choice: readonly Unit[], verifying: Verifying): readonly Unit[] {
  const last = choice.at(-1);
  const from = choice.findLastIndex((unit) => last !== undefined && !areAlike(unit, last, verifying)) + 1;
  return choice.length - from > 1 ? choice.slice(from) : choice.slice(-2);
}

/** Whether a question asks for something of the kind that all values are: "when" of dates, "who" of people. */
function areAskedFor(choice: readonly Unit[], query: Query, { thing }: Verifying): boolean {
  const wanted = wantedOf(query);
  const kindsOf = ({ kind, things }: Unit): readonly string[] => {
    if (kind === 'thing') return things.flatMap((id) => kindsOfThing(thing(id)?.type));
    return [kind === 'date' ? 'date' : 'number'];
  };
  return wanted.length > 0 && choice.every((unit) => kindsOf(unit).some((kind) => wanted.some((one) => one === kind)));
}

/** Things that act, or to which something is done: a state and an organization may be alternatives of each other. */
const actors: ReadonlySet<string> = new Set(['person', 'country', 'organization', 'body']);

/** Whether two units name no things, or things of one type. */
function areAlike(one: Unit, other: Unit, { thing }: Pick<Verifying, 'thing'>): boolean {
  const roleOf = (id: string): string => {
    const type = thing(id)?.type ?? '';
    return actors.has(type) ? 'actor' : type;
  };
  const roles = new Set(one.things.map(roleOf));
  return one.things.length === 0 || other.things.some((id) => roles.has(roleOf(id)));
}

/** What a fact about a thing says of it that is of the type of another unit. */
function valueWithin({ things }: Unit, other: Unit | undefined, verifying: Verifying): Unit | undefined {
  const values = things.flatMap((id) => verifying.factsOf(id).flatMap(({ value }) => thingsOf(value)));
  for (const id of values) {
    const unit = other && { ...other, things: [id], terms: [thingTerm(id)], typed: verifying.thing(id)?.name ?? id };
    if (unit && !other.things.includes(id) && areAlike(unit, other, verifying)) return unit;
  }
  return undefined;
}

/** A question with one of the values between which it lets choose. */
function withOne(unit: Unit, choice: readonly Unit[], query: Query, { reader }: Verifying): Query {
  const others = choice.filter((other) => other !== unit);
  const isOther = ({ stretch }: Unit): boolean =>
    stretch !== undefined && others.some((other) => other.stretch && overlap(other.stretch, stretch));
  const isOwn = ({ stretch, kind }: Unit): boolean =>
    stretch !== undefined && unit.stretch !== undefined && overlap(unit.stretch, stretch) && kind !== 'word';
  const rest = query.units.filter(
    (one) => !isOther(one) && !isOwn(one) && !(one.kind === 'word' && isInPlaceOf(one, unit, reader.lexicon)),
  );
  return {
    ...query,
    choice: [unit],
    understood: others.reduce((text, { typed }) => text.replace(typed, ' '), query.understood),
    units: [...rest, unit],
  };
}

/** Whether a word only lets choose, or is the number that was completed to a unit. */
function isInPlaceOf(word: Unit, unit: Unit, { chooses }: Pick<Verifying['reader']['lexicon'], 'chooses'>): boolean {
  return chooses(word.typed) || (unit.kind !== 'thing' && word.stretch?.start === unit.stretch?.start);
}

/**
 * Decides between the values of a question that lets choose, each by itself: one or several that facts bear out; none, where
 * facts contradict all of them.
 *
 * @param decideOne - decides a question that gives one value
 * @param asOf - day that "is it" speaks of
 * @returns undefined where facts leave it open
 */
export function choose(
  alternatives: readonly Alternative[],
  decideOne: (query: Query) => Verdict | undefined,
  asOf: string,
): ChoiceVerdict | undefined {
  const decided = alternatives.map((one) => ({ ...one, verdict: decideOne(one.query) }));
  const borneOut = decided.flatMap(({ unit, query, verdict }): readonly Chosen[] => {
    const by = verdict?.as === 'borne out' ? nearestOf(verdict.by, query, unit, asOf) : undefined;
    return by ? [{ unit, by, fit: fitOf(by, query, unit) }] : [];
  });
  const verdicts = decided.flatMap(({ verdict }) => verdict ?? []);
  const chosen = borneOut.length > 0 ? best(borneOut) : insteadOf(alternatives, verdicts);
  if (chosen.length > 0)
    return { as: 'borne out', by: distinct(chosen.map(({ by }) => by)), value: chosen[0]?.unit, chosen };
  const disputed = verdicts.find(({ as }) => as === 'disputed');
  if (disputed || verdicts.length < alternatives.length) return disputed;
  const by = distinct(verdicts.flatMap((verdict) => verdict.by));
  // "Did A or B join in 2018": what is wrong may be what is said of all of them.
  const isOwn = decided.every(({ unit, verdict }) => verdict?.value?.stretch?.start === unit.stretch?.start);
  const against = isOwn ? alternatives.map(({ unit }) => unit) : undefined;
  return { as: 'contradicted', by, value: verdicts[0]?.value, against };
}

/** Of facts that bear a value out the nearest; where no time is given, the nearest that still holds. */
function nearestOf(by: readonly Candidate[], query: Query, unit: Unit, asOf: string): Candidate | undefined {
  const isDated = unit.kind === 'date' || query.units.some(({ kind }) => kind === 'date');
  return (isDated ? undefined : by.find(({ document }) => isNow(document.fact, asOf))) ?? by[0];
}

/**
 * How well a fact fits a question beyond bearing out its value, in [0, 1]: a day fits a date better than what lasted, and
 * what held throughout a time fits it better than what held in a part of it.
 */
function fitOf({ document: { fact, relationKind } }: Candidate, { units }: Query, unit: Unit): number {
  if (unit.kind === 'date') return relationKind === 'date' ? 1 : 0;
  const held = fact?.held && heldOf(fact.held);
  return Math.min(1, ...units.flatMap(({ date }) => (date && held ? [agreement(date, held)] : [])));
}

function best(chosen: readonly Chosen[]): readonly Chosen[] {
  const most = Math.max(...chosen.map(({ fit }) => fit));
  return chosen.filter(({ fit }) => fit === most);
}

/** Values that stand where facts contradict another one: "in Astana or in Bishkek", where it was in Bishkek. */
function insteadOf(alternatives: readonly Alternative[], verdicts: readonly Verdict[]): readonly Chosen[] {
  const wrong = verdicts.filter(({ as }) => as === 'contradicted').flatMap(({ by }) => by);
  return alternatives.flatMap(({ unit }): readonly Chosen[] => {
    const by = wrong.find(({ document }) => thingsOf(document.fact?.value).some((id) => unit.things.includes(id)));
    return by ? [{ unit, by, fit: 1 }] : [];
  });
}

/** Candidates of several rankings, each fact once. */
function distinct(candidates: readonly Candidate[]): readonly Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ document: { ref } }) => !seen.has(ref) && seen.add(ref));
}

/** The answer to a question that lets choose: what is so, and the facts that say it. */
export function chosenAnswer(chosen: readonly Chosen[], query: Query, workshop: Workshop): Computed {
  const facts = [...new Set(chosen.flatMap(({ by }) => by.document.fact ?? []))];
  const shorts = chosen.map((one) => shortOf(one, chosen.length > 1, query, workshop));
  return {
    operation: 'look up',
    short: joinShort(shorts, facts),
    text: facts.map(({ says }) => says).join(' '),
    facts,
    about: [],
  };
}

/** What is so, in a few words: of a thing its name, and of one of several the time for which it is so. */
function shortOf({ unit, by: { document } }: Chosen, isOfSeveral: boolean, query: Query, workshop: Workshop): string {
  const { fact } = document;
  if (!fact) return '';
  const isTimed = fact.held !== undefined || document.relationKind === 'date';
  const isList = fact.value !== undefined && 'things' in fact.value;
  // A date is answered as "when" would be.
  const asked: Query =
    unit.kind === 'thing' || unit.kind === 'date' ? { ...query, kinds: onlyWhen, noun: undefined } : query;
  const id = unit.things.find((own) => document.things.includes(own));
  const short = composeLookUp([fact], asked, workshop).short;
  if (id === undefined) return isList && unit.kind !== 'date' ? unit.typed : short;
  const name = workshop.thing(id)?.name ?? id;
  return isOfSeveral && isTimed && !isList ? `${name}: ${short}` : name;
}

const onlyWhen: Query['kinds'] = new Set<QuestionKind>(['when']);
