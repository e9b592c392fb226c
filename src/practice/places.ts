import type { PracticeChannel } from './channel.js';
import { addChannel, removeChannel } from './channel-changes.js';
import type { PracticeGuild } from './guild.js';
import { addGuild, removeGuild } from './guild-changes.js';
import type { World } from './world.js';

/** Guilds and channels that come and go while the bot runs. */
export class Places {
  constructor(private readonly world: World) {}

  /** The bot is added to another guild. */
  addGuild(name: string): PracticeGuild {
    return addGuild(this.world, name);
  }

  /** Deletes a guild with all that was in it, or takes the bot out of it: the bot is told the same. */
  removeGuild(guild: PracticeGuild): void {
    removeGuild(this.world, guild);
  }

  /** Opens a text channel. */
  addChannel(guild: PracticeGuild, name: string): PracticeChannel {
    return addChannel(this.world, guild, name);
  }

  /** Deletes a guild's channel with its messages and threads. */
  removeChannel(channel: PracticeChannel): void {
    removeChannel(this.world, channel);
  }
}
