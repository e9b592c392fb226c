export interface HistoryOptions {
  /** Milliseconds since any fixed moment. */
  readonly nowMs: () => number;
  /** How long a question can still be followed up. */
  readonly keepMs?: number;
  /** Questions remembered of one person in one channel. */
  readonly questionsMax?: number;
  /** Conversations remembered; beyond that the one silent for longest is forgotten. */
  readonly conversationsMax?: number;
}

interface Asked {
  readonly question: string;
  readonly atMs: number;
}

/** What each person asked lately in each channel, so that a follow-up finds its subject. Lost on restart, by design. */
export class History {
  readonly #options: Required<HistoryOptions>;
  /** Longest silent first. */
  readonly #conversations = new Map<string, readonly Asked[]>();

  constructor(options: HistoryOptions) {
    this.#options = { keepMs: 10 * 60_000, questionsMax: 5, conversationsMax: 5_000, ...options };
  }

  /** The person's questions in this channel that are young enough, oldest first. */
  recent(userId: string, channelId: string): readonly string[] {
    return this.#young(keyOf(userId, channelId)).map(({ question }) => question);
  }

  add(userId: string, channelId: string, question: string): void {
    const { nowMs, questionsMax, conversationsMax } = this.#options;
    const key = keyOf(userId, channelId);
    const asked = [...this.#young(key), { question, atMs: nowMs() }].slice(-questionsMax);
    this.#conversations.delete(key);
    this.#conversations.set(key, asked);
    if (this.#conversations.size > conversationsMax) {
      const [longestSilent] = this.#conversations.keys();
      if (longestSilent !== undefined) this.#conversations.delete(longestSilent);
    }
  }

  /** Drops every question that is too old to be followed up, whoever asked it. */
  forget(): void {
    for (const key of [...this.#conversations.keys()]) {
      const young = this.#young(key);
      if (young.length === 0) this.#conversations.delete(key);
      else this.#conversations.set(key, young);
    }
  }

  /** Conversations in memory. */
  get size(): number {
    return this.#conversations.size;
  }

  #young(key: string): readonly Asked[] {
    const { nowMs, keepMs } = this.#options;
    const oldestMs = nowMs() - keepMs;
    return (this.#conversations.get(key) ?? []).filter(({ atMs }) => atMs > oldestMs);
  }
}

function keyOf(userId: string, channelId: string): string {
  return `${userId} ${channelId}`;
}
