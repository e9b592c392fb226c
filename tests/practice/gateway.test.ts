import { connect as connectTcp } from 'node:net';
import { constants, createInflate } from 'node:zlib';
import { GatewayCloseCodes, GatewayOpcodes } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Practice } from '../../src/practice/index.js';
import { intents, practice } from './peer.js';

/** A bare connection: what it was sent so far, and how it was closed. */
async function connect(
  discord: Practice,
  headers: Readonly<Record<string, string>> = {},
  query = 'v=10&encoding=json',
) {
  const socket = new WebSocket(`ws://127.0.0.1:${discord.port}/gateway?${query}`, { headers });
  onTestFinished(() => socket.terminate());
  const received: unknown[] = [];
  socket.on('message', (raw) => received.push(JSON.parse(String(raw))));
  const closed = new Promise<number>((resolve) => {
    socket.on('close', resolve);
  });
  await new Promise((resolve, reject) => {
    socket.on('open', resolve);
    socket.on('error', reject);
  });
  const raw = (text: string) => socket.send(text);
  const send = (op: number, d: unknown) => raw(JSON.stringify({ op, d }));
  return { send, raw, received, closed, close: (code: number) => socket.close(code) };
}

function identity(discord: Practice) {
  const bits = intents.reduce<number>((all, bit) => all | bit, 0);
  return { token: discord.token, intents: bits, properties: { os: 'x', browser: 'x', device: 'x' } };
}

test('says hello, then READY and the guilds in order', async () => {
  const discord = await practice();
  const { send, received } = await connect(discord);
  send(GatewayOpcodes.Identify, identity(discord));
  await expect.poll(() => received.length).toBe(3);
  expect(received).toMatchObject([
    { t: null, s: null, op: GatewayOpcodes.Hello, d: { heartbeat_interval: 41_250 } },
    { op: GatewayOpcodes.Dispatch, t: 'READY', s: 1, d: { guilds: [{ id: discord.guild.id, unavailable: true }] } },
    { op: GatewayOpcodes.Dispatch, t: 'GUILD_CREATE', s: 2, d: { id: discord.guild.id, unavailable: false } },
  ]);
});

test('acknowledges heartbeats', async () => {
  const { send, received } = await connect(await practice());
  send(GatewayOpcodes.Heartbeat, null);
  await expect.poll(() => received.at(-1)).toMatchObject({ op: GatewayOpcodes.HeartbeatAck });
});

test('declares a session that it does not know invalid', async () => {
  const discord = await practice();
  const { send, received } = await connect(discord);
  send(GatewayOpcodes.Resume, { token: discord.token, session_id: 'forgotten', seq: 1 });
  await expect.poll(() => received.at(-1)).toEqual({ t: null, s: null, op: GatewayOpcodes.InvalidSession, d: false });
});

test.each([
  ['a wrong token', { token: 'wrong' }, GatewayCloseCodes.AuthenticationFailed],
  ['a privileged intent', { intents: 1 << 15 }, GatewayCloseCodes.DisallowedIntents],
  ['no intents', { intents: undefined }, GatewayCloseCodes.InvalidIntents],
  ['a shard beyond the last', { shard: [2, 2] }, GatewayCloseCodes.InvalidShard],
])('closes on %s', async (_why, wrong, code) => {
  const discord = await practice();
  const { send, closed } = await connect(discord);
  send(GatewayOpcodes.Identify, { ...identity(discord), ...wrong });
  expect(await closed).toBe(code);
});

test('closes on a second identify and on an unknown opcode', async () => {
  const discord = await practice();
  const twice = await connect(discord);
  twice.send(GatewayOpcodes.Identify, identity(discord));
  twice.send(GatewayOpcodes.Identify, identity(discord));
  expect(await twice.closed).toBe(GatewayCloseCodes.AlreadyAuthenticated);
  const unknown = await connect(discord);
  unknown.send(99, null);
  expect(await unknown.closed).toBe(GatewayCloseCodes.UnknownOpcode);
});

