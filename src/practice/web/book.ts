import { type APIModalInteractionResponseCallbackData, InteractionType } from 'discord-api-types/v10';
import { interactionName } from '../event-names.js';
import type { Inside } from '../inside.js';
import { isObject, isString } from '../json.js';
import type { PageInteraction } from '../page/contract.js';

interface Noted {
  readonly id: string;
  readonly userId: string;
  readonly channelId: string;
  readonly name: string;
  readonly messageId?: string | undefined;
  readonly byCommand: boolean;
}

/** How many interactions are remembered by name; older messages lose the line that says what they answer. */
const notedMax = 2_000;

/** What people call the interactions of this server, and where each stands. */
export class Book {
  readonly #noted = new Map<string, Noted>();
  readonly #formsShown = new Set<string>();

  /** @param onOpen - called with each new interaction that people see */
  constructor(
    private readonly inside: Inside,
    onOpen: (id: string) => void,
  ) {
    inside.world.listen(({ event, data }) => {
      if (event !== 'INTERACTION_CREATE' || !isObject(data) || !isString(data.id)) return;
      if (data.type === InteractionType.ApplicationCommandAutocomplete) return;
      const user = isObject(data.member) ? data.member.user : data.user;
      const message = isObject(data.message) ? data.message : {};
      this.#noted.set(data.id, {
        id: data.id,
        userId: isObject(user) ? String(user.id) : '',
        channelId: String(data.channel_id),
        name: interactionName(data),
        ...(isString(message.id) && { messageId: message.id }),
        byCommand: data.type === InteractionType.ApplicationCommand,
      });
      for (const oldest of this.#noted.keys()) {
        if (this.#noted.size <= notedMax) break;
        this.#noted.delete(oldest);
        this.#formsShown.delete(oldest);
      }
      onOpen(data.id);
    });
  }

  ownerOf(id: string): string | undefined {
    return this.#noted.get(id)?.userId;
  }

  /** What the author of a message was asked to do; undefined where no command led to it. */
  commandOf(id: string): string | undefined {
    const noted = this.#noted.get(id);
    return noted?.byCommand ? noted.name : undefined;
  }

  /** Where an interaction stands, as its person sees it. */
  standing(id: string): PageInteraction | undefined {
    const noted = this.#noted.get(id);
    if (!noted) return undefined;
    const interaction = this.inside.interactions.find(id);
    const { channelId, name, messageId } = noted;
    const shared = { id, channelId, name, ...(messageId !== undefined && { messageId }) };
    if (interaction?.error !== undefined) return { ...shared, state: 'failed', problem: interaction.error };
    return { ...shared, state: interaction?.callback === undefined ? 'sent' : 'acknowledged' };
  }

  /** The form that an interaction opened, the first time it is asked for. */
  newForm(id: string): APIModalInteractionResponseCallbackData | undefined {
    const form = this.inside.interactions.find(id)?.modal;
    if (!form || this.#formsShown.has(id)) return undefined;
    this.#formsShown.add(id);
    return form;
  }
}
