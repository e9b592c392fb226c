import { problems } from '../problem.js';
import { objectBody, type Route } from '../rest.js';
import type { World } from '../world.js';

/** Who the bot is and where its gateway stands. */
export function identityRoutes(world: World, gatewayUrl: () => string): readonly Route[] {
  const self = () => ({ ...world.bot.user, mfa_enabled: true, locale: 'en-US', verified: true, email: null });
  const limit = { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 1 };
  return [
    { method: 'GET', path: '/gateway', open: true, handle: () => ({ status: 200, body: { url: gatewayUrl() } }) },
    {
      method: 'GET',
      path: '/gateway/bot',
      handle: () => ({ status: 200, body: { url: gatewayUrl(), shards: 1, session_start_limit: limit } }),
    },
    { method: 'GET', path: '/users/@me', handle: () => ({ status: 200, body: self() }) },
    { method: 'GET', path: '/applications/@me', handle: () => ({ status: 200, body: applicationObject(world) }) },
    {
      method: 'POST',
      path: '/users/@me/channels',
      handle(call) {
        const person = world.person(String(objectBody(call).recipient_id));
        if (!person || person.user.bot) throw problems.unknownUser();
        const { id, type } = world.direct(person);
        return {
          status: 200,
          body: {
            id,
            type,
            flags: 0,
            last_message_id: world.messages(id).at(-1)?.id ?? null,
            recipients: [person.user],
          },
        };
      },
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
