/** What every library of the comparison is given: the texts themselves. */
export interface Doc {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
}

export interface Found {
  /** Best first, at most as many as asked for. */
  readonly ids: readonly string[];
  /** Higher where an answer is likelier to be there at all; undefined where the library tells nothing of the kind. */
  readonly sure: number | undefined;
}

export interface SearchIndex {
  rank(question: string, k: number): Found;
  /** Bytes held where Node's heap and array buffers do not show them; 0 where left out. */
  readonly outsideBytes?: () => number;
}

export interface Setting {
  /** The setting in words, as the tables tell it. */
  readonly words: string;
  build(docs: readonly Doc[]): SearchIndex;
}

/** A library in the comparison: one file each. */
export interface Peer {
  /** As `--only` takes it. */
  readonly name: string;
  /** The npm package; undefined for our own. */
  readonly package: string | undefined;
  /** What was tried on the tuning questions, the best first. The comparison takes the first, `--tune` tries all. */
  readonly settings: readonly [Setting, ...Setting[]];
  /** Quicker than the best where it is to be had, at some cost in quality; timed beside the best. */
  readonly fast?: Setting;
}
