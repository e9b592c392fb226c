import {
  type APIApplicationCommand,
  type APIMessage,
  ApplicationFlags,
  ChannelType,
  type GatewayDispatchEvents,
} from 'discord-api-types/v10';
import { makeGuild, type PracticeChannel, type PracticeGuild } from './guild.js';
import { makePeople, makeUser, type Person, person } from './people.js';
import type { RecordedRequest } from './rest.js';
import { snowflake } from './snowflake.js';

/** Whom a message would notify once Discord has applied its allowed mentions. */
export interface Pinged {
  readonly everyone: boolean;
  readonly users: readonly string[];
  readonly roles: readonly string[];
}

/** A message and whom it pinged. */
export type PracticeMessage = APIMessage & { readonly pinged: Pinged };

/** Something that happened, for those shards and intents that may learn of it. */
export interface Happening {
  readonly event: `${GatewayDispatchEvents}`;
  readonly data: unknown;
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
  readonly bot: Person = person(makeUser('rapporteur', null, true), 'bot');
  readonly people = makePeople();
  readonly application: PracticeApplication;
  readonly guilds: readonly PracticeGuild[];
  /** A guild the bot was never added to: there it can only be installed to a user. */
  readonly elsewhere: PracticeGuild;
  /** Commands by guild id; global ones under ''. */
  readonly commands = new Map<string, readonly APIApplicationCommand[]>();
  publishCalls = 0;
  readonly #hidden = new Map<string, PracticeMessage>();
  readonly #messages = new Map<string, Map<string, PracticeMessage>>();
  readonly #direct = new Map<string, PracticeChannel>();
  readonly #listeners = new Set<(happening: Happening) => void>();
  readonly #watchers = new Set<(change: Change) => void>();

  constructor(
    readonly token: string,
    guilds: number,
  ) {
    this.application = {
      id: this.bot.user.id,
      name: 'Rapporteur',
      flags: ApplicationFlags.GatewayMessageContentLimited,
    };
    this.guilds = Array.from({ length: guilds }, (_, n) =>
      makeGuild(n, n === 0 ? 'Study group' : `Study group ${n + 1}`, this.people.admin, true),
    );
    this.elsewhere = makeGuild(guilds, 'Elsewhere', this.people.admin, false);
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
    return [...Object.values(this.people), this.bot];
  }

  person(userId: string): Person | undefined {
    return this.everyone().find((person) => person.user.id === userId);
  }

  guild(id: string | null): PracticeGuild | undefined {
    return [...this.guilds, this.elsewhere].find((guild) => guild.id === id);
  }

  channel(id: string): PracticeChannel | undefined {
    const inGuilds = [...this.guilds, this.elsewhere].flatMap((guild) => guild.channels);
    return [...inGuilds, ...this.#direct.values()].find((channel) => channel.id === id);
  }

  /** The direct messages between the bot and a person; opened when first asked for. */
  direct(person: Person): PracticeChannel {
    const known = this.#direct.get(person.user.id);
    if (known) return known;
    const opened: PracticeChannel = {
      id: snowflake(),
      type: ChannelType.DM,
      name: person.user.username,
      guildId: null,
    };
    this.#direct.set(person.user.id, opened);
    return opened;
  }

  /** Who shares direct messages with the bot in this channel. */
  recipient(channelId: string): Person | undefined {
    const userId = [...this.#direct].find(([, channel]) => channel.id === channelId)?.[0];
    return userId === undefined ? undefined : this.person(userId);
  }

  /** A channel's messages, oldest first. */
  messages(channelId: string): readonly PracticeMessage[] {
    return [...(this.#messages.get(channelId)?.values() ?? [])];
  }

  message(channelId: string, id: string): PracticeMessage | undefined {
    return this.#messages.get(channelId)?.get(id);
  }

  keep(message: PracticeMessage): void {
    const inChannel = this.#messages.get(message.channel_id) ?? new Map<string, PracticeMessage>();
    this.#messages.set(message.channel_id, inChannel.set(message.id, message));
    this.changed({ kind: 'message', message, hidden: false });
  }

  /** A message that only one person sees: in no channel, yet its buttons work. */
  hidden(id: string): PracticeMessage | undefined {
    return this.#hidden.get(id);
  }

  /** Every message that only one person sees, oldest first. */
  allHidden(): readonly PracticeMessage[] {
    return [...this.#hidden.values()];
  }

  hide(message: PracticeMessage): void {
    this.#hidden.set(message.id, message);
    this.changed({ kind: 'message', message, hidden: true });
  }

  /** @returns 'shown' or 'hidden' as the message was, undefined if there was none */
  forget(channelId: string, id: string): 'shown' | 'hidden' | undefined {
    const was = this.#hidden.delete(id) ? 'hidden' : this.#messages.get(channelId)?.delete(id) ? 'shown' : undefined;
    if (was !== undefined) this.changed({ kind: 'gone', channelId, messageId: id });
    return was;
  }
}

export interface PracticeApplication {
  readonly id: string;
  readonly name: string;
  readonly flags: number;
}
