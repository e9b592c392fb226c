import { GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { shardOf } from './guild.js';
import { snowflake } from './snowflake.js';
import type { Happening } from './world.js';

/** How many missed events a session can be given again. */
const replayable = 1000;

/** One shard's session: it outlives its connection, so that a bot can resume it and be told what it missed. */
export class Session {
  readonly id = snowflake();
  #socket: WebSocket | undefined;
  #seq = 0;
  #told: { readonly seq: number; readonly payload: string }[] = [];

  constructor(
    socket: WebSocket,
    readonly intents: number,
    readonly shard: readonly [id: number, count: number],
  ) {
    this.#socket = socket;
  }

  get socket(): WebSocket | undefined {
    return this.#socket;
  }

  concerns({ guildId, intents }: Happening): boolean {
    const [id, count] = this.shard;
    return shardOf(guildId, count) === id && (intents === 0 || (intents & this.intents) !== 0);
  }

  /**
   * Sends an event, or keeps it for a resume while there is no connection.
   *
   * @param silently - keeps it although there is one
   */
  tell(event: string, data: unknown, silently = false): void {
    this.#seq += 1;
    const payload = JSON.stringify({ op: GatewayOpcodes.Dispatch, t: event, s: this.#seq, d: data });
    this.#told = [...this.#told.slice(1 - replayable), { seq: this.#seq, payload }];
    if (!silently) this.#socket?.send(payload);
  }

  detach(socket: WebSocket): void {
    if (this.#socket === socket) this.#socket = undefined;
  }

  /**
   * Goes on over a new connection, with every event after `seq`.
   *
   * @returns false if those are no longer known
   */
  resume(socket: WebSocket, seq: number): boolean {
    const oldest = this.#told[0]?.seq ?? this.#seq + 1;
    if (seq > this.#seq || seq < oldest - 1) return false;
    this.#socket = socket;
    for (const { payload } of this.#told.filter((told) => told.seq > seq)) socket.send(payload);
    this.tell('RESUMED', { _trace: [] });
    return true;
  }
}
