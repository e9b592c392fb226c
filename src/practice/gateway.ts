import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import { Connection, type Sessions, streamOf } from './connection.js';
import { Courier } from './courier.js';
import { shardOf } from './guild.js';
import { guildAsBotSeesIt } from './guild-changes.js';
import { Line } from './line.js';
import { isOurs } from './loopback.js';
import { Session } from './session.js';
import { SessionStarts, type StartLimits } from './session-starts.js';
import type { World } from './world.js';

/** Every intent there is, the privileged ones apart. */
export const unprivilegedIntents =
  Object.values(GatewayIntentBits).reduce<number>((all, bit) => (typeof bit === 'number' ? all | bit : all), 0) &
  ~(GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent);

/** More guilds than this and a shard is refused: the bot has to start more of them. */
const guildsPerShardMax = 2_500;

export interface GatewayOptions extends StartLimits {
  readonly intentsAllowed: number;
  readonly heartbeatMs: number;
  /** How many shards `GET /gateway/bot` recommends. */
  readonly shards: number;
  /** How long a session can be resumed after its connection is lost. */
  readonly resumableMs: number;
  /** Where clients come back to. */
  readonly url: () => string;
}

export const usualGateway: Omit<GatewayOptions, 'url'> = {
  intentsAllowed: unprivilegedIntents,
  heartbeatMs: 41_250,
  shards: 1,
  resumableMs: 180_000,
  total: 1_000,
  maxConcurrency: 1,
  identifyEveryMs: 5_000,
};

/** The WebSocket side: who may connect, sessions, and what goes wrong there when a test wants it to. */
export class Gateway implements Sessions {
  identifies = 0;
  resumes = 0;
  /** From now on a resume is answered with INVALID_SESSION. */
  refusesResume = false;
  /** How many events that arrived already are sent once more when a session is resumed. */
  resends = 0;
  /** Nobody gets in: new connections are cut before they stand. */
  unreachable = false;
  readonly courier = new Courier();
  readonly #sockets: WebSocketServer;
  readonly #lines = new Set<Line>();
  readonly #sessions = new Map<string, Session>();
  readonly #starts: SessionStarts;
  readonly #stopListening: () => void;
  readonly #sweeping: NodeJS.Timeout;

