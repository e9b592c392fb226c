import { createHash } from 'node:crypto';

/** How many requests a bucket takes in how many milliseconds. */
export interface Limit {
  readonly requests: number;
  readonly perMs: number;
}

/** What a request meets: the headers of its answer, and how long to wait if it came too early. */
export interface Passage {
  readonly headers: Readonly<Record<string, string>>;
  readonly refused?: { readonly retryAfterS: number; readonly global: boolean };
}

interface Bucket {
  readonly limit: Limit;
  remaining: number;
  resetsAtMs: number;
}

const open: Passage = { headers: {} };

/**
 * Discord allows a bot 50 requests a second over all routes. Answers to interactions (callback, `@original`, follow-ups)
 * are not bound to it; the follow-ups' and edits' own buckets, one for each token, still hold.
 *
 * @see https://discord.com/developers/docs/topics/rate-limits#global-rate-limit
 */
const globally: Limit = { requests: 50, perMs: 1000 };

/** Buckets beyond these many are looked through for those that are full again. */
const manyBuckets = 1000;

/**
 * Rate limits as Discord's headers tell them. Discord documents what they are counted by, and says that the numbers
 * change and are to be read from the headers: those of our routes are what bots commonly meet.
 *
 * @see https://discord.com/developers/docs/topics/rate-limits
 */
export class Limits {
  readonly #buckets = new Map<string, Bucket>();
  #global = { remaining: globally.requests, resetsAtMs: 0 };

  /**
   * Counts a request.
   *
   * @param route - the route, which names the bucket
   * @param resource - the channel, guild or webhook for which the bucket counts
   * @param limit - undefined: this route has no bucket
   * @param isFree - whether the global limit leaves it out
   */
  pass(route: string, resource: string, limit: Limit | undefined, isFree: boolean): Passage {
    const nowMs = performance.now();
    const waitMs = isFree ? 0 : this.#countGlobally(nowMs);
    if (waitMs > 0) {
      const retryAfterS = waitMs / 1000;
      return { headers: refusalHeaders('global', retryAfterS), refused: { retryAfterS, global: true } };
    }
    if (!limit) return open;
    const bucket = this.#bucket(`${route} ${resource}`, limit, nowMs);
    const isOver = bucket.remaining === 0;
    if (!isOver) bucket.remaining -= 1;
    const resetAfterS = (bucket.resetsAtMs - nowMs) / 1000;
    const headers = {
      'x-ratelimit-limit': String(limit.requests),
      'x-ratelimit-remaining': String(bucket.remaining),
      'x-ratelimit-reset': (Date.now() / 1000 + resetAfterS).toFixed(3),
      'x-ratelimit-reset-after': resetAfterS.toFixed(3),
      'x-ratelimit-bucket': createHash('md5').update(route).digest('hex'),
    };
    if (!isOver) return { headers };
    return {
      headers: { ...headers, ...refusalHeaders('user', resetAfterS) },
      refused: { retryAfterS: resetAfterS, global: false },
    };
  }

  #countGlobally(nowMs: number): number {
    if (nowMs >= this.#global.resetsAtMs) {
      this.#global = { remaining: globally.requests, resetsAtMs: nowMs + globally.perMs };
    }
    if (this.#global.remaining === 0) return this.#global.resetsAtMs - nowMs;
    this.#global.remaining -= 1;
    return 0;
  }

  #bucket(key: string, limit: Limit, nowMs: number): Bucket {
    const known = this.#buckets.get(key);
    if (known && known.resetsAtMs > nowMs) return known;
    if (this.#buckets.size > manyBuckets) {
      for (const [old, { resetsAtMs }] of this.#buckets) if (resetsAtMs <= nowMs) this.#buckets.delete(old);
    }
    const fresh = { limit, remaining: limit.requests, resetsAtMs: nowMs + limit.perMs };
    this.#buckets.set(key, fresh);
    return fresh;
  }
}

/** Headers that only a 429 has. */
export function refusalHeaders(scope: 'user' | 'global' | 'shared', retryAfterS: number): Record<string, string> {
  return {
    'retry-after': retryAfterS.toFixed(3),
    'x-ratelimit-scope': scope,
    ...(scope === 'global' && { 'x-ratelimit-global': 'true' }),
  };
}
