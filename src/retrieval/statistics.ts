import type { Collection } from './collection.js';
import { DocumentWords } from './document-words.js';
import { littleWords } from './little-words.js';
import { buildPostings, type Postings } from './postings.js';
import type { Shape } from './shape.js';
import { stem } from './stem.js';
import type { Steps } from './steps.js';

/** What a collection's words count, in the collection and in each document. */
export interface Statistics {
  readonly postings: Postings;
  /** Term → what it counts in a question: its idf, less for little words. */
  readonly weightOf: Float32Array;
  /** Term → 1 for little words. */
  readonly isLittle: Uint8Array;
  /** Word → how often it stands in the collection. */
  readonly frequencies: Uint32Array;
  /** What one word of a title counts. */
  readonly titleWeight: number;
  /** Document → its length in words as BM25's denominator has it: k1 · (1 − b + b · length / mean length). */
  readonly norms: Float32Array;
  /** Document → square root of the sum of its terms' squared weights. */
  readonly lengths: Float32Array;
  /** Document → sum of the weights of its terms that are not little. */
  readonly contents: Float32Array;
  /** Highest idf there can be. */
  readonly idfMax: number;
}

/** Documents between two pauses. */
const sliceSize = 64;
const unlimited = 0xffffffff;

/** Counts a collection, in small steps. */
export function* statisticsSteps(collection: Collection, shape: Shape): Steps<Statistics> {
  const { termOf, starts, stems } = collection;
  const size = starts.length - 1;
  const termCount = stems.size;
  // As precise as they are saved, so that a loaded index ranks alike.
  const titleWeight = Math.fround(
    shape.headlineWeight +
      (shape.questionWeight - shape.headlineWeight) * (collection.asking / Math.max(1, collection.titled)),
  );
  const reader = new DocumentWords(collection);
  const frequencies = new Uint32Array(collection.words.size);
  const holdings = new Uint32Array(termCount);
  /** Term → the last document that it was met in, from 1. */
  const lastMet = new Uint32Array(termCount);
  const norms = new Float32Array(size);
  let total = 0;
  for (let document = 0; document < size; document++) {
    if (document % sliceSize === 0) yield;
    reader.read(document, unlimited);
    const { words, length, titleLength } = reader;
    for (let at = 0; at < length; at++) {
      const word = words[at] ?? 0;
      frequencies[word] = (frequencies[word] ?? 0) + 1;
      const term = termOf[word] ?? 0;
      if (lastMet[term] === document + 1) continue;
      lastMet[term] = document + 1;
      holdings[term] = (holdings[term] ?? 0) + 1;
    }
    const weighted = length + titleLength * (titleWeight - 1);
    norms[document] = weighted;
    total += weighted;
  }
  const mean = total > 0 ? total / size : 1;
  const { k1, b } = shape;
  for (let document = 0; document < size; document++)
    norms[document] = k1 * (1 - b + (b * (norms[document] ?? 0)) / mean);

  const counts = new Float32Array(termCount);
  const met = new Uint32Array(termCount);
  const postings = yield* buildPostings(holdings, function* (visit) {
    for (let document = 0; document < size; document++) {
      if (document % sliceSize === 0) yield;
      reader.read(document, unlimited);
      const { words, length, titleLength } = reader;
      let metCount = 0;
      for (let at = 0; at < length; at++) {
        const term = termOf[words[at] ?? 0] ?? 0;
        const count = counts[term] ?? 0;
        if (count === 0) met[metCount++] = term;
        counts[term] = count + (at < titleLength ? titleWeight : 1);
      }
      const norm = norms[document] ?? 0;
      for (let at = 0; at < metCount; at++) {
        const term = met[at] ?? 0;
        const count = counts[term] ?? 0;
        counts[term] = 0;
        visit(document, term, (count * (k1 + 1)) / (count + norm));
      }
    }
  });

  const weightOf = new Float32Array(termCount);
  const isLittle = littleTerms(collection);
  for (let term = 0; term < termCount; term++)
    weightOf[term] = idf(size, holdings[term] ?? 0) * (isLittle[term] === 1 ? shape.littleShare : 1);
  const { lengths, contents } = yield* documentSums(postings, size, weightOf, isLittle);
  return {
    postings,
    weightOf,
    isLittle,
    frequencies,
    titleWeight,
    norms,
    lengths,
    contents,
    idfMax: Math.fround(idf(size, 0)),
  };
}

/** @see Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, eq. 3.15, kept above 0 */
function idf(size: number, holding: number): number {
  return Math.log(1 + (size - holding + 0.5) / (holding + 0.5));
}

function littleTerms({ stems }: Collection): Uint8Array {
  const isLittle = new Uint8Array(stems.size);
  for (const word of littleWords) {
    const term = stems.findText(stem(word));
    if (term >= 0) isLittle[term] = 1;
  }
  return isLittle;
}

function* documentSums(
  { starts, documents }: Postings,
  size: number,
  weightOf: Float32Array,
  isLittle: Uint8Array,
): Steps<Pick<Statistics, 'lengths' | 'contents'>> {
  const lengths = new Float32Array(size);
  const contents = new Float32Array(size);
  for (let term = 0; term < weightOf.length; term++) {
    if (term % 1_024 === 0) yield;
    const weight = weightOf[term] ?? 0;
    const content = isLittle[term] === 1 ? 0 : weight;
    const end = starts[term + 1] ?? 0;
    for (let at = starts[term] ?? 0; at < end; at++) {
      const document = documents[at] ?? 0;
      lengths[document] = (lengths[document] ?? 0) + weight * weight;
      contents[document] = (contents[document] ?? 0) + content;
    }
  }
  for (let document = 0; document < size; document++) lengths[document] = Math.sqrt(lengths[document] ?? 0);
  return { lengths, contents };
}
