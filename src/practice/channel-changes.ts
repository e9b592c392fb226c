import { GatewayIntentBits } from 'discord-api-types/v10';
import { channelObject, type PracticeChannel } from './channel.js';
import type { Overwrite } from './permissions.js';
import type { World } from './world.js';

/** Grants or denies a role or a member something in a channel; the rule replaces the one they had there. */
export function permit(world: World, channel: PracticeChannel, rule: Overwrite): void {
  const now = world.channel(channel.id) ?? channel;
  world.putChannel({ ...now, overwrites: [...now.overwrites.filter(({ id }) => id !== rule.id), rule] });
  const after = world.channel(channel.id);
  if (!after || !world.guild(after.guildId)?.botIsMember) return;
  world.announce({
    event: 'CHANNEL_UPDATE',
    data: channelObject(after, world.lastMessageId(after.id)),
    guildId: after.guildId,
    intents: GatewayIntentBits.Guilds,
  });
}
