import { confidenceNames, likenessNames } from './feature-names.js';
import { bestWeights, confidenceWeights } from './fitted.js';
import { featureCount } from './likeness.js';
import type { Unit } from './question.js';

/** How sure it is that anything answers a question, and that the best document does; each in [0, 1]. */
export interface Sureness {
  readonly anything: number;
  readonly best: number;
}

const fromLikeness = (['kinship', 'nearby', 'exact', 'contentCoverage', 'coverage', 'missing'] as const).map((name) =>
  likenessNames.indexOf(name),
);

const alongsidePlace = likenessNames.indexOf('alongside');

/**
 * What tells whether anything answers, in the order of {@link confidenceNames}; none of it grows with the collection.
 *
 * @param features - of the compared documents, {@link featureCount} each
 * @param order - their places among the features, best first; not empty
 * @param relevances - theirs, in that order
 */
export function signs(
  units: readonly Unit[],
  features: Float64Array,
  order: readonly number[],
  relevances: readonly number[],
): Float64Array {
  let all = 0;
  let unknown = 0;
  let unknownWords = 0;
  for (const { weight, isLittle, is } of units) {
    if (isLittle) continue;
    all += weight;
    if (is !== 'unknown') continue;
    unknown += weight;
    unknownWords += 1;
  }
  const best = order[0] ?? 0;
  const five = order.slice(0, 5);
  const alongside = (at: number): number => features[at * featureCount + alongsidePlace] ?? 0;
  const relevance = relevances[0] ?? 0;
  const fifth = relevances[4] ?? 0;
  const result = new Float64Array(confidenceNames.length);
  result[0] = relevance;
  for (const [at, place] of fromLikeness.entries()) result[1 + at] = features[best * featureCount + place] ?? 0;
  result[7] = all > 0 ? unknown / all : 0;
  result[8] = unknownWords / Math.max(1, units.length);
  result[9] = relevance - fifth;
  result[10] = alongside(best);
  result[11] = five.reduce((sum, at) => sum + alongside(at), 0) / five.length;
  result[12] = 1;
  return result;
}

/** @param relevances - of the documents, best first; not empty */
export function sureness(found: Float64Array, relevances: readonly number[]): Sureness {
  let logit = 0;
  for (const [at, weight] of confidenceWeights.entries()) logit += weight * (found[at] ?? 0);
  const lead = (relevances[0] ?? 0) - (relevances[1] ?? 0);
  const anything = logistic(logit);
  const best = logistic(bestWeights[0] * logit + bestWeights[1] * lead + bestWeights[2]);
  return { anything, best: Math.min(anything, best) };
}

function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
