import { ChannelType, GatewayIntentBits } from 'discord-api-types/v10';
import { channelObject, type PracticeChannel } from './channel.js';
import type { PracticeGuild } from './guild.js';
import type { Overwrite } from './permissions.js';
import { snowflake } from './snowflake.js';
import type { World } from './world.js';

/** Grants or denies a role or a member something in a channel; the rule replaces the one they had there. */
export function permit(world: World, channel: PracticeChannel, rule: Overwrite): void {
  const now = world.channel(channel.id) ?? channel;
  world.putChannel({ ...now, overwrites: [...now.overwrites.filter(({ id }) => id !== rule.id), rule] });
  const after = world.channel(channel.id);
  if (after) announceChannel(world, 'CHANNEL_UPDATE', after);
}

/** Opens a text channel below the others. */
export function addChannel(world: World, guild: PracticeGuild, name: string): PracticeChannel {
  const channel: PracticeChannel = {
    id: snowflake(),
    type: ChannelType.GuildText,
    name,
    guildId: guild.id,
    parentId: null,
    overwrites: [],
    position: guild.channels.length,
  };
  world.putChannel(channel);
  announceChannel(world, 'CHANNEL_CREATE', channel);
  return channel;
}

/** Deletes a guild's channel with its messages and threads. Of those the bot is not told one by one. */
export function removeChannel(world: World, { id }: PracticeChannel): void {
  const channel = world.channel(id);
  const guild = world.guild(channel?.guildId ?? null);
  if (!channel || !guild) return;
  const lastMessageId = world.lastMessageId(id);
  for (const thread of guild.threads) if (thread.parentId === id) world.dropChannel(thread.id);
  world.dropChannel(id);
  announceChannel(world, 'CHANNEL_DELETE', channel, lastMessageId);
}

function announceChannel(
  world: World,
  event: 'CHANNEL_CREATE' | 'CHANNEL_DELETE' | 'CHANNEL_UPDATE',
  channel: PracticeChannel,
  lastMessageId = world.lastMessageId(channel.id),
): void {
  if (!world.guild(channel.guildId)?.botIsMember) return;
  world.announce({
    event,
    data: channelObject(channel, lastMessageId),
    guildId: channel.guildId,
    intents: GatewayIntentBits.Guilds,
  });
}
