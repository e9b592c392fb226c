import type { APIMessage } from 'discord-api-types/v10';

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
  readonly #hidden = new Map<string, PracticeMessage>();
  /** By channel, oldest first. */
  readonly #shown = new Map<string, Map<string, PracticeMessage>>();
  readonly #lastIds = new Map<string, string>();

  in(channelId: string): readonly PracticeMessage[] {
    return [...(this.#shown.get(channelId)?.values() ?? [])];
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
    const inChannel = this.#shown.get(channelId) ?? new Map<string, PracticeMessage>();
    if (!inChannel.has(id)) this.#lastIds.set(channelId, id);
    this.#shown.set(channelId, inChannel.set(id, message));
    dropOldest(inChannel, most.inChannel);
  }

  hidden(id: string): PracticeMessage | undefined {
    return this.#hidden.get(id);
  }

  allHidden(): readonly PracticeMessage[] {
    return [...this.#hidden.values()];
  }

  hide(message: PracticeMessage): void {
    this.#hidden.set(message.id, message);
    dropOldest(this.#hidden, most.hidden);
  }

  /** @returns 'shown' or 'hidden' as the message was, undefined if there was none */
  forget(channelId: string, id: string): 'shown' | 'hidden' | undefined {
    if (this.#hidden.delete(id)) return 'hidden';
    return this.#shown.get(channelId)?.delete(id) ? 'shown' : undefined;
  }

  /** Forgets a whole channel. */
  forgetAll(channelId: string): void {
    this.#shown.delete(channelId);
    this.#lastIds.delete(channelId);
  }
}

function dropOldest(messages: Map<string, PracticeMessage>, max: number): void {
  for (const id of messages.keys()) {
    if (messages.size <= max) return;
    messages.delete(id);
  }
}
