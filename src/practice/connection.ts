import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { isObject, isString, type JsonObject, parseJson, strings } from './json.js';
import { type Compression, compressions, type Line } from './line.js';
import { memberChunks } from './member-chunks.js';
import type { Session } from './session.js';
import type { World } from './world.js';

/** What a connection needs of the gateway that it belongs to. */
export interface Sessions {
  readonly silent: boolean;
  readonly heartbeatMs: number;
  admits(token: unknown): boolean;
  /** @returns the session; a code to close with; or 'invalid' for an answer of INVALID_SESSION */
  identify(
    line: Line,
    intents: number,
    shard: readonly [id: number, count: number],
  ): Session | GatewayCloseCodes | 'invalid';
  /** @returns as {@link identify} does */
  resume(line: Line, sessionId: string, seq: number): Session | GatewayCloseCodes | 'invalid';
  left(session: Session, line: Line, forGood: boolean): void;
}

/** Discord takes no longer payload. */
const payloadMaxBytes = 4096;
/** So many payloads may come within a minute, heartbeats among them. */
const payloadsMax = 120;
const minuteMs = 60_000;
/** A heartbeat may be late by a quarter of its interval, and by a second at least: clients are busy at times. */
const heartbeatGrace = { share: 0.25, minMs: 1_000 };

/**
 * How long after the handshake the first word is said. On the way from Discord it never comes in one piece with the
 * handshake's answer, and there are clients that drop what does.
 */
const beginAfterMs = 25;

/** Versions of the API that the gateway speaks. */
const versions: ReadonlySet<string> = new Set(['9', '10']);

/** The one stream that a client wants everything in; undefined for none, and for one that is not known. */
export function streamOf(asked: URLSearchParams): Compression | undefined {
  return compressions.find((compression) => compression === asked.get('compress'));
}

/** What to say to a client that asks for something else, with the one code of those that tells it not to try again. */
function refusalOf(asked: URLSearchParams): string | undefined {
  if (!versions.has(asked.get('v') ?? '10')) return reasons[GatewayCloseCodes.InvalidAPIVersion];
  if ((asked.get('encoding') ?? 'json') !== 'json') return 'The practice gateway speaks encoding=json only.';
  if (asked.get('compress') && !streamOf(asked)) {
    return `The practice gateway compresses as ${compressions.join(' or ')} only.`;
  }
  return undefined;
}

/** The words that go with a closing, by code. */
const reasons: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.UnknownOpcode]: 'Unknown opcode.',
  [GatewayCloseCodes.DecodeError]: 'Error while decoding payload.',
  [GatewayCloseCodes.NotAuthenticated]: 'Not authenticated.',
  [GatewayCloseCodes.AuthenticationFailed]: 'Authentication failed.',
  [GatewayCloseCodes.AlreadyAuthenticated]: 'Already authenticated.',
  [GatewayCloseCodes.InvalidSeq]: 'Invalid seq.',
  [GatewayCloseCodes.RateLimited]: 'Rate limited.',
  [GatewayCloseCodes.SessionTimedOut]: 'Session timed out.',
  [GatewayCloseCodes.InvalidShard]: 'Invalid shard.',
  [GatewayCloseCodes.ShardingRequired]: 'Sharding required.',
  [GatewayCloseCodes.InvalidAPIVersion]: 'Invalid API version.',
  [GatewayCloseCodes.InvalidIntents]: 'Invalid intents.',
  [GatewayCloseCodes.DisallowedIntents]: 'Disallowed intent(s).',
};

/** One connection of a client: what it may send, and when. */
export class Connection {
  #session: Session | undefined;
  #beginning: NodeJS.Timeout | undefined;
  #saidHello = false;
  #heartbeat: NodeJS.Timeout | undefined;
  #minuteBeganMs = performance.now();
  #received = 0;

  constructor(
    private readonly socket: WebSocket,
    private readonly line: Line,
    private readonly sessions: Sessions,
    private readonly world: World,
  ) {}

