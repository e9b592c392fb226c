import { ChannelType } from 'discord-api-types/v10';
import { type Person, permissions } from './people.js';
import { snowflake, snowflakeAt } from './snowflake.js';

const firstGuildMs = Date.UTC(2026, 0, 1);

export interface PracticeChannel {
  readonly id: string;
  readonly type: ChannelType.GuildText | ChannelType.DM;
  readonly name: string;
  /** `null` for direct messages. */
  readonly guildId: string | null;
}

export interface PracticeGuild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly channels: readonly PracticeChannel[];
  readonly roles: { readonly curator: string; readonly admin: string; readonly bot: string };
  /** Whether the bot was added to it; elsewhere it can only be installed to a user. */
  readonly botIsMember: boolean;
}

/** @param n - which guild of the world it is: ids differ by the millisecond, so that guilds spread over shards */
export function makeGuild(n: number, name: string, owner: Person, botIsMember: boolean): PracticeGuild {
  const id = snowflakeAt(firstGuildMs + n);
  const channel = (channelName: string): PracticeChannel => ({
    id: snowflake(),
    type: ChannelType.GuildText,
    name: channelName,
    guildId: id,
  });
  return {
    id,
    name,
    ownerId: owner.user.id,
    channels: [channel('general'), channel('study-room')],
    roles: { curator: snowflake(), admin: snowflake(), bot: snowflake() },
    botIsMember,
  };
}

/** Which shard serves a guild; direct messages are shard 0's. */
export function shardOf(guildId: string | null, shards: number): number {
  return guildId === null ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shards));
}

export function memberOf(guild: PracticeGuild, { user, rank }: Person) {
  const role = { everyone: [], curator: [guild.roles.curator], admin: [guild.roles.admin], bot: [guild.roles.bot] };
  return {
    user,
    roles: role[rank],
    nick: null,
    avatar: null,
    banner: null,
    avatar_decoration_data: null,
    collectibles: null,
    communication_disabled_until: null,
    joined_at: '2026-01-01T00:00:00.000000+00:00',
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
  };
}

/** A channel as Discord's REST and gateway show it. */
export function channelObject(channel: PracticeChannel, lastMessageId: string | null = null) {
  return {
    id: channel.id,
    type: channel.type,
    guild_id: channel.guildId ?? undefined,
    name: channel.name,
    position: 0,
    flags: 0,
    nsfw: false,
    topic: null,
    parent_id: null,
    rate_limit_per_user: 0,
    permission_overwrites: [],
    last_message_id: lastMessageId,
  };
}

/** GUILD_CREATE: everything about a guild that the bot may see. */
export function guildObject(guild: PracticeGuild, members: readonly Person[]) {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    // Without it discord.js takes the guild for one still to come.
    unavailable: false,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: 'en-US',
    vanity_url_code: null,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    hub_type: null,
    incidents_data: null,
    features: [],
    emojis: [],
    stickers: [],
    joined_at: '2026-01-01T00:00:00.000000+00:00',
    large: false,
    member_count: members.length,
    members: members.map((person) => memberOf(guild, person)),
    channels: guild.channels.map((channel) => channelObject(channel)),
    roles: [
      role(guild.id, '@everyone', permissions.everyone, 0),
      role(guild.roles.curator, 'Curator', permissions.curator, 1),
      role(guild.roles.admin, 'Admin', permissions.admin, 2),
      role(guild.roles.bot, 'Bot', permissions.bot, 3),
    ],
    threads: [],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

function role(id: string, name: string, granted: bigint, position: number) {
  return {
    id,
    name,
    permissions: granted.toString(),
    position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    managed: name === 'Bot',
    mentionable: true,
    flags: 0,
  };
}
