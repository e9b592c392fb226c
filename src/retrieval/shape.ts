/** Numbers that shape the index and the reading of questions. */
export interface Shape {
  /** BM25: how soon further occurrences stop counting. */
  readonly k1: number;
  /** BM25: how much long documents are held back, 0 to 1. */
  readonly b: number;
  /** Share of its idf that a little word keeps. */
  readonly littleShare: number;
  /** What a word of a title counts where titles are headlines, and where they are questions. */
  readonly headlineWeight: number;
  readonly questionWeight: number;
  /** How fast a correction becomes unlikely with its cost, and likelier with its frequency. */
  readonly slipCost: number;
  readonly slipFrequency: number;
  /** Share that a corrected word counts at most. */
  readonly slipShare: number;
  /** Share of the highest idf that a word counts which nothing in the collection is like. */
  readonly unknownShare: number;
}

/** Chosen among a few values each, by success@1 on the tuning part; twice or half as much changes little. */
export const shape: Shape = {
  k1: 1.2,
  b: 0.4,
  littleShare: 0.7,
  headlineWeight: 0.5,
  questionWeight: 2,
  slipCost: 1.5,
  slipFrequency: 0.3,
  slipShare: 0.9,
  unknownShare: 0.6,
};
