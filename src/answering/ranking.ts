import type { Document } from './documents.js';
import {
  type Features,
  featureNames,
  featuresOf,
  type Profile,
  slightShare,
  type Text,
  type Weights,
  type Without,
  weigh,
  weightOf,
} from './features.js';
import type { InvertedIndex } from './inverted-index.js';
import type { Query } from './query.js';
import type { Steps } from './steps.js';

/** A document in the running for one question. */
export interface Candidate {
  readonly document: Document;
  readonly features: Features;
  /** Higher is better; comparable within one question only. */
  readonly relevance: number;
}

export interface Ranking {
  readonly documents: readonly Document[];
  readonly index: InvertedIndex;
  readonly weights: Weights;
  /** What a term counts when phrasings are compared. */
  readonly weightOfTerm: (term: string) => number;
  /** What comparing a document closely needs, in the documents' order. */
  readonly profiles: readonly Profile[];
}

/** Makes ready to rank, in small steps: the same documents, index and weights rank the same. */
export function* rankingSteps(
  documents: readonly Document[],
  index: InvertedIndex,
  weights: Weights,
  isSlight: (term: string) => boolean,
): Steps<Ranking> {
  // Little words tell phrasings apart too (who, when), but less than others.
  const weightOfTerm = (term: string): number => index.idf(term) * (isSlight(term) ? slightLikeness : 1);
  const text = (terms: readonly string[]): Text => {
    const own = new Set(terms);
    let weight = 0;
    for (const term of own) weight += weightOfTerm(term);
    return { terms: own, weight };
  };
  const profiles: Profile[] = [];
  for (const document of documents) {
    profiles.push({
      document,
      sentence: text(document.says),
      phrasings: document.phrasings.map(text),
      known: new Set([...document.says, ...document.names, ...document.phrasings.flat()]),
    });
    yield;
  }
  return { documents, index, weights, profiles, weightOfTerm };
}

/** Share of its weight that a little word has when phrasings are compared. */
const slightLikeness = 0.7;

/** Documents are compared closely while they are among the first this many by BM25. */
const closelyMax = 60;

/**
 * The documents that may answer a question, best first: all that share a term with it, the nearest by BM25 compared
 * feature by feature.
 *
 * @param accept - documents to consider; all by default
 */
export function rank(
  query: Query,
  { index, weights, profiles, weightOfTerm }: Ranking,
  accept: (document: Document) => boolean = () => true,
  without?: Without,
): readonly Candidate[] {
  const scores = new Float64Array(profiles.length);
  let whole = 0;
  for (const unit of query.units) {
    const weight = weightOf(unit, index) * (unit.slight ? slightShare : 1);
    whole += weight * perfectPosting;
    for (const term of new Set(unit.terms)) {
      for (const posting of index.postings(term))
        scores[posting.document] = (scores[posting.document] ?? 0) + weight * posting.weight;
    }
  }
  const running = profiles.flatMap((profile, at) => {
    const score = scores[at] ?? 0;
    return score > 0 && accept(profile.document) ? [{ profile, score, at }] : [];
  });
  const weighed = weigh(query, index, weightOfTerm);
  return nearest(running)
    .map(({ profile, score }) => {
      const features = featuresOf(weighed, profile, whole > 0 ? Math.min(1, score / whole) : 0, without);
      return { document: profile.document, features, relevance: relevance(features, weights) };
    })
    .sort((a, b) => b.relevance - a.relevance);
}

/** Weight of a posting that could hardly be better. */
const perfectPosting = 2.2;

/** The documents that are compared closely, the nearest by BM25 first. */
function nearest<Scored extends { readonly score: number; readonly at: number }>(
  running: readonly Scored[],
): readonly Scored[] {
  const sorted = Float64Array.from(running, ({ score }) => score).sort();
  const least = sorted[Math.max(0, sorted.length - closelyMax)] ?? 0;
  return running
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, closelyMax);
}

/** Sum of the features, each times its weight. */
export function relevance(features: Features, weights: Weights): number {
  return featureNames.reduce((sum, name) => sum + features[name] * weights[name], 0);
}
