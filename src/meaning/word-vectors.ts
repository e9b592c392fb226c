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
}

/**
 * Signs in which the vectors of two words at 60° may differ; of unrelated words two thirds differ in more.
 *
 * @see Charikar, "Similarity estimation techniques from rounding algorithms", STOC 2002
 */
const signsMax = 22;

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
