import { GatewayIntentBits } from 'discord-api-types/v10';
import { guildObject, type PracticeGuild } from './guild.js';
import type { World } from './world.js';

/** The bot is added to another guild, and is told of it. */
export function addGuild(world: World, name: string): PracticeGuild {
  const guild = world.makeGuild(name);
  world.announce({
    event: 'GUILD_CREATE',
    data: guildAsBotSeesIt(world, guild),
    guildId: guild.id,
    intents: GatewayIntentBits.Guilds,
  });
  return guild;
}

/** A guild is deleted, or the bot taken out of it: it is gone with its channels, messages and commands. */
export function removeGuild(world: World, { id }: PracticeGuild): void {
  world.dropGuild(id);
  // Without `unavailable`: that would be an outage.
  world.announce({ event: 'GUILD_DELETE', data: { id }, guildId: id, intents: GatewayIntentBits.Guilds });
}

/** Of its members only the bot itself: the others need a privileged intent. */
export function guildAsBotSeesIt(world: World, guild: PracticeGuild) {
  return { ...guildObject(guild, [world.bot]), member_count: world.everyone().length };
}
