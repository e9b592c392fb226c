import type { PackedFact } from './answer.js';
import type { Lexicon, OperationWord } from './lexicon.js';
import { type Query, type Unit, wordTerm } from './query.js';
import type { Candidate } from './ranking.js';
import { readWords } from './text.js';
import { wantedOf } from './weighing.js';

/** What a yes-or-no question says of a thing: by which relation it has which value. */
export interface Claim {
  /** Names the thing that it is said of. */
  readonly subject: Unit;
  readonly dates: readonly Unit[];
  /** Other things that it names. */
  readonly things: readonly Unit[];
  /** Whole numbers that it gives, in words or figures; no ordinals. */
  readonly numbers: readonly Unit[];
}

/** Operations that only say how a claim is put. */
const plain: ReadonlySet<OperationWord> = new Set<OperationWord>(['not', 'again', 'before', 'after', 'between']);

/** Operations that pick a member out of a closed list. */
const picking: ReadonlySet<OperationWord> = new Set<OperationWord>(['first', 'last', 'next', 'previous']);

/**
 * The claims of a question that asks for no kind of answer, one for each thing that it names: which of them it is about
 * shows in the facts.
 *
 * @returns none where it asks for something, or gives no value that a fact could bear out
 */
export function claimsOf(query: Query, lexicon: Pick<Lexicon, 'numberOf' | 'ordinalOf'>): readonly Claim[] {
  // "Where in Beijing is it": a place that is asked for may be given as well.
  if (wantedOf(query).some((kind) => kind !== 'place') || query.noun !== undefined || query.excluded) return [];
  if ([...query.kinds].some((kind) => kind !== 'is-it' && kind !== 'where')) return [];
  // Where a member of a list stands in the place of its description, what picked it is said.
  const isPicked = query.units.some(({ at }) => at < 0);
  if ([...query.operations].some((one) => !plain.has(one) && !(isPicked && picking.has(one)))) return [];
  const typed = query.units.filter((unit) => !unit.carried);
  const dates = typed.filter(({ kind }) => kind === 'date');
  const named = typed.filter(({ kind }) => kind === 'thing');
  const numbers = typed.filter(
    ({ typed: text, kind }) =>
      (kind === 'word' || kind === 'number') &&
      lexicon.numberOf(text) !== undefined &&
      lexicon.ordinalOf(text) === undefined,
  );
  return query.units
    .filter(({ kind }) => kind === 'thing')
    .map((subject) => ({ subject, dates, things: named.filter((unit) => unit !== subject), numbers }))
    .filter(({ things }) => dates.length + numbers.length + things.length > 0);
}

/**
 * The relations that a question names, without those that it names only within a longer phrase for another: of "became a
 * member" not what members there are.
 */
export function relationsOf({ relating }: Pick<Query, 'relating'>): readonly string[] {
  const places = new Map<string, number[]>();
  for (const [at, names] of relating)
    for (const name of new Set(names)) places.set(name, [...(places.get(name) ?? []), at]);
  const isWithin = (inner: readonly number[], outer: readonly number[]): boolean =>
    outer.length > inner.length && inner.every((at) => outer.includes(at));
  return [...places.keys()].filter(
    (name) => ![...places.values()].some((other) => isWithin(places.get(name) ?? [], other)),
  );
}

/** Words of a question that neither ask, nor name a relation, a thing, a date or a number. */
export function freeWords(query: Query): readonly Unit[] {
  return query.units.filter(
    ({ kind, slight, carried, at }) =>
      kind === 'word' && !slight && !carried && !query.asking.has(at) && !query.relating.has(at),
  );
}

/** Whether a question has every word of what a fact counts: "elected members" are not all "members". */
export function namesUnitOf({ value }: PackedFact, query: Query, lexicon: Lexicon): boolean {
  if (!value || !('number' in value)) return false;
  const asked = new Set(query.words.map((word) => wordTerm(word, lexicon)));
  const counted = readWords(value.unit).filter(({ text }) => !lexicon.isStopWord(text));
  return counted.length > 0 && counted.every(({ text }) => asked.has(wordTerm(text, lexicon)));
}

/**
 * Whether a claim's words are all accounted for by a fact that carries its relation.
 *
 * @param strictly - also the commonest words of everyday language, as in "…, right?"
 */
export function isWhole({ features }: Candidate, query: Query, strictly: boolean): boolean {
  const free = freeWords(query).filter(({ common }) => strictly || common !== true);
  return free.length === 0 || features.wordLacking + features.wordUnknown === 0;
}
