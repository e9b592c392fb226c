import { GatewayIntentBits } from 'discord-api-types/v10';
import { channelObject } from '../channel.js';
import { memberOf } from '../guild.js';
import { guildRestFields, guildSettings, roleObject } from '../guild-objects.js';
import { Complaints, problems } from '../problem.js';
import type { Route } from '../rest.js';
import type { World } from '../world.js';
import { Access } from './access.js';
import { flagIn, idIn, limitIn } from './queries.js';

/**
 * Guilds, their channels, roles and members, and users.
 *
 * @param intentsAllowed - the intents that the application has: members are listed only with theirs
 */
export function guildRoutes(world: World, intentsAllowed: number): readonly Route[] {
  const access = new Access(world);
  const guild = '/guilds/:guild';

  return [
    {
      method: 'GET',
      path: guild,
      handle(call) {
        const found = access.guild(call);
        const count = world.everyone().length;
        return {
          status: 200,
          body: {
            ...guildSettings(found),
            ...guildRestFields,
            roles: found.roleList.map(roleObject),
            ...(flagIn(call.query, 'with_counts') && {
              approximate_member_count: count,
              approximate_presence_count: count,
            }),
          },
        };
      },
    },
    {
      method: 'GET',
      path: `${guild}/channels`,
      handle(call) {
        const channels = access.guild(call).channels;
        return {
          status: 200,
          body: channels.map((channel) => channelObject(channel, world.lastMessageId(channel.id))),
        };
      },
    },
    {
      method: 'GET',
      path: `${guild}/roles`,
      handle: (call) => ({ status: 200, body: access.guild(call).roleList.map(roleObject) }),
    },
    {
      method: 'GET',
      path: `${guild}/roles/:role`,
      handle(call) {
        const role = access.guild(call).roleList.find(({ id }) => id === call.params.role);
        if (!role) throw problems.unknownRole();
        return { status: 200, body: roleObject(role) };
      },
    },
    {
      method: 'GET',
      path: `${guild}/members`,
      handle(call) {
        const found = access.guild(call);
        if ((intentsAllowed & GatewayIntentBits.GuildMembers) === 0) throw problems.missingAccess();
        const limit = limitIn(call.query, 1, 1000);
        const after = idIn(call.query.get('after'));
        const members = world.everyone().filter(({ id }) => BigInt(id) > after);
        return { status: 200, body: members.slice(0, limit).map((person) => memberOf(found, person)) };
      },
    },
    {
      method: 'GET',
      path: `${guild}/members/search`,
      handle(call) {
        const found = access.guild(call);
        const query = call.query.get('query')?.toLowerCase() ?? '';
        if (query === '') {
          const complaints = new Complaints();
          complaints.add(['query'], 'BASE_TYPE_REQUIRED', 'This field is required');
          complaints.raise();
        }
        const members = world.everyone().filter(({ user }) => user.username.startsWith(query));
        return {
          status: 200,
          body: members.slice(0, limitIn(call.query, 1, 1000)).map((person) => memberOf(found, person)),
        };
      },
    },
    {
      method: 'GET',
      path: `${guild}/members/:user`,
      handle(call) {
        const found = access.guild(call);
        const person = call.params.user === '@me' ? world.bot : world.person(call.params.user ?? '');
        if (!person) throw problems.unknownMember();
        return { status: 200, body: memberOf(found, person) };
      },
    },
    {
      method: 'GET',
      path: '/users/:user',
      handle(call) {
        const person = world.person(call.params.user ?? '');
        if (!person) throw problems.unknownUser();
        return { status: 200, body: person.user };
      },
    },
  ];
}
