/** One thing to learn from: its figures, and how much it counts. */
export interface Sample {
  readonly figures: readonly number[];
  readonly right: boolean;
  readonly weight: number;
}

/** What a weight may be: at least 0, at most 0, or anything. */
export type Sign = 1 | -1 | 0;

export interface Fit {
  readonly intercept: number;
  readonly weights: readonly number[];
}

/**
 * Logistic regression with an L2 penalty and signs that weights must keep, by projected gradient descent on figures of
 * equal spread.
 *
 * @param penalty - pulls each weight towards 0; per unit of sample weight
 */
export function fitLogistic(
  samples: readonly Sample[],
  signs: readonly Sign[],
  { penalty = 0.003, rounds = 3000, rate = 0.5 } = {},
): Fit {
  const mass = samples.reduce((sum, { weight }) => sum + weight, 0);
  const mean = signs.map(
    (_, at) => samples.reduce((sum, { figures, weight }) => sum + weight * (figures[at] ?? 0), 0) / mass,
  );
  const spread = signs.map(
    (_, at) =>
      Math.sqrt(
        samples.reduce((sum, { figures, weight }) => sum + weight * ((figures[at] ?? 0) - (mean[at] ?? 0)) ** 2, 0) /
          mass,
      ) || 1,
  );
  const scaled = samples.map((sample) => ({
    ...sample,
    figures: sample.figures.map((figure, at) => (figure - (mean[at] ?? 0)) / (spread[at] ?? 1)),
  }));
  const weights = signs.map(() => 0);
  let intercept = 0;
  for (let round = 0; round < rounds; round++) {
    const gradient = signs.map(() => 0);
    let lift = 0;
    for (const { figures, right, weight } of scaled) {
      const miss = weight * ((right ? 1 : 0) - probability(figures, { intercept, weights }));
      lift += miss;
      for (let at = 0; at < figures.length; at++) gradient[at] = (gradient[at] ?? 0) + miss * (figures[at] ?? 0);
    }
    intercept += (rate * lift) / mass;
    for (let at = 0; at < weights.length; at++) {
      const weight = weights[at] ?? 0;
      weights[at] = keepSign(weight + rate * ((gradient[at] ?? 0) / mass - penalty * weight), signs[at] ?? 0);
    }
  }
  const plain = weights.map((weight, at) => weight / (spread[at] ?? 1));
  return {
    intercept: intercept - plain.reduce((sum, weight, at) => sum + weight * (mean[at] ?? 0), 0),
    weights: plain,
  };
}

/** One question of a ranking fit: the figures of its candidates, and which of them are right. */
export interface Race {
  readonly candidates: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  readonly weight: number;
}

/**
 * Weights under which right candidates lead: softmax regression over each race, pulled towards a prior.
 *
 * @see Cao et al., "Learning to rank: from pairwise approach to listwise approach", 2007
 */
export function fitRaces(
  races: readonly Race[],
  prior: readonly number[],
  signs: readonly Sign[],
  { penalty = 0.01, rounds = 250, rate = 3 } = {},
): readonly number[] {
  const weights = [...prior];
  const mass = races.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 0; round < rounds; round++) {
    const gradient = prior.map(() => 0);
    for (const { candidates, right, weight } of races) {
      const scores = candidates.map((figures) => dot(figures, weights));
      const best = Math.max(...scores);
      const exps = scores.map((score) => Math.exp(score - best));
      const total = exps.reduce((sum, exp) => sum + exp, 0);
      const rightTotal = exps.reduce((sum, exp, at) => sum + (right[at] ? exp : 0), 0);
      candidates.forEach((figures, at) => {
        const pull = weight * ((right[at] ? (exps[at] ?? 0) / rightTotal : 0) - (exps[at] ?? 0) / total);
        for (let place = 0; place < figures.length; place++)
          gradient[place] = (gradient[place] ?? 0) + pull * (figures[place] ?? 0);
      });
    }
    for (let at = 0; at < weights.length; at++) {
      const weight = weights[at] ?? 0;
      const step = (gradient[at] ?? 0) / mass - penalty * (weight - (prior[at] ?? 0));
      weights[at] = keepSign(weight + (rate / (1 + round / 100)) * step, signs[at] ?? 0);
    }
  }
  return weights;
}

/** Probability in [0, 1] by a logistic fit. */
export function probability(figures: readonly number[], { intercept, weights }: Fit): number {
  return 1 / (1 + Math.exp(-(intercept + dot(figures, weights))));
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

function keepSign(weight: number, sign: Sign): number {
  if (sign > 0) return Math.max(0, weight);
  return sign < 0 ? Math.min(0, weight) : weight;
}
