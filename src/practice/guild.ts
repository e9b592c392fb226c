import { ChannelType, OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import { channelObject, type PracticeChannel } from './channel.js';
import { guildSettings, memberObject, roleObject } from './guild-objects.js';
import { type Person, permissions } from './people.js';
import { allows, computePermissions, everyPermission, type Grant, type Overwrite } from './permissions.js';
import { snowflake, snowflakeAt } from './snowflake.js';

export type { PracticeChannel } from './channel.js';

const firstGuildMs = Date.UTC(2026, 0, 1);

export interface PracticeRole extends Grant {
  readonly name: string;
  readonly position: number;
}

/** A guild, its roles, and its channels and threads as they stand now. */
export class PracticeGuild {
  readonly roles: { readonly curator: string; readonly admin: string; readonly bot: string };
  readonly #channels = new Map<string, PracticeChannel>();

  /** @param botIsMember - whether the bot was added to it; elsewhere it can only be installed to a user */
  constructor(
    readonly id: string,
    readonly name: string,
    readonly ownerId: string,
    readonly botIsMember: boolean,
  ) {
    this.roles = { curator: snowflake(), admin: snowflake(), bot: snowflake() };
  }

  /** Without threads. */
  get channels(): readonly PracticeChannel[] {
    return [...this.#channels.values()].filter(({ thread }) => !thread);
  }

  /** Archived ones too. */
  get threads(): readonly PracticeChannel[] {
    return [...this.#channels.values()].filter(({ thread }) => thread);
  }

  get roleList(): readonly PracticeRole[] {
    return [
      { id: this.id, name: '@everyone', permissions: permissions.everyone, position: 0 },
      { id: this.roles.curator, name: 'Curator', permissions: permissions.curator, position: 1 },
      { id: this.roles.admin, name: 'Admin', permissions: permissions.admin, position: 2 },
      { id: this.roles.bot, name: 'Bot', permissions: permissions.bot, position: 3 },
    ];
  }

  channel(id: string): PracticeChannel | undefined {
    return this.#channels.get(id);
  }

  /** A new channel or thread, or one that changed. */
  put(channel: PracticeChannel): void {
    this.#channels.set(channel.id, channel);
  }

  drop(id: string): void {
    this.#channels.delete(id);
  }

  /** What somebody may do in this guild, or in one of its channels. A thread has its parent's rules; a private one is for its members. */
  permissionsOf(person: Person, channel?: PracticeChannel): bigint {
    if (person.user.id === this.ownerId) return everyPermission;
    const own = [this.id, ...rolesOf(this, person)];
    const grants = this.roleList.filter(({ id }) => own.includes(id));
    const ruling = channel?.parentId ? this.#channels.get(channel.parentId) : channel && this.#channels.get(channel.id);
    const granted = computePermissions(this.id, person.user.id, grants, ruling?.overwrites ?? []);
    const isHidden =
      channel?.type === ChannelType.PrivateThread &&
      !this.#channels.get(channel.id)?.thread?.members.has(person.id) &&
      !allows(granted, PermissionFlagsBits.ManageThreads);
    return isHidden ? 0n : granted;
  }
}

/** The ids of somebody's roles, without the one that everyone has. */
export function rolesOf({ roles }: PracticeGuild, { rank }: Person): readonly string[] {
  return rank === 'everyone' ? [] : [roles[rank]];
}

/** @param n - which guild of the world it is: ids differ by the millisecond, so that guilds spread over shards */
export function makeGuild(n: number, name: string, owner: Person, botIsMember: boolean): PracticeGuild {
  const id = snowflakeAt(firstGuildMs + n);
  const guild = new PracticeGuild(id, name, owner.user.id, botIsMember);
  const add = (channelName: string, overwrites: readonly Overwrite[] = []) =>
    guild.put({
      id: snowflake(),
      type: ChannelType.GuildText,
      name: channelName,
      guildId: id,
      parentId: null,
      overwrites,
      position: guild.channels.length,
    });
  add('general');
  add('study-room');
  if (n === 0) {
    const { SendMessages, ViewChannel, SendMessagesInThreads } = PermissionFlagsBits;
    const rule = (roleId: string, allow: bigint, deny: bigint) => ({
      id: roleId,
      type: OverwriteType.Role,
      allow,
      deny,
    });
    add('announcements', [
      rule(id, 0n, SendMessages | SendMessagesInThreads),
      rule(guild.roles.curator, SendMessages | SendMessagesInThreads, 0n),
    ]);
    add('staff-only', [rule(id, 0n, ViewChannel), rule(guild.roles.curator, ViewChannel, 0n)]);
  }
  return guild;
}

/** Which shard serves a guild; direct messages are shard 0's. */
export function shardOf(guildId: string | null, shards: number): number {
  return guildId === null ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shards));
}

export function memberOf(guild: PracticeGuild, person: Person) {
  return memberObject(person, rolesOf(guild, person));
}

/** Who shares a channel: whom a message there can reach. */
export function canSee(guild: PracticeGuild, person: Person, channel: PracticeChannel): boolean {
  return allows(guild.permissionsOf(person, channel), PermissionFlagsBits.ViewChannel);
}

/** GUILD_CREATE: everything about a guild that the bot may see; members and active threads among it. */
export function guildObject(guild: PracticeGuild, members: readonly Person[]) {
  const bot = members.find(({ rank }) => rank === 'bot');
  const threads = guild.threads.filter((thread) => !thread.thread?.archived && (!bot || canSee(guild, bot, thread)));
  return {
    ...guildSettings(guild),
    // Without it discord.js takes the guild for one still to come.
    unavailable: false,
    joined_at: '2026-01-01T00:00:00.000000+00:00',
    large: false,
    hub_type: null,
    member_count: members.length,
    members: members.map((person) => memberOf(guild, person)),
    // Those that the bot cannot see too: Discord says so in their overwrites.
    channels: guild.channels.map((channel) => channelObject(channel)),
    roles: guild.roleList.map(roleObject),
    threads: threads.map((thread) => channelObject(thread)),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
