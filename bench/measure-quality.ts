import { auroc, mean, reciprocalRank } from './measure.js';
import type { SearchIndex } from './peers/peer.js';

/** A question as it was written, and with typos where the collection has it so. */
export interface LabelledQuestion {
  /** The question by how it is written: `clean`, `one typo`, `two typos`. */
  readonly writings: Readonly<Record<string, string>>;
  /** Ids of what answers; empty where nothing does. */
  readonly relevant: readonly string[];
  /** Why nothing answers: `off-topic`, …; undefined where something does. */
  readonly missing: string | undefined;
}

export interface QualityFigures {
  /** Share of the questions whose first answer is right, by how they are written. */
  readonly success: Readonly<Record<string, number>>;
  /** Mean reciprocal rank among the first ten, by how they are written. */
  readonly mrr: Readonly<Record<string, number>>;
  /** How well the library's score tells clean questions from unanswerable ones, by why nothing answers. */
  readonly auroc: Readonly<Record<string, number>>;
  /** Questions answered, and questions there were, each writing counted. */
  readonly answered: number;
  readonly outOf: number;
}

const k = 10;
/** Whoever answered fewer has no figure: a handful of questions tells nothing. */
const fewestAnswers = 10;

/**
 * Asks the questions in the order given until the time is over: one that is slow is judged by the first it answered.
 *
 * @param budgetMs - no question is begun after that
 * @param fewest - figures of fewer answers than that are left out
 */
export function measureQuality(
  index: SearchIndex,
  questions: readonly LabelledQuestion[],
  budgetMs: number,
  fewest = fewestAnswers,
): QualityFigures {
  const all = questions.flatMap(({ writings, relevant, missing }) =>
    Object.entries(writings).map(([writing, text]) => ({ writing, text, relevant: new Set(relevant), missing })),
  );
  const ranks = new Map<string, number[]>();
  const sureOfAnswers: number[] = [];
  const sureOfNone = new Map<string, number[]>();
  let answered = 0;
  const start = performance.now();
  for (const { writing, text, relevant, missing } of all) {
    if (performance.now() - start > budgetMs) break;
    const { ids, sure } = index.rank(text, k);
    answered += 1;
    if (missing === undefined) collect(ranks, writing, reciprocalRank(ids, relevant, k));
    if (sure === undefined || writing !== 'clean') continue;
    if (missing === undefined) sureOfAnswers.push(sure);
    else collect(sureOfNone, missing, sure);
  }
  return {
    success: figuresOf(ranks, (each) => mean(each.map((rank) => (rank === 1 ? 1 : 0))), fewest),
    mrr: figuresOf(ranks, mean, fewest),
    auroc: sureOfAnswers.length < fewest ? {} : figuresOf(sureOfNone, (each) => auroc(sureOfAnswers, each), fewest),
    answered,
    outOf: all.length,
  };
}

function collect(groups: Map<string, number[]>, group: string, value: number): void {
  const values = groups.get(group);
  if (values === undefined) groups.set(group, [value]);
  else values.push(value);
}

/** A figure for each group that is large enough for one. */
function figuresOf(
  groups: ReadonlyMap<string, readonly number[]>,
  figure: (values: readonly number[]) => number,
  fewest: number,
): Readonly<Record<string, number>> {
  const large = [...groups].filter(([, values]) => values.length >= fewest);
  return Object.fromEntries(large.map(([group, values]) => [group, figure(values)]));
}
