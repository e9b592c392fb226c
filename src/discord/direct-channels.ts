/** What is needed of discord.js's channels. */
interface Channels {
  delete(id: string): unknown;
}

/** Far more than are spoken in at one time. */
const keptMax = 1_000;

/**
 * Lets go of channels of direct messages that were long not spoken in. Nobody announces them: discord.js makes one for
 * each person who ever writes or asks there, and has no limit for them.
 */
export class DirectChannels {
  readonly #channels: Channels;
  readonly #max: number;
  /** Longest silent first. */
  readonly #ids = new Set<string>();

  constructor(channels: Channels, max = keptMax) {
    this.#channels = channels;
    this.#max = max;
  }

  /** A channel is spoken in; where that is one too many, the one silent for longest goes. */
  spokenIn(id: string): void {
    this.#ids.delete(id);
    this.#ids.add(id);
    const [oldest] = this.#ids;
    if (this.#ids.size <= this.#max || oldest === undefined) return;
    this.#ids.delete(oldest);
    this.#channels.delete(oldest);
  }
}
