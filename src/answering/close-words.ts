import { wordVectors } from '../meaning/word-vectors.js';

/** A term of the collection that is close in meaning to a word of a question. */
export interface CloseTerm {
  readonly term: string;
  /** In (0, 1]; 1 is the same. */
  readonly closeness: number;
}

/** Terms close in meaning to a folded word, the closest first; none for names, numbers and rare words. */
export type CloseTo = (word: string) => readonly CloseTerm[];

/** Cosine from which on two words are close. */
const closeMin = 0.5;
/** Most close terms of one word. */
const closeMax = 3;
/** Words whose close terms are kept. */
const keptMax = 5_000;

/**
 * Finds close terms; the vectors are unpacked when first asked for.
 *
 * @param terms - folded word of the collection → its term
 */
export function closeWords(terms: Iterable<readonly [string, string]>): CloseTo {
  let words: { readonly among: Int32Array; readonly terms: readonly string[] } | undefined;
  const kept = new Map<string, readonly CloseTerm[]>();
  return (word) => {
    const before = kept.get(word);
    if (before) return before;
    words ??= wordsWithVectors(terms);
    const { among, terms: termAt } = words;
    const vectors = wordVectors();
    const number = vectors.numberOf(word);
    const best = new Map<string, number>();
    if (number !== undefined)
      vectors.closest(number, among, closeMin, (at, closeness) => {
        const term = termAt[at] ?? '';
        if (closeness > (best.get(term) ?? 0)) best.set(term, closeness);
      });
    const found = [...best]
      .map(([term, closeness]) => ({ term, closeness }))
      .sort((a, b) => b.closeness - a.closeness)
      .slice(0, closeMax);
    if (kept.size >= keptMax) kept.clear();
    kept.set(word, found);
    return found;
  };
}

function wordsWithVectors(terms: Iterable<readonly [string, string]>) {
  const vectors = wordVectors();
  const numbers: number[] = [];
  const found: string[] = [];
  for (const [word, term] of terms) {
    const number = vectors.numberOf(word);
    if (number === undefined) continue;
    numbers.push(number);
    found.push(term);
  }
  return { among: Int32Array.from(numbers), terms: found };
}
