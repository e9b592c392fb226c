/**
 * Weights of the ranking and its confidence, in the order of the names in feature-names.ts. Made by
 * `bench/fit-retrieval.ts --write` on the tuning quarter of three public collections, each also regrouped, and of the
 * shipped packs: look at what it prints before keeping what it wrote.
 */

/** What each part of a document's likeness counts. */
export const likenessWeights: readonly number[] = [
  // bm25
  2.99,
  // cosine
  1.69,
  // adjacent
  1.81,
  // contentDice
  2.28,
  // nearby
  2.41,
  // exact
  2.06,
  // number
  1.41,
  // contentBm25
  2.32,
  // kinship
  4.5,
  // contentCoverage
  1.25,
  // titleDice
  0.65,
  // coverage
  1.74,
  // missing
  0.36,
];

/** Kinship where it is not known: the first number, and the second times the coverage of the question. */
export const kinshipUnknown: readonly [number, number] = [0.55, 0.35];

/** What each sign counts towards anything answering, as a logit. */
export const confidenceWeights: readonly number[] = [
  // relevance
  0.53,
  // kinship
  -0.43,
  // nearby
  0.04,
  // exact
  -0.4,
  // contentCoverage
  -1.51,
  // coverage
  -0.75,
  // missing
  -0.65,
  // unknown
  -0.65,
  // unknownWords
  -2.3,
  // lead
  0.02,
  // always
  -2.92,
];

/** Towards the best document being right: the logit that anything answers, the lead over the second, and always. */
export const bestWeights: readonly [number, number, number] = [0.49, 0.43, -0.15];
