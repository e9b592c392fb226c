import type { Collection } from './collection.js';
import { DocumentWords } from './document-words.js';
import type { Statistics } from './statistics.js';
import type { Steps } from './steps.js';

/** Which words the collection uses in the same company: each term as a direction in a space of few dimensions. */
export interface Kinship {
  readonly dimensions: number;
  /** Term after term, each scaled so that its largest number is 127. */
  readonly vectors: Int8Array;
  /** Term → what 1 of its numbers is worth. */
  readonly scales: Float32Array;
}

/** Larger collections go without: they have their own words for most things, and it would take seconds. */
export const kinshipDocumentsMax = 12_000;
const dimensionsMax = 64;
const rounds = 3;
/** Words of a document that are looked at. */
const wordsMax = 1_000;

/**
 * Latent semantic analysis of the collection: the strongest directions in which its documents differ.
 *
 * @see Deerwester et al., "Indexing by latent semantic analysis", JASIS 41(6), 1990
 * @see Halko, Martinsson & Tropp, "Finding structure with randomness", SIAM Review 53(2), 2011, algorithm 4.4
 */
export function* kinshipSteps(collection: Collection, statistics: Statistics): Steps<Kinship | undefined> {
  const size = collection.starts.length - 1;
  const dimensions = Math.min(dimensionsMax, size >> 1);
  if (size > kinshipDocumentsMax || dimensions < 8) return undefined;
  const termCount = collection.stems.size;
  const matrix = yield* rowsOf(collection, statistics);
  const terms = new Float32Array(termCount * dimensions);
  const documents = new Float32Array(size * dimensions);
  fillEvenly(terms);
  for (let round = 0; round < rounds; round++) {
    documents.fill(0);
    for (let document = 0; document < size; document++) {
      if (document % 64 === 0) yield;
      addRow(matrix, document, terms, documents, dimensions, true);
    }
    yield* orthonormalise(documents, size, dimensions);
    terms.fill(0);
    for (let document = 0; document < size; document++) {
      if (document % 64 === 0) yield;
      addRow(matrix, document, terms, documents, dimensions, false);
    }
  }
  return quantised(terms, termCount, dimensions);
}

/** Each document's direction: the sum of its terms', times what they count. 127 is 1. */
export function* documentVectors(collection: Collection, statistics: Statistics, kinship: Kinship): Steps<Int8Array> {
  const { dimensions, vectors, scales } = kinship;
  const size = collection.starts.length - 1;
  const matrix = yield* rowsOf(collection, statistics);
  const result = new Int8Array(size * dimensions);
  const sum = new Float64Array(dimensions);
  for (let document = 0; document < size; document++) {
    if (document % 64 === 0) yield;
    sum.fill(0);
    const end = matrix.starts[document + 1] ?? 0;
    for (let at = matrix.starts[document] ?? 0; at < end; at++) {
      const term = matrix.terms[at] ?? 0;
      addTerm(sum, vectors, term, (matrix.weights[at] ?? 0) * (scales[term] ?? 0));
    }
    const length = lengthOf(sum);
    for (let at = 0; at < dimensions; at++)
      result[document * dimensions + at] = length > 0 ? Math.round(((sum[at] ?? 0) / length) * 127) : 0;
  }
  return result;
}

/** Adds a term's direction, times `weight`, to `sum`. */
export function addTerm(sum: Float64Array, vectors: Int8Array, term: number, weight: number): void {
  const from = term * sum.length;
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + weight * (vectors[from + at] ?? 0);
}

export function lengthOf(vector: Float64Array): number {
  let squares = 0;
  for (const value of vector) squares += value * value;
  return Math.sqrt(squares);
}

/** Documents as rows of weighted terms, each of length 1. */
interface Matrix {
  readonly starts: Uint32Array;
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
}

