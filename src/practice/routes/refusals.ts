import { PermissionFlagsBits } from 'discord-api-types/v10';
import { allows } from '../permissions.js';
import { problems } from '../problem.js';
import type { Call, Route } from '../rest.js';
import type { World } from '../world.js';
import { Access } from './access.js';

/** What a bot needs a permission for that it has not got here: `METHOD /path`, by the permission. */
const needed: { readonly [permission in keyof typeof PermissionFlagsBits]?: readonly string[] } = {
  BanMembers: [
    'GET /guilds/:guild/bans',
    'GET /guilds/:guild/bans/:user',
    'PUT /guilds/:guild/bans/:user',
    'DELETE /guilds/:guild/bans/:user',
    'POST /guilds/:guild/bulk-ban',
  ],
  ChangeNickname: ['PATCH /guilds/:guild/members/@me'],
  CreateEvents: ['POST /guilds/:guild/scheduled-events'],
  CreateGuildExpressions: [
    'POST /guilds/:guild/emojis',
    'POST /guilds/:guild/stickers',
    'POST /guilds/:guild/soundboard-sounds',
  ],
  CreateInstantInvite: ['POST /channels/:channel/invites', 'PUT /guilds/:guild/members/:user'],
  KickMembers: ['DELETE /guilds/:guild/members/:user', 'GET /guilds/:guild/prune', 'POST /guilds/:guild/prune'],
  ManageChannels: [
    'POST /guilds/:guild/channels',
    'PATCH /guilds/:guild/channels',
    'GET /channels/:channel/invites',
    'PUT /channels/:channel/permissions/:overwrite',
    'DELETE /channels/:channel/permissions/:overwrite',
  ],
  ManageEvents: ['PATCH /guilds/:guild/scheduled-events/:event', 'DELETE /guilds/:guild/scheduled-events/:event'],
  ManageGuild: [
    'PATCH /guilds/:guild',
    'GET /guilds/:guild/invites',
    'GET /guilds/:guild/integrations',
    'GET /guilds/:guild/vanity-url',
    'GET /guilds/:guild/widget',
    'PATCH /guilds/:guild/widget',
    'PATCH /guilds/:guild/welcome-screen',
    'GET /guilds/:guild/templates',
    'POST /guilds/:guild/templates',
    'GET /guilds/:guild/auto-moderation/rules',
    'POST /guilds/:guild/auto-moderation/rules',
  ],
  ManageGuildExpressions: ['emojis', 'stickers', 'soundboard-sounds'].flatMap((kind) =>
    ['PATCH', 'DELETE'].map((method) => `${method} /guilds/:guild/${kind}/:expression`),
  ),
  ManageRoles: [
    'POST /guilds/:guild/roles',
    'PATCH /guilds/:guild/roles',
    'PATCH /guilds/:guild/roles/:role',
    'DELETE /guilds/:guild/roles/:role',
    'PUT /guilds/:guild/members/:user/roles/:role',
    'DELETE /guilds/:guild/members/:user/roles/:role',
  ],
  ManageWebhooks: [
    'GET /channels/:channel/webhooks',
    'POST /channels/:channel/webhooks',
    'GET /guilds/:guild/webhooks',
    'POST /channels/:channel/followers',
  ],
  ModerateMembers: ['PATCH /guilds/:guild/members/:user'],
  ViewAuditLog: ['GET /guilds/:guild/audit-logs'],
};

/** Routes that end in a refusal: for want of a permission, or because no bot may use them. */
export function refusalRoutes(world: World): readonly Route[] {
  const access = new Access(world);

  function granted(call: Call): bigint {
    if (call.params.guild !== undefined) return access.guild(call).permissionsOf(world.bot);
    return world.permissionsOf(world.bot, access.channel(call));
  }

  const lacking = Object.entries(needed).flatMap(([permission, lines]) =>
    lines.map((line) =>
      route(line, (call) => {
        const bit = Object.entries(PermissionFlagsBits).find(([name]) => name === permission)?.[1] ?? 0n;
        if (!allows(granted(call), bit)) throw problems.missingPermissions();
        throw problems.unsupported(line);
      }),
    ),
  );
  return [
    ...lacking,
    route('POST /channels/:channel/messages/:message/crosspost', (call) => {
      access.message(call);
      // Only news channels publish, and there are none.
      throw problems.wrongChannelType();
    }),
    ...missing.map((line) =>
      route(line, () => {
        throw problems.unsupported(line);
      }),
    ),
    ...webhooks.map((line) => ({
      ...route(line, () => {
        throw problems.unknownWebhook();
      }),
      open: line.includes(':token'),
    })),
    route('DELETE /invites/:code', () => {
      throw problems.unknownInvite();
    }),
    route('PUT /applications/:application/guilds/:guild/commands/:command/permissions', () => {
      throw problems.notForBots();
    }),
  ];
}

/** What Discord has beside a route that is served, and the practice Discord has not. */
const missing = [
  'POST /applications/:application/emojis',
  'PATCH /applications/:application/emojis/:emoji',
  'DELETE /applications/:application/emojis/:emoji',
  'POST /applications/:application/entitlements',
  'PUT /applications/:application/role-connections/metadata',
  'PUT /guilds/:guild/onboarding',
  'PATCH /guilds/:guild/voice-states/:user',
  'PATCH /stage-instances/:stage',
  'DELETE /stage-instances/:stage',
] as const;

/** A channel's own webhooks: there are none. Those with a token carry their permission in the path. */
const webhooks = [
  ...['GET', 'PATCH', 'DELETE'].flatMap((method) => [
    `${method} /webhooks/:webhook`,
    `${method} /webhooks/:webhook/:token`,
  ]),
  'POST /webhooks/:webhook/:token/github',
  'POST /webhooks/:webhook/:token/slack',
];

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

function route(line: string, refuse: (call: Call) => never): Route {
  const [name, path = ''] = line.split(' ');
  const method = methods.find((one) => one === name);
  if (!method) throw new RangeError(`No such method: ${line}`);
  return { method, path, handle: refuse };
}
