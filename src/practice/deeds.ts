import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ComponentType,
  InteractionContextType,
  InteractionType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { type Entries, formData } from './forms.js';
import type { PracticeChannel, PracticeGuild } from './guild.js';
import type { Interaction, InteractionSpec } from './interaction.js';
import type { Interactions } from './interactions.js';
import { isString, type JsonObject, objects } from './json.js';
import { wire } from './messages.js';
import { aboutMessage, interactionPayload, type OptionValues, ownersOf, slashData } from './payloads.js';
import { type Person, permissions } from './people.js';
import { everyComponent } from './rules/components.js';
import type { PracticeMessage, World } from './world.js';

/** Who does something and where; the student in the first guild's first channel where nothing is said. */
export interface Circumstances {
  readonly user?: Person | undefined;
  /** `null`: in direct messages with the bot. */
  readonly guild?: PracticeGuild | null | undefined;
  readonly channel?: PracticeChannel | undefined;
  /** The language of the person's client. */
  readonly locale?: string | undefined;
  /** Where it differs from what guild and channel say: 2 is a conversation between people. */
  readonly context?: InteractionContextType | undefined;
}

export interface PressOptions extends Circumstances {
  /** What was chosen, for selects. */
  readonly values?: readonly string[] | undefined;
}

/** What people can do that becomes an interaction. */
export class Deeds {
  constructor(
    private readonly world: World,
    private readonly interactions: Interactions,
  ) {}

  slash(name: string, values: OptionValues, circumstances: Circumstances): Interaction {
    const path = name.split(' ');
    const command = this.#command(path[0] ?? '', ApplicationCommandType.ChatInput, circumstances);
    return this.#open({ type: InteractionType.ApplicationCommand }, circumstances, slashData(command, path, values));
  }

  /** @param values - the options filled in so far, the focused one's text among them */
  complete(name: string, focused: string, values: OptionValues, circumstances: Circumstances): Interaction {
    const path = name.split(' ');
    const command = this.#command(path[0] ?? '', ApplicationCommandType.ChatInput, circumstances);
    const type = InteractionType.ApplicationCommandAutocomplete;
    return this.#open({ type }, circumstances, slashData(command, path, values, focused));
  }

  messageCommand(name: string, message: PracticeMessage, circumstances: Circumstances): Interaction {
    const command = this.#command(name, ApplicationCommandType.Message, circumstances);
    const type = InteractionType.ApplicationCommand;
    return this.#open({ type, about: aboutMessage(type, message.id) }, this.#beside(message, circumstances), {
      id: command.id,
      name: command.name,
      type: command.type,
      target_id: message.id,
      // Whatever its channel, a message command gives the content of its message.
      resolved: { messages: { [message.id]: wire(message) } },
    });
  }

  /** @param which - a custom id, or the label on the button */
  press(given: PracticeMessage, which: string, { values, ...circumstances }: PressOptions): Interaction {
    const message = this.world.hidden(given.id) ?? this.world.message(given.channel_id, given.id);
    if (!message) throw new Error('This message is gone');
    const components = everyComponent(objects(message.components));
    const component =
      components.find(({ custom_id }) => custom_id === which) ?? components.find(({ label }) => label === which);
    const customId = component?.custom_id;
    if (!component || !isString(customId)) {
      const there = components.flatMap(({ custom_id, label }) => (custom_id ? [`${label ?? ''} (${custom_id})`] : []));
      throw new Error(`There is no "${which}" to press; there is: ${there.join(', ') || 'nothing'}`);
    }
    const owner = this.world.hidden(message.id) ? message.interaction_metadata?.user : undefined;
    if (owner && owner.id !== this.place(circumstances).person.id)
      throw new Error(`Only ${owner.username} sees this message`);
    if (component.disabled) throw new Error(`"${which}" is disabled`);
    const type = InteractionType.MessageComponent;
    return this.#open(
      { type, source: message, about: aboutMessage(type, message.id) },
      this.#beside(message, circumstances),
      {
        component_type: component.type,
        custom_id: customId,
        id: component.id,
        ...(component.type !== ComponentType.Button && { values: values ?? [] }),
      },
    );
  }

  /** Sends the form that an interaction opened, by whoever made that interaction and where. */
  submit(opener: Interaction, entries: Entries, circumstances: Circumstances): Interaction {
    if (!opener.modal) throw new Error('There is no form to send');
    const { id, spec } = opener;
    const triggering = {
      id,
      type: spec.type,
      user: spec.person.user,
      authorizing_integration_owners: spec.owners,
      ...spec.about,
    };
    return this.#open(
      {
        type: InteractionType.ModalSubmit,
        source: spec.source,
        about: { triggering_interaction_metadata: triggering },
      },
      { user: spec.person, channel: spec.channel, ...circumstances },
      formData(opener.modal, entries),
    );
  }

  /** A person's circumstances made whole. */
  place({ user, guild, channel, context }: Circumstances) {
    const person = user ?? this.world.people.student;
    const where =
      channel ?? (guild === null ? this.world.direct(person) : (guild ?? this.world.guilds[0])?.channels[0]);
    if (!where) throw new Error('This practice server has no guild');
    const inGuild = where.guildId !== null;
    return {
      person,
      channel: where,
      context: context ?? (inGuild ? InteractionContextType.Guild : InteractionContextType.BotDM),
    };
  }

  #open(
    spec: Pick<InteractionSpec, 'type' | 'source' | 'about'>,
    circumstances: Circumstances,
    data: JsonObject,
  ): Interaction {
    const { person, channel, context } = this.place(circumstances);
    const owners = ownersOf(this.world, { person, channel }, context);
    const how = { locale: circumstances.locale ?? 'en-US', context };
    return this.interactions.open({ ...spec, person, channel, owners }, (interaction) => ({
      ...interactionPayload(this.world, interaction, how, data),
      ...(spec.source && { message: wire(spec.source) }),
    }));
  }

  /** In the channel of a message, unless told otherwise. */
  #beside(message: PracticeMessage, circumstances: Circumstances): Circumstances {
    return { ...circumstances, channel: circumstances.channel ?? this.world.channel(message.channel_id) };
  }

  #command(name: string, type: ApplicationCommandType, circumstances: Circumstances): APIApplicationCommand {
    const { person, channel, context } = this.place(circumstances);
    const scopes = [channel.guildId ?? '', ''];
    const all = scopes.flatMap((scope) => this.world.commands.get(scope) ?? []);
    const command = all.find((candidate) => candidate.name === name && candidate.type === type);
    if (!command) {
      const there = all.map((candidate) => candidate.name).join(', ');
      throw new Error(`No command "${name}" is published; there is: ${there || 'nothing'}`);
    }
    if (command.contexts && !command.contexts.includes(context)) {
      throw new Error(`"${name}" cannot be used in context ${context}`);
    }
    const needed = BigInt(command.default_member_permissions ?? 0);
    const granted = permissions[person.rank];
    if (channel.guildId !== null && rankBelow(granted, needed))
      throw new Error(`"${name}" is not for ${person.user.username}`);
    return command;
  }
}

function rankBelow(granted: bigint, needed: bigint): boolean {
  return (granted & PermissionFlagsBits.Administrator) === 0n && (granted & needed) !== needed;
}
