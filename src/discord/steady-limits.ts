/** What discord.js remembers of Discord's limits; moments are milliseconds of the wall clock. */
export interface RestLimits {
  globalReset: number;
  readonly handlers: { values(): Iterable<object> };
}

/** Two clocks never run alike to the millisecond, and are corrected in small steps. */
const jumpMs = 500;

/**
 * Keeps discord.js's rate limits right when the wall clock jumps. It notes until when it has to wait by that clock:
 * set back by an hour, it would hold every answer back for an hour.
 */
export class SteadyLimits {
  readonly #rest: RestLimits;
  #wallMs = Date.now();
  #steadyMs = performance.now();

  constructor(rest: RestLimits) {
    this.#rest = rest;
  }

  /** Looks at the clocks, and moves what is noted along where the one on the wall has jumped. */
  check(): void {
    const wallMs = Date.now();
    const steadyMs = performance.now();
    const jumpedMs = wallMs - this.#wallMs - (steadyMs - this.#steadyMs);
    this.#wallMs = wallMs;
    this.#steadyMs = steadyMs;
    if (Math.abs(jumpedMs) < jumpMs) return;
    this.#rest.globalReset += jumpedMs;
    for (const handler of this.#rest.handlers.values()) {
      const reset: unknown = Reflect.get(handler, 'reset');
      if (typeof reset === 'number') Reflect.set(handler, 'reset', reset + jumpedMs);
    }
  }
}
