import { GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { shardOf } from './guild.js';
import type { Line } from './line.js';
import { snowflake } from './snowflake.js';
import type { Happening } from './world.js';

/** How many missed events a session can be given again. */
const replayable = 1000;

/** One shard's session: it outlives its connection, so that a bot can resume it and be told what it missed. */
export class Session {
  readonly id = snowflake();
  #line: Line | undefined;
  #detachedAtMs = 0;
  #seq = 0;
  /** The payload of event n lies at n modulo its length, until a later one takes the place. */
  readonly #told: string[] = [];

  constructor(
    line: Line,
    readonly intents: number,
    readonly shard: readonly [id: number, count: number],
  ) {
    this.#line = line;
  }

  get line(): Line | undefined {
    return this.#line;
  }

  /** How long nobody has been connected to it; 0 while somebody is. */
  get abandonedForMs(): number {
    return this.#line === undefined ? performance.now() - this.#detachedAtMs : 0;
  }

  /** What it is told of a happening; those who may read messages are told more. */
  dataOf({ data, withContent }: Happening): unknown {
    return withContent !== undefined && (this.intents & GatewayIntentBits.MessageContent) !== 0 ? withContent : data;
  }

  concerns({ guildId, intents }: Happening): boolean {
    const [id, count] = this.shard;
    return shardOf(guildId, count) === id && (intents === 0 || (intents & this.intents) !== 0);
  }

  /** Sends an event, or keeps it for a resume while there is no connection. */
  tell(event: string, data: unknown): void {
    this.send(this.record(event, data));
  }

  /**
   * Numbers an event and keeps it for a resume.
   *
   * @returns the payload to send
   */
  record(event: string, data: unknown): string {
    this.#seq += 1;
    const payload = JSON.stringify({ op: GatewayOpcodes.Dispatch, t: event, s: this.#seq, d: data });
    this.#told[this.#seq % replayable] = payload;
    return payload;
  }

  /** @param flushed - called once the payload has left this process; never where there is no connection */
  send(payload: string, flushed?: () => void): void {
    this.#line?.send(payload, flushed);
  }

  detach(line: Line): void {
    if (this.#line !== line) return;
    this.#line = undefined;
    this.#detachedAtMs = performance.now();
  }

  /**
   * Goes on over a new connection, with every event after `seq`.
   *
   * @param again - how many events before that are sent once more
   * @returns 'ahead' if the session never came that far, 'forgotten' if the events after it are no longer known
   */
  resume(line: Line, seq: number, again = 0): 'resumed' | 'ahead' | 'forgotten' {
    if (!(seq <= this.#seq)) return 'ahead';
    const oldest = Math.max(1, this.#seq - replayable + 1);
    if (seq < oldest - 1) return 'forgotten';
    this.#line = line;
    for (let n = Math.max(oldest, seq + 1 - again); n <= this.#seq; n += 1) {
      const payload = this.#told[n % replayable];
      if (payload !== undefined) line.send(payload);
    }
    this.tell('RESUMED', { _trace: [] });
    return 'resumed';
  }
}
