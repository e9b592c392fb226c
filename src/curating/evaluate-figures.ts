import { wasWorthSaying } from './evaluate-judge.js';
import type { Outcome } from './evaluate-outcomes.js';

/** One tenth of the confidences: what was said there, and what was so. */
export interface Bin {
  /** Confidences from here… */
  readonly from: number;
  /** …to just below here; the last bin holds 1. */
  readonly to: number;
  readonly n: number;
  /** Mean confidence, in [0, 1]. */
  readonly said: number;
  /** Share that was right, or would have been, in [0, 1]. */
  readonly was: number;
}

/** What came of a number of questions. Counts unless told otherwise. */
export interface Figures {
  readonly n: number;
  readonly right: number;
  readonly answered: number;
  /** Answers that show at least one official or founding source. */
  readonly cited: number;
  /** Wrong but confident: answered, and not right. */
  readonly wrong: number;
  /** Declined, with near facts offered. */
  readonly suggested: number;
  /** Declined, with nothing claimed. */
  readonly unknown: number;
  /** Questions that have no answer. */
  readonly unanswerable: number;
  readonly unanswerableDeclined: number;
  /** Expected calibration error in [0, 1]: 0 where every confidence is borne out. */
  readonly calibrationError: number;
  /** Bins that hold anything, lowest first. */
  readonly reliability: readonly Bin[];
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** @param outcomes - at least one */
export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const count = (holds: (outcome: Outcome) => boolean): number => outcomes.filter(holds).length;
  const reliability = reliabilityOf(
    outcomes.map(({ labelled, answer }) => ({ said: answer.confidence, was: wasWorthSaying(labelled, answer) })),
  );
  const times = outcomes.map(({ ms }) => ms);
  return {
    n: outcomes.length,
    right: count(({ verdict }) => verdict === 'right'),
    answered: count(({ answer }) => answer.kind === 'answered'),
    cited: count(({ cited }) => cited === true),
    wrong: count(({ verdict }) => verdict === 'wrong'),
    suggested: count(({ answer }) => answer.kind === 'suggested'),
    unknown: count(({ answer }) => answer.kind === 'unknown'),
    unanswerable: count(({ labelled }) => labelled.expect === 'unknown'),
    unanswerableDeclined: count(({ labelled, verdict }) => labelled.expect === 'unknown' && verdict === 'right'),
    calibrationError: calibrationErrorOf(reliability),
    reliability,
    p50Ms: percentile(times, 50),
    p99Ms: percentile(times, 99),
  };
}

const binCount = 10;

/** Confidences in ten bins of equal width, with what was so; bins that hold nothing are left out. */
export function reliabilityOf(judged: readonly { readonly said: number; readonly was: boolean }[]): readonly Bin[] {
  return Array.from({ length: binCount }, (_, bin) => {
    const within = judged.filter(({ said }) => Math.min(binCount - 1, Math.floor(said * binCount)) === bin);
    const mean = (total: number): number => (within.length === 0 ? 0 : total / within.length);
    return {
      from: bin / binCount,
      to: (bin + 1) / binCount,
      n: within.length,
      said: mean(within.reduce((sum, { said }) => sum + said, 0)),
      was: mean(within.filter(({ was }) => was).length),
    };
  }).filter(({ n }) => n > 0);
}

/**
 * Expected calibration error, in [0, 1]: how far what was said lies from what was so, averaged over questions.
 *
 * @see Naeini et al., "Obtaining well calibrated probabilities using Bayesian binning", 2015
 */
export function calibrationErrorOf(bins: readonly Bin[]): number {
  const total = bins.reduce((sum, { n }) => sum + n, 0);
  return bins.reduce((sum, { n, said, was }) => sum + (Math.abs(said - was) * n) / total, 0);
}

/**
 * The smallest value that at least a share of all do not exceed (nearest rank).
 *
 * @param values - at least one, in any order
 * @param percent - in (0, 100]
 */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? 0;
}
