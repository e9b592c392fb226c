import { setImmediate as nextRound } from 'node:timers/promises';

interface Waiting {
  readonly sinceMs: number;
  readonly go: () => void;
}

/** Who has waited so long is deferred anyway, or given up: those who came later can still be answered at once. */
const lateAfterMs = 1_000;

/**
 * Lets handlers run one after another, with a round of the event loop between them. Answering is plain computing: when
 * many ask at once, all handlers in one go would hold back every reply, and the deferral of the last, until Discord has
 * given them up.
 *
 * They come in order. Where more is asked than can be answered, whoever has become late makes room for the others, and
 * comes when none of those waits: otherwise everybody would be late from then on.
 */
export class Turns {
  readonly #prompt: Waiting[] = [];
  readonly #late: Waiting[] = [];
  readonly #nowMs: () => number;
  #isRunning = false;

  /** @param nowMs - milliseconds since any fixed moment */
  constructor(nowMs: () => number = () => performance.now()) {
    this.#nowMs = nowMs;
  }

  /** Resolves when it is the caller's turn. */
  next(): Promise<void> {
    return new Promise((go) => {
      this.#prompt.push({ sinceMs: this.#nowMs(), go });
      if (!this.#isRunning) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    for (;;) {
      await nextRound();
      const first = this.#first();
      if (first === undefined) break;
      first.go();
      // The handler runs before the next round is asked for, so that its reply leaves in that round, and first.
      await Promise.resolve();
    }
    this.#isRunning = false;
  }

  #first(): Waiting | undefined {
    const nowMs = this.#nowMs();
    for (let first = this.#prompt.shift(); first !== undefined; first = this.#prompt.shift()) {
      if (nowMs - first.sinceMs < lateAfterMs) return first;
      this.#late.push(first);
    }
    return this.#late.shift();
  }
}
