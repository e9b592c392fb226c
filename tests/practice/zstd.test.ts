import { GatewayOpcodes } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { zstdBlocks, zstdHead } from '../../src/practice/zstd.js';
import { practice } from './peer.js';

/** Reads raw blocks by RFC 8878: what they hold, and whether nothing is left over. */
function blocksIn(bytes: Buffer) {
  const sizes: number[] = [];
  const parts: Buffer[] = [];
  let at = 0;
  while (at + 3 <= bytes.length) {
    const head = bytes.readUIntLE(at, 3);
    if ((head & 0b111) !== 0) throw new Error(`Block at ${at} is the last one, or not raw`);
    sizes.push(head >> 3);
    parts.push(bytes.subarray(at + 3, at + 3 + (head >> 3)));
    at += 3 + (head >> 3);
  }
  return { sizes, content: Buffer.concat(parts), isWhole: at === bytes.length };
}

test.each([
  ['nothing', 0, []],
  ['a few bytes', 5, [5]],
  ['as much as a block holds', 131_072, [131_072]],
  ['one byte more', 131_073, [131_072, 1]],
])('%s lies in blocks', (_what, length, sizes) => {
  const bytes = Buffer.alloc(length, 'x');
  expect(blocksIn(zstdBlocks(bytes))).toEqual({ sizes, content: bytes, isWhole: true });
});

test('a client that asks for zstd-stream gets one frame, each payload ending with a block', async () => {
  const discord = await practice();
  const socket = new WebSocket(`ws://127.0.0.1:${discord.port}/?v=10&encoding=json&compress=zstd-stream`);
  onTestFinished(() => socket.terminate());
  const pieces: Buffer[] = [];
  socket.on('message', (data: Buffer) => pieces.push(data));
  await new Promise((resolve) => socket.once('open', resolve));
  const identity = { token: discord.token, intents: 513, properties: {} };
  socket.send(JSON.stringify({ op: GatewayOpcodes.Identify, d: identity }));
  await expect.poll(() => pieces.length).toBe(3);
  const [first = Buffer.alloc(0), ...later] = pieces;
  expect(first.subarray(0, zstdHead.length)).toEqual(zstdHead);
  const payloads = [first.subarray(zstdHead.length), ...later].map((piece) => {
    const { content, isWhole } = blocksIn(piece);
    expect(isWhole).toBe(true);
    return JSON.parse(content.toString());
  });
  expect(payloads).toMatchObject([{ op: 10 }, { t: 'READY' }, { t: 'GUILD_CREATE' }]);
});
