import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { channelObject, type PracticeChannel, type Thread, threadMemberObject } from '../channel.js';
import { problems } from '../problem.js';
import { type Call, objectBody, type Reply, type Route } from '../rest.js';
import { joinThread, leaveThread } from '../thread-changes.js';
import { startThread } from '../threads.js';
import type { World } from '../world.js';
import { Access, refuseArchived } from './access.js';

/** Opening, listing, joining and leaving of threads. */
export function threadRoutes(world: World): readonly Route[] {
  const access = new Access(world);
  const limit = { requests: 10, perMs: 600_000 } as const;

  function start(call: Call, kind: 'thread' | 'thread from message'): Reply {
    const parent = access.channel(call);
    call.check(kind);
    const body = objectBody(call);
    // Discord's API makes a thread without a message private unless told otherwise.
    const isPrivate = kind === 'thread' && (body.type ?? ChannelType.PrivateThread) === ChannelType.PrivateThread;
    access.needs(
      parent,
      isPrivate ? PermissionFlagsBits.CreatePrivateThreads : PermissionFlagsBits.CreatePublicThreads,
    );
    const thread = startThread(world, {
      parent,
      name: String(body.name),
      starter: world.bot,
      message: kind === 'thread' ? undefined : access.message(call),
      archiveAfterMinutes: archiveMinutes(body.auto_archive_duration) ?? 4320,
      hidden: isPrivate ? { invitable: body.invitable !== false } : undefined,
    });
    return { status: 201, body: listed(world, thread) };
  }

  /** Lists those of a channel's archived threads that are wanted, the last one first. */
  function archive(path: string, wants: (thread: PracticeChannel, channel: PracticeChannel) => boolean): Route {
    return {
      method: 'GET',
      path,
      handle(call) {
        const channel = access.channel(call);
        const threads = world.guild(channel.guildId)?.threads ?? [];
        const archived = threads.filter((one) => one.parentId === channel.id && one.thread?.archived);
        const wanted = archived.filter((one) => wants(one, channel));
        return { status: 200, body: list(world, wanted.toReversed()) };
      },
    };
  }

  /** Of a thread's path: the member that it names. */
  function memberOf({ params }: Call) {
    const who = params.member === '@me' ? world.bot : world.person(params.member ?? '');
    if (!who) throw problems.unknownUser();
    return who;
  }

  return [
    { method: 'POST', path: '/channels/:channel/threads', limit, handle: (call) => start(call, 'thread') },
    {
      method: 'POST',
      path: '/channels/:channel/messages/:message/threads',
      limit,
      handle: (call) => start(call, 'thread from message'),
    },
    {
      method: 'GET',
      path: '/guilds/:guild/threads/active',
      handle(call) {
        const threads = access.guild(call).threads.filter((one) => !one.thread?.archived && world.botSees(one));
        return { status: 200, body: list(world, threads) };
      },
    },
    archive('/channels/:channel/threads/archived/public', (thread) => thread.type === ChannelType.PublicThread),
    archive('/channels/:channel/threads/archived/private', (thread, channel) => {
      access.needs(channel, PermissionFlagsBits.ManageThreads);
      return thread.type === ChannelType.PrivateThread;
    }),
    archive(
      '/channels/:channel/users/@me/threads/archived/private',
      ({ type, thread }) => type === ChannelType.PrivateThread && thread?.members.has(world.bot.id) === true,
    ),
    {
      method: 'GET',
      path: '/channels/:channel/thread-members',
      handle(call) {
        const channel = access.thread(call);
        const ids = [...(channel.thread?.members.keys() ?? [])];
        return { status: 200, body: ids.map((id) => threadMemberObject(channel, id)) };
      },
    },
    {
      method: 'GET',
      path: '/channels/:channel/thread-members/:member',
      handle(call) {
        const body = threadMemberObject(access.thread(call), memberOf(call).id);
        if (!body) throw problems.unknownMember();
        return { status: 200, body };
      },
    },
    {
      method: 'PUT',
      path: '/channels/:channel/thread-members/:member',
      handle(call) {
        const channel = access.thread(call);
        refuseArchived(channel);
        joinThread(world, channel, memberOf(call));
        return { status: 204 };
      },
    },
    {
      method: 'DELETE',
      path: '/channels/:channel/thread-members/:member',
      handle(call) {
        const channel = access.thread(call);
        refuseArchived(channel);
        const who = memberOf(call);
        if (who.rank !== 'bot') access.needs(channel, PermissionFlagsBits.ManageThreads);
        leaveThread(world, channel, who);
        return { status: 204 };
      },
    },
  ];
}

/** After how many minutes without a message a thread is archived, if the value is one that Discord takes. */
export function archiveMinutes(value: unknown): Thread['archiveAfterMinutes'] | undefined {
  return value === 60 || value === 1440 || value === 4320 || value === 10_080 ? value : undefined;
}

function listed(world: World, thread: PracticeChannel) {
  const member = threadMemberObject(thread, world.bot.id);
  return { ...channelObject(thread, world.lastMessageId(thread.id)), ...(member && { member }) };
}

function list(world: World, threads: readonly PracticeChannel[]) {
  const members = threads.map((thread) => threadMemberObject(thread, world.bot.id)).filter((one) => one !== undefined);
  return {
    threads: threads.map((thread) => channelObject(thread, world.lastMessageId(thread.id))),
    members,
    has_more: false,
  };
}
