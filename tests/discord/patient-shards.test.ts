import { EventEmitter } from 'node:events';
import { createRequire } from 'node:module';
import type { SessionInfo } from 'discord.js';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { pace } from '../../src/discord/patient-shards.js';
import { startPractice } from '../../src/practice/index.js';
import { start } from './peer.js';

const dead = 'ws://dead.invalid';
const gatewayUrl = 'ws://gateway.invalid';
const session: SessionInfo = { sessionId: 'a', sequence: 7, shardId: 0, shardCount: 1, resumeURL: dead };

/** A shard as discord.js has it, as far as it is paced. */
class FakeShard extends EventEmitter {
  readonly id = 0;
  connection: unknown = 'first';
  session: SessionInfo | null = session;
  readonly connects: (string | undefined)[] = [];
  resumes = 0;
  destroyed: object | undefined;

  async internalConnect(): Promise<void> {
    this.connects.push(this.session?.resumeURL);
  }
  async resume(): Promise<void> {
    this.resumes += 1;
  }
  async destroy(how: object): Promise<void> {
    this.destroyed = how;
  }
}

function prepare() {
  const shard = new FakeShard();
  const left = new AbortController();
  onTestFinished(() => left.abort());
  pace(shard, {
    left: left.signal,
    gatewayUrl,
    session: {
      get: async () => shard.session,
      set: async (_id, taken) => {
        shard.session = taken;
      },
    },
  });
  return { shard, left };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a session whose address is dead is taken up where sessions begin', async () => {
  const { shard } = prepare();
  for (let n = 0; n < 3; n += 1) void shard.internalConnect();
  await vi.runAllTimersAsync();
  expect(shard.connects).toEqual([dead, dead, gatewayUrl]);
  expect(shard.session).toEqual({ ...session, resumeURL: gatewayUrl });
});

test('an address that answers is kept', async () => {
  const { shard } = prepare();
  for (let n = 0; n < 5; n += 1) {
    await shard.internalConnect();
    shard.emit('hello');
    shard.emit('resumed');
  }
  expect(shard.connects).toEqual(Array(5).fill(dead));
});

test('a session that is never resumed, though Discord says so again and again, is given up', async () => {
  const { shard } = prepare();
  for (let n = 0; n < 6; n += 1) void shard.resume();
  await vi.runAllTimersAsync();
  expect(shard.resumes).toBe(4);
  expect(shard.destroyed).toMatchObject({ reason: 'Never resumed' });
});

test('one that is resumed each time is resumed at once each time', async () => {
  const { shard } = prepare();
  for (let n = 0; n < 9; n += 1) {
    await shard.resume();
    shard.emit('resumed');
  }
  expect([shard.resumes, shard.destroyed]).toEqual([9, undefined]);
});

test('what was to be resumed on a connection that is cut meanwhile is left to the next', async () => {
  const { shard } = prepare();
  for (let n = 0; n < 3; n += 1) void shard.resume();
  await vi.advanceTimersByTimeAsync(10);
  shard.connection = 'second';
  await vi.runAllTimersAsync();
  expect(shard.resumes).toBe(2);
});

test('once the bot has left, nothing connects any more', async () => {
  const { shard, left } = prepare();
  for (let n = 0; n < 5; n += 1) void shard.internalConnect();
  await vi.advanceTimersByTimeAsync(10);
  left.abort();
  await vi.runAllTimersAsync();
  expect(shard.connects).toHaveLength(2);
});

test('discord.js still has what is reached for', () => {
  // The client has a class of the same name, which is another.
  const { WebSocketShard } = createRequire(createRequire(import.meta.url).resolve('discord.js'))('@discordjs/ws');
  expect(Object.getOwnPropertyNames(WebSocketShard.prototype)).toEqual(
    expect.arrayContaining(['internalConnect', 'resume', 'destroy']),
  );
});

test('a gateway that says "invalid, but resume" without end is asked few times', async () => {
  vi.useRealTimers();
  const discord = await startPractice();
  await start({ discord });
  const before = discord.resumes;
  for (let n = 0; n < 20; n += 1) discord.invalidateSessions(true);
  await expect.poll(() => discord.gateway.connected, { timeout: 15_000 }).toBe(true);
  expect(discord.resumes - before).toBeLessThanOrEqual(4);
  expect(await discord.slash('echo', { text: 'hello' })).toMatchObject({ acknowledgements: 1, error: undefined });
}, 20_000);
