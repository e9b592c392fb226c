import { PermissionFlagsBits } from 'discord-api-types/v10';
import { isThread, type PracticeChannel } from '../channel.js';
import type { PracticeGuild } from '../guild.js';
import { problems } from '../problem.js';
import type { Call } from '../rest.js';
import type { PracticeMessage, World } from '../world.js';

/** What a request's path names, as far as the bot may see it. */
export class Access {
  constructor(private readonly world: World) {}

  /** @throws Problem 10004 for an unknown guild, also where the bot is not in it */
  guild({ params }: Call): PracticeGuild {
    const guild = this.world.guild(params.guild ?? '');
    if (!guild?.botIsMember) throw problems.unknownGuild();
    return guild;
  }

  /** @throws Problem 10003 for an unknown channel, 50001 for one that the bot cannot see */
  channel({ params }: Call): PracticeChannel {
    const channel = this.world.channel(params.channel ?? '');
    if (!channel) throw problems.unknownChannel();
    if (!this.world.botSees(channel)) throw problems.missingAccess();
    return channel;
  }

  /** @throws Problem 10008 besides those of {@link channel} */
  message(call: Call): PracticeMessage {
    const message = this.world.message(this.channel(call).id, call.params.message ?? '');
    if (!message) throw problems.unknownMessage();
    return message;
  }

  /** @throws Problem 50024 besides those of {@link channel} */
  thread(call: Call): PracticeChannel {
    const channel = this.channel(call);
    if (!isThread(channel)) throw problems.wrongChannelType();
    return channel;
  }

  /** @throws Problem 50013 unless the bot may */
  needs(channel: PracticeChannel, permission: bigint): void {
    if (!this.world.may(this.world.bot, channel, permission)) throw problems.missingPermissions();
  }

  may(channel: PracticeChannel, permission: bigint): boolean {
    return this.world.may(this.world.bot, channel, permission);
  }

  needsToSend(channel: PracticeChannel): void {
    this.needs(
      channel,
      isThread(channel) ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages,
    );
  }
}

/** @throws Problem 50083 for what an archived thread does not take */
export function refuseArchived({ thread }: PracticeChannel): void {
  if (thread?.archived) throw problems.archived();
}