  constructor(
    server: Server,
    private readonly world: World,
    private readonly options: GatewayOptions,
  ) {
    this.#starts = new SessionStarts(options);
    this.#sockets = new WebSocketServer({ noServer: true, maxPayload: 1 << 16 });
    server.on('upgrade', (request, socket, head) => this.#admit(request, socket, head));
    this.#stopListening = world.listen((happening) => {
      for (const session of this.#sessions.values()) {
        if (session.concerns(happening)) this.courier.carry(session, happening);
      }
    });
    this.#sweeping = setInterval(() => this.#forgetAbandoned(), Math.min(10_000, options.resumableMs));
    this.#sweeping.unref();
  }

  /** Neither events nor acknowledgements leave while it is silent. */
  get silent(): boolean {
    return this.courier.silent;
  }
  set silent(silent: boolean) {
    this.courier.silent = silent;
  }

  /** Whether a session of the bot's stands. */
  get connected(): boolean {
    return [...this.#sessions.values()].some(({ line }) => line !== undefined);
  }

  get heartbeatMs(): number {
    return this.options.heartbeatMs;
  }

  /** As `GET /gateway/bot` tells it. */
  get information() {
    return { url: this.options.url(), shards: this.options.shards, session_start_limit: this.#starts.information };
  }

  /** Cuts every connection without a word, as a network does. */
  drop(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
  }

  /** Asks every client to connect anew and resume. */
  askReconnect(): void {
    this.#broadcast(GatewayOpcodes.Reconnect, null);
  }

  /** Asks every client for a heartbeat at once. */
  askHeartbeat(): void {
    this.#broadcast(GatewayOpcodes.Heartbeat, null);
  }

  /** Declares every session invalid; a resumable one may be resumed, the others are forgotten. */
  invalidate(resumable: boolean): void {
    this.#broadcast(GatewayOpcodes.InvalidSession, resumable);
    for (const session of this.#sessions.values()) if (session.line) session.detach(session.line);
    if (!resumable) this.#sessions.clear();
  }

  close(): void {
    clearInterval(this.#sweeping);
    this.#stopListening();
    this.courier.close();
    this.drop();
    this.#sockets.close();
  }

  /** Some libraries send the token as REST takes it, and Discord lets them. */
  admits(token: unknown): boolean {
    return this.world.token.admits(token);
  }

  /** Starts a session and tells it of its guilds; or refuses, with the code to close with or as an invalid session. */
  identify(line: Line, intents: number, shard: readonly [id: number, count: number]) {
    if ((intents & ~this.options.intentsAllowed) !== 0) return GatewayCloseCodes.DisallowedIntents;
    if (this.world.guilds.length > guildsPerShardMax * shard[1]) return GatewayCloseCodes.ShardingRequired;
    const start = this.#starts.take(shard[0]);
    // Discord also resets the token then.
    if (start === 'used up') return GatewayCloseCodes.AuthenticationFailed;
    if (start === 'too soon') return 'invalid';

    this.identifies += 1;
    const session = new Session(line, intents, shard);
    this.#sessions.set(session.id, session);
    const guilds = this.world.guilds.filter(({ id }) => shardOf(id, shard[1]) === shard[0]);
    session.tell('READY', {
      v: 10,
      user: { ...this.world.bot.user, verified: true, mfa_enabled: true, email: null },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      session_type: 'normal',
      // Nowhere described, always sent, and some libraries read them.
      ...{ private_channels: [], presences: [], relationships: [], guild_join_requests: [], user_settings: {} },
      resume_gateway_url: this.options.url(),
      shard,
      application: { id: this.world.application.id, flags: this.world.application.flags },
    });
    if ((intents & GatewayIntentBits.Guilds) !== 0) {
      for (const guild of guilds) session.tell('GUILD_CREATE', guildAsBotSeesIt(this.world, guild));
    }
    this.world.changed({ kind: 'bot' });
    return session;
  }

  /** Takes a session up again; or says why not. */
  resume(line: Line, sessionId: string, seq: number) {
    const session = this.#sessions.get(sessionId);
    const outcome = this.refusesResume ? 'forgotten' : session?.resume(line, seq, this.resends);
    if (session && outcome === 'resumed') {
      this.resumes += 1;
      this.world.changed({ kind: 'bot' });
      return session;
    }
    this.#sessions.delete(sessionId);
    return outcome === 'ahead' ? GatewayCloseCodes.InvalidSeq : 'invalid';
  }

  left(session: Session, line: Line, forGood: boolean): void {
    // Taken up over another connection, it is no longer this one's to end.
    if (forGood && session.line === line) this.#sessions.delete(session.id);
    session.detach(line);
    this.world.changed({ kind: 'bot' });
  }

  #admit(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // Who is turned away may be gone before the answer is.
    socket.on('error', () => socket.destroy());
    const asked = isOurs(request) ? new URL(request.url ?? '/', 'http://127.0.0.1') : undefined;
    if (!asked || !/^\/(?:gateway\/?)?$/.test(asked.pathname)) {
      socket.end(`HTTP/1.1 ${asked ? '404 Not Found' : '403 Forbidden'}\r\nConnection: close\r\n\r\n`);
      return;
    }
    if (this.unreachable) {
      socket.destroy();
      return;
    }
    this.#sockets.handleUpgrade(request, socket, head, (opened) => {
      const line = new Line(opened, streamOf(asked.searchParams));
      this.#lines.add(line);
      opened.once('close', () => this.#lines.delete(line));
      new Connection(opened, line, this, this.world).begin(asked.searchParams);
    });
  }

  #broadcast(op: GatewayOpcodes, d: unknown): void {
    for (const line of this.#lines) line.say(op, d);
  }

  #forgetAbandoned(): void {
    for (const session of this.#sessions.values()) {
      if (session.abandonedForMs > this.options.resumableMs) this.#sessions.delete(session.id);
    }
  }
}
