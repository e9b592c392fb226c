import { PermissionFlagsBits } from 'discord-api-types/v10';
import { channelObject, isThread, type PracticeChannel, threadMemberObject } from '../channel.js';
import { removeChannel } from '../channel-changes.js';
import { isString, type JsonObject } from '../json.js';
import { problems } from '../problem.js';
import { objectBody, type Route } from '../rest.js';
import { changeThread, deleteThread, type ThreadChange } from '../thread-changes.js';
import type { World } from '../world.js';
import { Access } from './access.js';
import { archiveMinutes } from './threads.js';

/** Channels and threads themselves, as the bot may see and change them. */
export function channelRoutes(world: World): readonly Route[] {
  const access = new Access(world);

  return [
    {
      method: 'GET',
      path: '/channels/:channel',
      handle: (call) => ({ status: 200, body: describeChannel(world, access.channel(call)) }),
    },
    {
      method: 'PATCH',
      path: '/channels/:channel',
      limit: { requests: 5, perMs: 15_000 },
      handle(call) {
        const channel = access.channel(call);
        if (!channel.thread) {
          access.needs(channel, PermissionFlagsBits.ManageChannels);
          throw problems.unsupported('changes of a channel');
        }
        call.check('thread change');
        const body = objectBody(call);
        const manages = access.may(channel, PermissionFlagsBits.ManageThreads);
        const { archived, locked } = channel.thread;
        if (!manages && (channel.thread.ownerId !== world.bot.id || locked || typeof body.locked === 'boolean')) {
          throw problems.missingPermissions();
        }
        if (archived && body.archived !== false && typeof body.locked !== 'boolean') throw problems.archived();
        return { status: 200, body: describeChannel(world, changeThread(world, channel, threadChange(body))) };
      },
    },
    {
      method: 'DELETE',
      path: '/channels/:channel',
      handle(call) {
        const channel = access.channel(call);
        const body = describeChannel(world, channel);
        // Direct messages are closed for the bot only, and open again with the next one.
        if (channel.guildId === null) return { status: 200, body };
        access.needs(
          channel,
          isThread(channel) ? PermissionFlagsBits.ManageThreads : PermissionFlagsBits.ManageChannels,
        );
        if (isThread(channel)) deleteThread(world, channel);
        else removeChannel(world, channel);
        return { status: 200, body };
      },
    },
    {
      method: 'POST',
      path: '/channels/:channel/typing',
      limit: { requests: 5, perMs: 5000 },
      handle(call) {
        const channel = access.channel(call);
        access.needsToSend(channel);
        world.changed({ kind: 'typing', channelId: channel.id, userId: world.bot.user.id });
        return { status: 204 };
      },
    },
  ];
}

/** A channel as REST shows it to the bot. */
export function describeChannel(world: World, channel: PracticeChannel) {
  const last = world.lastMessageId(channel.id);
  const recipient = world.recipient(channel.id);
  if (recipient) {
    return { id: channel.id, type: channel.type, flags: 0, last_message_id: last, recipients: [recipient.user] };
  }
  const member = threadMemberObject(channel, world.bot.id);
  return { ...channelObject(channel, last), ...(member && { member }) };
}

function threadChange(body: JsonObject): ThreadChange {
  const minutes = archiveMinutes(body.auto_archive_duration);
  return {
    ...(isString(body.name) && { name: body.name }),
    ...(typeof body.archived === 'boolean' && { archived: body.archived }),
    ...(typeof body.locked === 'boolean' && { locked: body.locked }),
    ...(minutes !== undefined && { archiveAfterMinutes: minutes }),
  };
}
