/** How often sessions may be started. */
export interface StartLimits {
  /** In a day; Discord gives most bots 1,000. */
  readonly total: number;
  /** Shards that may identify at once; Discord gives most bots 1. */
  readonly maxConcurrency: number;
  /** How long the next of them has to wait; Discord takes 5,000. */
  readonly identifyEveryMs: number;
}

const dayMs = 86_400_000;
/** A client counts from when it sent, we from when we read: a wait that is short by this is no haste. */
const toleranceMs = 100;

/**
 * Counts the sessions that a bot starts.
 *
 * @see https://discord.com/developers/docs/events/gateway#session-start-limit-object
 */
export class SessionStarts {
  #started = 0;
  #dayBeganMs = performance.now();
  /** When each group of shards last identified: those with the same remainder of `maxConcurrency` wait for each other. */
  readonly #lastMs = new Map<number, number>();

  constructor(private readonly limits: StartLimits) {}

  /** Whether a shard may start a session now; it is counted if so. */
  take(shard: number): 'granted' | 'too soon' | 'used up' {
    const nowMs = performance.now();
    this.#turnDay(nowMs);
    if (this.#started >= this.limits.total) return 'used up';
    this.#started += 1;
    const group = shard % this.limits.maxConcurrency;
    const lastMs = this.#lastMs.get(group) ?? Number.NEGATIVE_INFINITY;
    if (nowMs - lastMs < this.limits.identifyEveryMs - toleranceMs) return 'too soon';
    this.#lastMs.set(group, nowMs);
    return 'granted';
  }

  /** As `GET /gateway/bot` tells it. */
  get information() {
    const nowMs = performance.now();
    this.#turnDay(nowMs);
    return {
      total: this.limits.total,
      remaining: this.limits.total - this.#started,
      reset_after: Math.round(this.#dayBeganMs + dayMs - nowMs),
      max_concurrency: this.limits.maxConcurrency,
    };
  }

  #turnDay(nowMs: number): void {
    if (nowMs - this.#dayBeganMs < dayMs) return;
    this.#dayBeganMs = nowMs;
    this.#started = 0;
  }
}
