import type { ThingType } from '../knowledge/schema.js';
import type { PackedFact, PackedThing } from './answer.js';
import { enumerate } from './composing.js';
import { kindsOfThing, thingsOf } from './documents.js';
import type { Lexicon, OperationWord } from './lexicon.js';
import type { Query, Unit } from './query.js';
import type { Candidate } from './ranking.js';
import { readWords } from './text.js';
import { wantedOf } from './weighing.js';

/** What checking a premise needs to know. */
export interface Premises {
  readonly thing: (id: string) => PackedThing | undefined;
  readonly facts: readonly PackedFact[];
  /** All facts whose subject is a thing. */
  readonly factsOf: (thing: string) => readonly PackedFact[];
  /** Things too general to narrow anything down. */
  readonly wide: ReadonlySet<string>;
  readonly reader: { readonly lexicon: Pick<Lexicon, 'equates' | 'find'> };
  readonly ranking: { readonly holds: (term: string) => boolean };
}

/**
 * An office that a question gives to someone whom the collection knows in other offices only: "when did Norov become UN
 * Secretary-General?".
 *
 * @returns what the collection knows instead, in one sentence; undefined where the question gives nobody such an office
 */
export function officeNotHeld(query: Query, premises: Premises): string | undefined {
  const ofType = (unit: Unit, type: string): string | undefined =>
    unit.things.find((id) => premises.thing(id)?.type === type);
  const units = query.units.filter((unit) => unit.kind === 'thing' && !unit.carried).sort((a, b) => a.at - b.at);
  for (const [place, unit] of units.entries()) {
    const next = units[place + 1];
    const person = ofType(unit, 'person');
    const office = next && ofType(next, 'office');
    if (!next || person === undefined || office === undefined || !isEquated(query, unit, next, premises)) continue;
    const held = premises.facts.flatMap((fact) => officesIn(fact, person, premises));
    if (held.length === 0 || held.includes(office)) continue;
    const name = (id: string): string => premises.thing(id)?.name ?? id;
    return `The collection knows ${name(person)} as ${enumerate([...new Set(held)].map(name))}, not as ${name(office)}.`;
  }
  return undefined;
}

/** Whether only words like "became" and "is the" stand between two names. */
function isEquated(query: Query, first: Unit, second: Unit, { reader }: Premises): boolean {
  const between = query.words.slice(first.at + first.typed.split(' ').length, second.at);
  return between.every(reader.lexicon.equates);
}

/** Offices that a fact gives a person, from either end. */
function officesIn(fact: PackedFact, person: string, { thing }: Premises): readonly string[] {
  if (!fact.about.includes(person) && !thingsOf(fact.value).includes(person)) return [];
  if (fact.relation !== 'holds-office' && fact.relation !== 'held-by' && fact.relation !== 'since') return [];
  return [...fact.about, ...thingsOf(fact.value)].filter((id) => thing(id)?.type === 'office');
}

/** Types of thing that do something, or to which it is done. */
const actorTypes: ReadonlySet<ThingType> = new Set<ThingType>(['person', 'country', 'organization', 'body']);

/** Share of what is named by which a thing counts that elsewhere is too general to say much. */
const mostly = 0.5;

/**
 * Those of whom the question speaks and the nearest fact does not, or not as the one who acts: "why did China vote
 * against it?" is not answered by why another country did.
 *
 * @returns ids, one for each unit of the question; none where the fact tells of all of them
 */
export function actorsLacking({ document, features }: Candidate, query: Query, premises: Premises): readonly string[] {
  const typeOf = (id: string): ThingType | undefined => premises.thing(id)?.type;
  const named = query.units.filter((unit) => unit.kind === 'thing' && !unit.carried && !unit.slight);
  const actor = (unit: Unit): string | undefined =>
    unit.things.find(
      (id) => actorTypes.has(typeOf(id) ?? 'meeting') && (!premises.wide.has(id) || features.thingLacking > mostly),
    );
  const lacking =
    features.thingLacking > 0
      ? named
          .filter((unit) => !unit.things.some((id) => document.things.includes(id)))
          .flatMap((unit) => actor(unit) ?? [])
      : [];
  if (lacking.length > 0) return lacking;
  // Who is asked for need not be named: the fact's subject may be the answer.
  const type = typeOf(document.subject);
  if (type !== 'person' && type !== 'country') return [];
  if (named.some((unit) => unit.things.includes(document.subject))) return [];
  if (kindsOfThing(type).some((kind) => wantedOf(query).includes(kind))) return [];
  const verb = Math.max(-1, ...query.relating.keys());
  return named.filter((unit) => unit.at < verb).flatMap((unit) => unit.things.find((id) => typeOf(id) === type) ?? []);
}

/**
 * Why the nearest fact is no answer however near it is: it has nothing of the kind asked for, lacks a number or someone
 * whom the question names, tells what someone else did, or one side of a comparison.
 *
 * @returns the reason in a few words, undefined where nothing stands against it
 */
export function barTo(best: Candidate, query: Query, premises: Premises): string | undefined {
  const { cannotGive, numberLacking, dateLacking, gives, askedOtherwise } = best.features;
  // Where the day of some act is asked for ("when did it join"), a day beside another act is none.
  const [wanted] = wantedOf(query);
  const isValue = wanted === 'number' || (wanted === 'date' && query.relationKinds.has('date'));
  if (query.operations.has('compare')) return 'is one side of a comparison';
  if (cannotGive > 0) return 'has nothing of the kind asked for';
  if (isValue && gives === 0 && askedOtherwise > 0) return `mentions a ${wanted}, and is never asked for one`;
  if (dateLacking > 0 && query.units.filter(isTypedDate).length > 1)
    return 'has one of the dates that are named, not all';
  if (numberLacking > 0 && query.units.some(isFigure)) return 'has not the number that is named';
  if (hasUnknownName(query)) return 'names someone or something that no pack knows';
  if (asksUnheardOf(best, query, premises)) return 'has nothing of what is asked for by name';
  if (isOpposite(best, query, premises)) return 'says what is, asked is what is not';
  const lacking = actorsLacking(best, query, premises);
  return lacking.length > 0 ? `does not tell it of ${lacking.join(', ')}` : undefined;
}