test.each([
  ['host', { host: 'example.org' }],
  ['origin', { origin: 'https://example.org' }],
])('refuses a foreign %s', async (_what, headers) => {
  const discord = await practice();
  await expect(connect(discord, headers)).rejects.toThrow('Unexpected server response: 403');
});

test('a client that sends no heartbeat is timed out', async () => {
  const { closed } = await connect(await practice({ heartbeatMs: 20 }));
  expect(await closed).toBe(GatewayCloseCodes.SessionTimedOut);
});

test('asks for a heartbeat at once', async () => {
  const discord = await practice();
  const { received } = await connect(discord);
  await expect.poll(() => received.length).toBe(1);
  discord.gateway.askHeartbeat();
  await expect.poll(() => received.at(-1)).toMatchObject({ op: GatewayOpcodes.Heartbeat });
});

test.each([
  ['no JSON', '{'],
  ['no object', '[]'],
  ['more than 4,096 bytes', JSON.stringify({ op: 1, d: 'x'.repeat(4_096) })],
])('closes on %s', async (_why, text) => {
  const { raw, closed } = await connect(await practice());
  raw(text);
  expect(await closed).toBe(GatewayCloseCodes.DecodeError);
});

test.each([
  ['members', GatewayOpcodes.RequestGuildMembers],
  ['a presence', GatewayOpcodes.PresenceUpdate],
])('takes no request for %s from whom it does not know', async (_what, op) => {
  const { send, closed } = await connect(await practice());
  send(op, {});
  expect(await closed).toBe(GatewayCloseCodes.NotAuthenticated);
});

test('closes on more than 120 payloads a minute', async () => {
  const { send, received, closed } = await connect(await practice());
  for (let n = 0; n < 121; n += 1) send(GatewayOpcodes.Heartbeat, null);
  expect(await closed).toBe(GatewayCloseCodes.RateLimited);
  expect(received).toHaveLength(121);
});

test.each([
  ['another version of the API', 'v=6'],
  ['an encoding that it does not speak', 'v=10&encoding=etf'],
  ['a compression that it does not know', 'v=10&compress=brotli-stream'],
])('closes on %s, for good', async (_what, query) => {
  const { closed } = await connect(await practice(), {}, query);
  expect(await closed).toBe(GatewayCloseCodes.InvalidAPIVersion);
});

test('compresses all it says in one stream, in the order in which it was said', async () => {
  const discord = await practice();
  const socket = new WebSocket(`ws://127.0.0.1:${discord.port}/?v=10&encoding=json&compress=zlib-stream`);
  onTestFinished(() => socket.terminate());
  const stream = createInflate({ finishFlush: constants.Z_SYNC_FLUSH });
  let text = '';
  stream.on('data', (data) => {
    text += String(data);
  });
  const tails: string[] = [];
  socket.on('message', (data: Buffer, isBinary) => {
    tails.push(isBinary ? data.subarray(-4).toString('hex') : 'text');
    stream.write(data);
  });
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(JSON.stringify({ op: GatewayOpcodes.Identify, d: identity(discord) }));
  await expect.poll(() => text).toContain('GUILD_CREATE');
  for (let n = 0; n < 20; n += 1) await discord.say(`number ${n}`, { mentionBot: true });
  await expect.poll(() => text).toContain('number 19');
  expect(text.match(/"s":\d+/g)).toEqual(Array.from({ length: 22 }, (_, n) => `"s":${n + 1}`));
  expect(new Set(tails)).toEqual(new Set(['0000ffff']));
});

