import { rolesOf } from '../guild.js';
import { guildSettings } from '../guild-objects.js';
import { type Problem, problems } from '../problem.js';
import type { Call, Route } from '../rest.js';
import type { World } from '../world.js';
import { Access } from './access.js';

/** What a practice server has none of, and what can be told in one line. */
export function listingRoutes(world: World): readonly Route[] {
  const access = new Access(world);

  function get(path: string, answer: (call: Call) => unknown): Route {
    return {
      method: 'GET',
      path,
      handle(call) {
        if (call.params.guild !== undefined) access.guild(call);
        const { application } = call.params;
        if (application !== undefined && application !== world.application.id) throw problems.unknownApplication();
        return { status: 200, body: answer(call) };
      },
    };
  }
  const none = (path: string) => get(path, () => []);
  const refused = (path: string, problem: () => Problem) =>
    get(path, () => {
      throw problem();
    });

  return [
    ...[
      '/applications/:application/entitlements',
      '/applications/:application/role-connections/metadata',
      '/applications/:application/guilds/:guild/commands/permissions',
      '/guilds/:guild/emojis',
      '/guilds/:guild/stickers',
      '/guilds/:guild/scheduled-events',
      '/soundboard-default-sounds',
    ].map(none),
    get('/applications/:application/emojis', () => ({ items: [] })),
    get('/guilds/:guild/soundboard-sounds', () => ({ items: [] })),
    get('/sticker-packs', () => ({ sticker_packs: [] })),
    get('/voice/regions', () => [region]),
    get('/guilds/:guild/regions', () => [region]),
    get('/guilds/:guild/roles/member-counts', (call) => {
      const guild = access.guild(call);
      const roles = world.everyone().flatMap((person) => rolesOf(guild, person));
      return Object.fromEntries([...new Set(roles)].map((id) => [id, roles.filter((role) => role === id).length]));
    }),
    get('/guilds/:guild/onboarding', (call) => ({
      guild_id: access.guild(call).id,
      prompts: [],
      default_channel_ids: [],
      enabled: false,
      mode: 0,
    })),
    get('/guilds/:guild/preview', (call) => {
      const { id, name, icon, description, splash, discovery_splash, features, emojis, stickers } = guildSettings(
        access.guild(call),
      );
      const count = world.everyone().length;
      return {
        ...{ id, name, icon, description, splash, discovery_splash, features, emojis, stickers },
        home_header: null,
        approximate_member_count: count,
        approximate_presence_count: count,
      };
    }),
    refused(
      '/applications/:application/guilds/:guild/commands/:command/permissions',
      problems.unknownCommandPermissions,
    ),
    refused('/applications/:application/emojis/:emoji', problems.unknownEmoji),
    refused('/guilds/:guild/emojis/:emoji', problems.unknownEmoji),
    refused('/guilds/:guild/voice-states/:user', problems.unknownVoiceState),
    refused('/guilds/:guild/scheduled-events/:event', problems.unknownScheduledEvent),
    refused('/guilds/:guild/soundboard-sounds/:sound', problems.unknownSound),
    refused('/guilds/:guild/stickers/:sticker', problems.unknownSticker),
    refused('/guilds/templates/:code', problems.unknownTemplate),
    refused('/invites/:code', problems.unknownInvite),
    refused('/stage-instances/:stage', problems.unknownStageInstance),
    refused('/sticker-packs/:pack', problems.unknownStickerPack),
    refused('/stickers/:sticker', problems.unknownSticker),
    refused('/guilds/:guild/welcome-screen', problems.unknownWelcomeScreen),
    refused('/guilds/:guild/widget.json', problems.widgetDisabled),
  ];
}

const region = { id: 'rotterdam', name: 'Rotterdam', custom: false, deprecated: false, optimal: true } as const;
