import { comparerSteps } from './comparing.js';
import type { Document } from './documents.js';
import {
  type Features,
  featuresFrom,
  place,
  rowLength,
  rowRelevance,
  type Weights,
  weightRow,
  writeFeatures,
} from './features.js';
import { greatest } from './greatest.js';
import type { InvertedIndex } from './inverted-index.js';
import type { PackedTexts } from './packed-texts.js';
import type { Query } from './query.js';
import type { Steps } from './steps.js';
import { noSlot, slightShare, type Weighed, type WeighedUnit, weigh } from './weighing.js';

/** A document in the running for one question. */
export interface Candidate {
  readonly document: Document;
  readonly features: Features;
  /** Likeness to the nearest known phrasing, as in its features. */
  readonly phrasing: number;
  /** Higher is better; comparable within one question only. */
  readonly relevance: number;
}

/** A document with one of its phrasings left out of account, for measuring without its own answer in the question. */
export interface Without {
  readonly document: Document;
  readonly phrasing: number;
}

export interface Ranking {
  readonly documents: readonly Document[];
  /** Whether some document has a term. */
  readonly holds: (term: string) => boolean;
  /**
   * The documents that may answer a question, best first: the nearest by BM25 of all that share a telling term with it,
   * compared feature by feature.
   *
   * @param accept - documents to consider; all by default
   */
  rank(query: Query, accept?: (document: Document) => boolean, without?: Without): readonly Candidate[];
}

/** Share of its weight that a little word has when phrasings are compared. */
const slightLikeness = 0.7;

/** Documents are compared closely while they are among the first this many by BM25. */
const closelyMax = 60;

/** What common words add is counted for this many documents, the nearest by the others. */
const nearMax = 4 * closelyMax;

/** What a term close in meaning counts beside the word itself when documents are found. */
const closeShare = 0.3;

/** Weight of a posting that could hardly be better. */
const perfectPosting = 2.2;

/** Makes ready to rank, in small steps: the same documents, texts, index and weights rank the same. */
export function* rankingSteps(
  documents: readonly Document[],
  texts: PackedTexts,
  index: InvertedIndex,
  weights: Weights,
  slightTerms: ReadonlySet<string>,
): Steps<Ranking> {
  // Little words tell phrasings apart too (who, when), but less than others.
  const weightOfTerm = (term: string): number => index.idf(term) * (slightTerms.has(term) ? slightLikeness : 1);
  const likenessWeights = index.idfs.slice();
  for (const term of slightTerms) {
    const number = index.numberOf(term);
    if (number !== undefined) likenessWeights[number] = weightOfTerm(term);
  }
  const comparer = yield* comparerSteps(texts, likenessWeights);
  const weightsInRow = weightRow(weights);
  const numberOf = new Map(documents.map((document, at) => [document, at]));
  // One buffer for all questions, wiped after each: score by document.
  const scores = new Float64Array(documents.length);

  return {
    documents,
    holds: index.has,
    rank(query, accept, without) {
      const weighed = weigh(query, index, weightOfTerm);
      const near = nearest(weighed, index, scores, accept && ((at) => isAccepted(documents[at], accept)));
      const whole = wholeWeight(weighed) * perfectPosting;
      const rows = new Float64Array(near.length * rowLength);
      const found: RankedDocument[] = [];
      const omitted = without && { document: numberOf.get(without.document) ?? -1, phrasing: without.phrasing };
      comparer.compare(
        weighed,
        near,
        (at, comparison) => {
          const document = documents[at];
          if (!document) return;
          const bm25 = whole > 0 ? Math.min(1, (scores[at] ?? 0) / whole) : 0;
          const phrasing = omitted?.document === at ? omitted.phrasing : undefined;
          const row = rows.subarray(found.length * rowLength, (found.length + 1) * rowLength);
          writeFeatures(row, weighed, document, comparison, bm25, phrasing);
          found.push(new RankedDocument(document, rowRelevance(row, weightsInRow), row));
        },
        omitted,
      );
      scores.fill(0);
      return found.sort((a, b) => b.relevance - a.relevance);
    },
  };
}

