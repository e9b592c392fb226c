import { fold } from '../knowledge/fold.js';

/** Two of the compared, by position, and how alike they are. */
export interface LikePair {
  readonly first: number;
  readonly second: number;
  /** Words they share over the words of both, in (0, 1]. */
  readonly likeness: number;
}

/**
 * The pairs of texts that share most of their words: the Jaccard index of their sets of words is at least `least`.
 * Compares only texts that share a rare word, as any two that alike must: time grows with the pairs found, not with all.
 *
 * @param least - in (0, 1]
 * @returns most alike first
 * @see Chaudhuri, Ganti, Kaushik, "A primitive operator for similarity joins in data cleaning", 2006 (prefix filter)
 */
export function likePairs(texts: readonly string[], least: number): readonly LikePair[] {
  const sets = texts.map((text) => new Set(wordsOf(text)));
  const counts = new Map<string, number>();
  for (const set of sets) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rareFirst = (a: string, b: string) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1);
  const holders = new Map<string, number[]>();
  const pairs: LikePair[] = [];
  for (const [second, set] of sets.entries()) {
    const near = new Set<number>();
    const prefix = [...set].sort(rareFirst).slice(0, set.size - Math.ceil(least * set.size) + 1);
    for (const word of prefix) {
      const known = holders.get(word) ?? [];
      for (const first of known) near.add(first);
      known.push(second);
      holders.set(word, known);
    }
    for (const first of near) {
      const likeness = jaccard(sets[first] ?? new Set(), set);
      if (likeness >= least) pairs.push({ first, second, likeness });
    }
  }
  return pairs.sort((a, b) => b.likeness - a.likeness || a.first - b.first || a.second - b.second);
}

/** The words of a text, folded; numbers too. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / (a.size + b.size - shared);
}
