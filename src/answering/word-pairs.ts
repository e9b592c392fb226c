import type { Steps } from './steps.js';

/** How often words stand side by side in what people are known to ask. */
export interface WordPairs {
  /** Times that two folded words were met side by side; see {@link edge} and {@link figures}. */
  count(left: string, right: string): number;
}

/** Stands for the word before the first and after the last. */
export const edge = '';
/** Stands for every number, date and symbol. */
export const figures = '#';

/** Most texts that are counted: past them hardly a new pair of little words turns up. */
const textsMax = 30_000;
/** Most distinct words whose pairs are kept; a pair is one number made of two of theirs. */
const wordsMax = 2 ** 20;

/** Pairs of neighbours as plain data. */
export interface PairCounts {
  /** Word → its number. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The two numbers of a pair in one → how often it was met. */
  readonly counts: ReadonlyMap<number, number>;
}

/** Counts the pairs of neighbours of some texts' folded words, in small steps. */
export function* pairCountsSteps(texts: Iterable<readonly string[]>): Steps<PairCounts> {
  const numbers = new Map<string, number>();
  const counts = new Map<number, number>();
  const numberOf = (word: string): number => {
    const before = numbers.get(word);
    if (before !== undefined) return before;
    if (numbers.size < wordsMax) numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
  let read = 0;
  for (const words of texts) {
    if (read++ >= textsMax) break;
    let left = numberOf(edge);
    for (let at = 0; at <= words.length; at++) {
      const word = words[at] ?? edge;
      const right = numberOf(hasFigure(word) ? figures : word);
      const pair = left * wordsMax + right;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
      left = right;
    }
    yield;
  }
  return { numbers, counts };
}

export function wordPairsIn({ numbers, counts }: PairCounts): WordPairs {
  return {
    count(left, right) {
      const [first, second] = [numbers.get(left), numbers.get(right)];
      return first === undefined || second === undefined ? 0 : (counts.get(first * wordsMax + second) ?? 0);
    },
  };
}

function hasFigure(word: string): boolean {
  return /\p{N}/u.test(word);
}
