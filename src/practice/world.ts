import {
  type APIApplicationCommand,
  type APIMessage,
  ApplicationFlags,
  ChannelType,
  type GatewayDispatchEvents,
} from 'discord-api-types/v10';
import { makeGuild, type PracticeChannel, type PracticeGuild } from './guild.js';
import { makePeople, makeUser, type Person, person } from './people.js';
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
  /** Messages that only one person sees, by id: in no channel, yet their buttons work. */
  readonly hidden = new Map<string, PracticeMessage>();
  readonly #messages = new Map<string, Map<string, PracticeMessage>>();
  readonly #direct = new Map<string, PracticeChannel>();
  readonly #listeners = new Set<(happening: Happening) => void>();

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
  }

  forget(channelId: string, id: string): boolean {
    return this.#messages.get(channelId)?.delete(id) ?? false;
  }
}

export interface PracticeApplication {
  readonly id: string;
  readonly name: string;
  readonly flags: number;
}
