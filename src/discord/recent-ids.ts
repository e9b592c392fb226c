/**
 * Remembers the last ids, so that what Discord delivers twice is taken once: after a resume it may send again what it
 * had sent already.
 */
export class RecentIds {
  readonly #max: number;
  /** Oldest first. */
  readonly #ids = new Set<string>();

  /** @throws RangeError if `max` is less than 1 */
  constructor(max = 20_000) {
    if (!(max >= 1)) throw new RangeError('max ≥ 1');
    this.#max = max;
  }

  /** Whether this id is new; from now on it is not. */
  isNew(id: string): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    if (this.#ids.size > this.#max) {
      const [oldest] = this.#ids;
      if (oldest !== undefined) this.#ids.delete(oldest);
    }
    return true;
  }
}
