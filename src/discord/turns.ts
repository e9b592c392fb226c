import { setImmediate as nextRound } from 'node:timers/promises';

/**
 * Lets handlers run one after another, with a round of the event loop between them. Answering is plain computing: when
 * many ask at once, all handlers in one go would hold back every reply, and the deferral of the last, until Discord has
 * given them up.
 */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Resolves when it is the caller's turn. */
  next(): Promise<void> {
    this.#last = this.#last.then(() => nextRound());
    return this.#last;
  }
}
