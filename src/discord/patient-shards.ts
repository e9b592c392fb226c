import { type SessionInfo, SimpleShardingStrategy, WebSocketShardDestroyRecovery } from 'discord.js';
import { Retreat } from './retreat.js';

type Manager = ConstructorParameters<typeof SimpleShardingStrategy>[0];

/** What is needed of one shard of discord.js's. */
export interface PacedShard {
  readonly id: number;
  on(event: 'hello' | 'ready' | 'resumed', listener: () => void): unknown;
  destroy(how: { readonly reason: string; readonly recover: WebSocketShardDestroyRecovery }): Promise<void>;
}

export interface Surroundings {
  /** Once aborted, nothing connects any more. */
  readonly left: AbortSignal;
  /** Where shards begin, in place of the address that a session is resumed at. */
  readonly gatewayUrl: string;
  readonly session: {
    get(shard: number): Promise<SessionInfo | null>;
    set(shard: number, session: SessionInfo): Promise<void>;
  };
}

/** A gateway that does not open a connection, or say hello, within these is none; discord.js waits for half a minute each. */
const handshakeMs = 10_000;
const helloMs = 20_000;
/** Connections without a hello, after which a session is resumed where sessions begin. */
const unheardMax = 2;
/** Attempts to resume on one connection without success: those that are made at once, and after which the session is given up. */
const resumesAtOnce = 2;
const resumesMax = 4;
const resumePauseMs = 1_000;

/**
 * discord.js's shards, except that they are patient with a gateway in trouble: they come back at once the first time, then
 * after longer and longer pauses; they give up an address for resuming where nobody answers, and a session that is said
 * to be resumable and never is. Left to themselves they would knock twice a second at the dead address of a session, and
 * ask some thousand times a second to resume one.
 *
 * There is no option for any of it, so inner workings are reached for; where they are no longer as they were, shards are
 * as discord.js has them.
 */
export class PatientShards extends SimpleShardingStrategy {
  readonly #manager: Manager;
  readonly #left: AbortSignal;

  /** @param left - once aborted, nothing connects any more */
  constructor(manager: Manager, left: AbortSignal) {
    super(manager);
    this.#manager = manager;
    this.#left = left;
    manager.options.handshakeTimeout = handshakeMs;
    manager.options.helloTimeout = helloMs;
  }

  override async spawn(shardIds: number[]): Promise<void> {
    await super.spawn(shardIds);
    const gateway = await this.#manager.fetchGatewayInformation();
    const { retrieveSessionInfo, updateSessionInfo } = this.#manager.options;
    const shards: unknown = Reflect.get(this, 'shards');
    for (const shard of shards instanceof Map ? shards.values() : []) {
      if (!isShard(shard)) continue;
      pace(shard, {
        left: this.#left,
        gatewayUrl: gateway.url,
        session: {
          get: async (id) => retrieveSessionInfo(id),
          set: async (id, session) => updateSessionInfo(id, session),
        },
      });
    }
  }
}

/** Makes one shard patient. */
export function pace(shard: PacedShard, { left, gatewayUrl, session }: Surroundings): void {
  const retreat = new Retreat();
  let unheard = 0;
  let resumes = 0;
  shard.on('hello', () => {
    unheard = 0;
    resumes = 0;
  });
  shard.on('resumed', () => {
    resumes = 0;
    retreat.succeeded();
  });
  shard.on('ready', () => retreat.begun());

  around(shard, 'internalConnect', async (connect) => {
    if (!(await pause(retreat.next(), left))) return;
    const taken = unheard >= unheardMax ? await session.get(shard.id) : null;
    if (taken) await session.set(shard.id, { ...taken, resumeURL: gatewayUrl });
    unheard += 1;
    await connect();
  });
  around(shard, 'resume', async (resume) => {
    const connection: unknown = Reflect.get(shard, 'connection');
    resumes += 1;
    if (resumes > resumesMax) {
      if (resumes > resumesMax + 1) return;
      await shard.destroy({ reason: 'Never resumed', recover: WebSocketShardDestroyRecovery.Reconnect });
      return;
    }
    const pauses = resumes - resumesAtOnce;
    if (pauses > 0 && !(await pause(pauses * resumePauseMs, left))) return;
    // It may have been cut meanwhile, and another begun.
    if (Reflect.get(shard, 'connection') === connection) await resume();
  });
}

function isShard(value: unknown): value is PacedShard {
  const has = (name: string, type: string) =>
    typeof value === 'object' && value !== null && typeof Reflect.get(value, name) === type;
  return has('id', 'number') && has('on', 'function') && has('destroy', 'function');
}

/** Puts something around a method of a shard's own, if it has it. */
function around(shard: PacedShard, name: string, put: (method: () => Promise<void>) => Promise<void>): void {
  const method: unknown = Reflect.get(shard, name);
  if (typeof method !== 'function') return;
  Reflect.set(shard, name, (...given: readonly unknown[]) => put(async () => Reflect.apply(method, shard, given)));
}

/** @returns whether to go on */
async function pause(ms: number, left: AbortSignal): Promise<boolean> {
  if (ms === 0 || left.aborted) return !left.aborted;
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      left.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    left.addEventListener('abort', end);
  });
  return !left.aborted;
}
