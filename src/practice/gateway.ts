import type { Server } from 'node:http';
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { guildObject, shardOf } from './guild.js';
import { isObject, type JsonObject } from './json.js';
import { isOurs } from './loopback.js';
import { Session } from './session.js';
import type { World } from './world.js';

/** Every intent there is, the privileged ones apart. */
export const unprivilegedIntents =
  Object.values(GatewayIntentBits).reduce<number>((all, bit) => (typeof bit === 'number' ? all | bit : all), 0) &
  ~(GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent);

export interface GatewayOptions {
  readonly intentsAllowed: number;
  readonly heartbeatMs: number;
  /** Where clients come back to. */
  readonly url: () => string;
}

/** The WebSocket side: identify, heartbeats, events, resume. */
export class Gateway {
  identifies = 0;
  resumes = 0;
  refusesResume = false;
  /** Neither events nor acknowledgements leave while it is silent. */
  silent = false;
  readonly #sockets: WebSocketServer;
  readonly #sessions = new Map<string, Session>();
  readonly #stopListening: () => void;

  constructor(
    server: Server,
    private readonly world: World,
    private readonly options: GatewayOptions,
  ) {
    this.#sockets = new WebSocketServer({ noServer: true, maxPayload: 1 << 16 });
    server.on('upgrade', (request, socket, head) => {
      if (!isOurs(request)) {
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
        return;
      }
      this.#sockets.handleUpgrade(request, socket, head, (opened) => this.#welcome(opened));
    });
    this.#stopListening = world.listen((happening) => {
      for (const session of this.#sessions.values()) {
        if (session.concerns(happening)) session.tell(happening.event, happening.data, this.silent);
      }
    });
  }

  /** Cuts every connection without a word, as a network does. */
  drop(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
  }

  /** Asks every client to connect anew and resume. */
  askReconnect(): void {
    this.#broadcast({ op: GatewayOpcodes.Reconnect, d: null });
  }

  /** Declares every session invalid; a resumable one may be resumed, the others are forgotten. */
  invalidate(resumable: boolean): void {
    this.#broadcast({ op: GatewayOpcodes.InvalidSession, d: resumable });
    if (!resumable) this.#sessions.clear();
  }

  close(): void {
    this.#stopListening();
    this.drop();
    this.#sockets.close();
  }

  #broadcast(payload: JsonObject): void {
    for (const socket of this.#sockets.clients) socket.send(JSON.stringify(payload));
  }

  #welcome(socket: WebSocket): void {
    let session: Session | undefined;
    const send = socket.send.bind(socket);
    socket.on('error', () => socket.terminate());
    socket.on('close', (code) => {
      session?.detach(socket);
      // A client that closes with one of these ends its session; any other loss leaves it to be resumed.
      if (session && (code === 1000 || code === 1001)) this.#sessions.delete(session.id);
    });
    socket.on('message', (raw) => {
      const payload = parsed(String(raw));
      if (this.silent) return;
      if (!payload) return socket.close(GatewayCloseCodes.DecodeError, 'Error while decoding payload.');
      switch (payload.op) {
        case GatewayOpcodes.Heartbeat:
          return send(JSON.stringify({ op: GatewayOpcodes.HeartbeatAck, d: null }));
        case GatewayOpcodes.Identify:
          if (session) return socket.close(GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.');
          session = this.#identify(socket, payload.d);
          return;
        case GatewayOpcodes.Resume:
          session = this.#resume(socket, payload.d);
          return;
        case GatewayOpcodes.PresenceUpdate:
        case GatewayOpcodes.VoiceStateUpdate:
        case GatewayOpcodes.RequestGuildMembers:
          if (!session) socket.close(GatewayCloseCodes.NotAuthenticated, 'Not authenticated.');
          return;
        default:
          socket.close(GatewayCloseCodes.UnknownOpcode, 'Unknown opcode.');
      }
    });
    send(JSON.stringify({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: this.options.heartbeatMs, _trace: [] } }));
  }

  #identify(socket: WebSocket, data: unknown): Session | undefined {
    const given = isObject(data) ? data : {};
    const refuse = (code: GatewayCloseCodes, reason: string) => {
      socket.close(code, reason);
      return undefined;
    };
    if (given.token !== this.world.token)
      return refuse(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
    const intents = given.intents;
    if (typeof intents !== 'number' || intents < 0) return refuse(GatewayCloseCodes.InvalidIntents, 'Invalid intents.');
    if ((intents & ~this.options.intentsAllowed) !== 0) {
      return refuse(GatewayCloseCodes.DisallowedIntents, 'Disallowed intent(s).');
    }
    const shard = readShard(given.shard);
    if (!shard) return refuse(GatewayCloseCodes.InvalidShard, 'Invalid shard.');

    this.identifies += 1;
    const session = new Session(socket, intents, shard);
    this.#sessions.set(session.id, session);
    const guilds = this.world.guilds.filter(({ id }) => shardOf(id, shard[1]) === shard[0]);
    session.tell('READY', {
      v: 10,
      user: { ...this.world.bot.user, verified: true, mfa_enabled: true, email: null },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.options.url(),
      shard,
      application: { id: this.world.application.id, flags: this.world.application.flags },
    });
    if ((intents & GatewayIntentBits.Guilds) !== 0) {
      for (const guild of guilds) session.tell('GUILD_CREATE', guildObject(guild, this.world.everyone()));
    }
    return session;
  }

  #resume(socket: WebSocket, data: unknown): Session | undefined {
    const given = isObject(data) ? data : {};
    if (given.token !== this.world.token) {
      socket.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
      return undefined;
    }
    const id = String(given.session_id);
    const session = this.#sessions.get(id);
    if (session && !this.refusesResume && session.resume(socket, Number(given.seq))) {
      this.resumes += 1;
      return session;
    }
    this.#sessions.delete(id);
    socket.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false }));
    return undefined;
  }
}

function parsed(text: string): JsonObject | undefined {
  try {
    const payload: unknown = JSON.parse(text);
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
  return typeof id === 'number' && typeof count === 'number' && id >= 0 && id < count ? [id, count] : undefined;
}
