/** The documents of the highest scores, the lowest of them on top. */
export class SmallestFirst {
  readonly #documents: Uint32Array;
  readonly #scores: Float32Array;
  #length = 0;
  /** Below it nothing is taken any more. */
  least = 0;

  constructor(readonly capacity: number) {
    this.#documents = new Uint32Array(capacity);
    this.#scores = new Float32Array(capacity);
  }

  offer(document: number, score: number): void {
    if (this.#length < this.capacity) {
      this.#rise(this.#length++, document, score);
      if (this.#length === this.capacity) this.least = this.#scores[0] ?? 0;
    } else if (this.#precedes(0, document, score)) {
      this.#sink(document, score);
      this.least = this.#scores[0] ?? 0;
    }
  }

  /** All documents, the highest score first; none are left. */
  drain(): readonly number[] {
    const drained: number[] = new Array(this.#length).fill(0);
    while (this.#length > 0) {
      const last = this.#length - 1;
      drained[last] = this.#documents[0] ?? 0;
      this.#length = last;
      this.#sink(this.#documents[last] ?? 0, this.#scores[last] ?? 0);
    }
    this.least = 0;
    return drained;
  }

  /** Whether the entry at a place is to go before a document of this score. */
  #precedes(at: number, document: number, score: number): boolean {
    const own = this.#scores[at] ?? 0;
    return own < score || (own === score && (this.#documents[at] ?? 0) > document);
  }

  #rise(from: number, document: number, score: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#precedes(parent, document, score)) break;
      this.#documents[at] = this.#documents[parent] ?? 0;
      this.#scores[at] = this.#scores[parent] ?? 0;
      at = parent;
    }
    this.#documents[at] = document;
    this.#scores[at] = score;
  }

  #sink(document: number, score: number): void {
    let at = 0;
    for (;;) {
      let child = at * 2 + 1;
      if (child >= this.#length) break;
      const right = child + 1;
      if (right < this.#length && this.#precedes(right, this.#documents[child] ?? 0, this.#scores[child] ?? 0))
        child = right;
      if (!this.#precedes(child, document, score)) break;
      this.#documents[at] = this.#documents[child] ?? 0;
      this.#scores[at] = this.#scores[child] ?? 0;
      at = child;
    }
    this.#documents[at] = document;
    this.#scores[at] = score;
  }
}
