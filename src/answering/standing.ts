import type { Relation } from '../knowledge/schema.js';
import type { PackedFact, PackedThing } from './answer.js';
import { freeWords } from './claims.js';
import { cardFactsMax } from './composing.js';
import { datePhrase } from './date-phrase.js';
import { daysOf } from './days.js';
import type { Lexicon } from './lexicon.js';
import type { Computed } from './listing.js';
import type { Query, Unit } from './query.js';
import { sideOf } from './sides.js';
import { capital } from './text.js';

/** What answering a question about a standing needs to know. */
export interface Standings {
  readonly thing: (id: string) => PackedThing | undefined;
  readonly factsOf: (thing: string) => readonly PackedFact[];
  readonly relation: (name: string) => Relation | undefined;
  readonly reader: { readonly lexicon: Pick<Lexicon, 'chooses' | 'numberOf'> };
}

/**
 * The relation that tells since when something has a standing: `member-since` of `members`, `observer-since` of `observers`.
 *
 * @param name - of a relation, as the words of a question name it
 */
export function sinceOf(name: string): string {
  return name.endsWith('-since') ? name : `${name.replace(/s$/, '')}-since`;
}

/** The relations that the words of a question name, and those that tell since when what they name holds. */
export function datingRelations({ relating }: Pick<Query, 'relating'>): ReadonlySet<string> {
  return new Set([...relating.values()].flat().flatMap((name) => [name, sinceOf(name)]));
}

/**
 * Answers "is it a member?" and "is it a member or an observer?" by the standing that began last, whichever that is: a
 * member that was an observer before is no observer now.
 *
 * @param asOf - day that "is it" speaks of, `YYYY-MM-DD`
 * @returns undefined where the question asks for anything else, or no fact tells of a standing
 */
export function answerOfStanding(query: Query, asOf: string, standings: Standings): Computed | undefined {
  const asked = standingsAsked(query, standings);
  const moment = asked.length > 0 ? momentOf(query, asOf) : undefined;
  if (moment === undefined) return undefined;
  const named = query.units.filter(({ kind, slight }) => kind === 'thing' && !slight);
  const parts = named.flatMap((unit) => {
    const facts = standingsOf(unit, named, standings);
    const begun = facts.filter(({ value }) => startOf(value) <= moment);
    const current = begun.at(-1);
    const others = facts.filter((fact) => fact !== current && asked.includes(fact.relation ?? ''));
    // What was asked for and is so no longer is told before what is so now.
    const before = asked.includes(current?.relation ?? '') ? [] : others.filter((fact) => begun.includes(fact));
    return facts.length === 0 ? [] : [{ unit, told: current ? [...before, current] : [], others }];
  });
  if (parts.length === 0 || parts.some(({ told }) => told.length === 0)) return undefined;
  // What is claimed of a time and was not so then is contradicted as any other claim is.
  const isSo = parts.every(({ told }) => told.some(({ relation = '' }) => asked.includes(relation)));
  if (!isSo && query.units.some(({ kind }) => kind === 'date')) return undefined;
  const shorts = parts.map(({ unit, told }) => {
    const words = told.map((fact) => inWords(fact, standings)).join('; ');
    return capital(parts.length > 1 ? `${standings.thing(unit.things[0] ?? '')?.name ?? unit.typed}: ${words}` : words);
  });
  const told = parts.flatMap((part) => part.told);
  const facts = [...new Set([...told, ...parts.flatMap(({ others }) => others)])].slice(
    0,
    Math.max(told.length, cardFactsMax),
  );
  return {
    operation: 'look up',
    short: shorts.join('; '),
    text: facts.map(({ says }) => says).join(' '),
    facts,
    about: [],
  };
}

/** The relations of the standings that a question names; none where it says or asks anything else. */
function standingsAsked(query: Query, { relation, reader }: Standings): readonly string[] {
  const { kinds, operations, noun, excluded, relating, words } = query;
  const asksWhether = kinds.has('is-it') || words.some((word) => reader.lexicon.chooses(word));
  const asksMore = [...kinds].some((kind) => kind !== 'is-it' && kind !== 'what') || noun !== undefined;
  if (!asksWhether || asksMore || operations.size > 0 || excluded) return [];
  if (freeWords(query).some(({ common, typed }) => common !== true && !reader.lexicon.chooses(typed))) return [];
  if (query.units.some(({ kind, typed }) => kind !== 'date' && reader.lexicon.numberOf(typed) !== undefined)) return [];
  // "Joined" names how it began, and is no standing.
  const isStanding = (name: string): boolean =>
    !name.endsWith('-since') && relation(sinceOf(name))?.value === 'date' && relation(name) !== undefined;
  const perWord = [...relating.values()].map((names) => names.filter(isStanding).map(sinceOf));
  return perWord.every((names) => names.length > 0) ? [...new Set(perWord.flat())] : [];
}

/** The last day of the time that a question speaks of; undefined where it gives a bound or several dates. */
function momentOf({ units }: Query, asOf: string): string | undefined {
  const [date, ...others] = units.filter(({ kind }) => kind === 'date');
  if (!date) return asOf;
  return others.length === 0 && ['in', 'at'].includes(sideOf(date)) ? date.date?.span?.to : undefined;
}

/** The facts about standings of what a unit names in what else the question names, the oldest first. */
function standingsOf(unit: Unit, named: readonly Unit[], standings: Standings): readonly PackedFact[] {
  // Of "India and Norland" each has a standing of its own, and none in the other.
  const isEqual = (other: Unit): boolean =>
    areAlike(other, unit, standings) && ownStandings(other, standings).length > 0;
  const others = named.filter((other) => other !== unit && !isEqual(other));
  const tellsOf = ({ about }: PackedFact, { things }: Unit): boolean =>
    about.some((id) => things.includes(id) || things.includes(standings.thing(id)?.partOf ?? ''));
  return ownStandings(unit, standings)
    .filter((fact) => others.every((other) => tellsOf(fact, other)))
    .sort((a, b) => (startOf(a.value) < startOf(b.value) ? -1 : 1));
}

function ownStandings({ things }: Unit, { factsOf }: Standings): readonly PackedFact[] {
  return things
    .flatMap(factsOf)
    .filter(({ relation, value }) => relation?.endsWith('-since') && value !== undefined && 'date' in value);
}

function areAlike(one: Unit, other: Unit, { thing }: Standings): boolean {
  const types = new Set(one.things.map((id) => thing(id)?.type));
  return other.things.some((id) => types.has(thing(id)?.type));
}

function startOf(value: PackedFact['value']): string {
  return value && 'date' in value ? daysOf(value.date).from : '';
}

/** `member since 4 July 2024` */
function inWords({ relation = '', value }: PackedFact, standings: Standings): string {
  return value && 'date' in value ? datePhrase(standings.relation(relation), value.date) : '';
}
