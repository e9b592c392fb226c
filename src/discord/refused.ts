import { CannotStart } from '../cannot-start.js';
import { NotDiscord } from './checked-answers.js';

/** Discord cannot be reached or doesn't let us in: one sentence for the host that says what to do. */
export class DiscordRefused extends CannotStart {
  /** Whether it may pass without anybody's doing: a network or a Discord in trouble. */
  readonly mayPass: boolean;

  constructor(sentence: string, { mayPass = false, ...options }: ErrorOptions & { readonly mayPass?: boolean } = {}) {
    super([sentence], 1, options);
    this.mayPass = mayPass;
  }
}

/** For a login that met something else than Discord. */
export const notDiscord =
  'What answers in place of Discord is not Discord: a proxy, a firewall or a login page of the network. Open https://discord.com/api/v10/gateway from this machine to see it, then start again.';

const portal = 'https://discord.com/developers/applications';

/** What the gateway means by closing for good, by close code. */
const closings: ReadonlyMap<number, string> = new Map([
  [4004, wrongToken('4004')],
  [4010, 'Discord refused the shard (4010). Start again; if that does not help, report it as a bug of this program.'],
  [4011, 'Discord wants more shards than were started (4011). Start again.'],
  [4012, 'Discord no longer speaks this version of its API (4012). Update this program.'],
  [4013, 'Discord does not know the intents we asked for (4013). Update this program.'],
  [
    4014,
    `Discord refused the intents we asked for (4014), though none of them is privileged. Check the bot's page in the developer portal (${portal}) for a notice, then start again.`,
  ],
]);

/** Codes of the system and of undici for "nobody there", each with what it means. */
const networkProblems: ReadonlyMap<string, string> = new Map([
  ['ENOTFOUND', 'its name cannot be looked up'],
  ['EAI_AGAIN', 'its name cannot be looked up'],
  ['ECONNREFUSED', 'the connection is refused'],
  ['ECONNRESET', 'the connection is cut'],
  ['EHOSTUNREACH', 'there is no way to it'],
  ['ENETUNREACH', 'there is no network'],
  ['ETIMEDOUT', 'it does not answer'],
  ['UND_ERR_CONNECT_TIMEOUT', 'it does not answer'],
  ['UND_ERR_HEADERS_TIMEOUT', 'it does not answer'],
  ['UND_ERR_SOCKET', 'the connection is cut'],
  ['CERT_HAS_EXPIRED', 'its certificate has expired'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'something on the way replaces its certificate'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'something on the way replaces its certificate'],
]);

/**
 * A failed login or publishing in words.
 *
 * @param error - what discord.js threw
 * @param closeCode - how the gateway closed for good, where it did
 * @returns undefined if the error is none of those a host can do something about
 */
export function refusalOf(error: unknown, closeCode?: number): DiscordRefused | undefined {
  const closing = closeCode === undefined ? undefined : closings.get(closeCode);
  if (closing !== undefined) return new DiscordRefused(closing);
  if (read(error, 'code') === 'TokenInvalid' || read(error, 'status') === 401) return tokenRefusal();
  if (error instanceof NotDiscord) return new DiscordRefused(notDiscord, { mayPass: true });
  const sessions = noSessionsLeft(error);
  if (sessions !== undefined) return new DiscordRefused(sessions);
  const problem = networkProblemOf(error);
  if (problem !== undefined) {
    return new DiscordRefused(
      `Discord cannot be reached: ${problem}. Check the network, the firewall and https://discordstatus.com, then start again.`,
      { mayPass: true },
    );
  }
  const status = read(error, 'status') ?? upgradeStatusOf(error);
  if (typeof status === 'number' && status >= 500) {
    return new DiscordRefused(
      `Discord answers with an error of its own (${status}). See https://discordstatus.com and start again later.`,
      { mayPass: true },
    );
  }
  return undefined;
}

/** The token was refused over HTTP. */
export function tokenRefusal(): DiscordRefused {
  return new DiscordRefused(wrongToken('401'));
}

/**
 * The gateway has been silent, or out of reach, for so long that trying on helps nobody.
 *
 * @param shard - which one, of how many
 */
export function silenceRefusal(silenceMs: number, shard: number, shards: number): DiscordRefused {
  const which = shards > 1 ? `shard ${shard} of ` : '';
  const seconds = Math.round(silenceMs / 1_000);
  return new DiscordRefused(
    `Nothing has come from ${which}Discord's gateway for ${seconds} seconds. Check the network and https://discordstatus.com, then start again; a service manager does that by itself.`,
  );
}

function networkProblemOf(error: unknown): string | undefined {
  const code = read(error, 'code');
  const own = typeof code === 'string' ? networkProblems.get(code) : undefined;
  if (own !== undefined) return own;
  if (typeof code === 'string' && code.startsWith('ERR_SSL_')) {
    return 'what answers speaks another language, as a proxy on the way does';
  }
  // fetch says "fetch failed" and keeps the reason in its cause; Node tries several addresses and collects their errors.
  if (error instanceof AggregateError)
    return error.errors.map(networkProblemOf).find((problem) => problem !== undefined);
  if (error instanceof Error && error.cause !== undefined) return networkProblemOf(error.cause);
  return error instanceof Error && error.name === 'AbortError' ? networkProblems.get('ETIMEDOUT') : undefined;
}

/** discord.js says in words alone that no session may be started, and when again. */
function noSessionsLeft(error: unknown): string | undefined {
  const [, until] =
    error instanceof Error ? (/^Not enough sessions remaining .*resets at (\S+)$/.exec(error.message) ?? []) : [];
  return until === undefined
    ? undefined
    : `Discord lets this bot start no more sessions before ${until}: it was started or thrown out too often within a day. Find out why in the log, and start again then; a service manager that goes on trying does no harm.`;
}

/** The status with which a gateway refused to open a WebSocket; its library says so in words alone. */
function upgradeStatusOf(error: unknown): number | undefined {
  const [, status] = error instanceof Error ? (/^Unexpected server response: (\d+)$/.exec(error.message) ?? []) : [];
  return status === undefined ? undefined : Number(status);
}

function read(error: unknown, field: 'code' | 'status'): unknown {
  if (typeof error !== 'object' || error === null) return undefined;
  return Reflect.get(error, field);
}

function wrongToken(code: string): string {
  return `DISCORD_TOKEN is set but Discord refused it (${code}). Copy it again from the Bot page of the developer portal (${portal}).`;
}
