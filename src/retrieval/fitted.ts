/**
 * Weights of the ranking and its confidence, in the order of the names in feature-names.ts. Made by
 * `bench/fit-retrieval.ts --write` on the tuning quarter of three public collections, each also regrouped, and of the
 * shipped packs: look at what it prints before keeping what it wrote.
 */

/** What each part of a document's likeness counts. */
export const likenessWeights: readonly number[] = [
  // bm25
  2.98,
  // cosine
  1.22,
  // adjacent
  1.81,
  // contentDice
  1.84,
  // nearby
  2.39,
  // exact
  1.75,
  // number
  1.38,
  // contentBm25
  2.41,
  // kinship
  4.47,
  // contentCoverage
  1.35,
  // titleDice
  0.6,
  // coverage
  1.72,
  // missing
  0.02,
  // closeAsked
  4.53,
  // closeTold
  2.28,
  // alongside
  1.93,
];

/** Kinship where it is not known: the first number, and the second times the coverage of the question. */
export const kinshipUnknown: readonly [number, number] = [0.55, 0.35];

/** What each sign counts towards anything answering, as a logit. */
export const confidenceWeights: readonly number[] = [
  // relevance
  0.37,
  // kinship
  0.11,
  // nearby
  0.56,
  // exact
  0.17,
  // contentCoverage
  -1.16,
  // coverage
  0.16,
  // missing
  -1.13,
  // unknown
  -0.83,
  // unknownWords
  -2.57,
  // lead
  0.09,
  // alongside
  -0.4,
  // fiveAlongside
  0.66,
  // always
  -2.7,
];

/** Towards the best document being right: the logit that anything answers, the lead over the second, and always. */
export const bestWeights: readonly [number, number, number] = [0.36, 0.43, -0.14];
