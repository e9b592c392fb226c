import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ApplicationIntegrationType,
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
import { aboutMessage, interactionPayload, ownersOf } from './payloads.js';
import type { Person } from './people.js';
import { Resolver, selectKinds } from './resolved.js';
import { everyComponent } from './rules/components.js';
import { chosenValues } from './select-values.js';
import { type OptionValues, slashData } from './slash-data.js';
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
    return this.#typed(InteractionType.ApplicationCommand, name, values, circumstances);
  }

  /** @param values - the options filled in so far, the focused one's text among them */
  complete(name: string, focused: string, values: OptionValues, circumstances: Circumstances): Interaction {
    return this.#typed(InteractionType.ApplicationCommandAutocomplete, name, values, circumstances, focused);
  }

  messageCommand(name: string, message: PracticeMessage, circumstances: Circumstances): Interaction {
    const beside = this.#beside(message, circumstances);
    const command = this.#command(name, ApplicationCommandType.Message, beside);
    const type = InteractionType.ApplicationCommand;
    const resolver = this.#resolver(beside);
    // Whatever its channel, a message command gives the content of its message.
    resolver.message({ ...wire(message) });
    return this.#open({ type, about: aboutMessage(type, message.id) }, beside, {
      id: command.id,
      name: command.name,
      type: command.type,
      target_id: message.id,
      ...resolver.field,
    });
  }

  /** A person opens another's menu and takes one of the bot's commands. */
  userCommand(name: string, target: Person, circumstances: Circumstances): Interaction {
    const command = this.#command(name, ApplicationCommandType.User, circumstances);
    const resolver = this.#resolver(circumstances);
    resolver.add('user', target.id);
    return this.#open(
      { type: InteractionType.ApplicationCommand, about: { target_user: target.user } },
      circumstances,
      { id: command.id, name: command.name, type: command.type, target_id: target.id, ...resolver.field },
    );
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
    const beside = this.#beside(message, circumstances);
    this.#needs(beside, 'ViewChannel', 'see');
    return this.#open({ type, source: message, about: aboutMessage(type, message.id) }, beside, {
      component_type: component.type,
      custom_id: customId,
      id: component.id,
      ...(component.type !== ComponentType.Button && this.#chosen(component, values, beside)),
    });
  }

  /** Sends the form that an interaction opened, by whoever made that interaction and where. */
  submit(opener: Interaction, entries: Entries, circumstances: Circumstances): Interaction {
    if (!opener.modal) throw new Error('There is no form to send');
    const { id, spec } = opener;
    const where = { user: spec.person, channel: spec.channel, ...circumstances };
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
      where,
      formData(opener.modal, entries, this.#resolver(where)),
    );
  }

  /** A person's circumstances made whole. */
  place({ user, guild, channel, context }: Circumstances) {
    const person = user ?? this.world.people.student;
    const where =
      channel ?? (guild === null ? this.world.direct(person) : (guild ?? this.world.guilds[0])?.channels[0]);
    if (!where) throw new Error('This practice server has no guild');
    const inGuild = where.guildId !== null;
    // As it stands now: threads and overwrites change.
    const now = this.world.channel(where.id);
    if (!now) throw new Error(`#${where.name} is gone`);
    return {
      person,
      channel: now,
      context: context ?? (inGuild ? InteractionContextType.Guild : InteractionContextType.BotDM),
    };
  }

  #typed(
    type: InteractionType,
    name: string,
    values: OptionValues,
    circumstances: Circumstances,
    focused?: string,
  ): Interaction {
    const path = name.split(' ');
    const command = this.#command(path[0] ?? '', ApplicationCommandType.ChatInput, circumstances);
    this.#needs(
      circumstances,
      this.place(circumstances).channel.thread ? 'SendMessagesInThreads' : 'SendMessages',
      'write',
    );
    return this.#open(
      { type },
      circumstances,
      slashData(command, path, values, this.#resolver(circumstances), focused),
    );
  }

  /** What a select sends. */
  #chosen(component: JsonObject, values: readonly string[] | undefined, circumstances: Circumstances): JsonObject {
    const resolver = this.#resolver(circumstances);
    const kind = selectKinds[Number(component.type)];
    const chosen = chosenValues(component, values);
    if (kind) for (const id of chosen) resolver.add(kind, id);
    return { values: chosen, ...resolver.field };
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

  #resolver(circumstances: Circumstances): Resolver {
    const { person, channel } = this.place(circumstances);
    return new Resolver(this.world, person, channel);
  }

  /** @throws Error in words for a person, unless they may */
  #needs(circumstances: Circumstances, permission: keyof typeof PermissionFlagsBits, what: string): void {
    const { person, channel } = this.place(circumstances);
    if (this.world.may(person, channel, PermissionFlagsBits.ViewChannel | PermissionFlagsBits[permission])) return;
    throw new Error(`${person.user.global_name ?? person.user.username} may not ${what} in #${channel.name}`);
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
    const guild = this.world.guild(channel.guildId);
    const installs = command.integration_types;
    if (guild && !guild.botIsMember && installs && !installs.includes(ApplicationIntegrationType.UserInstall)) {
      throw new Error(`"${name}" is not there: the bot was not added to this server`);
    }
    if (!guild) return command;
    this.#needs(circumstances, 'UseApplicationCommands', 'use commands');
    const rule = command.default_member_permissions ?? null;
    // None at all stands for administrators alone.
    const needed = rule === '0' ? PermissionFlagsBits.Administrator : BigInt(rule ?? 0);
    if (!this.world.may(person, channel, needed)) throw new Error(`"${name}" is not for ${person.user.username}`);
    return command;
  }
}
