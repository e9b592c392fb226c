import type { Answer, Answered } from '../answering/answer.js';
import type { Labelled } from './labelled.js';

/** `wrong`: answered, and not right; `declined`: not answered, though the collection has the answer. */
export type Verdict = 'right' | 'wrong' | 'declined';

/**
 * A question that has an answer is answered rightly with any of its facts or disputes and all of its patterns; one that
 * has none, by not being answered.
 */
export function verdictOf(labelled: Labelled, answer: Answer): Verdict {
  if (labelled.expect === 'unknown') return answer.kind === 'answered' ? 'wrong' : 'right';
  if (answer.kind !== 'answered') return 'declined';
  const refs = [...answer.facts, ...answer.disputes].map(({ ref }) => ref);
  return fits(labelled, refs, `${answer.short} ${answer.text}`) ? 'right' : 'wrong';
}

/**
 * What the confidence of an answer foretells: that it is right; or, where none was given, that the fact nearest by would
 * have been right.
 */
export function wasWorthSaying(labelled: Labelled, answer: Answer): boolean {
  if (labelled.expect === 'unknown') return false;
  if (answer.kind === 'answered') return verdictOf(labelled, answer) === 'right';
  const [nearest] = answer.near;
  if (nearest === undefined) return false;
  // A near fact is one sentence: patterns may ask for what several would say together.
  return labelled.facts.length > 0 ? labelled.facts.includes(nearest.ref) : fits(labelled, [nearest.ref], nearest.says);
}

/** Whether an answer shows an official source, or one of which the collection was founded: those have a copy at hand. */
export function isCited({ evidence }: Answered): boolean {
  return evidence.some(({ source }) => source.kind === 'official' || source.file !== undefined);
}

function fits({ facts, all }: Labelled, refs: readonly string[], said: string): boolean {
  // No-break blanks are blanks to a pattern.
  const text = said.replace(/\s+/g, ' ');
  return (
    (facts.length === 0 || facts.some((ref) => refs.includes(ref))) &&
    all.every((pattern) => new RegExp(pattern, 'iu').test(text))
  );
}
