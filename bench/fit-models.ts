/** One question's documents, some of them right. */
export interface Choice {
  readonly rows: readonly Float64Array[];
  readonly isRight: readonly boolean[];
  /** What it counts beside others. */
  readonly share: number;
}

/** Something that is so or not. */
export interface Case {
  readonly row: Float64Array;
  readonly isSo: boolean;
  readonly share: number;
}

const rounds = 160;
const pace = 0.12;

/**
 * Weights under which the right documents get most of the probability, softly held near 0.
 *
 * @see Cao et al., "Learning to rank: from pairwise approach to listwise approach", ICML 2007
 */
export function fitChoices(choices: readonly Choice[], width: number, hold: number): readonly number[] {
  const useful = choices.filter(({ isRight }) => isRight.includes(true) && isRight.includes(false));
  return descend(width, hold, (weights, gradient) => {
    let total = 0;
    for (const { rows, isRight, share } of useful) {
      const sums = rows.map((row) => dot(row, weights));
      const most = Math.max(...sums);
      const parts = sums.map((sum) => Math.exp(sum - most));
      const all = parts.reduce((sum, part) => sum + part, 0);
      const right = parts.reduce((sum, part, at) => sum + (isRight[at] === true ? part : 0), 0);
      if (right === 0) continue;
      total += share;
      for (const [at, row] of rows.entries()) {
        const part = parts[at] ?? 0;
        const slope = share * (part / all - (isRight[at] === true ? part / right : 0));
        if (Math.abs(slope) > 1e-9)
          for (let place = 0; place < width; place++)
            gradient[place] = (gradient[place] ?? 0) + slope * (row[place] ?? 0);
      }
    }
    return total;
  });
}

/** Logistic regression, softly held near 0. */
export function fitCases(cases: readonly Case[], width: number, hold: number): readonly number[] {
  return descend(width, hold, (weights, gradient) => {
    let total = 0;
    for (const { row, isSo, share } of cases) {
      const slope = share * (1 / (1 + Math.exp(-dot(row, weights))) - (isSo ? 1 : 0));
      total += share;
      for (let place = 0; place < width; place++) gradient[place] = (gradient[place] ?? 0) + slope * (row[place] ?? 0);
    }
    return total;
  });
}

/** How often a case that is so gets more than one that is not: 0.5 is chance. */
export function auroc(so: readonly number[], not: readonly number[]): number {
  const all = [...so.map((value) => ({ value, isSo: true })), ...not.map((value) => ({ value, isSo: false }))].sort(
    (a, b) => a.value - b.value,
  );
  let ranks = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]?.value === all[from]?.value) to += 1;
    for (let at = from; at < to; at++) if (all[at]?.isSo === true) ranks += (from + to + 1) / 2;
    from = to;
  }
  return (ranks - (so.length * (so.length + 1)) / 2) / (so.length * not.length);
}

export function dot(row: Float64Array, weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += (row[at] ?? 0) * (weights[at] ?? 0);
  return sum;
}

/** @see Kingma & Ba, "Adam: a method for stochastic optimization", ICLR 2015; here with the whole gradient each time */
function descend(
  width: number,
  hold: number,
  slopes: (weights: readonly number[], gradient: Float64Array) => number,
): readonly number[] {
  const weights: number[] = new Array(width).fill(0);
  const mean = new Float64Array(width);
  const square = new Float64Array(width);
  for (let round = 1; round <= rounds; round++) {
    const gradient = new Float64Array(width);
    const total = slopes(weights, gradient) || 1;
    for (let at = 0; at < width; at++) {
      const slope = (gradient[at] ?? 0) / total + hold * (weights[at] ?? 0);
      const smooth = 0.9 * (mean[at] ?? 0) + 0.1 * slope;
      const spread = 0.99 * (square[at] ?? 0) + 0.01 * slope * slope;
      mean[at] = smooth;
      square[at] = spread;
      const step = (pace * smooth) / (1 - 0.9 ** round) / (Math.sqrt(spread / (1 - 0.99 ** round)) + 1e-8);
      weights[at] = (weights[at] ?? 0) - step;
    }
  }
  return weights;
}
