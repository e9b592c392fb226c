import { ChannelType, MessageFlags, MessageReferenceType, MessageType } from 'discord-api-types/v10';
import type { PracticeChannel, Thread } from './channel.js';
import { draftMessage } from './messages.js';
import { written } from './moments.js';
import type { Person } from './people.js';
import { postMessage, replaceMessage } from './posting.js';
import { problems } from './problem.js';
import { snowflake } from './snowflake.js';
import { announceThread, storeThread } from './thread-changes.js';
import type { PracticeMessage, World } from './world.js';

export interface ThreadStart {
  readonly parent: PracticeChannel;
  readonly name: string;
  readonly starter: Person;
  /** The message that the thread hangs on; it gives the thread its id. */
  readonly message?: PracticeMessage | undefined;
  readonly archiveAfterMinutes?: Thread['archiveAfterMinutes'];
  /** For its members only; whether all of them may add others. */
  readonly hidden?: { readonly invitable: boolean } | undefined;
}

/**
 * Opens a thread, with the system messages that Discord writes then.
 *
 * @throws Problem 160004 if the message has a thread already, 50024 where there can be none
 */
export function startThread(world: World, start: ThreadStart): PracticeChannel {
  const { parent, name, starter, message, archiveAfterMinutes = 4320, hidden } = start;
  if (parent.type !== ChannelType.GuildText) throw problems.wrongChannelType();
  const id = message?.id ?? snowflake();
  if (world.channel(id)) throw problems.threadExists();
  const now = written();
  const thread: PracticeChannel = {
    id,
    type: hidden ? ChannelType.PrivateThread : ChannelType.PublicThread,
    name,
    guildId: parent.guildId,
    parentId: parent.id,
    overwrites: [],
    position: 0,
    thread: {
      ownerId: starter.id,
      archived: false,
      locked: false,
      ...hidden,
      archiveAfterMinutes,
      createdAt: now,
      archiveChangedAt: now,
      members: new Map([[starter.id, now]]),
      messageCount: 0,
      sentCount: 0,
    },
  };
  storeThread(world, thread);
  announceThread(world, 'THREAD_CREATE', thread);
  // Nobody else shall learn of it.
  if (hidden) return thread;
  const source = message && world.message(parent.id, id);
  if (source) replaceMessage(world, { ...source, flags: (source.flags ?? 0) | MessageFlags.HasThread });
  // On a message the thread begins by repeating it; without one the channel is told of it.
  const said = source
    ? {
        channelId: id,
        type: MessageType.ThreadStarterMessage,
        content: '',
        about: { message_id: id, channel_id: parent.id },
      }
    : { channelId: parent.id, type: MessageType.ThreadCreated, content: name, about: { channel_id: id } };
  postMessage(
    world,
    draftMessage(world, {
      channelId: said.channelId,
      author: starter,
      body: { content: said.content },
      extra: {
        type: said.type,
        message_reference: {
          type: MessageReferenceType.Default,
          ...said.about,
          ...(parent.guildId !== null && { guild_id: parent.guildId }),
        },
      },
    }),
  );
  return world.channel(id) ?? thread;
}