function isTypedDate({ kind, carried }: Unit): boolean {
  return kind === 'date' && !carried;
}

/** "What colour …", where no fact has a colour, nor the nearest one anything close to it. */
function asksUnheardOf({ features }: Candidate, { focus }: Query, { ranking }: Premises): boolean {
  return focus !== undefined && features.focusLacking > 0 && features.close === 0 && !focus.terms.some(ranking.holds);
}

/** Whether two words side by side look like a name that no pack has; one alone may be anything. */
function hasUnknownName({ units }: Query): boolean {
  const strange = new Set(units.flatMap(({ stranger, carried, at }) => (stranger && !carried ? [at] : [])));
  return [...strange].some((at) => strange.has(at + 1));
}

/** Whether a unit is a number that a fact could have; what is longer is the id of something. */
function isFigure({ kind, typed, carried }: Unit): boolean {
  return kind === 'number' && !carried && typed.length <= figureMaxChars;
}

const figureMaxChars = 6;

/**
 * Whether a question asks for what is not so, or was taken back, and the nearest fact says what is: "which sponsors were not
 * members?", "when was it taken away?".
 */
function isOpposite({ document: { fact } }: Candidate, { operations, kinds }: Query, { reader }: Premises): boolean {
  if (!fact) return false;
  const says = (kind: OperationWord): boolean =>
    [fact.says, ...fact.asked].some((text) =>
      reader.lexicon
        .find(readWords(text).map((word) => word.text))
        .some(({ sense }) => sense.as === 'operation' && sense.kind === kind),
    );
  if (operations.has('undone')) return !says('undone');
  return operations.has('not') && (kinds.has('which') || kinds.has('who') || kinds.has('what')) && !says('not');
}

/** Relations that say how a document was adopted. */
const manner = 'adopted-how';

/**
 * Votes that a question takes for granted where something was adopted without one: "who voted against 71/14?".
 *
 * @returns the fact that says how it was adopted
 */
export function notVotedOn(query: Query, premises: Premises): PackedFact | undefined {
  if (!query.relations.has(manner)) return undefined;
  const asked = ['who', 'why', 'how-many'] as const;
  if (!asked.some((kind) => query.kinds.has(kind)) && query.noun !== 'country') return undefined;
  for (const unit of query.units)
    for (const id of unit.things) {
      const own = premises.factsOf(id);
      const adopted = own.find((fact) => fact.relation === manner);
      // A manner with figures is a vote with its result.
      const isVote = adopted?.value && 'text' in adopted.value && /\d/.test(adopted.value.text);
      if (adopted && !isVote && !own.some((fact) => fact.relation === 'vote')) return adopted;
    }
  return undefined;
}

/**
 * What a question takes for granted and a fact contradicts: of what the nearest fact is about, the relation asked of has
 * another value. What is merely missing contradicts nothing.
 *
 * @param candidates - best first
 * @returns what is wrong and what is known instead, in two sentences
 */
export function contradictionOf(
  candidates: readonly Candidate[],
  query: Query,
  premises: Premises,
): string | undefined {
  const [best] = candidates;
  if (!best) return undefined;
  const { subject } = best.document;
  if (premises.wide.has(subject) || !query.units.some((unit) => unit.things.includes(subject))) return undefined;
  const asked = candidates
    .slice(0, nearMax)
    .map(({ document }) => document)
    .filter((document) => document.subject === subject && [...query.relations].some((name) => isAbout(document, name)));
  for (const unit of query.units) {
    if (unit.carried || unit.slight) continue;
    const known = unit.date
      ? best.features.dateLacking > 0 && asked.find(({ relationKind }) => relationKind === 'date')
      : isMissing(unit, best) && asked.find(({ fact }) => isInItsPlace(unit, thingsOf(fact?.value), premises));
    const instead = known ? known.fact?.says : undefined;
    if (instead !== undefined) {
      const name = premises.thing(unit.things[0] ?? '')?.name ?? unit.typed;
      return `The collection has no fact that connects this with ${name}. ${instead}`;
    }
  }
  return undefined;
}

/** Candidates among which a contradiction is looked for. */
const nearMax = 8;

function isMissing({ kind, things }: Unit, { document }: Candidate): boolean {
  return kind === 'thing' && !things.some((id) => document.things.includes(id));
}

/** Whether a value has something else where a question has a thing: of its type, or someone else who acts. */
export function isInItsPlace({ things }: Unit, values: readonly string[], { thing }: Pick<Premises, 'thing'>): boolean {
  const role = (id: string): string => {
    const type = thing(id)?.type;
    return type === undefined || actorTypes.has(type) ? 'actor' : type;
  };
  const roles = new Set(things.map(role));
  return values.length > 0 && !values.some((id) => things.includes(id)) && values.some((id) => roles.has(role(id)));
}

/** `signed-by` is about the same as `signed-on`: who, when and where something was done. */
export function isAbout({ relation: own }: Candidate['document'], relation: string): boolean {
  const act = (name: string | undefined): string | undefined => name?.split('-')[0];
  return act(own) === act(relation);
}