function* rowsOf(collection: Collection, { weightOf }: Statistics): Steps<Matrix> {
  const size = collection.starts.length - 1;
  const reader = new DocumentWords(collection);
  const counts = new Uint16Array(collection.stems.size);
  const starts = new Uint32Array(size + 1);
  const terms: number[] = [];
  const weights: number[] = [];
  for (let document = 0; document < size; document++) {
    if (document % 64 === 0) yield;
    reader.read(document, wordsMax);
    const from = terms.length;
    for (let at = 0; at < reader.length; at++) {
      const term = collection.termOf[reader.words[at] ?? 0] ?? 0;
      if (counts[term] === 0) terms.push(term);
      counts[term] = (counts[term] ?? 0) + 1;
    }
    let squares = 0;
    for (let at = from; at < terms.length; at++) {
      const term = terms[at] ?? 0;
      const weight = (weightOf[term] ?? 0) * (1 + Math.log(counts[term] ?? 1));
      counts[term] = 0;
      weights.push(weight);
      squares += weight * weight;
    }
    const length = Math.sqrt(squares) || 1;
    for (let at = from; at < terms.length; at++) weights[at] = (weights[at] ?? 0) / length;
    starts[document + 1] = terms.length;
  }
  return { starts, terms: Uint32Array.from(terms), weights: Float32Array.from(weights) };
}

/** One document's share of a product of the matrix with one side's vectors, added to the other side's. */
function addRow(
  { starts, terms: columns, weights }: Matrix,
  document: number,
  terms: Float32Array,
  documents: Float32Array,
  dimensions: number,
  toDocument: boolean,
): void {
  const own = document * dimensions;
  const end = starts[document + 1] ?? 0;
  for (let at = starts[document] ?? 0; at < end; at++) {
    const other = (columns[at] ?? 0) * dimensions;
    const weight = weights[at] ?? 0;
    if (toDocument)
      for (let place = 0; place < dimensions; place++)
        documents[own + place] = (documents[own + place] ?? 0) + weight * (terms[other + place] ?? 0);
    else
      for (let place = 0; place < dimensions; place++)
        terms[other + place] = (terms[other + place] ?? 0) + weight * (documents[own + place] ?? 0);
  }
}

/** Makes the columns of a matrix of `rows` rows stand upright on each other (Gram–Schmidt). */
function* orthonormalise(matrix: Float32Array, rows: number, dimensions: number): Steps<void> {
  const dots = new Float64Array(dimensions);
  for (let column = 0; column < dimensions; column++) {
    yield;
    // All earlier columns at a time, row by row: that is how they lie in memory.
    dots.fill(0);
    for (let row = 0; row < rows; row++) {
      const from = row * dimensions;
      const own = matrix[from + column] ?? 0;
      for (let other = 0; other < column; other++) dots[other] = (dots[other] ?? 0) + own * (matrix[from + other] ?? 0);
    }
    let squares = 0;
    for (let row = 0; row < rows; row++) {
      const from = row * dimensions;
      let own = matrix[from + column] ?? 0;
      for (let other = 0; other < column; other++) own -= (dots[other] ?? 0) * (matrix[from + other] ?? 0);
      matrix[from + column] = own;
      squares += own * own;
    }
    const length = Math.sqrt(squares) || 1;
    for (let row = 0; row < rows; row++)
      matrix[row * dimensions + column] = (matrix[row * dimensions + column] ?? 0) / length;
  }
}

function quantised(terms: Float32Array, termCount: number, dimensions: number): Kinship {
  const vectors = new Int8Array(terms.length);
  const scales = new Float32Array(termCount);
  for (let term = 0; term < termCount; term++) {
    const from = term * dimensions;
    let largest = 0;
    for (let at = from; at < from + dimensions; at++) largest = Math.max(largest, Math.abs(terms[at] ?? 0));
    scales[term] = largest / 127;
    for (let at = from; at < from + dimensions; at++)
      vectors[at] = largest > 0 ? Math.round(((terms[at] ?? 0) / largest) * 127) : 0;
  }
  return { dimensions, vectors, scales };
}

/** Numbers in [-0.5, 0.5) that look like chance but are always the same. */
function fillEvenly(numbers: Float32Array): void {
  let state = 1;
  for (let at = 0; at < numbers.length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    numbers[at] = state / 4_294_967_296 - 0.5;
  }
}