  /** @param asked - the query of its address: version of the API, encoding, compression */
  begin(asked: URLSearchParams): void {
    const { socket } = this;
    socket.on('error', () => socket.terminate());
    socket.on('close', (code) => {
      clearTimeout(this.#beginning);
      clearTimeout(this.#heartbeat);
      // A client that closes with one of these ends its session; any other loss leaves it to be resumed.
      if (this.#session) this.sessions.left(this.#session, this.line, code === 1000 || code === 1001);
    });
    const unknown = refusalOf(asked);
    const begin = () => {
      if (unknown === undefined) this.#sayHello();
      else this.#close(GatewayCloseCodes.InvalidAPIVersion, unknown);
    };
    this.#beginning = setTimeout(begin, beginAfterMs);
    if (unknown !== undefined) return;
    socket.on('message', (raw, isBinary) => {
      if (this.sessions.silent) return;
      this.#sayHello();
      const refusal = this.#read(isBinary ? undefined : String(raw));
      if (refusal !== undefined) this.#close(refusal);
    });
  }

  /** Once; the first thing that is said, also to a client that does not wait for it. */
  #sayHello(): void {
    if (this.#saidHello || this.sessions.silent) return;
    this.#saidHello = true;
    this.line.say(GatewayOpcodes.Hello, { heartbeat_interval: this.sessions.heartbeatMs, _trace: [] });
    this.#awaitHeartbeat();
  }

  /** @returns the code to close with, where the client may not go on */
  #read(text: string | undefined): GatewayCloseCodes | undefined {
    if (this.#tooMany()) return GatewayCloseCodes.RateLimited;
    const payload = text !== undefined && Buffer.byteLength(text) <= payloadMaxBytes ? parsed(text) : undefined;
    if (!payload) return GatewayCloseCodes.DecodeError;
    const data = isObject(payload.d) ? payload.d : {};
    switch (payload.op) {
      case GatewayOpcodes.Heartbeat:
        this.#awaitHeartbeat();
        this.line.say(GatewayOpcodes.HeartbeatAck, null);
        return undefined;
      case GatewayOpcodes.Identify:
        return this.#identify(data);
      case GatewayOpcodes.Resume:
        return this.#resume(data);
      case GatewayOpcodes.RequestGuildMembers:
      case GatewayOpcodes.PresenceUpdate:
      case GatewayOpcodes.VoiceStateUpdate:
      case GatewayOpcodes.RequestSoundboardSounds:
        if (!this.#session || !this.#isAuthenticated()) return GatewayCloseCodes.NotAuthenticated;
        if (payload.op === GatewayOpcodes.RequestGuildMembers) this.#tellMembers(this.#session, data);
        if (payload.op === GatewayOpcodes.RequestSoundboardSounds) this.#tellSounds(this.#session, data);
        return undefined;
      default:
        return GatewayCloseCodes.UnknownOpcode;
    }
  }

  #identify(data: JsonObject): GatewayCloseCodes | undefined {
    if (this.#isAuthenticated()) return GatewayCloseCodes.AlreadyAuthenticated;
    if (!this.sessions.admits(data.token)) return GatewayCloseCodes.AuthenticationFailed;
    const { intents } = data;
    if (typeof intents !== 'number' || !Number.isInteger(intents) || intents < 0) {
      return GatewayCloseCodes.InvalidIntents;
    }
    const shard = readShard(data.shard);
    if (!shard) return GatewayCloseCodes.InvalidShard;
    return this.#begun(this.sessions.identify(this.line, intents, shard));
  }

  #resume(data: JsonObject): GatewayCloseCodes | undefined {
    if (this.#isAuthenticated()) return GatewayCloseCodes.AlreadyAuthenticated;
    if (!this.sessions.admits(data.token)) return GatewayCloseCodes.AuthenticationFailed;
    const id = isString(data.session_id) ? data.session_id : '';
    return this.#begun(this.sessions.resume(this.line, id, Number(data.seq)));
  }

  /** A session that was declared invalid has left its connection. */
  #isAuthenticated(): boolean {
    return this.#session?.line === this.line;
  }

  #begun(outcome: Session | GatewayCloseCodes | 'invalid'): GatewayCloseCodes | undefined {
    if (outcome === 'invalid') this.line.say(GatewayOpcodes.InvalidSession, false);
    else if (typeof outcome === 'number') return outcome;
    else this.#session = outcome;
    return undefined;
  }

  #tellMembers(session: Session, request: JsonObject): void {
    for (const chunk of memberChunks(this.world, request, session.intents)) session.tell('GUILD_MEMBERS_CHUNK', chunk);
  }

  /** No guild has any; but who asked is waiting. */
  #tellSounds(session: Session, { guild_ids: ids }: JsonObject): void {
    const guilds = strings(ids).filter((id) => this.world.guild(id)?.botIsMember);
    for (const id of guilds) session.tell('SOUNDBOARD_SOUNDS', { guild_id: id, soundboard_sounds: [] });
  }

  #awaitHeartbeat(): void {
    clearTimeout(this.#heartbeat);
    const { heartbeatMs } = this.sessions;
    const patienceMs = heartbeatMs + Math.max(heartbeatGrace.minMs, heartbeatMs * heartbeatGrace.share);
    this.#heartbeat = setTimeout(() => {
      if (!this.sessions.silent) this.#close(GatewayCloseCodes.SessionTimedOut);
    }, patienceMs);
    this.#heartbeat.unref();
  }

  #tooMany(): boolean {
    const nowMs = performance.now();
    if (nowMs - this.#minuteBeganMs >= minuteMs) {
      this.#minuteBeganMs = nowMs;
      this.#received = 0;
    }
    this.#received += 1;
    return this.#received > payloadsMax;
  }

  #close(code: GatewayCloseCodes, reason = reasons[code]): void {
    this.line.close(code, reason);
  }
}

function parsed(text: string): JsonObject | undefined {
  try {
    const payload = parseJson(text);
    return isObject(payload) ? payload : undefined;
  } catch {
    return undefined;
  }
}

/** @returns [0, 1] where none is given, undefined where it is none */
function readShard(value: unknown): readonly [number, number] | undefined {
  if (value === undefined || value === null) return [0, 1];
  if (!Array.isArray(value)) return undefined;
  const [id, count]: readonly unknown[] = value;
  if (typeof id !== 'number' || typeof count !== 'number') return undefined;
  return Number.isInteger(id) && Number.isInteger(count) && id >= 0 && id < count ? [id, count] : undefined;
}
