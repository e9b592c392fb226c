import { GatewayIntentBits, MessageType } from 'discord-api-types/v10';
import { channelObject, type PracticeChannel, type Thread, threadMemberObject } from './channel.js';
import { written } from './moments.js';
import type { Person } from './people.js';
import type { PracticeMessage, World } from './world.js';

export interface ThreadChange extends Partial<Pick<Thread, 'archived' | 'locked' | 'archiveAfterMinutes'>> {
  readonly name?: string;
}

/** Renames, archives, locks or brings back a thread, and tells the bot. */
export function changeThread(world: World, channel: PracticeChannel, change: ThreadChange): PracticeChannel {
  if (!channel.thread) return channel;
  const { name = channel.name, ...state } = change;
  const turned = state.archived !== undefined && state.archived !== channel.thread.archived;
  const after = {
    ...channel,
    name,
    thread: { ...channel.thread, ...state, ...(turned && { archiveChangedAt: written() }) },
  };
  storeThread(world, after);
  announceThread(world, 'THREAD_UPDATE', after);
  return after;
}

export function deleteThread(world: World, channel: PracticeChannel): void {
  announceThread(world, 'THREAD_DELETE', channel);
  world.dropChannel(channel.id);
}

export function joinThread(world: World, channel: PracticeChannel, who: Person): void {
  if (!channel.thread || channel.thread.members.has(who.id)) return;
  const members = new Map(channel.thread.members).set(who.id, written());
  const after = { ...channel, thread: { ...channel.thread, members } };
  storeThread(world, after);
  announceMember(world, after, who, { added_members: [threadMemberObject(after, who.id)] });
}

export function leaveThread(world: World, channel: PracticeChannel, who: Person): void {
  if (!channel.thread?.members.has(who.id)) return;
  const members = new Map(channel.thread.members);
  members.delete(who.id);
  const after = { ...channel, thread: { ...channel.thread, members } };
  storeThread(world, after);
  announceMember(world, after, who, { removed_member_ids: [who.id] });
}

/** What a message does to the thread it is posted in: it is counted, brings it back, and its people join. */
export function noteInThread(world: World, message: PracticeMessage): void {
  const channel = world.channel(message.channel_id);
  if (!channel?.thread) return;
  if (channel.thread.archived) changeThread(world, channel, { archived: false });
  for (const id of [message.author.id, ...message.pinged.users]) {
    const who = world.person(id);
    const now = world.channel(channel.id);
    if (who && now) joinThread(world, now, who);
  }
  const now = world.channel(channel.id);
  if (!now?.thread || message.type === MessageType.ThreadStarterMessage) return;
  const { messageCount, sentCount } = now.thread;
  storeThread(world, { ...now, thread: { ...now.thread, messageCount: messageCount + 1, sentCount: sentCount + 1 } });
}

export function announceThread(
  world: World,
  event: 'THREAD_CREATE' | 'THREAD_UPDATE' | 'THREAD_DELETE',
  channel: PracticeChannel,
): void {
  if (!world.botSees(channel)) return;
  const { id, type, guildId, parentId } = channel;
  const member = threadMemberObject(channel, world.bot.id);
  world.announce({
    event,
    data:
      event === 'THREAD_DELETE'
        ? { id, type, guild_id: guildId, parent_id: parentId }
        : {
            ...channelObject(channel, world.lastMessageId(id)),
            ...(event === 'THREAD_CREATE' && { newly_created: true }),
            ...(member && { member }),
          },
    guildId,
    intents: GatewayIntentBits.Guilds,
  });
}

/** Without the intent for members, the bot learns of its own coming and going only. */
function announceMember(world: World, channel: PracticeChannel, who: Person, change: object): void {
  const { id, guildId, thread } = channel;
  if (!world.botSees(channel)) return;
  world.announce({
    event: 'THREAD_MEMBERS_UPDATE',
    data: { id, guild_id: guildId, member_count: Math.min(thread?.members.size ?? 0, 50), ...change },
    guildId,
    intents: who.rank === 'bot' ? GatewayIntentBits.Guilds : GatewayIntentBits.GuildMembers,
  });
}

/** Keeps a thread, and what the message it was started from says of it. */
export function storeThread(world: World, channel: PracticeChannel): void {
  world.putChannel(channel);
  const source = channel.parentId && world.message(channel.parentId, channel.id);
  if (source)
    world.keep(Object.assign({ ...source }, { thread: channelObject(channel, world.lastMessageId(channel.id)) }));
}
