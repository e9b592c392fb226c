/** What a document's likeness to a question is made of, each about 0 to 1, in the order of the weights. */
export const likenessNames = [
  'bm25',
  'cosine',
  'adjacent',
  'contentDice',
  'nearby',
  'exact',
  'number',
  'contentBm25',
  'kinship',
  'contentCoverage',
  'titleDice',
  'coverage',
  'missing',
  /** How close in meaning the document's other words come to those that it lacks, and the other way about. */
  'closeAsked',
  'closeTold',
  /** Whether all words taken together speak of the same things. */
  'alongside',
] as const;

/** What tells whether anything answers, in the order of the weights; the best document's, unless said otherwise. */
export const confidenceNames = [
  'relevance',
  'kinship',
  'nearby',
  'exact',
  'contentCoverage',
  'coverage',
  'missing',
  /** Share of the question's weight in words that nothing in the collection is like. */
  'unknown',
  /** Share of the question's words that nothing in the collection is like. */
  'unknownWords',
  /** How far the fifth document lies behind. */
  'lead',
  'alongside',
  /** The mean of the first five. */
  'fiveAlongside',
  'always',
] as const;
