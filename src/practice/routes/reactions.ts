import { PermissionFlagsBits } from 'discord-api-types/v10';
import { problems } from '../problem.js';
import { checkEmoji, clearReactions, react, reactors, unreact } from '../reactions.js';
import type { Call, Reply, Route } from '../rest.js';
import type { World } from '../world.js';
import { Access, refuseArchived } from './access.js';
import { idIn, limitIn } from './queries.js';

/** Discord is at its strictest here: a bot waits a quarter of a second between two. */
const limit = { requests: 1, perMs: 250 } as const;

/** What people and the bot think of a message, in emojis. */
export function reactionRoutes(world: World): readonly Route[] {
  const access = new Access(world);
  const all = '/channels/:channel/messages/:message/reactions';
  const one = `${all}/:emoji`;

  function named(call: Call) {
    const channel = access.channel(call);
    access.needs(channel, PermissionFlagsBits.ReadMessageHistory);
    return { channel, message: access.message(call), emoji: checkEmoji(call.params.emoji ?? '') };
  }

  function moderated(call: Call): void {
    const channel = access.channel(call);
    access.needs(channel, PermissionFlagsBits.ManageMessages);
    refuseArchived(channel);
  }

  function takeBack(call: Call, userId: string): Reply {
    const { channel, message, emoji } = named(call);
    refuseArchived(channel);
    unreact(world, message, emoji, userId);
    return { status: 204 };
  }

  return [
    {
      method: 'PUT',
      path: `${one}/@me`,
      limit,
      handle(call) {
        const { channel, message, emoji } = named(call);
        refuseArchived(channel);
        // Joining those who reacted so already needs no permission.
        if (reactors(message, emoji).length === 0) access.needs(channel, PermissionFlagsBits.AddReactions);
        react(world, message, emoji, world.bot);
        return { status: 204 };
      },
    },
    { method: 'DELETE', path: `${one}/@me`, limit, handle: (call) => takeBack(call, world.bot.id) },
    {
      method: 'DELETE',
      path: `${one}/:user`,
      limit,
      handle(call) {
        moderated(call);
        const who = world.person(call.params.user ?? '');
        if (!who) throw problems.unknownUser();
        return takeBack(call, who.id);
      },
    },
    {
      method: 'GET',
      path: one,
      handle(call) {
        const { message, emoji } = named(call);
        const most = limitIn(call.query, 25, 100);
        const ids = reactors(message, emoji).toSorted((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1));
        const after = idIn(call.query.get('after'));
        const page = ids.filter((id) => BigInt(id) > after).slice(0, most);
        return { status: 200, body: page.flatMap((id) => world.person(id)?.user ?? []) };
      },
    },
    {
      method: 'DELETE',
      path: one,
      limit,
      handle(call) {
        moderated(call);
        const { message, emoji } = named(call);
        clearReactions(world, message, emoji);
        return { status: 204 };
      },
    },
    {
      method: 'DELETE',
      path: all,
      limit,
      handle(call) {
        moderated(call);
        clearReactions(world, access.message(call));
        return { status: 204 };
      },
    },
  ];
}
