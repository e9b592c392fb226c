import type { APIMessage } from 'discord-api-types/v10';
import { MessageShelf } from './message-shelf.js';

/** Whom a message would notify once Discord has applied its allowed mentions. */
export interface Pinged {
  readonly everyone: boolean;
  readonly users: readonly string[];
  readonly roles: readonly string[];
}

/** A message and what only we record of it. */
export type PracticeMessage = APIMessage & {
  readonly pinged: Pinged;
  /** By emoji, who reacted with it. */
  readonly reacted?: ReadonlyMap<string, readonly string[]>;
  readonly pinnedAt?: string;
};

/** How much is remembered; the oldest leaves first. */
const most = { inChannel: 500, hidden: 2000 } as const;

/** The messages of all channels, and those that only one person sees. */
export class MessageStore {
  /** How many hold a message. */
  readonly #held = new Map<string, number>();
  readonly #hidden = new MessageShelf<PracticeMessage>(most.hidden, (id) => this.#held.has(id));
  readonly #shown = new Map<string, MessageShelf<PracticeMessage>>();
  readonly #lastIds = new Map<string, string>();

  /** Oldest first. */
  in(channelId: string): readonly PracticeMessage[] {
    return this.#shown.get(channelId)?.all() ?? [];
  }

  lastId(channelId: string): string | null {
    return this.#lastIds.get(channelId) ?? null;
  }

  get(channelId: string, id: string): PracticeMessage | undefined {
    return this.#shown.get(channelId)?.get(id);
  }

  /** A new message, or an edited one in its place. */
  keep(message: PracticeMessage): void {
    const { id, channel_id: channelId } = message;
    const inChannel =
      this.#shown.get(channelId) ?? new MessageShelf<PracticeMessage>(most.inChannel, (held) => this.#held.has(held));
    if (!inChannel.has(id)) this.#lastIds.set(channelId, id);
    this.#shown.set(channelId, inChannel);
    inChannel.put(message);
  }

  /**
   * A message shall stay, however many come after it.
   *
   * @returns the function that lets it go again
   */
  hold({ id, channel_id: channelId }: Pick<PracticeMessage, 'id' | 'channel_id'>): () => void {
    this.#held.set(id, (this.#held.get(id) ?? 0) + 1);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      const others = (this.#held.get(id) ?? 1) - 1;
      if (others > 0) {
        this.#held.set(id, others);
        return;
      }
      this.#held.delete(id);
      this.#hidden.release(id);
      this.#shown.get(channelId)?.release(id);
    };
  }

  hidden(id: string): PracticeMessage | undefined {
    return this.#hidden.get(id);
  }

  /** Oldest first. */
  allHidden(): readonly PracticeMessage[] {
    return this.#hidden.all();
  }

  hide(message: PracticeMessage): void {
    this.#hidden.put(message);
  }

  /** @returns 'shown' or 'hidden' as the message was, undefined if there was none */
  forget(channelId: string, id: string): 'shown' | 'hidden' | undefined {
    if (this.#hidden.drop(id)) return 'hidden';
    return this.#shown.get(channelId)?.drop(id) ? 'shown' : undefined;
  }

  /** Forgets a whole channel, what single persons saw there too. */
  forgetAll(channelId: string): void {
    this.#shown.delete(channelId);
    this.#lastIds.delete(channelId);
    for (const { id, channel_id: where } of this.#hidden.all()) if (where === channelId) this.#hidden.drop(id);
  }
}