/** Its features are given names when somebody reads them: of most candidates nobody does. */
class RankedDocument implements Candidate {
  #features: Features | undefined;

  constructor(
    readonly document: Document,
    readonly relevance: number,
    readonly row: Float64Array,
  ) {}

  get phrasing(): number {
    return this.row[place.phrasing] ?? 0;
  }

  get features(): Features {
    this.#features ??= featuresFrom(this.row);
    return this.#features;
  }
}

/**
 * The documents nearest to a question by BM25, which is left in `scores`.
 *
 * The rarest terms choose: what is common, and little words always, is added only to documents chosen by others, so
 * that its long postings are not read.
 */
function nearest(
  { full, slight, slotTerms }: Weighed,
  index: InvertedIndex,
  scores: Float64Array,
  accept: ((document: number) => boolean) | undefined,
): readonly number[] {
  const telling = termWeights(full, slotTerms, 1, closeShare).sort((a, b) => held(index, a.term) - held(index, b.term));
  const little = termWeights(slight, slotTerms, slightShare);
  const touched: number[] = [];
  for (const { term, weight } of telling) {
    if (touched.length >= nearMax && held(index, term) > index.size * commonShare) {
      little.push({ term, weight });
      continue;
    }
    const end = index.first[term + 1] ?? 0;
    for (let at = index.first[term] ?? 0; at < end; at++) {
      const document = index.documents[at] ?? 0;
      const before = scores[document] ?? 0;
      if (before === 0) touched.push(document);
      scores[document] = before + weight * (index.weights[at] ?? 0);
    }
  }
  const chosen = greatest(accept ? touched.filter(accept) : touched, scores, nearMax);
  for (const document of chosen) {
    let score = scores[document] ?? 0;
    for (const { term, weight } of little) score += weight * postingWeight(index, term, document);
    scores[document] = score;
  }
  return greatest(chosen, scores, closelyMax);
}

/** A term in more than this share of all documents is common. */
const commonShare = 0.05;

/** How many documents hold a term. */
function held(index: InvertedIndex, term: number): number {
  return (index.first[term + 1] ?? 0) - (index.first[term] ?? 0);
}

/** The terms of some units, each with the weight of every unit that has it. */
function termWeights(units: readonly WeighedUnit[], slotTerms: readonly number[], share: number, closely = 0) {
  const weights = new Map<number, number>();
  const add = (slot: number, weight: number): void => {
    const term = slotTerms[slot];
    if (slot !== noSlot && term !== undefined) weights.set(term, (weights.get(term) ?? 0) + weight);
  };
  for (const { slots, close, weight } of units) {
    if (closely > 0) for (const { slot, closeness } of close) add(slot, weight * closeness * closely);
    for (const slot of new Set(slots)) add(slot, weight * share);
  }
  return [...weights].map(([term, weight]) => ({ term, weight }));
}

/** Weight of a term in a document, 0 where it has none; by halving, as a term's documents ascend. */
function postingWeight(index: InvertedIndex, term: number, document: number): number {
  let low = index.first[term] ?? 0;
  let high = index.first[term + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((index.documents[middle] ?? 0) < document) low = middle + 1;
    else high = middle;
  }
  return low < (index.first[term + 1] ?? 0) && index.documents[low] === document ? (index.weights[low] ?? 0) : 0;
}

function wholeWeight({ full, slight }: Weighed): number {
  let whole = 0;
  for (const { weight } of full) whole += weight;
  for (const { weight } of slight) whole += weight * slightShare;
  return whole;
}

function isAccepted(document: Document | undefined, accept: (document: Document) => boolean): boolean {
  return document !== undefined && accept(document);
}
