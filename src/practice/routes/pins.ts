import { GatewayIntentBits, MessageReferenceType, MessageType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { PracticeChannel } from '../channel.js';
import { draftMessage, guildIdField, wire } from '../messages.js';
import { written } from '../moments.js';
import { postMessage, replaceMessage } from '../posting.js';
import { problems } from '../problem.js';
import type { Call, Reply, Route } from '../rest.js';
import type { PracticeMessage, World } from '../world.js';
import { Access, refuseArchived } from './access.js';
import { limitIn } from './queries.js';

/** Messages that a channel may have pinned. */
const most = 250;

/** Pinned messages, at their address of today and at the older one that many libraries still use. */
export function pinRoutes(world: World): readonly Route[] {
  const access = new Access(world);

  /** The newest pin first. */
  function pinned(call: Call): readonly PracticeMessage[] {
    const channel = access.channel(call);
    if (!access.may(channel, PermissionFlagsBits.ReadMessageHistory)) return [];
    return pinsOf(world, channel).toReversed();
  }

  function change(call: Call, pins: boolean): Reply {
    const channel = access.channel(call);
    access.needs(channel, PermissionFlagsBits.PinMessages);
    refuseArchived(channel);
    const message = access.message(call);
    if (message.pinned === pins) return { status: 204 };
    if (pins && pinsOf(world, channel).length >= most) throw problems.tooManyPins();
    const { pinnedAt: _before, ...rest } = message;
    replaceMessage(world, { ...rest, pinned: pins, ...(pins && { pinnedAt: written() }) });
    announcePins(world, channel);
    if (pins) postMessage(world, notice(world, message));
    return { status: 204 };
  }

  return ['/channels/:channel/messages/pins', '/channels/:channel/pins'].flatMap((path): readonly Route[] => [
    {
      method: 'GET',
      path,
      handle(call) {
        const messages = pinned(call);
        if (path === '/channels/:channel/pins') return { status: 200, body: messages.slice(0, 50).map(wire) };
        const limit = limitIn(call.query, 50, 50);
        const before = Date.parse(call.query.get('before') ?? '');
        const older = messages.filter(({ pinnedAt = '' }) => !(Date.parse(pinnedAt) >= before));
        const items = older.slice(0, limit).map((message) => ({ pinned_at: message.pinnedAt, message: wire(message) }));
        return { status: 200, body: { items, has_more: older.length > limit } };
      },
    },
    { method: 'PUT', path: `${path}/:message`, handle: (call) => change(call, true) },
    { method: 'DELETE', path: `${path}/:message`, handle: (call) => change(call, false) },
  ]);
}

/** The oldest pin first. */
function pinsOf(world: World, channel: PracticeChannel): readonly PracticeMessage[] {
  return world
    .messages(channel.id)
    .filter(({ pinned }) => pinned)
    .toSorted((a, b) => Date.parse(a.pinnedAt ?? '') - Date.parse(b.pinnedAt ?? ''));
}

function announcePins(world: World, channel: PracticeChannel): void {
  world.announce({
    event: 'CHANNEL_PINS_UPDATE',
    data: {
      channel_id: channel.id,
      ...guildIdField(world, channel.id),
      last_pin_timestamp: pinsOf(world, channel).at(-1)?.pinnedAt ?? null,
    },
    guildId: channel.guildId,
    intents: channel.guildId === null ? GatewayIntentBits.DirectMessages : GatewayIntentBits.Guilds,
  });
}

/** What the channel is told of it. */
function notice(world: World, { id, channel_id: channelId }: PracticeMessage): PracticeMessage {
  return draftMessage(world, {
    channelId,
    author: world.bot,
    body: {},
    extra: {
      type: MessageType.ChannelPinnedMessage,
      message_reference: {
        type: MessageReferenceType.Default,
        message_id: id,
        channel_id: channelId,
        ...guildIdField(world, channelId),
      },
    },
  });
}
