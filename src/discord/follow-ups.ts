import { setTimeout as sleep } from 'node:timers/promises';
import { type BaseInteraction, Routes } from 'discord.js';
import { z } from 'zod';
import type { Visibility } from './acknowledgement.js';
import { OutcomeUnknown } from './persistent-requests.js';

/** Pauses before a follow-up of unknown outcome is sent again. */
const pausesMs = [300, 1_000, 3_000];

const messagesSchema = z.array(
  z.looseObject({
    id: z.string(),
    interaction_metadata: z
      .looseObject({ id: z.string(), original_response_message_id: z.string().optional() })
      .optional(),
  }),
);

/**
 * Sends one interaction's follow-ups. Discord takes no nonce with them, as it does with messages, so whether one is
 * there although nobody heard so is looked up in the channel before it is sent again.
 *
 * Where that cannot be seen, because it is private or the bot may not read the channel, it is sent again all the same:
 * an answer that stands there twice is a smaller harm than none.
 */
export class FollowUps {
  readonly #interaction: Pick<BaseInteraction, 'id' | 'channelId' | 'client'>;
  /** Ids of those that arrived. */
  readonly #arrived = new Set<string>();

  constructor(interaction: Pick<BaseInteraction, 'id' | 'channelId' | 'client'>) {
    this.#interaction = interaction;
  }

  /** @throws what `send` throws; {@link OutcomeUnknown} only after the last attempt */
  async send(visibility: Visibility, send: () => Promise<{ readonly id: string }>): Promise<void> {
    for (const pauseMs of [...pausesMs, undefined]) {
      try {
        this.#arrived.add((await send()).id);
        return;
      } catch (error) {
        if (!(error instanceof OutcomeUnknown) || pauseMs === undefined) throw error;
        await sleep(pauseMs);
        if (visibility === 'public' && (await this.#isThere())) return;
      }
    }
  }

  /** Whether there is a follow-up in the channel of which nobody has told us. */
  async #isThere(): Promise<boolean> {
    const { id, channelId, client } = this.#interaction;
    if (channelId === null) return false;
    // Ids rise with time: what answers an interaction has a higher one.
    const query = new URLSearchParams({ after: id, limit: '100' });
    try {
      const messages = messagesSchema.parse(await client.rest.get(Routes.channelMessages(channelId), { query }));
      const unheard = messages.find(
        ({ id: message, interaction_metadata: about }) =>
          about?.id === id && about.original_response_message_id !== undefined && !this.#arrived.has(message),
      );
      if (unheard !== undefined) this.#arrived.add(unheard.id);
      return unheard !== undefined;
    } catch {
      return false;
    }
  }
}
