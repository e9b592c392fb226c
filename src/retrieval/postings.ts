import type { Steps } from './steps.js';

/** Which documents hold each term and how much it weighs there: two flat arrays, term after term, documents ascending. */
export interface Postings {
  /** Where each term's postings begin; one more than there are terms. */
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
  /** Weights in steps of {@link weightStep}. */
  readonly weights: Uint8Array;
  /** Term → its greatest weight anywhere, in the same steps. */
  readonly peaks: Uint8Array;
}

/** What one step of a stored weight is worth. */
export const weightStep = 1 / 100;

/**
 * Visits every (document, term, weight) once, documents ascending, a term once a document. It may pause
 * between two documents.
 */
export type PostingSource = (visit: (document: number, term: number, weight: number) => void) => Steps<void>;

/**
 * Sorts postings by term into places counted before: no object is made for any of them.
 *
 * @param holdings - of each term, how many documents hold it
 * @param source - visits just these postings; weights in (0, 2.55]
 * @see Knuth, "The Art of Computer Programming", volume 3, section 5.2, algorithm D (distribution counting)
 */
export function* buildPostings(holdings: Uint32Array, source: PostingSource): Steps<Postings> {
  const termCount = holdings.length;
  const starts = new Uint32Array(termCount + 1);
  for (let term = 0; term < termCount; term++) starts[term + 1] = (starts[term] ?? 0) + (holdings[term] ?? 0);
  const next = starts.slice();
  const total = starts[termCount] ?? 0;
  const documents = new Uint32Array(total);
  const weights = new Uint8Array(total);
  const peaks = new Uint8Array(termCount);
  yield* source((document, term, weight) => {
    const at = next[term] ?? 0;
    next[term] = at + 1;
    documents[at] = document;
    const stored = Math.min(255, Math.max(1, Math.round(weight / weightStep)));
    weights[at] = stored;
    if (stored > (peaks[term] ?? 0)) peaks[term] = stored;
  });
  return { starts, documents, weights, peaks };
}
