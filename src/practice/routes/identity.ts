import { problems } from '../problem.js';
import { objectBody, type Route } from '../rest.js';
import type { World } from '../world.js';
import { describeChannel } from './channels.js';

/** Who the bot is and where its gateway stands. */
export function identityRoutes(
  world: World,
  gateway: () => { readonly url: string; readonly shards: number; readonly session_start_limit: object },
): readonly Route[] {
  const self = () => ({ ...world.bot.user, mfa_enabled: true, locale: 'en-US', verified: true, email: null });
  return [
    { method: 'GET', path: '/gateway', open: true, handle: () => ({ status: 200, body: { url: gateway().url } }) },
    {
      method: 'GET',
      path: '/gateway/bot',
      handle: () => ({ status: 200, body: gateway() }),
    },
    { method: 'GET', path: '/users/@me', handle: () => ({ status: 200, body: self() }) },
    { method: 'GET', path: '/applications/@me', handle: () => ({ status: 200, body: applicationObject(world) }) },
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
      handle: () => ({
        status: 200,
        body: world.guilds.map((guild) => ({
          id: guild.id,
          name: guild.name,
          icon: null,
          banner: null,
          owner: false,
          permissions: guild.permissionsOf(world.bot).toString(),
          features: [],
        })),
      }),
    },
  ];
}

function applicationObject({ application, bot, people, guilds }: World) {
  return {
    id: application.id,
    name: application.name,
    icon: null,
    description: '',
    type: null,
    bot: bot.user,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: application.flags,
    flags_new: String(application.flags),
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    integration_types_config: { '0': {}, '1': {} },
    owner: people.admin.user,
    approximate_guild_count: guilds.length,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: [],
  };
}
