import { removeGuild } from '../guild-changes.js';
import { isString } from '../json.js';
import { problems } from '../problem.js';
import { objectBody, type Route } from '../rest.js';
import type { World } from '../world.js';
import { Access } from './access.js';
import { describeChannel } from './channels.js';
import { flagIn, idIn, limitIn } from './queries.js';

export interface GatewayInformation {
  readonly url: string;
  readonly shards: number;
  readonly session_start_limit: object;
}

/** Who the bot is and where its gateway stands. */
export function identityRoutes(world: World, gateway: () => GatewayInformation): readonly Route[] {
  const self = () => ({ ...world.bot.user, mfa_enabled: true, locale: 'en-US', verified: true, email: null });
  const access = new Access(world);
  return [
    { method: 'GET', path: '/gateway', open: true, handle: () => ({ status: 200, body: { url: gateway().url } }) },
    {
      method: 'GET',
      path: '/gateway/bot',
      handle: () => ({ status: 200, body: gateway() }),
    },
    { method: 'GET', path: '/users/@me', handle: () => ({ status: 200, body: self() }) },
    {
      method: 'PATCH',
      path: '/users/@me',
      handle(call) {
        const { username } = objectBody(call);
        // Its name stands in every message by now; pictures are not kept.
        if (isString(username) && username !== world.bot.user.username) throw problems.unsupported('a new username');
        // Not described, yet sent: libraries take it up as what to log in with from now on.
        return { status: 200, body: { ...self(), token: world.token.whole } };
      },
    },
    {
      method: 'DELETE',
      path: '/users/@me/guilds/:guild',
      handle(call) {
        removeGuild(world, access.guild(call));
        return { status: 204 };
      },
    },
    {
      method: 'POST',
      path: '/users/@me/channels',
      handle(call) {
        call.check('direct messages');
        const person = world.person(String(objectBody(call).recipient_id));
        if (!person || person.user.bot) throw problems.unknownUser();
        return { status: 200, body: describeChannel(world, world.direct(person)) };
      },
    },
    {
      method: 'GET',
      path: '/users/@me/guilds',
      handle({ query }) {
        const [before, after] = [idIn(query.get('before')), idIn(query.get('after'))];
        const limit = limitIn(query, 200, 200);
        const counted = flagIn(query, 'with_counts');
        const count = world.everyone().length;
        const wanted = world.guilds.filter(({ id }) => BigInt(id) > after && (before === 0n || BigInt(id) < before));
        // Those just before an id, not the first ones.
        const page = before === 0n ? wanted.slice(0, limit) : wanted.slice(-limit);
        return {
          status: 200,
          body: page.map((guild) => ({
            id: guild.id,
            name: guild.name,
            icon: null,
            banner: null,
            owner: false,
            permissions: guild.permissionsOf(world.bot).toString(),
            features: [],
            ...(counted && { approximate_member_count: count, approximate_presence_count: count }),
          })),
        };
      },
    },
  ];
}
