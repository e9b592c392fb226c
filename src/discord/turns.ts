import { setImmediate as nextRound } from 'node:timers/promises';

interface Waiting {
  readonly sinceMs: number;
  readonly go: () => void;
  readonly giveUp: (why: TooMany) => void;
}

/** More is asked than can be answered, and has been for so long that this one will not come to its turn. */
export class TooMany extends Error {
  override readonly name = 'TooMany';

  constructor() {
    super('More is asked than can be answered');
  }
}

/** As long as nobody has waited longer, they come in order. */
const calmMs = 200;
/** Who has waited so long is deferred anyway, or given up: those who came later can still be answered at once. */
const lateAfterMs = 1_000;
/** Each that waits holds on to all that was asked; so many are answered within a few seconds once there is time. */
const lateMax = 1_000;

/**
 * Lets handlers run one after another, with a round of the event loop between them. Answering is plain computing: when
 * many ask at once, all handlers in one go would hold back every reply, and the deferral of the last, until Discord has
 * given them up.
 *
 * They come in order. Where more is asked than can be answered, the newest come first, and whoever has become late comes
 * when nobody else waits. In order everybody would wait equally long from then on, each would have to be deferred, and a
 * deferred answer costs two requests in place of one: a moment's overload would last.
 *
 * @see Maurer, "Fail at Scale", ACM Queue 13(8), 2015, on adaptive LIFO
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

  /**
   * Resolves when it is the caller's turn.
   *
   * @throws TooMany if that will not be, because too many who are late wait already
   */
  next(): Promise<void> {
    return new Promise((go, giveUp) => {
      this.#prompt.push({ sinceMs: this.#nowMs(), go, giveUp });
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
    const waitedMs = ({ sinceMs }: Waiting) => nowMs - sinceMs;
    const firstInTime = this.#prompt.findIndex((one) => waitedMs(one) < lateAfterMs);
    this.#late.push(...this.#prompt.splice(0, firstInTime === -1 ? this.#prompt.length : firstInTime));
    for (const one of this.#late.splice(0, Math.max(0, this.#late.length - lateMax))) one.giveUp(new TooMany());
    const [oldest] = this.#prompt;
    if (oldest === undefined) return this.#late.shift();
    return waitedMs(oldest) < calmMs ? this.#prompt.shift() : this.#prompt.pop();
  }
}
