import {
  type APIApplicationCommand,
  ApplicationFlags,
  ChannelType,
  type GatewayDispatchEvents,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { BotToken } from './bot-token.js';
import type { PracticeChannel } from './channel.js';
import { Files, type KeptFile } from './files.js';
import { makeGuild, type PracticeGuild } from './guild.js';
import { MessageStore, type PracticeMessage } from './message-store.js';
import { makePeople, makeUser, type Person, person } from './people.js';
import { allows, directPermissions } from './permissions.js';
import type { RecordedRequest } from './rest.js';
import { snowflake } from './snowflake.js';

export type { Pinged, PracticeMessage } from './message-store.js';

/** Something that happened, for those shards and intents that may learn of it. */
export interface Happening {
  readonly event: `${GatewayDispatchEvents}`;
  readonly data: unknown;
  /** Instead of `data` for sessions that have the intent for message content. */
  readonly withContent?: unknown;
  /** `null` for direct messages. */
  readonly guildId: string | null;
  /** The intent bits of which the bot needs one; 0: every session gets it. */
  readonly intents: number;
}

/** What changed, for whoever looks at the practice Discord from outside: its page. */
export type Change =
  /** New or edited; `hidden` ones are in no channel, and only one person sees them. */
  | { readonly kind: 'message'; readonly message: PracticeMessage; readonly hidden: boolean }
  | { readonly kind: 'gone'; readonly channelId: string; readonly messageId: string }
  | { readonly kind: 'typing'; readonly channelId: string; readonly userId: string }
  /** Opened, acknowledged, answered or failed. */
  | { readonly kind: 'interaction'; readonly id: string }
  | { readonly kind: 'request'; readonly request: RecordedRequest }
  /** Commands were published. */
  | { readonly kind: 'commands' }
  /** Guilds, channels or threads. */
  | { readonly kind: 'guilds' }
  /** The bot connected, or its last connection ended. */
  | { readonly kind: 'bot' };

/** Everything the practice Discord remembers, and the one place where it tells its gateway what happened. */
export class World {
  readonly bot: Person = person(makeUser('Rapporteur', null, true), 'bot');
  readonly people = makePeople();
  readonly application: PracticeApplication;
  readonly token: BotToken;
  /** A guild the bot was never added to: there it can only be installed to a user. */
  readonly elsewhere: PracticeGuild;
  /** Commands by guild id; global ones under ''. */
  readonly commands = new Map<string, readonly APIApplicationCommand[]>();
  readonly files = new Files();
  publishCalls = 0;
  readonly #everyone: ReadonlyMap<string, Person>;
  /** The bot's own in the order in which it was added, and the one elsewhere. */
  readonly #guilds = new Map<string, PracticeGuild>();
  #guildsMade = 0;
  /** Channel or thread id → its guild. */
  readonly #homes = new Map<string, PracticeGuild>();
  readonly #messages = new MessageStore();
  /** By channel id. */
  readonly #direct = new Map<string, { readonly channel: PracticeChannel; readonly person: Person }>();
  readonly #listeners = new Set<(happening: Happening) => void>();
  readonly #watchers = new Set<(change: Change) => void>();

  /** @param secret - the bot's token, or what stands at the end of it */
  constructor(secret: string, guilds: number) {
    this.token = new BotToken(secret, this.bot.id);
    this.application = {
      id: this.bot.user.id,
      name: 'Rapporteur',
      flags: ApplicationFlags.GatewayMessageContentLimited,
    };
    for (let n = 0; n < guilds; n += 1) this.makeGuild(n === 0 ? 'Study group' : `Study group ${n + 1}`);
    this.elsewhere = this.makeGuild('Elsewhere', false);
    this.#everyone = new Map([...Object.values(this.people), this.bot].map((one) => [one.user.id, one]));
  }

  /** Those that the bot is in. */
  get guilds(): readonly PracticeGuild[] {
    return [...this.#guilds.values()].filter(({ botIsMember }) => botIsMember);
  }

  /** @returns the function that stops listening */
  listen(listener: (happening: Happening) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  announce(happening: Happening): void {
    for (const listener of this.#listeners) listener(happening);
  }

  /** @returns the function that stops watching */
  watch(watcher: (change: Change) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  changed(change: Change): void {
    for (const watcher of this.#watchers) watcher(change);
  }

  everyone(): readonly Person[] {
    return [...this.#everyone.values()];
  }

  person(userId: string): Person | undefined {
    return this.#everyone.get(userId);
  }

  guild(id: string | null): PracticeGuild | undefined {
    return id === null ? undefined : this.#guilds.get(id);
  }

  makeGuild(name: string, botIsMember = true): PracticeGuild {
    const guild = makeGuild(this.#guildsMade, name, this.people.admin, botIsMember);
    this.#guildsMade += 1;
    this.#guilds.set(guild.id, guild);
    for (const { id } of guild.channels) this.#homes.set(id, guild);
    this.changed({ kind: 'guilds' });
    return guild;
  }

  /** Forgets a guild with all that was in it. */
  dropGuild(id: string): void {
    const guild = this.#guilds.get(id);
    if (!guild) return;
    for (const channel of [...guild.threads, ...guild.channels]) this.dropChannel(channel.id);
    this.commands.delete(id);
    this.#guilds.delete(id);
    this.changed({ kind: 'guilds' });
  }

  /** A guild's channel, a thread, or direct messages, as it stands now. */
  channel(id: string): PracticeChannel | undefined {
    return this.#homes.get(id)?.channel(id) ?? this.#direct.get(id)?.channel;
  }

  /** A new or changed channel or thread of a guild. */
  putChannel(channel: PracticeChannel): void {
    const guild = this.guild(channel.guildId);
    if (!guild) throw new Error(`Channel ${channel.id} has no guild`);
    guild.put(channel);
    this.#homes.set(channel.id, guild);
    this.changed({ kind: 'guilds' });
  }

  /** Forgets a channel or thread with all its messages. */
  dropChannel(id: string): void {
    this.#homes.get(id)?.drop(id);
    this.#homes.delete(id);
    this.#messages.forgetAll(id);
    this.changed({ kind: 'guilds' });
  }

  /** What somebody may do in a channel; the bot nothing in a guild that it was not added to. */
  permissionsOf(who: Person, channel: PracticeChannel): bigint {
    const guild = this.guild(channel.guildId);
    if (!guild) return directPermissions;
    return who.rank === 'bot' && !guild.botIsMember ? 0n : guild.permissionsOf(who, channel);
  }

  may(who: Person, channel: PracticeChannel, needed: bigint): boolean {
    return allows(this.permissionsOf(who, channel), needed);
  }

  botSees(channel: PracticeChannel): boolean {
    return this.may(this.bot, channel, PermissionFlagsBits.ViewChannel);
  }

  /** The direct messages between the bot and a person; opened when first asked for. */
  direct(person: Person): PracticeChannel {
    const known = [...this.#direct.values()].find((opened) => opened.person.id === person.id);
    if (known) return known.channel;
    const channel: PracticeChannel = {
      id: snowflake(),
      type: ChannelType.DM,
      name: person.user.username,
      guildId: null,
      parentId: null,
      overwrites: [],
      position: 0,
    };
    this.#direct.set(channel.id, { channel, person });
    return channel;
  }

  /** Who shares direct messages with the bot in this channel. */
  recipient(channelId: string): Person | undefined {
    return this.#direct.get(channelId)?.person;
  }

  /** A channel's messages, oldest first. */
  messages(channelId: string): readonly PracticeMessage[] {
    return this.#messages.in(channelId);
  }

  /** The newest message's id, though that may be deleted by now. */
  lastMessageId(channelId: string): string | null {
    return this.#messages.lastId(channelId);
  }

  message(channelId: string, id: string): PracticeMessage | undefined {
    return this.#messages.get(channelId, id);
  }

  keep(message: PracticeMessage): void {
    this.#messages.keep(message);
    this.changed({ kind: 'message', message, hidden: false });
  }

  /** A message that only one person sees: in no channel, yet its buttons work. */
  hidden(id: string): PracticeMessage | undefined {
    return this.#messages.hidden(id);
  }

  /** Every message that only one person sees, oldest first. */
  allHidden(): readonly PracticeMessage[] {
    return this.#messages.allHidden();
  }

  hide(message: PracticeMessage): void {
    this.#messages.hide(message);
    this.changed({ kind: 'message', message, hidden: true });
  }

  /**
   * A message that somebody waits for stays, however many come after it.
   *
   * @returns the function that lets it go again
   */
  hold(message: PracticeMessage): () => void {
    return this.#messages.hold(message);
  }

  /** @returns 'shown' or 'hidden' as the message was, undefined if there was none */
  forget(channelId: string, id: string): 'shown' | 'hidden' | undefined {
    const was = this.#messages.forget(channelId, id);
    if (was !== undefined) this.changed({ kind: 'gone', channelId, messageId: id });
    return was;
  }

  /** A file that came with a message or an interaction; undefined where it is unknown or no longer kept. */
  file(channelId: string, attachmentId: string): KeptFile | undefined {
    return this.files.get(channelId, attachmentId);
  }
}

export interface PracticeApplication {
  readonly id: string;
  readonly name: string;
  readonly flags: number;
}
