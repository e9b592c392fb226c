import { ChannelType, MessageFlags } from 'discord-api-types/v10';
import { channelObject, type PracticeChannel } from '../guild.js';
import { existing } from '../interactions.js';
import { announceDeletion, announceMessage, draftMessage, editedMessage, wire } from '../messages.js';
import { Complaints, problems } from '../problem.js';
import { type Call, objectBody, type Route } from '../rest.js';
import { checkMessage } from '../rules/messages.js';
import type { PracticeMessage, World } from '../world.js';

/** Channels and their messages, as the bot may use them. */
export function channelRoutes(world: World): readonly Route[] {
  const one = '/channels/:channel/messages/:message';

  function channelOf({ params }: Call): PracticeChannel {
    const channel = world.channel(params.channel ?? '');
    if (!channel) throw problems.unknownChannel();
    if (channel.guildId !== null && !world.guild(channel.guildId)?.botIsMember) throw problems.missingAccess();
    return channel;
  }

  function messageOf(call: Call): PracticeMessage {
    const message = world.message(channelOf(call).id, call.params.message ?? '');
    if (!message) throw problems.unknownMessage();
    return message;
  }

  return [
    {
      method: 'GET',
      path: '/channels/:channel',
      handle(call) {
        const channel = channelOf(call);
        const last = world.messages(channel.id).at(-1)?.id ?? null;
        if (channel.type !== ChannelType.DM) return { status: 200, body: channelObject(channel, last) };
        const recipients = [world.recipient(channel.id)?.user].filter((user) => user !== undefined);
        return {
          status: 200,
          body: { id: channel.id, type: channel.type, flags: 0, last_message_id: last, recipients },
        };
      },
    },
    {
      method: 'POST',
      path: '/channels/:channel/typing',
      handle(call) {
        world.changed({ kind: 'typing', channelId: channelOf(call).id, userId: world.bot.user.id });
        return { status: 204 };
      },
    },
    {
      method: 'GET',
      path: '/channels/:channel/messages',
      handle(call) {
        const limit = Number(call.query.get('limit') ?? 50);
        return { status: 200, body: world.messages(channelOf(call).id).slice(-limit).reverse().map(wire) };
      },
    },
    {
      method: 'POST',
      path: '/channels/:channel/messages',
      handle(call) {
        const { id: channelId } = channelOf(call);
        const body = objectBody(call);
        checkMessage(body, undefined, call.files.length);
        const reference = body.message_reference;
        const repliedTo = reference ? world.message(channelId, reference.message_id) : undefined;
        if (reference && !repliedTo && reference.fail_if_not_exists !== false) {
          const complaints = new Complaints();
          complaints.add(['message_reference'], 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
          complaints.raise();
        }
        const message = draftMessage(world, {
          channelId,
          author: world.bot.user,
          // A channel has no private messages: there the flag means nothing.
          body: { ...body, flags: (body.flags ?? 0) & ~MessageFlags.Ephemeral },
          files: call.files,
          repliedTo,
        });
        world.keep(message);
        announceMessage(world, 'MESSAGE_CREATE', message);
        return { status: 200, body: wire(message) };
      },
    },
    { method: 'GET', path: one, handle: (call) => ({ status: 200, body: wire(messageOf(call)) }) },
    {
      method: 'PATCH',
      path: one,
      handle(call) {
        const before = messageOf(call);
        if (before.author.id !== world.bot.user.id) throw problems.foreignMessage();
        const body = objectBody(call);
        checkMessage(body, existing(before), call.files.length);
        const after = editedMessage(world, before, body, call.files);
        world.keep(after);
        announceMessage(world, 'MESSAGE_UPDATE', after);
        return { status: 200, body: wire(after) };
      },
    },
    {
      method: 'DELETE',
      path: one,
      handle(call) {
        const message = messageOf(call);
        // The bot has no "manage messages": it may take back what it wrote, nothing else.
        if (message.author.id !== world.bot.user.id) throw problems.missingPermissions();
        world.forget(message.channel_id, message.id);
        announceDeletion(world, message.channel_id, message.id);
        return { status: 204 };
      },
    },
  ];
}
