import type { ChannelType } from 'discord-api-types/v10';
import type { Overwrite } from './permissions.js';

/** What a thread has beyond other channels. */
export interface Thread {
  readonly ownerId: string;
  readonly archived: boolean;
  /** Only who manages threads can bring it back from the archive. */
  readonly locked: boolean;
  /** Of private ones: whether all its members may add others. */
  readonly invitable?: boolean;
  readonly archiveAfterMinutes: 60 | 1440 | 4320 | 10_080;
  readonly createdAt: string;
  /** When it was last archived or brought back. */
  readonly archiveChangedAt: string;
  /** User id → when they joined. */
  readonly members: ReadonlyMap<string, string>;
  /** Messages so far, without its first and the deleted ones. */
  readonly messageCount: number;
  /** All messages ever. */
  readonly sentCount: number;
}

export interface PracticeChannel {
  readonly id: string;
  readonly type: ChannelType.GuildText | ChannelType.DM | ChannelType.PublicThread | ChannelType.PrivateThread;
  readonly name: string;
  /** `null` for direct messages. */
  readonly guildId: string | null;
  /** The channel that a thread belongs to. */
  readonly parentId: string | null;
  readonly overwrites: readonly Overwrite[];
  readonly position: number;
  /** Of threads only. */
  readonly thread?: Thread | undefined;
}

/** A channel or thread as Discord's REST and gateway show it. */
export function channelObject(channel: PracticeChannel, lastMessageId: string | null = null) {
  const shared = {
    id: channel.id,
    type: channel.type,
    ...(channel.guildId !== null && { guild_id: channel.guildId }),
    name: channel.name,
    flags: 0,
    parent_id: channel.parentId,
    rate_limit_per_user: 0,
    last_message_id: lastMessageId,
  };
  if (channel.thread) return { ...shared, ...threadFields(channel.thread) };
  return {
    ...shared,
    position: channel.position,
    nsfw: false,
    topic: null,
    permission_overwrites: channel.overwrites.map(({ id, type, allow, deny }) => ({
      id,
      type,
      allow: allow.toString(),
      deny: deny.toString(),
    })),
  };
}

function threadFields(thread: Thread) {
  return {
    owner_id: thread.ownerId,
    message_count: thread.messageCount,
    total_message_sent: thread.sentCount,
    // Discord stops counting at 50.
    member_count: Math.min(thread.members.size, 50),
    thread_metadata: {
      archived: thread.archived,
      archive_timestamp: thread.archiveChangedAt,
      auto_archive_duration: thread.archiveAfterMinutes,
      locked: thread.locked,
      create_timestamp: thread.createdAt,
      ...(thread.invitable !== undefined && { invitable: thread.invitable }),
    },
  };
}

/** A member of a thread; undefined if they have not joined it. */
export function threadMemberObject({ id, thread }: PracticeChannel, userId: string) {
  const joined = thread?.members.get(userId);
  return joined === undefined ? undefined : { id, user_id: userId, join_timestamp: joined, flags: 0 };
}

export function isThread(channel: PracticeChannel): boolean {
  return channel.thread !== undefined;
}
