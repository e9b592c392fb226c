import { finish, type Steps } from './steps.js';

/** One document holding a term, with the term's weight there: its count in each field times the field's weight, summed. */
export interface Posting {
  readonly document: number;
  readonly weight: number;
}

export interface InvertedIndex {
  readonly size: number;
  postings(term: string): readonly Posting[];
  /** Inverse document frequency, > 0; the highest for terms that no document has. */
  idf(term: string): number;
  /** Documents that hold a term in some field. */
  has(term: string): boolean;
}

/** Fields of one document: its terms, repeated where they recur, and what one occurrence weighs. */
export interface Field {
  readonly terms: readonly string[];
  readonly weight: number;
}

/**
 * An index of documents by their terms, with BM25F weights made at build time.
 *
 * @param documents - the fields of each document
 * @see Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, section 3.5
 */
export function buildIndex(documents: readonly (readonly Field[])[], constants: Bm25Constants = {}): InvertedIndex {
  return finish(indexSteps(documents, constants));
}

export interface Bm25Constants {
  readonly k1?: number;
  readonly b?: number;
}

/** {@link buildIndex} in small steps. */
export function* indexSteps(
  documents: readonly (readonly Field[])[],
  { k1 = 1.2, b = 0.4 }: Bm25Constants = {},
): Steps<InvertedIndex> {
  const lengths = documents.map((fields) => fields.reduce((sum, field) => sum + field.terms.length * field.weight, 0));
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const index = new Map<string, Posting[]>();
  for (const [document, fields] of documents.entries()) {
    yield;
    const counts = new Map<string, number>();
    for (const { terms, weight } of fields)
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + weight);
    const norm = 1 - b + (b * (lengths[document] ?? 0)) / (meanLength || 1);
    for (const [term, count] of counts) {
      const saturated = (count * (k1 + 1)) / (count + k1 * norm);
      const postings = index.get(term);
      if (postings) postings.push({ document, weight: saturated });
      else index.set(term, [{ document, weight: saturated }]);
    }
  }
  const none: readonly Posting[] = [];
  const idfOf = (holding: number): number => Math.log(1 + (documents.length - holding + 0.5) / (holding + 0.5));
  const idfs = new Map<string, number>();
  for (const [term, postings] of index) {
    idfs.set(term, idfOf(postings.length));
    yield;
  }
  const idfOfNone = idfOf(0);
  return {
    size: documents.length,
    postings: (term) => index.get(term) ?? none,
    has: (term) => index.has(term),
    idf: (term) => idfs.get(term) ?? idfOfNone,
  };
}
