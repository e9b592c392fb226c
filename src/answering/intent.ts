import type { Found, Noun, QuestionKind, Sense } from './lexicon.js';
import type { Unit } from './query.js';

/**
 * What a question asks. "When" within it only tells the time of what is asked: "who led it when the treaty was signed",
 * "was anybody against it when it passed"; after a joint it asks too: "who signed it, and when".
 */
export function kindsAsked(found: readonly Found[], joins: (at: number) => boolean): ReadonlySet<QuestionKind> {
  const questions = outermost(found.filter(({ sense }) => sense.as === 'question'));
  const first = Math.min(...questions.map(({ from }) => from));
  return new Set(
    questions.flatMap(({ sense, from, to }) => {
      if (sense.as !== 'question') return [];
      const isWithin = sense.kind === 'when' && to - from === 1 && from > first + 1 && !joins(from - 1);
      return isWithin ? [] : [sense.kind];
    }),
  );
}

/** The word right after "which", "what" or "how many", where it is neither a name nor a kind of answer. */
export function focusOf(units: readonly Unit[], found: readonly Found[]): Unit | undefined {
  const openers = found.filter(
    ({ sense }) =>
      sense.as === 'question' && (sense.kind === 'which' || sense.kind === 'what' || sense.kind === 'how-many'),
  );
  for (const { to } of openers) {
    const next = units
      .filter((unit) => unit.kind !== 'date' && !unit.slight && unit.at >= to && unit.at - to <= 1)
      .sort((a, b) => a.at - b.at)[0];
    const isKind =
      next !== undefined &&
      found.some(
        ({ sense, from, to: end }) =>
          (sense.as === 'noun' || sense.as === 'question') && from <= next.at && next.at < end,
      );
    if (next?.kind === 'word' && !isKind) return next;
  }
  return undefined;
}

/** Whether a phrase says nothing of the subject itself: "which number", but not "which committee". */
export function onlyAsks(sense: Sense): boolean {
  if (sense.as === 'noun')
    return (
      sense.gives === 'date' || sense.gives === 'number' || sense.gives === 'resolution' || sense.gives === 'session'
    );
  return sense.as === 'question' || sense.as === 'operation';
}

/** Whether a phrase asks how many there are. */
export function counts(sense: Sense): boolean {
  return (sense.as === 'question' && sense.kind === 'how-many') || (sense.as === 'operation' && sense.kind === 'count');
}

/** Whether a phrase asks for the time between two events, or for their order. */
export function asksTime(sense: Sense): boolean {
  if (sense.as === 'operation') return sense.kind === 'interval' || sense.kind === 'order';
  return sense.as === 'question' && (sense.kind === 'how-long' || sense.kind === 'how-many');
}

export function positions(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, offset) => from + offset);
}

export function relationsAt(found: readonly Found[]): ReadonlyMap<number, readonly string[]> {
  const relations = new Map<number, string[]>();
  for (const { sense, from, to } of found) {
    if (sense.as !== 'relation') continue;
    for (const at of positions(from, to)) relations.set(at, [...(relations.get(at) ?? []), sense.name]);
  }
  return relations;
}

/** The noun that follows "which" or "what" closely: "in which capital", "what UN body". */
export function nounAsked(found: readonly Found[]): Noun | undefined {
  const words = found.filter(
    ({ sense }) => sense.as === 'question' && (sense.kind === 'which' || sense.kind === 'what'),
  );
  for (const word of words) {
    const noun = found.find(({ sense, from }) => sense.as === 'noun' && from >= word.to && from - word.to <= 2);
    if (noun?.sense.as === 'noun') return noun.sense.gives;
  }
  return undefined;
}

/** Phrases that do not lie within a longer one: "how long after" is not "how". */
export function outermost<Found extends { readonly from: number; readonly to: number }>(
  found: readonly Found[],
): readonly Found[] {
  return found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one && other.from <= one.from && other.to >= one.to && other.to - other.from > one.to - one.from,
      ),
  );
}
