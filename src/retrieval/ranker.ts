import { type Sureness, signs, sureness } from './confidence.js';
import { likenessWeights } from './fitted.js';
import { featureCount, Likeness } from './likeness.js';
import { Nearest } from './nearest.js';
import { type Question, readQuestion } from './question.js';
import type { TextIndex } from './text-index.js';

/** Documents that are compared closely, and so the most that are ranked. */
export const rankedMax = 30;

/** The nearest documents to a question, with what they are like before any weight is put on it. */
export interface Compared {
  readonly question: Question;
  readonly documents: readonly number[];
  /** {@link featureCount} numbers a document. */
  readonly features: Float64Array;
}

export interface Ranked {
  /** Best first. */
  readonly order: readonly { readonly document: number; readonly relevance: number }[];
  readonly sure: Sureness;
}

const nothing: Ranked = { order: [], sure: { anything: 0, best: 0 } };

/** Ranks one index, one question after another. */
export class Ranker {
  readonly #nearest: Nearest;
  readonly #likeness: Likeness;

  constructor(readonly index: TextIndex) {
    this.#nearest = new Nearest(index, rankedMax);
    this.#likeness = new Likeness(index);
  }

  rank(text: string): Ranked {
    const compared = this.compare(text);
    const { question, documents, features } = compared;
    if (documents.length === 0) return nothing;
    const relevances = documents.map((_, at) => relevanceOf(features, at));
    const places = [...documents.keys()].sort(
      (a, b) => (relevances[b] ?? 0) - (relevances[a] ?? 0) || (documents[a] ?? 0) - (documents[b] ?? 0),
    );
    const order = places.map((at) => ({ document: documents[at] ?? 0, relevance: relevances[at] ?? 0 }));
    const sorted = order.map(({ relevance }) => relevance);
    return { order, sure: sureness(signs(question.units, features, places, sorted), sorted) };
  }

  compare(text: string): Compared {
    const question = readQuestion(text, this.index);
    const documents = this.#nearest.find(question.units);
    return { question, documents, features: this.#likeness.compare(question, documents) };
  }
}

/** Sum of a document's features, each times its weight. */
export function relevanceOf(features: Float64Array, at: number, weights: readonly number[] = likenessWeights): number {
  let sum = 0;
  for (let place = 0; place < featureCount; place++)
    sum += (features[at * featureCount + place] ?? 0) * (weights[place] ?? 0);
  return sum;
}
