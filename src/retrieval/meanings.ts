import { vectorDimensions, wordVectors } from '../meaning/word-vectors.js';
import type { Collection } from './collection.js';
import { DocumentWords } from './document-words.js';
import { lengthOf } from './kinship.js';
import type { Statistics } from './statistics.js';
import type { Steps } from './steps.js';

/** What the everyday English words of a collection mean, by the company they keep elsewhere. */
export interface Meanings {
  /** Whether the collection is in English; one that is not goes without: `pain` is bread there. */
  readonly isEnglish: boolean;
  /** Word → number of its vector, from 1; 0 for names, numbers and rare words. */
  readonly meaningOf: Uint16Array;
  /** Each document's direction, 127 for 1; empty where there are more than {@link directionsMax} documents. */
  readonly directions: Int8Array;
}

/** For more documents, directions are found when they are needed: they would take a fifth of the index's room. */
const directionsMax = 200_000;
/** Share of the words of an English text, little ones left out, that have a vector: .6 where names abound, .8 elsewhere. */
const englishShareMin = 0.35;
/** Words of a document that are looked at. */
const wordsMax = 1_000;

/** Looks up a collection's words and finds where its documents point, in small steps. */
export function* meaningSteps(collection: Collection, statistics: Statistics): Steps<Meanings> {
  const meaningOf = new Uint16Array(collection.words.size);
  wordVectors().each((word, number) => {
    const found = collection.words.findText(word);
    if (found >= 0) meaningOf[found] = number + 1;
  });
  const isEnglish = knownShare(collection, statistics, meaningOf) >= englishShareMin;
  if (!isEnglish) meaningOf.fill(0);
  const size = collection.starts.length - 1;
  if (size > directionsMax) return { isEnglish, meaningOf, directions: new Int8Array() };
  const directions = new Int8Array(size * vectorDimensions);
  const reader = new DirectionReader(collection, statistics, meaningOf);
  for (let document = 0; document < size; document++) {
    if (document % 64 === 0) yield;
    const direction = reader.read(document);
    for (let at = 0; at < vectorDimensions; at++)
      directions[document * vectorDimensions + at] = Math.round((direction[at] ?? 0) * 127);
  }
  return { isEnglish, meaningOf, directions };
}

/** Share of a collection's words that have a vector, each as often as it stands there. */
function knownShare({ termOf }: Collection, { frequencies, isLittle }: Statistics, meaningOf: Uint16Array): number {
  let all = 0;
  let known = 0;
  for (const [word, meaning] of meaningOf.entries()) {
    if (isLittle[termOf[word] ?? 0] === 1) continue;
    all += frequencies[word] ?? 0;
    if (meaning > 0) known += frequencies[word] ?? 0;
  }
  return all > 0 ? known / all : 0;
}

/**
 * Finds where documents point: the sum of their terms' vectors, each as long as the term counts.
 *
 * @see Arora, Liang & Ma, "A simple but tough-to-beat baseline for sentence embeddings", ICLR 2017
 */
export class DirectionReader {
  readonly #reader: DocumentWords;
  /** Term → the last reading that it was met in. */
  readonly #lastMet: Uint32Array;
  readonly #sum = new Float64Array(vectorDimensions);
  #reading = 0;

  constructor(
    readonly collection: Collection,
    readonly statistics: Statistics,
    readonly meaningOf: Uint16Array,
  ) {
    this.#reader = new DocumentWords(collection);
    this.#lastMet = new Uint32Array(collection.stems.size);
  }

  /** A document's direction, of length 1, or 0 where no word has a vector; the array is used again. */
  read(document: number): Float64Array {
    const { weightOf, isLittle } = this.statistics;
    const { termOf } = this.collection;
    const reader = this.#reader;
    const sum = this.#sum.fill(0);
    this.#reading += 1;
    reader.read(document, wordsMax);
    for (let at = 0; at < reader.length; at++) {
      const word = reader.words[at] ?? 0;
      const meaning = this.meaningOf[word] ?? 0;
      const term = termOf[word] ?? 0;
      if (meaning === 0 || isLittle[term] === 1 || this.#lastMet[term] === this.#reading) continue;
      this.#lastMet[term] = this.#reading;
      wordVectors().add(sum, meaning - 1, weightOf[term] ?? 0);
    }
    return toLengthOne(sum);
  }
}

/** Changes a vector to length 1, unless it is 0. */
export function toLengthOne(vector: Float64Array): Float64Array {
  const length = lengthOf(vector) || 1;
  for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] ?? 0) / length;
  return vector;
}
