import { isString, type JsonObject, strings } from '../json.js';
import { Complaints, problems } from '../problem.js';
import { type Call, objectBody, type Reply, type Route } from '../rest.js';
import { textWithin, within } from '../rules/lengths.js';
import type { World } from '../world.js';

/** What of an application its bot may change about itself. */
interface Settings {
  readonly description: string;
  readonly tags: readonly string[];
}

/** The application as its bot sees and changes it. */
export function applicationRoutes(world: World): readonly Route[] {
  let settings: Settings = { description: '', tags: [] };

  /** @throws Problem 10002 for another's */
  function own({ params }: Call): void {
    if (params.application !== undefined && params.application !== world.application.id) {
      throw problems.unknownApplication();
    }
  }

  const show = (call: Call): Reply => {
    own(call);
    return { status: 200, body: { ...applicationObject(world), ...settings } };
  };

  const change = (call: Call): Reply => {
    own(call);
    settings = changed(settings, objectBody(call));
    return show(call);
  };

  return [
    ...['/applications/@me', '/applications/:application'].flatMap((path): readonly Route[] => [
      { method: 'GET', path, handle: show },
      { method: 'PATCH', path, handle: change },
    ]),
    {
      method: 'GET',
      path: '/oauth2/applications/@me',
      handle: () => ({ status: 200, body: { ...applicationObject(world), ...settings } }),
    },
  ];
}

/** @throws Problem 50035 for a description or tags that are too long */
function changed(before: Settings, body: JsonObject): Settings {
  const complaints = new Complaints();
  if (body.description !== undefined) textWithin(body.description, 0, 400, ['description'], complaints);
  within(strings(body.tags), 0, 5, ['tags'], complaints);
  strings(body.tags).forEach((tag, n) => {
    textWithin(tag, 1, 20, ['tags', n], complaints);
  });
  complaints.raise();
  return {
    description: isString(body.description) ? body.description : before.description,
    tags: Array.isArray(body.tags) ? strings(body.tags) : before.tags,
  };
}

function applicationObject({ application, bot, people, guilds }: World) {
  return {
    id: application.id,
    name: application.name,
    icon: null,
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
