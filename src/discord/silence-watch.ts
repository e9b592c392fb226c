export interface SilenceOptions {
  /** How long a shard may give no sign of life, > 0. */
  readonly silenceMs: number;
  /** Shard → whatever differs after each sign of life; undefined while it is not connected. */
  readonly signs: () => ReadonlyMap<number, string | undefined>;
  /** Called once. */
  readonly onSilence: (shard: number) => void;
}

/** Shards begin one after another, each at most this much later than the one before. */
const shardPauseMs = 7_000;
const looksPerSilence = 20;

/**
 * Watches for shards that have fallen silent for good: discord.js goes on trying in silence for ever.
 *
 * Time counts in looks. Where the whole process was held up, asleep or busy, nobody was silent.
 *
 * @returns the function that stops watching
 */
export function watchSilence({ silenceMs, signs, onSilence }: SilenceOptions): () => void {
  const everyMs = Math.min(5_000, silenceMs / looksPerSilence);
  const shards = new Map<number, { readonly sign: string | undefined; readonly silentMs: number }>();
  let lastMs = performance.now();
  const timer = setInterval(() => {
    const nowMs = performance.now();
    const passedMs = Math.min(nowMs - lastMs, 2 * everyMs);
    lastMs = nowMs;
    const now = signs();
    const patienceMs = silenceMs + Math.max(0, now.size - 1) * shardPauseMs;
    for (const [shard, sign] of now) {
      const before = shards.get(shard);
      const lives = sign !== undefined && sign !== before?.sign;
      const silentMs = lives ? 0 : (before?.silentMs ?? 0) + passedMs;
      shards.set(shard, { sign: sign ?? before?.sign, silentMs });
      if (silentMs >= patienceMs) {
        clearInterval(timer);
        onSilence(shard);
        return;
      }
    }
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
