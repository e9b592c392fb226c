import type { CommandSet } from '../../commands/command.js';
import type { Engine } from '../answering/engine.js';
import type { Secret } from '../secret.js';
import { CalmLog } from './calm-log.js';
import { openSession, type RestAddress } from './client.js';
import type { Face } from './face.js';
import { History } from './history.js';
import { answerInteraction } from './interactions.js';
import type { Log } from './log.js';
import { answerMessage } from './messages.js';
import { publishCommands } from './publish.js';
import { startPublishing } from './publishing.js';
import { RecentIds } from './recent-ids.js';
import { TokenBucket } from './token-bucket.js';
import { Turns } from './turns.js';
import { logUnexpected } from './unexpected.js';
import { apologiseUnread } from './unread.js';

export interface Limits {
  /** How long a handler may take before it is deferred. Discord gives up after 3,000. */
  readonly deferAfterMs: number;
  /** Requests that one person may make at once. */
  readonly burst: number;
  /** How long it takes until one more is granted. */
  readonly refillMs: number;
  /** How long {@link DiscordFace.close} waits for requests that are being answered. */
  readonly drainMs: number;
  /** How long the gateway may be silent or out of reach before the face gives up; above Discord's 41 s of a heartbeat. */
  readonly silenceMs: number;
  /** How long the start waits until Discord has taken the commands. */
  readonly publishMs: number;
}

export interface DiscordOptions {
  readonly token: Secret;
  readonly commands: CommandSet;
  /** Called once for each request. */
  readonly engine: () => Engine;
  readonly log: Log;
  /** Of the program: `1.0.0`. */
  readonly version: string;
  /** The one server to publish commands to; absent: everywhere. */
  readonly guildId?: string | undefined;
  /** Another Discord than the real one. */
  readonly rest?: RestAddress | undefined;
  /** What time it is, for answers about the present. */
  readonly clock?: (() => Date) | undefined;
  /** Milliseconds since any fixed moment, for all that lasts: never jumps, as a clock does. */
  readonly steadyMs?: (() => number) | undefined;
  readonly limits?: Partial<Limits> | undefined;
}

export interface DiscordFace {
  /** Answers nothing new, but tells whoever asks so; waits for what is being answered, and leaves. */
  close(): Promise<void>;
  /** Resolved when Discord ends the connection for good; nothing is answered after that. */
  readonly failed: Promise<Error>;
  /** Logs an error that nobody caught, under a code. */
  report(error: unknown): void;
}

const usualLimits: Limits = {
  deferAfterMs: 1_500,
  burst: 5,
  refillMs: 4_000,
  drainMs: 10_000,
  silenceMs: 180_000,
  publishMs: 10_000,
};

/** How often questions that are too old to be followed up are dropped from memory. */
const forgetEveryMs = 30_000;
/** How long those are waited for who were told to ask again while others were still being answered. */
const lastNoticesMs = 1_000;
/** How often the log is told what a storm left out of it. */
const sumUpEveryMs = 60_000;

/**
 * Serves the commands in Discord: logs in, publishes the commands where they differ, and answers until closed.
 *
 * @returns once everything stands
 * @throws DiscordRefused if Discord cannot be reached or doesn't let us in; its message says what to do
 */
export async function connectDiscord(options: DiscordOptions): Promise<DiscordFace> {
  const { token, commands, engine, version, guildId, rest } = options;
  const log = new CalmLog(options.log);
  const clock = options.clock ?? (() => new Date());
  const limits = { ...usualLimits, ...options.limits };
  const nowMs = options.steadyMs ?? (() => performance.now());
  let closing = false;
  const face: Face = {
    commands,
    engine,
    log,
    clock,
    history: new History({ nowMs }),
    bucket: new TokenBucket({ burst: limits.burst, refillMs: limits.refillMs, nowMs }),
    turns: new Turns(),
    seen: new RecentIds(),
    deferAfterMs: limits.deferAfterMs,
    isClosing: () => closing,
    version,
    token,
  };

  const running = new Set<Promise<void>>();
  const take = (answer: () => Promise<void>): void => {
    const work = answer()
      // Both kinds of answering catch what they foresee; one asker's bad luck must not end the bot for all.
      .catch((error: unknown) => void logUnexpected(face, { command: 'arrival', guild: null }, error))
      .finally(() => running.delete(work));
    running.add(work);
  };

  const seen = new RecentIds();
  const session = await openSession({
    token,
    log,
    rest,
    silenceMs: limits.silenceMs,
    onInteraction: (interaction) => {
      if (seen.isNew(interaction.id)) take(() => answerInteraction(interaction, face));
    },
    onMessage: (message) => take(() => answerMessage(message, face)),
    onUnread: ({ event, data, error }, rest) => {
      const code = logUnexpected(face, { command: event, guild: null }, error);
      if (event === 'INTERACTION_CREATE') take(() => apologiseUnread(rest, data, code));
    },
  });
  const { rest: api, applicationId } = session;
  const publish = () => publishCommands({ rest: api, applicationId, commands, guildId, guildIds: session.guildIds() });
  const patienceMs = limits.publishMs;
  const stopPublishing = await startPublishing({ publish, log, token, patienceMs }).catch(async (error: unknown) => {
    await session.destroy();
    throw error;
  });
  log.info({ application: session.applicationId, guilds: session.guildIds().length }, 'Answering in Discord');

  // What the help card promises of people's questions holds also where nobody asks any more.
  const forgetting = setInterval(() => face.history.forget(), forgetEveryMs);
  forgetting.unref();
  const summing = setInterval(() => log.sumUp(), sumUpEveryMs);
  summing.unref();

  // Whoever asks from now on is told to ask again, so that nobody waits for an answer that will not come.
  const finish = async (): Promise<void> => {
    closing = true;
    await settled(running, limits.drainMs);
    await settled(running, lastNoticesMs);
  };
  const close = async (): Promise<void> => {
    clearInterval(forgetting);
    stopPublishing();
    await finish();
    if (running.size > 0) log.warn({ unanswered: running.size }, 'Closed before everything was answered');
    await session.destroy();
    clearInterval(summing);
    log.sumUp();
  };
  const failed = session.failed.then(async (failure) => {
    // Replies travel by another way than the gateway: what is being answered still arrives.
    await finish();
    log.sumUp();
    return failure;
  });
  const report = (error: unknown) => void logUnexpected(face, { command: 'stray', guild: null }, error);
  return { close, failed, report };
}

/** Waits until all that are running now are done, at most so long. */
async function settled(running: ReadonlySet<Promise<void>>, maxMs: number): Promise<void> {
  if (running.size === 0) return;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, maxMs);
  });
  await Promise.race([Promise.all(running), late]);
  clearTimeout(timer);
}
