/** Connections may come back at once so often; from then on each pause is twice the one before. */
const freely = 2;
const firstMs = 1_000;
const longestMs = 15_000;
/** A session that stood for so long was a good one, however it ended. */
const stoodMs = 60_000;

/** How long to wait before the next attempt at something that fails again and again. */
export class Retreat {
  readonly #nowMs: () => number;
  #attempts = 0;
  #begunMs: number | undefined;

  /** @param nowMs - milliseconds since any fixed moment */
  constructor(nowMs: () => number = () => performance.now()) {
    this.#nowMs = nowMs;
  }

  /** Begins an attempt. @returns the pause before it, in milliseconds */
  next(): number {
    if (this.#begunMs !== undefined && this.#nowMs() - this.#begunMs >= stoodMs) this.#attempts = 0;
    this.#begunMs = undefined;
    this.#attempts += 1;
    const beyond = this.#attempts - freely;
    return beyond <= 0 ? 0 : Math.min(longestMs, firstMs * 2 ** (beyond - 1));
  }

  /** What was there before is taken up again: as if nothing had failed. */
  succeeded(): void {
    this.#attempts = 0;
    this.#begunMs = undefined;
  }

  /** Something new was begun: whether that lasts shows later. */
  begun(): void {
    this.#begunMs = this.#nowMs();
  }
}
