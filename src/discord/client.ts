import { setTimeout as sleep } from 'node:timers/promises';
import {
  Client,
  DefaultRestOptions,
  Events,
  GatewayIntentBits,
  type Interaction,
  type Message,
  Options,
  Partials,
  type REST,
  RESTEvents,
  Status,
} from 'discord.js';
import type { Secret } from '../secret.js';
import { type AnswersTold, checkedAnswers } from './checked-answers.js';
import { DirectChannels } from './direct-channels.js';
import type { Log } from './log.js';
import { type Unread, watchPackets } from './packets.js';
import { PatientShards } from './patient-shards.js';
import { persistentRequests } from './persistent-requests.js';
import { causeOf } from './redact.js';
import { DiscordRefused, notDiscord, refusalOf, silenceRefusal, tokenRefusal } from './refused.js';
import { watchSilence } from './silence-watch.js';
import { SteadyLimits } from './steady-limits.js';

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
  /** How long the gateway may be silent or out of reach before the session counts as failed. */
  readonly silenceMs: number;
  readonly onInteraction: (interaction: Interaction) => void;
  readonly onMessage: (message: Message) => void;
  readonly onUnread: (unread: Unread, rest: REST) => void;
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
/** How often the clocks are compared while nothing arrives. */
const clockEveryMs = 1_000;
/** How often queues that are empty are dropped. */
const sweepHandlersMs = 30_000;
/** How long Discord may take to say goodbye. */
const farewellMs = 2_000;

/**
 * Logs in and waits until the servers are known.
 *
 * @throws DiscordRefused if Discord cannot be reached or doesn't let us in
 */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { token, log } = options;
  let closeCode: number | undefined;
  let stopWatching = () => {};
  let onUnauthorized = () => {};
  const left = new AbortController();
  const client = createClient(options.rest, left.signal, {
    onUnauthorized: () => onUnauthorized(),
    onWait: (request, waitS) => log.info({ ...request, waitS }, 'Discord refuses a request for now'),
  });

  const failed = new Promise<DiscordRefused>((resolve) => {
    onUnauthorized = () => resolve(tokenRefusal());
    const signs = signsOfLife(client);
    stopWatching = watchSilence({
      silenceMs: options.silenceMs,
      signs,
      onSilence: (shard) => resolve(silenceRefusal(options.silenceMs, shard, signs().size)),
    });
    client.on(Events.ShardDisconnect, ({ code }) => {
      closeCode = code;
      resolve(refusalOf(undefined, code) ?? new DiscordRefused(`Discord ended the connection (${code}). Start again.`));
    });
    client.on(Events.Invalidated, () =>
      resolve(new DiscordRefused('Discord ended the session, and it cannot be taken up again. Start again.')),
    );
  });
  const limits = new SteadyLimits(client.rest);
  const checking = setInterval(() => limits.check(), clockEveryMs);
  checking.unref();
  const direct = new DirectChannels(client.channels.cache);
  const arriving =
    <T extends Interaction | Message>(take: (arrived: T) => void) =>
    (arrived: T) => {
      limits.check();
      if (arrived.channel?.isDMBased()) direct.spokenIn(arrived.channel.id);
      take(arrived);
    };
  watchPackets(client, (unread) => options.onUnread(unread, client.rest));
  client.on(Events.InteractionCreate, arriving(options.onInteraction));
  client.on(Events.MessageCreate, arriving(options.onMessage));
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
  const leave = async (): Promise<void> => {
    destroyed = true;
    left.abort();
    stopWatching();
    clearInterval(checking);
    // A gateway that has fallen silent does not say goodbye either.
    await Promise.race([client.destroy(), sleep(farewellMs, undefined, { ref: false })]);
  };
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  try {
    const entered = client.login(token.reveal()).then(() => ready);
    const refused = failed.then((refusal) => Promise.reject(refusal));
    const { application, user, rest, guilds } = await Promise.race([entered, refused]);
    return {
      applicationId: application.id,
      userId: user.id,
      rest,
      guildIds: () => [...guilds.cache.keys()],
      failed,
      destroy: leave,
    };
  } catch (error) {
    await leave();
    if (error instanceof DiscordRefused) throw error;
    throw refusalOf(error, closeCode) ?? new DiscordRefused(unexplained(error, token));
  } finally {
    clearInterval(impatience);
  }
}

function createClient(rest: RestAddress | undefined, left: AbortSignal, told: AnswersTold): Client {
  const makeRequest = persistentRequests(checkedAnswers(DefaultRestOptions.makeRequest, told));
  const client: Client = new Client({
    // None of these is privileged: text arrives in mentions and direct messages alone.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Direct messages come through channels that nobody announced.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    shards: 'auto',
    waitGuildTimeout: waitGuildsMs,
    ws: { buildStrategy: (manager) => new PatientShards(manager, left) },
    rest: {
      ...rest,
      // Each interaction that is deferred leaves a queue of its own behind, by default for an hour.
      handlerSweepInterval: sweepHandlersMs,
      makeRequest(url, init) {
        // Discord leaves answers to interactions out of its global limit. discord.js counts those that follow a deferral:
        // once more than its 50 a second are deferred, each answer would wait for the one before, for good.
        if (/\/webhooks\/\d+\//.test(url)) client.rest.globalRemaining += 1;
        return makeRequest(url, init);
      },
    },
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
  return client;
}

/** Shard → what changes with each event and each answered heartbeat; undefined while the shard is not connected. */
function signsOfLife(client: Client): () => ReadonlyMap<number, string | undefined> {
  const events = new Map<number, number>();
  client.on(Events.Raw, (_packet: unknown, shard: number) => events.set(shard, (events.get(shard) ?? 0) + 1));
  return () =>
    new Map(
      client.ws.shards.map(({ id, status, lastPingTimestamp }) => [
        id,
        status === Status.Ready ? `${events.get(id) ?? 0} ${lastPingTimestamp}` : undefined,
      ]),
    );
}

/** A login that failed in a way nobody foresaw. */
function unexplained(error: unknown, token: Secret): string {
  const { name, message, code } = causeOf(error, token);
  if (name === 'TypeError' || name === 'SyntaxError') {
    return notDiscord;
  }
  return `Discord did not let us in: ${message}${code === undefined ? '' : ` (${code})`}. Start again; if it happens again, report it.`;
}
