export interface TokenBucketOptions {
  /** Requests that may come at once, ≥ 1. */
  readonly burst: number;
  /** Milliseconds after which one more is granted, > 0. */
  readonly refillMs: number;
  /** Milliseconds since any fixed moment. */
  readonly nowMs: () => number;
  /** Users remembered; beyond that the one unseen for longest starts anew. */
  readonly usersMax?: number;
}

export type Grant =
  | { readonly granted: true }
  | {
      readonly granted: false;
      /** Until the next request is granted. */
      readonly waitMs: number;
      /** Whether this is the first refusal since the last grant. */
      readonly first: boolean;
    };

interface Bucket {
  readonly tokens: number;
  readonly atMs: number;
  readonly refused: boolean;
}

/** How often each user may ask: a burst at once, then one request per refill. */
export class TokenBucket {
  readonly #options: Required<TokenBucketOptions>;
  /** Least recently seen first. */
  readonly #buckets = new Map<string, Bucket>();

  /** @throws RangeError if burst, refill or the number of users is too small */
  constructor(options: TokenBucketOptions) {
    this.#options = { usersMax: 10_000, ...options };
    const { burst, refillMs, usersMax } = this.#options;
    if (burst < 1 || refillMs <= 0 || usersMax < 1) throw new RangeError('burst ≥ 1, refillMs > 0 and usersMax ≥ 1');
  }

  /** Takes one token of the user's; a refusal costs nothing. */
  take(userId: string): Grant {
    const { burst, refillMs, usersMax } = this.#options;
    const atMs = this.#options.nowMs();
    const before = this.#buckets.get(userId) ?? { tokens: burst, atMs, refused: false };
    const tokens = Math.min(burst, before.tokens + Math.max(0, atMs - before.atMs) / refillMs);
    const granted = tokens >= 1;

    this.#buckets.delete(userId);
    this.#buckets.set(userId, { tokens: granted ? tokens - 1 : tokens, atMs, refused: !granted });
    if (this.#buckets.size > usersMax) {
      const [longestUnseen] = this.#buckets.keys();
      if (longestUnseen !== undefined) this.#buckets.delete(longestUnseen);
    }

    if (granted) return { granted };
    return { granted, waitMs: Math.ceil((1 - tokens) * refillMs), first: !before.refused };
  }
}
