import { MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import type { PracticeChannel } from '../channel.js';
import { existing } from '../interactions.js';
import { type JsonObject, objects, strings } from '../json.js';
import { draftMessage, editedMessage, wire } from '../messages.js';
import { postMessage, removeMessage, removeMessages, replaceMessage } from '../posting.js';
import { Complaints, problems } from '../problem.js';
import { type Call, objectBody, type Route } from '../rest.js';
import { checkMessage } from '../rules/messages.js';
import type { PracticeMessage, World } from '../world.js';
import { Access, refuseArchived } from './access.js';
import { limitIn } from './queries.js';

const often = { requests: 5, perMs: 5000 } as const;

/** The messages of channels, threads and direct messages, as far as the bot may read and write them. */
export function messageRoutes(world: World): readonly Route[] {
  const access = new Access(world);
  const all = '/channels/:channel/messages';
  const one = `${all}/:message`;

  function needsFor(channel: PracticeChannel, body: JsonObject, call: Call): void {
    if (call.files.length > 0) access.needs(channel, PermissionFlagsBits.AttachFiles);
    if (objects(body.embeds).length > 0) access.needs(channel, PermissionFlagsBits.EmbedLinks);
  }

  return [
    {
      method: 'GET',
      path: all,
      handle(call) {
        const channel = access.channel(call);
        // Discord shows no history to whom it may not, rather than refusing.
        const readable = access.may(channel, PermissionFlagsBits.ReadMessageHistory);
        return { status: 200, body: readable ? page(world.messages(channel.id), call.query).map(wire) : [] };
      },
    },
    {
      method: 'POST',
      path: all,
      limit: often,
      handle(call) {
        const channel = access.channel(call);
        access.needsToSend(channel);
        if (channel.thread?.locked) refuseArchived(channel);
        call.check('message');
        const body = objectBody(call);
        const names = call.files.map(({ name }) => name);
        checkMessage(body, undefined, names);
        needsFor(channel, body, call);
        const same = body.enforce_nonce === true ? sameNonce(channel, body.nonce) : undefined;
        if (same) return { status: 200, body: wire(same) };
        const message = draftMessage(world, {
          channelId: channel.id,
          author: world.bot,
          // A channel has no private messages: there the flag means nothing.
          body: { ...body, flags: (body.flags ?? 0) & ~MessageFlags.Ephemeral },
          files: call.files,
          repliedTo: repliedTo(channel, body.message_reference),
        });
        postMessage(world, message);
        return { status: 200, body: wire(message) };
      },
    },
    {
      method: 'GET',
      path: one,
      handle(call) {
        access.needs(access.channel(call), PermissionFlagsBits.ReadMessageHistory);
        return { status: 200, body: wire(access.message(call)) };
      },
    },
    {
      method: 'PATCH',
      path: one,
      limit: often,
      handle(call) {
        const before = access.message(call);
        if (before.author.id !== world.bot.user.id) throw problems.foreignMessage();
        const channel = access.channel(call);
        refuseArchived(channel);
        call.check('message edit');
        const body = objectBody(call);
        checkMessage(
          body,
          existing(before),
          call.files.map(({ name }) => name),
        );
        needsFor(channel, body, call);
        const after = editedMessage(world, before, body, call.files);
        replaceMessage(world, after);
        return { status: 200, body: wire(after) };
      },
    },
    {
      method: 'DELETE',
      path: one,
      limit: { requests: 5, perMs: 1000 },
      handle(call) {
        const message = access.message(call);
        refuseArchived(access.channel(call));
        if (message.author.id !== world.bot.user.id) {
          access.needs(access.channel(call), PermissionFlagsBits.ManageMessages);
        }
        removeMessage(world, message);
        return { status: 204 };
      },
    },
    {
      method: 'POST',
      path: `${all}/bulk-delete`,
      limit: { requests: 1, perMs: 3000 },
      handle(call) {
        const channel = access.channel(call);
        access.needs(channel, PermissionFlagsBits.ManageMessages);
        const ids = strings(objectBody(call).messages);
        if (ids.length < 2 || ids.length > 100) throw problems.wrongCount();
        removeMessages(world, channel, ids);
        return { status: 204 };
      },
    },
  ];

  /** The bot's earlier message with a nonce that is enforced: there is no second one. Discord looks some minutes back. */
  function sameNonce({ id }: PracticeChannel, nonce: string | number | undefined): PracticeMessage | undefined {
    const recent = nonce === undefined ? [] : world.messages(id).slice(-100);
    return recent.find((message) => message.nonce === nonce && message.author.id === world.bot.id);
  }

  function repliedTo(
    channel: PracticeChannel,
    reference: { readonly message_id: string; readonly fail_if_not_exists?: boolean } | null | undefined,
  ): PracticeMessage | undefined {
    if (!reference) return undefined;
    if (!access.may(channel, PermissionFlagsBits.ReadMessageHistory)) throw problems.noHistoryToReplyTo();
    const found = world.message(channel.id, reference.message_id);
    if (!found && reference.fail_if_not_exists !== false) {
      const complaints = new Complaints();
      complaints.add(['message_reference'], 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
      complaints.raise();
    }
    return found;
  }
}

/** The part of a channel's history that a query asks for, newest first. */
function page(messages: readonly PracticeMessage[], query: URLSearchParams): readonly PracticeMessage[] {
  const limit = limitIn(query, 50, 100);
  const id = (name: string) => {
    const given = query.get(name);
    return given !== null && /^\d+$/.test(given) ? BigInt(given) : undefined;
  };
  const around = id('around');
  const after = id('after');
  const before = id('before');
  if (around !== undefined) {
    const older = messages.filter((message) => BigInt(message.id) < around).slice(-Math.floor(limit / 2));
    const rest = messages.filter((message) => BigInt(message.id) >= around).slice(0, limit - older.length);
    return [...older, ...rest].toReversed();
  }
  if (after !== undefined) {
    return messages
      .filter((message) => BigInt(message.id) > after)
      .slice(0, limit)
      .toReversed();
  }
  const upTo = before === undefined ? messages : messages.filter((message) => BigInt(message.id) < before);
  return upTo.slice(-limit).toReversed();
}
