import {
  Client,
  Events,
  GatewayIntentBits,
  type Interaction,
  type Message,
  Options,
  Partials,
  type REST,
  RESTEvents,
} from 'discord.js';
import type { Secret } from '../secret.js';
import type { Log } from './log.js';
import { causeOf } from './redact.js';
import { DiscordRefused, refusalOf } from './refused.js';

/** The one file that knows discord.js's client. */

/** Where Discord's API lies, for a practice server; a real bot leaves it out. */
export interface RestAddress {
  readonly api: string;
  readonly version?: string;
}

export interface SessionOptions {
  readonly token: Secret;
  readonly log: Log;
  readonly rest?: RestAddress | undefined;
  readonly onInteraction: (interaction: Interaction) => void;
  readonly onMessage: (message: Message) => void;
}

/** A connection that is ready. */
export interface Session {
  readonly applicationId: string;
  readonly userId: string;
  readonly rest: REST;
  guildIds(): readonly string[];
  /** Resolved when the connection is lost for good. */
  readonly failed: Promise<DiscordRefused>;
  /** Ends the connection; a reply that is on its way is lost. */
  destroy(): Promise<void>;
}

/** How long guilds that are down hold up the start. */
const waitGuildsMs = 3_000;
/** How often the log is told that the gateway is still being waited for: discord.js tries again in silence. */
const patienceMs = 20_000;

/**
 * Logs in and waits until the servers are known.
 *
 * @throws DiscordRefused if Discord cannot be reached or doesn't let us in
 */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { token, log } = options;
  const client = createClient(options.rest);
  let closeCode: number | undefined;

  const failed = new Promise<DiscordRefused>((resolve) => {
    client.on(Events.ShardDisconnect, ({ code }) => {
      closeCode = code;
      resolve(refusalOf(undefined, code) ?? new DiscordRefused(`Discord ended the connection (${code}). Start again.`));
    });
    client.on(Events.Invalidated, () =>
      resolve(new DiscordRefused('Discord ended the session, and it cannot be taken up again. Start again.')),
    );
  });
  client.on(Events.InteractionCreate, options.onInteraction);
  client.on(Events.MessageCreate, options.onMessage);
  client.on(Events.Error, (error) => log.error({ cause: causeOf(error, token) }, 'The Discord client failed'));
  client.on(Events.Warn, (text) => log.warn({ text: token.redact(text) }, 'The Discord client warns'));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ shard, cause: causeOf(error, token) }, 'A connection to Discord failed'),
  );
  let destroyed = false;
  client.on(Events.ShardReconnecting, (shard) => {
    // discord.js says so of its own farewell, too.
    if (!destroyed) log.info({ shard }, 'Connection to Discord lost, reconnecting');
  });
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'Connection to Discord resumed'));

  client.rest.on(RESTEvents.RateLimited, ({ route, retryAfter: retryAfterMs, global }) =>
    log.info({ route, retryAfterMs, global }, 'Discord asks us to wait'),
  );

  const impatience = setInterval(
    () => log.warn({}, 'Still waiting for the gateway of Discord; trying again until it answers'),
    patienceMs,
  );
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  try {
    await client.login(token.reveal());
    const { application, user, rest, guilds } = await Promise.race([
      ready,
      failed.then((refusal) => Promise.reject(refusal)),
    ]);
    return {
      applicationId: application.id,
      userId: user.id,
      rest,
      guildIds: () => [...guilds.cache.keys()],
      failed,
      destroy: () => {
        destroyed = true;
        return client.destroy();
      },
    };
  } catch (error) {
    destroyed = true;
    await client.destroy();
    if (error instanceof DiscordRefused) throw error;
    throw refusalOf(error, closeCode) ?? new DiscordRefused(unexplained(error, token));
  } finally {
    clearInterval(impatience);
  }
}

function createClient(rest: RestAddress | undefined): Client {
  return new Client({
    // None of these is privileged: text arrives in mentions and direct messages alone.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Direct messages come through channels that nobody announced.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    shards: 'auto',
    waitGuildTimeout: waitGuildsMs,
    ...(rest === undefined ? {} : { rest: { ...rest } }),
    // Requests carry what we need to know of people and messages; nothing is looked up later.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      ApplicationCommandManager: 0,
      AutoModerationRuleManager: 0,
      BaseGuildEmojiManager: 0,
      DMMessageManager: 0,
      EntitlementManager: 0,
      GuildBanManager: 0,
      GuildEmojiManager: 0,
      GuildInviteManager: 0,
      GuildMemberManager: { maxSize: 10, keepOverLimit: (member) => member.id === member.client.user.id },
      GuildMessageManager: 0,
      GuildScheduledEventManager: 0,
      GuildStickerManager: 0,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      ReactionUserManager: 0,
      StageInstanceManager: 0,
      ThreadMemberManager: 0,
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user?.id },
      VoiceStateManager: 0,
    }),
  });
}

/** A login that failed in a way nobody foresaw. */
function unexplained(error: unknown, token: Secret): string {
  const { message, code } = causeOf(error, token);
  return `Discord did not let us in: ${message}${code === undefined ? '' : ` (${code})`}. Start again; if it happens again, report it.`;
}
