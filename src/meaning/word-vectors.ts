import { bitCount } from './bit-count.js';
import { dimensions, vectors, words } from './word-vectors-data.js';

/**
 * How close everyday English words are in meaning, by the company they keep: `lorry` is close to `truck`, and `buy`
 * also to `sell`. A hint, no synonym; names have none.
 */
export interface WordVectors {
  /** Number of a lower-case word in any inflection; undefined for a name or a rare word. */
  numberOf(word: string): number | undefined;
  /**
   * The words close to one of them, each with the cosine of the angle between the two vectors: 1 for the same word, about
   * 0 for unrelated ones. A few of those near the limit may be missed.
   *
   * @param among - numbers of words
   * @param least - the smallest cosine told of, at least 0.5
   */
  closest(word: number, among: Int32Array, least: number, each: (at: number, cosine: number) => void): void;
  /**
   * Writes the squared cosines between a word and others to `result` from `start` on: 0 for what is likely to be under 0.4.
   *
   * @returns the largest
   */
  squaredCosines(word: number, others: readonly number[], result: Float32Array, start: number): number;
  /** Adds a word's vector, `length` long, to `sum`, which has {@link vectorDimensions} numbers. */
  add(sum: Float64Array, word: number, length: number): void;
  /** Visits every word with its number. */
  each(visit: (word: string, number: number) => void): void;
}

export const vectorDimensions = dimensions;

/**
 * Signs in which the vectors of two words at 60° may differ; of unrelated words two thirds differ in more.
 *
 * @see Charikar, "Similarity estimation techniques from rounding algorithms", STOC 2002
 */
const signsMax = 22;
/** The same where fewer are let through: of unrelated words nineteen in twenty differ in more. */
const signsMaxClose = 18;

let unpacked: WordVectors | undefined;

/** The vectors, unpacked when first asked for. */
export function wordVectors(): WordVectors {
  unpacked ??= unpack();
  return unpacked;
}

function unpack(): WordVectors {
  const numbers = new Map(words.split(' ').map((word, number) => [word, number]));
  const bytes = Buffer.from(vectors, 'base64');
  const figures = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  const lengths = new Float64Array(numbers.size);
  /** Two rows of bits a word: which of its figures are positive. */
  const signs = new Int32Array(numbers.size * 2);
  for (let word = 0; word < lengths.length; word++) {
    let square = 0;
    for (let at = 0; at < dimensions; at++) {
      const figure = figures[word * dimensions + at] ?? 0;
      square += figure * figure;
      const row = word * 2 + (at & 1);
      if (figure > 0) signs[row] = (signs[row] ?? 0) | (1 << (at >> 1));
    }
    lengths[word] = Math.sqrt(square);
  }
  return {
    numberOf: (word) => numbers.get(word),
    squaredCosines(word, others, result, start) {
      const from = word * dimensions;
      const even = signs[word * 2] ?? 0;
      const odd = signs[word * 2 + 1] ?? 0;
      let largest = 0;
      for (let at = 0; at < others.length; at++) {
        const other = others[at] ?? 0;
        result[start + at] = 0;
        if (bitCount(even ^ (signs[other * 2] ?? 0)) + bitCount(odd ^ (signs[other * 2 + 1] ?? 0)) > signsMaxClose)
          continue;
        const otherFrom = other * dimensions;
        let product = 0;
        for (let offset = 0; offset < dimensions; offset++)
          product += (figures[from + offset] ?? 0) * (figures[otherFrom + offset] ?? 0);
        if (product <= 0) continue;
        const cosine = product / ((lengths[word] ?? 1) * (lengths[other] ?? 1));
        result[start + at] = cosine * cosine;
        largest = Math.max(largest, cosine * cosine);
      }
      return largest;
    },
    add(sum, word, length) {
      const share = length / (lengths[word] || 1);
      const from = word * dimensions;
      for (let at = 0; at < dimensions; at++) sum[at] = (sum[at] ?? 0) + share * (figures[from + at] ?? 0);
    },
    each(visit) {
      for (const [word, number] of numbers) visit(word, number);
    },
    closest(word, among, least, each) {
      const from = word * dimensions;
      const [even, odd] = [signs[word * 2] ?? 0, signs[word * 2 + 1] ?? 0];
      for (let at = 0; at < among.length; at++) {
        const other = among[at] ?? 0;
        if (bitCount(even ^ (signs[other * 2] ?? 0)) + bitCount(odd ^ (signs[other * 2 + 1] ?? 0)) > signsMax) continue;
        const otherFrom = other * dimensions;
        let product = 0;
        for (let offset = 0; offset < dimensions; offset++)
          product += (figures[from + offset] ?? 0) * (figures[otherFrom + offset] ?? 0);
        const cosine = product / ((lengths[word] ?? 1) * (lengths[other] ?? 1));
        if (cosine >= least) each(at, cosine);
      }
    },
  };
}