test('the handshake is answered by itself: some clients drop what comes along with the answer', async () => {
  const discord = await practice();
  const socket = connectTcp(discord.port, '127.0.0.1');
  onTestFinished(() => {
    socket.destroy();
  });
  const pieces: string[] = [];
  socket.on('data', (piece) => pieces.push(piece.toString('latin1')));
  socket.write(
    `GET /gateway HTTP/1.1\r\nHost: 127.0.0.1:${discord.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  );
  await expect.poll(() => pieces.length).toBeGreaterThan(1);
  expect(pieces[0]).toMatch(/^HTTP\/1\.1 101 [\s\S]*\r\n\r\n$/);
  expect(pieces.slice(1).join('')).toContain('"op":10');
});

test.each([
  ['alone', (token: string) => token.split('.').at(-1)],
  ['whole', (token: string) => token],
])('the token is taken %s', async (_how, part) => {
  const discord = await practice();
  const { send, received } = await connect(discord);
  send(GatewayOpcodes.Identify, { ...identity(discord), token: part(discord.token) });
  await expect.poll(() => received[1]).toMatchObject({ t: 'READY' });
});

test('takes the token as REST takes it', async () => {
  const discord = await practice();
  const { send, received } = await connect(discord);
  send(GatewayOpcodes.Identify, { ...identity(discord), token: `Bot ${discord.token}` });
  await expect.poll(() => received.at(1)).toMatchObject({ t: 'READY', d: { private_channels: [] } });
});

test('a session that was resumed over another connection outlives its first one', async () => {
  const discord = await practice();
  const first = await connect(discord);
  first.send(GatewayOpcodes.Identify, identity(discord));
  await expect.poll(() => first.received[1]).toMatchObject({ t: 'READY' });
  const { d } = Object(first.received[1]);
  const second = await connect(discord);
  second.send(GatewayOpcodes.Resume, { token: discord.token, session_id: d.session_id, seq: 2 });
  await expect.poll(() => second.received.at(-1)).toMatchObject({ t: 'RESUMED' });
  first.close(1000);
  await first.closed;
  await discord.say('hello');
  await expect.poll(() => second.received.at(-1)).toMatchObject({ t: 'MESSAGE_CREATE' });
});

test('closes on a resume from a moment that never was', async () => {
  const discord = await practice();
  const first = await connect(discord);
  first.send(GatewayOpcodes.Identify, identity(discord));
  await expect.poll(() => first.received.length).toBe(3);
  const sessionId = sessionIn(first.received);
  discord.dropConnections();
  const { send, closed } = await connect(discord);
  send(GatewayOpcodes.Resume, { token: discord.token, session_id: sessionId, seq: 99 });
  expect(await closed).toBe(GatewayCloseCodes.InvalidSeq);
});

test('a session can be resumed for a while only', async () => {
  const discord = await practice({ gateway: { resumableMs: 30 } });
  const first = await connect(discord);
  first.send(GatewayOpcodes.Identify, identity(discord));
  await expect.poll(() => first.received.length).toBe(3);
  discord.dropConnections();
  await first.closed;
  await expect
    .poll(async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      const { send, received } = await connect(discord);
      send(GatewayOpcodes.Resume, { token: discord.token, session_id: sessionIn(first.received), seq: 3 });
      await expect.poll(() => received.length).toBeGreaterThan(1);
      return received.at(-1);
    })
    .toMatchObject({ op: GatewayOpcodes.InvalidSession, d: false });
});

test('a session that was declared invalid, but resumable, is resumed over the same connection', async () => {
  const discord = await practice();
  const { send, received } = await connect(discord);
  send(GatewayOpcodes.Identify, identity(discord));
  await expect.poll(() => received.length).toBe(3);
  discord.invalidateSessions(true);
  await discord.say('meanwhile');
  send(GatewayOpcodes.Resume, { token: discord.token, session_id: sessionIn(received), seq: 2 });
  await expect.poll(() => received.length).toBe(6);
  expect(received.slice(3)).toMatchObject([
    { op: GatewayOpcodes.InvalidSession, d: true },
    { t: 'MESSAGE_CREATE', s: 3 },
    { t: 'RESUMED', s: 4 },
  ]);
});

test('who identifies too soon gets an invalid session, and who used up the day is refused', async () => {
  const discord = await practice({ gateway: { total: 2, identifyEveryMs: 60_000 } });
  const [first, second, third] = [await connect(discord), await connect(discord), await connect(discord)];
  first.send(GatewayOpcodes.Identify, identity(discord));
  await expect.poll(() => first.received.length).toBe(3);
  second.send(GatewayOpcodes.Identify, identity(discord));
  await expect.poll(() => second.received.at(-1)).toMatchObject({ op: GatewayOpcodes.InvalidSession, d: false });
  third.send(GatewayOpcodes.Identify, identity(discord));
  expect(await third.closed).toBe(GatewayCloseCodes.AuthenticationFailed);
  expect(discord.gateway.information.session_start_limit).toMatchObject({ total: 2, remaining: 0 });
});

test('more guilds than a shard holds need more shards', async () => {
  const discord = await practice({ guilds: 2_501 });
  const { send, closed } = await connect(discord);
  send(GatewayOpcodes.Identify, identity(discord));
  expect(await closed).toBe(GatewayCloseCodes.ShardingRequired);
});

test.each([
  ['by name', { query: 'cur', limit: 5 }, ['curator']],
  ['by id', 'ids', ['student']],
  ['all of them, without the privileged intent', { query: '', limit: 0 }, undefined],
])('tells members %s', async (_how, request, names) => {
  const discord = await practice();
  const { send, received } = await connect(discord);
  send(GatewayOpcodes.Identify, identity(discord));
  const asked = request === 'ids' ? { user_ids: [discord.users.student.id, '1'] } : request;
  send(GatewayOpcodes.RequestGuildMembers, { guild_id: discord.guild.id, nonce: 'mine', ...Object(asked) });
  send(GatewayOpcodes.Heartbeat, null);
  await expect.poll(() => received.at(-1)).toMatchObject({ op: GatewayOpcodes.HeartbeatAck });
  const chunk = names && {
    t: 'GUILD_MEMBERS_CHUNK',
    d: {
      members: names.map((username) => ({ user: { username } })),
      chunk_index: 0,
      chunk_count: 1,
      nonce: 'mine',
      ...(request === 'ids' && { not_found: ['1'] }),
    },
  };
  expect(received.slice(3, -1)).toMatchObject(chunk ? [chunk] : []);
});

test('who asks for soundboard sounds hears that there are none', async () => {
  const discord = await practice();
  const { send, received } = await connect(discord);
  send(GatewayOpcodes.Identify, identity(discord));
  send(GatewayOpcodes.RequestSoundboardSounds, { guild_ids: [discord.guild.id, discord.elsewhere.id] });
  await expect.poll(() => received.length).toBe(4);
  const d = { guild_id: discord.guild.id, soundboard_sounds: [] };
  expect(received.at(-1)).toMatchObject({ t: 'SOUNDBOARD_SOUNDS', d });
});

test('accepts a presence', async () => {
  const discord = await practice();
  const { send, received } = await connect(discord);
  send(GatewayOpcodes.Identify, identity(discord));
  send(GatewayOpcodes.PresenceUpdate, { since: null, activities: [], status: 'online', afk: false });
  send(GatewayOpcodes.Heartbeat, null);
  await expect.poll(() => received.at(-1)).toMatchObject({ op: GatewayOpcodes.HeartbeatAck });
});

test('nobody gets in while it is out of reach', async () => {
  const discord = await practice();
  discord.gateway.unreachable = true;
  await expect(connect(discord)).rejects.toThrow('socket hang up');
  discord.gateway.unreachable = false;
  const { received } = await connect(discord);
  await expect.poll(() => received.length).toBe(1);
});

function sessionIn(received: readonly unknown[]): unknown {
  const ready = received.find((payload) => Object(payload).t === 'READY');
  return Object(ready).d.session_id;
}
