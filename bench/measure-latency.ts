import type { GeneratedQuestion } from './generated-facts.js';
import type { SearchIndex } from './peers/peer.js';

export interface Latencies {
  readonly ms: readonly number[];
  /** How many had a right answer first: nobody is fast for finding nothing. */
  readonly right: number;
  /** Time spent, unmeasured questions included. */
  readonly spentMs: number;
}

const k = 10;

/**
 * Asks a block of questions.
 *
 * @param warmUp - asked first and not measured, as the libraries that had their turn meanwhile have emptied the caches
 * @param budgetMs - no question is begun after that
 */
export function measureLatency(
  index: SearchIndex,
  warmUp: readonly GeneratedQuestion[],
  questions: readonly GeneratedQuestion[],
  budgetMs: number,
): Latencies {
  const start = performance.now();
  const isOver = () => performance.now() - start > budgetMs;
  // Warming up must not use up the time of those who are slow.
  for (const { text } of warmUp) if (performance.now() - start < budgetMs / 20) index.rank(text, k);
  const ms: number[] = [];
  let right = 0;
  for (const { text, relevant } of questions) {
    if (isOver()) break;
    const begun = performance.now();
    const { ids } = index.rank(text, k);
    ms.push(performance.now() - begun);
    if (ids[0] !== undefined && relevant.includes(ids[0])) right += 1;
  }
  return { ms, right, spentMs: performance.now() - start };
}
