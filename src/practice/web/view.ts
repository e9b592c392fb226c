import { type APIApplicationCommand, PermissionFlagsBits } from 'discord-api-types/v10';
import { isThread, type PracticeChannel } from '../channel.js';
import { type PracticeGuild, rolesOf } from '../guild.js';
import type { Inside } from '../inside.js';
import { wire } from '../messages.js';
import type { PageChannel, PageGuild, PageMessage, PageState, PageUser } from '../page/contract.js';
import { type Person, permissions } from '../people.js';
import { allows } from '../permissions.js';
import type { PracticeMessage } from '../world.js';
import type { Book } from './book.js';

/** What Discord would show to one person. */
export class View {
  constructor(
    private readonly inside: Inside,
    private readonly book: Book,
    private readonly panel: PageState['panel'],
  ) {}

  /** Whom one can be here. */
  person(userId: string | undefined): Person | undefined {
    const person = userId === undefined ? undefined : this.inside.world.person(userId);
    return person?.user.bot ? undefined : person;
  }

  state(person: Person): PageState {
    const { world } = this.inside;
    const everyone = world.everyone();
    const channels = [...this.#guilds().flatMap(channelsOf), world.direct(person)];
    const hidden = world.allHidden().filter((message) => ownerOf(message) === person.id);
    const messages = channels
      .filter((channel) => this.sees(person, channel.id))
      .map(({ id }) => {
        const own = hidden.filter(({ channel_id }) => channel_id === id);
        const both = [...world.messages(id), ...own].sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
        return [id, both.map((message) => this.#shown(message))] as const;
      });
    return {
      you: pageUser(person),
      yourRoles: this.#guilds().flatMap((guild) => rolesOf(guild, person)),
      bot: pageUser(world.bot),
      botOnline: this.botOnline(),
      people: everyone.filter(({ user }) => !user.bot).map(pageUser),
      members: everyone.map(pageUser),
      guilds: this.guilds(person),
      direct: this.channel(person, world.direct(person)),
      commands: this.commands(person),
      messages: Object.fromEntries(messages),
      panel: this.panel,
    };
  }

  /** Whether the bot is connected and its commands can be used. */
  botOnline(): boolean {
    return this.inside.connected() && [...this.inside.world.commands.values()].some((scope) => scope.length > 0);
  }

  guilds(person: Person): readonly PageGuild[] {
    return this.#guilds().map((guild) => ({
      id: guild.id,
      name: guild.name,
      channels: channelsOf(guild)
        .filter(({ id }) => this.sees(person, id))
        .map((channel) => this.channel(person, channel)),
      roles: guild.roleList.filter(({ id }) => id !== guild.id).map(({ id, name }) => ({ id, name })),
      botIsMember: guild.botIsMember,
    }));
  }

  /** The commands that a person may use somewhere. */
  commands(person: Person): readonly APIApplicationCommand[] {
    const granted = permissions[person.rank];
    const all = [...this.inside.world.commands.values()].flat();
    return all.filter((command) => allows(granted, BigInt(command.default_member_permissions ?? 0)));
  }

  sees(person: Person, channelId: string): boolean {
    const { world } = this.inside;
    const channel = world.channel(channelId);
    if (!channel) return false;
    if (channel.guildId === null) return world.recipient(channelId)?.id === person.id;
    return world.may(person, channel, PermissionFlagsBits.ViewChannel);
  }

  /** A message as this person sees it; undefined where they don't. */
  message(person: Person, message: PracticeMessage): PageMessage | undefined {
    const mine = this.isHidden(message) ? ownerOf(message) === person.id : this.sees(person, message.channel_id);
    return mine ? this.#shown(message) : undefined;
  }

  /** A message by its place, if this person sees it. */
  find(person: Person, channelId: string, messageId: string): PracticeMessage | undefined {
    const { world } = this.inside;
    const hidden = world.hidden(messageId);
    if (hidden) return hidden.channel_id === channelId && ownerOf(hidden) === person.id ? hidden : undefined;
    return this.sees(person, channelId) ? world.message(channelId, messageId) : undefined;
  }

  isHidden({ id }: PracticeMessage): boolean {
    return this.inside.world.hidden(id) !== undefined;
  }

  #guilds(): readonly PracticeGuild[] {
    const { world } = this.inside;
    return [...world.guilds, world.elsewhere];
  }

  /** A channel and what a person may do there. */
  channel(person: Person, channel: PracticeChannel): PageChannel {
    const { id, guildId, parentId } = channel;
    const { world } = this.inside;
    const isDirect = guildId === null;
    const can = (needed: bigint) => world.may(person, channel, needed);
    return {
      id,
      kind: isDirect ? 'direct' : isThread(channel) ? 'thread' : 'text',
      name: isDirect ? world.application.name : channel.name,
      guildId,
      parentId,
      may: {
        send: can(isThread(channel) ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages),
        manageMessages: !isDirect && can(PermissionFlagsBits.ManageMessages),
        useCommands: can(PermissionFlagsBits.UseApplicationCommands),
        openThreads: !isDirect && !isThread(channel) && can(PermissionFlagsBits.CreatePublicThreads),
      },
    };
  }

  #shown(message: PracticeMessage): PageMessage {
    const interactionId = message.interaction_metadata?.id;
    const command = interactionId === undefined ? undefined : this.book.commandOf(interactionId);
    const onlyYou = this.isHidden(message);
    return { ...wire(message), onlyYou, command, interactionId };
  }
}

/** Who sees a hidden message. */
function ownerOf(message: PracticeMessage): string | undefined {
  return message.interaction_metadata?.user.id;
}

/** Channels, and below each its threads, oldest first. */
function channelsOf(guild: PracticeGuild): readonly PracticeChannel[] {
  return guild.channels.flatMap((channel) => [
    channel,
    ...guild.threads.filter(({ parentId, thread }) => parentId === channel.id && thread?.archived === false),
  ]);
}

function pageUser({ user, rank }: Person): PageUser {
  return { id: user.id, name: user.global_name ?? user.username, bot: user.bot === true, rank };
}
