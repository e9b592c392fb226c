import { GatewayCloseCodes, GatewayOpcodes } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Practice } from '../../src/practice/index.js';
import { intents, practice } from './peer.js';

/** A bare connection: what it was sent so far, and how it was closed. */
async function connect(discord: Practice, headers: Readonly<Record<string, string>> = {}) {
  const socket = new WebSocket(`ws://127.0.0.1:${discord.port}/gateway?v=10&encoding=json`, { headers });
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
  return { send: (op: number, d: unknown) => socket.send(JSON.stringify({ op, d })), received, closed };
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
    { op: GatewayOpcodes.Hello, d: { heartbeat_interval: 41_250 } },
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
  await expect.poll(() => received.at(-1)).toEqual({ op: GatewayOpcodes.InvalidSession, d: false });
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
