import { type PackedTexts, textsBeforePhrasings } from './packed-texts.js';
import type { Steps } from './steps.js';
import type { TermTable } from './term-table.js';

/** Which documents hold a term, and what it weighs in each. */
export interface InvertedIndex {
  /** How many documents there are. */
  readonly size: number;
  /** Term → its first posting; one entry more than there are terms. */
  readonly first: Uint32Array;
  /** Posting → document, ascending within a term. */
  readonly documents: Uint32Array;
  /** Posting → BM25F weight of the term in the document, before its idf. */
  readonly weights: Float32Array;
  /** Term → inverse document frequency, > 0. */
  readonly idfs: Float64Array;
  /** Inverse document frequency of a term, the highest for one that no document has. */
  idf(term: string): number;
  /** Whether some document holds a term. */
  has(term: string): boolean;
  /** Number of a term; undefined where no document holds it. */
  numberOf(term: string): number | undefined;
}

export interface Bm25Constants {
  readonly k1?: number;
  readonly b?: number;
}

/** What one occurrence weighs in a sentence, in names and in a phrasing. */
const fieldWeights = { says: 1, names: 0.5, phrasings: 0.6 } as const;

/**
 * An index of documents by their terms, in small steps.
 *
 * @see Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, section 3.5
 */
export function* indexSteps(
  texts: PackedTexts,
  terms: TermTable,
  { k1 = 1.2, b = 0.4 }: Bm25Constants = {},
): Steps<InvertedIndex> {
  const { firstText } = texts;
  const size = firstText.length - 1;
  const vocabulary = terms.size;
  const counted = counter(texts, vocabulary);
  const holding = new Uint32Array(vocabulary);
  const lengths = new Float64Array(size);
  let length = 0;
  for (let document = 0; document < size; document++) {
    for (const term of counted(document)) holding[term] = (holding[term] ?? 0) + 1;
    lengths[document] = lengthOf(texts, document);
    length += lengths[document] ?? 0;
    yield;
  }
  const meanLength = length / Math.max(1, size) || 1;
  const first = new Uint32Array(vocabulary + 1);
  for (let term = 0; term < vocabulary; term++) {
    first[term + 1] = (first[term] ?? 0) + (holding[term] ?? 0);
    if (term % 4_096 === 0) yield;
  }
  const next = first.slice(0, vocabulary);
  const postings = first[vocabulary] ?? 0;
  const documents = new Uint32Array(postings);
  const weights = new Float32Array(postings);
  for (let document = 0; document < size; document++) {
    const norm = 1 - b + (b * (lengths[document] ?? 0)) / meanLength;
    for (const term of counted(document)) {
      const count = counted.countOf(term);
      const at = next[term] ?? 0;
      next[term] = at + 1;
      documents[at] = document;
      weights[at] = (count * (k1 + 1)) / (count + k1 * norm);
    }
    yield;
  }
  const idfOf = (documentsHolding: number): number =>
    Math.log(1 + (size - documentsHolding + 0.5) / (documentsHolding + 0.5));
  const idfs = new Float64Array(vocabulary);
  for (let term = 0; term < vocabulary; term++) {
    idfs[term] = idfOf(holding[term] ?? 0);
    if (term % 4_096 === 0) yield;
  }
  const idfOfNone = idfOf(0);
  const numberOf = (term: string): number | undefined => {
    const number = terms.find(term);
    return number !== undefined && (holding[number] ?? 0) > 0 ? number : undefined;
  };
  return {
    size,
    first,
    documents,
    weights,
    idfs,
    numberOf,
    has: (term) => numberOf(term) !== undefined,
    idf: (term) => {
      const number = numberOf(term);
      return number === undefined ? idfOfNone : (idfs[number] ?? idfOfNone);
    },
  };
}

/** The distinct terms of one document at a time, and how often each stands there, by the weight of its fields. */
function counter({ firstText, firstTerm, terms }: PackedTexts, vocabulary: number) {
  const counts = new Float64Array(vocabulary);
  let distinct: number[] = [];
  const of = (document: number): readonly number[] => {
    for (const term of distinct) counts[term] = 0;
    distinct = [];
    const from = firstText[document] ?? 0;
    const to = firstText[document + 1] ?? 0;
    for (let text = from; text < to; text++) {
      const weight = weightOfText(text - from);
      const end = firstTerm[text + 1] ?? 0;
      for (let at = firstTerm[text] ?? 0; at < end; at++) {
        const term = terms[at] ?? 0;
        const before = counts[term] ?? 0;
        if (before === 0) distinct.push(term);
        counts[term] = before + weight;
      }
    }
    return distinct;
  };
  return Object.assign(of, { countOf: (term: number): number => counts[term] ?? 0 });
}

function lengthOf({ firstText, firstTerm }: PackedTexts, document: number): number {
  const from = firstText[document] ?? 0;
  let length = 0;
  for (let text = from; text < (firstText[document + 1] ?? 0); text++)
    length += ((firstTerm[text + 1] ?? 0) - (firstTerm[text] ?? 0)) * weightOfText(text - from);
  return length;
}

function weightOfText(at: number): number {
  return at === 0 ? fieldWeights.says : at < textsBeforePhrasings ? fieldWeights.names : fieldWeights.phrasings;
}
