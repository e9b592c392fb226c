import type { PackedFact } from './answer.js';
import { type FeatureName, type Features, featureNames } from './features.js';
import type { Candidate } from './ranking.js';

/** What the probability of being right is read from: the best candidate's features, and how far the next one is. */
export type EvidenceName = FeatureName | 'margin';

export interface Calibration {
  readonly intercept: number;
  readonly weights: Readonly<Record<EvidenceName, number>>;
  /** Below it nothing is claimed. */
  readonly floor: number;
  /** Below it not even near facts are offered as what may have been meant. */
  readonly offer: number;
}

/** Lead at which a rival no longer matters; relevance units. */
const marginMax = 3;

/**
 * Probability in [0, 1] that the best candidate answers the question.
 *
 * @param candidates - best first; the first is judged
 * @see Platt, "Probabilistic outputs for support vector machines", 1999: relevance → probability by a logistic fit
 */
export function confidenceOf(candidates: readonly Candidate[], { intercept, weights }: Calibration): number {
  const best = candidates[0];
  if (!best) return 0;
  const evidence = evidenceOf(best, candidates);
  let sum = intercept;
  for (const name of evidenceNames) sum += weights[name] * evidence[name];
  return 1 / (1 + Math.exp(-sum));
}

/** Lead under which the best candidate is as good as its rival; relevance units. */
const contestedMargin = 0.5;

/** Whether another answer is so near that it is the rival, not the match, that makes the best one doubtful. */
export function isContested(candidates: readonly Candidate[]): boolean {
  const [best, other] = candidates;
  return best !== undefined && other !== undefined && evidenceOf(best, candidates).margin < contestedMargin;
}

/** Lead from which the best candidate is worth showing although the question says more than is understood. */
const standingOutMargin = 1;

/** Share of the understood weight that such a candidate must cover. */
const standingOutCoverage = 0.3;

/**
 * Whether the words that the collection knows single out one candidate, and nothing that the question names or dates
 * speaks against it: what is doubtful then is only what its other words mean.
 */
export function standsOut(candidates: readonly Candidate[]): boolean {
  const [best] = candidates;
  if (!best) return false;
  const { coverage, wordUnknown, thingLacking, dateLacking, nameUnknown, cannotGive } = best.features;
  return (
    thingLacking + dateLacking + nameUnknown + cannotGive === 0 &&
    coverage >= standingOutCoverage * (1 - wordUnknown) &&
    evidenceOf(best, candidates).margin >= standingOutMargin
  );
}

/** The figures that {@link confidenceOf} weighs. */
export function evidenceOf(best: Candidate, candidates: readonly Candidate[]): Readonly<Record<EvidenceName, number>> {
  const rival = candidates.find((other) => other !== best && !sayTheSame(best, other) && !standTogether(best, other));
  const features: Features = best.features;
  return { ...features, margin: Math.min(marginMax, best.relevance - (rival?.relevance ?? 0)) };
}

export const evidenceNames = [...featureNames, 'margin'] as const satisfies readonly EvidenceName[];

/** Whether two candidates give the same answer, so that choosing either is right. */
export function sayTheSame(a: Candidate, b: Candidate): boolean {
  if (a.document.dispute || b.document.dispute)
    return a.document.things.includes(b.document.subject) && b.document.things.includes(a.document.subject);
  const [x, y] = [a.document.fact, b.document.fact];
  return x !== undefined && y !== undefined && sameValue(x, y);
}

/** Whether two candidates are parts of one answer: several values of one subject by one relation. */
export function standTogether({ document: a }: Candidate, { document: b }: Candidate): boolean {
  return a.many && a.relation === b.relation && a.subject === b.subject;
}

function sameValue(a: PackedFact, b: PackedFact): boolean {
  return a.value !== undefined && b.value !== undefined && JSON.stringify(a.value) === JSON.stringify(b.value);
}
