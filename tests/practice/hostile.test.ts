import { connect, type Socket } from 'node:net';
import { GatewayCloseCodes, OverwriteType, PermissionFlagsBits } from 'discord.js';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Practice } from '../../src/practice/index.js';
import { Interactions } from '../../src/practice/interactions.js';
import { everyRoute } from '../../src/practice/routes/index.js';
import { practice } from './peer.js';
import { raw } from './raw.js';

/** What the server says to bytes sent as they are, until it hangs up or `enough` holds. */
async function say(discord: Practice, bytes: string | Buffer, enough = /\r\n\r\n/): Promise<string> {
  const socket: Socket = connect(discord.port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  let heard = '';
  return new Promise((resolve) => {
    socket.on('data', (data) => {
      heard += String(data);
      if (enough.test(heard)) resolve(heard);
    });
    socket.on('error', () => resolve(heard));
    socket.on('close', () => resolve(heard));
    socket.write(bytes);
  });
}

const upgrade = [
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
];

test.each([
  ['a foreign host', '/api/v10/gateway', ['Host: example.org']],
  ['two hosts', '/api/v10/gateway', ['Host: 127.0.0.1:PORT', 'Host: example.org']],
  ['a host of another port', '/api/v10/gateway', ['Host: 127.0.0.1:1']],
  ['a foreign origin', '/api/v10/gateway', ['Host: 127.0.0.1:PORT', 'Origin: https://example.org']],
  ['no origin worth the name', '/api/v10/gateway', ['Host: 127.0.0.1:PORT', 'Origin: null']],
  ['another site in a browser', '/api/v10/gateway', ['Host: 127.0.0.1:PORT', 'Sec-Fetch-Site: cross-site']],
  ['another port in a browser', '/api/v10/gateway', ['Host: localhost:PORT', 'Sec-Fetch-Site: same-site']],
  ['a whole address', 'http://example.org/api/v10/gateway', ['Host: 127.0.0.1:PORT']],
  ['an address without a scheme', '//example.org/api', ['Host: 127.0.0.1:PORT']],
])('%s is refused, by REST and by the gateway', async (_who, path, headers) => {
  const discord = await practice();
  const head = headers.map((line) => line.replace('PORT', String(discord.port)));
  const ask = (target: string, more: readonly string[]) =>
    say(discord, [`GET ${target} HTTP/1.1`, ...head, ...more, '', ''].join('\r\n'));
  expect(await ask(path, [])).toMatch(/^HTTP\/1\.1 4(?:00|03) /);
  expect(await ask(path.replace('/api/v10', ''), upgrade)).toMatch(/^HTTP\/1\.1 4(?:00|03) /);
  expect(discord.requests).toEqual([]);
});

test.each([
  ['nothing in its address', 'GET // HTTP/1.1'],
  ['broken escapes', 'GET /api/v10/channels/%E0%A4%A HTTP/1.1'],
  ['no HTTP', 'hello'],
  ['a header without an end', `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}`],
  ['a wrong length', 'POST /api/v10/users/@me/channels HTTP/1.1\r\nContent-Length: -5'],
  ['a length twice', 'POST /api HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6'],
  ['a length and chunks', 'POST /api HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked'],
  ['an upgrade to nothing known', 'GET /gateway HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: h2c'],
  ['an upgrade elsewhere', `GET /api HTTP/1.1\r\n${upgrade.join('\r\n')}`],
])('whoever sends %s is refused, and nobody else notices', async (_what, head) => {
  const discord = await practice();
  expect(await say(discord, `${head}\r\nHost: 127.0.0.1:${discord.port}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 4\d\d /);
  expect((await raw(discord, 'GET', '/gateway')).status).toBe(200);
});

test('who resets the connection while being turned away does no harm', async () => {
  const discord = await practice();
  for (let n = 0; n < 20; n += 1) {
    const socket = connect(discord.port, '127.0.0.1', () => {
      socket.write(['GET /gateway HTTP/1.1', 'Host: example.org', ...upgrade, '', ''].join('\r\n'));
      socket.resetAndDestroy();
    });
    socket.on('error', () => undefined);
    await new Promise((resolve) => socket.on('close', resolve));
  }
  expect((await raw(discord, 'GET', '/gateway')).status).toBe(200);
});

const json = { 'content-type': 'application/json' };

test.each([
  ['broken UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), json, 400, { code: 50109 }],
  ['lists in lists in lists', `${'['.repeat(5000)}${']'.repeat(5000)}`, json, 400, { code: 50109 }],
  ['a number alone', '5', json, 400, { code: 50035 }],
  ['no type', '{"content":"x"}', { 'content-type': 'text/plain' }, 400, { _misc: [expect.any(String)] }],
  ['a form without a boundary', 'x', { 'content-type': 'multipart/form-data' }, 400, { code: 0 }],
  ['a form cut short', '--a\r\nContent-Dis', { 'content-type': 'multipart/form-data; boundary=a' }, 400, { code: 0 }],
  ['more than anybody says', `"${'x'.repeat(9_000_000)}"`, json, 413, { code: 40005 }],
  ['fields as a browser sends them', 'content=x', { 'content-type': 'application/x-www-form-urlencoded' }, 200, {}],
])('a message of %s gets an answer', async (_what, body, headers, status, expected) => {
  const discord = await practice();
  const response = await fetch(`${discord.rest.api}/v10/channels/${discord.channel.id}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${discord.token}`, ...headers },
    body,
  });
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject(expected);
});

const nowhere = { url: '', shards: 1, session_start_limit: {} };

/** JSON that is often near to what Discord takes: its field names, its kinds of value. */
const bodies = fc.letrec<{ readonly value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<unknown>(
      null,
      true,
      -1,
      0,
      1,
      2,
      3,
      4,
      5,
      9,
      10,
      17,
      64,
      1 << 15,
      1e308,
      '',
      'x',
      '1',
      'x'.repeat(5000),
    ),
    fc.dictionary(
      fc.constantFrom(
        ...['type', 'data', 'content', 'flags', 'components', 'component', 'accessory', 'embeds', 'fields', 'name'],
        ...[
          'description',
          'options',
          'choices',
          'custom_id',
          'title',
          'messages',
          'attachments',
          'id',
          'items',
          'media',
        ],
        ...['url', 'message_reference', 'allowed_mentions', 'parse', 'users', 'nonce', 'tags', '__proto__', 'poll'],
        ...['recipient_id', 'archived', 'locked', 'name_localizations', 'de', 'emoji', 'style', 'label', 'min_values'],
      ),
      tie('value'),
      { maxKeys: 6 },
    ),
    fc.array(tie('value'), { maxLength: 5 }),
  ),
})).value;

test('whatever JSON a route is sent, it answers, and never with a mistake of its own', async () => {
  const discord = await practice({ limits: 'none', slashTimeoutMs: 60_000 });
  const application = discord.application.id;
  await raw(discord, 'PUT', `/applications/${application}/commands`, [{ name: 'ask', description: 'x' }]);
  const published = discord.commands();
  const every = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);
  const allow = every & ~PermissionFlagsBits.Administrator;
  discord.permit(discord.channel, { id: discord.guild.roles.bot, type: OverwriteType.Role, allow, deny: 0n });
  let event: unknown;
  discord.world.listen((happening) => {
    if (happening.event === 'INTERACTION_CREATE') event = happening.data;
  });
  const { world } = discord;
  const routes = everyRoute(world, new Interactions(world, { acknowledgeMs: 1, tokenMs: 1 }), () => nowhere, 0);
  // Whoever leaves the only guild has nothing left to send anything to.
  const leaves = ({ method, path }: (typeof routes)[number]) =>
    method === 'DELETE' && path === '/users/@me/guilds/:guild';
  const changing = routes.filter((route) => route.method !== 'GET' && !leaves(route));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...changing), bodies, fc.constantFrom(0, 4, 7, 9), async (route, body, type) => {
      const message = await discord.say('x');
      // An earlier body may have been a list of no commands.
      world.commands.set('', published);
      void discord.slash('ask');
      const { id: interaction, token } = Object(event);
      const named: Readonly<Record<string, string>> = {
        application,
        guild: discord.guild.id,
        channel: type === 0 ? (await discord.openThread('x')).id : discord.channel.id,
        message: message.id,
        user: discord.users.student.id,
        emoji: encodeURIComponent('👍'),
        interaction: String(interaction),
        token: String(token),
      };
      const path = route.path.replace(/:(\w+)/g, (_all, name: string) => named[name] ?? '1');
      if (path.startsWith('/webhooks'))
        await raw(discord, 'POST', `/interactions/${interaction}/${token}/callback`, { type: 5 });
      const sent = type === 0 ? body : { type, data: body };
      const { status, body: answer } = await raw(discord, route.method, path, sent);
      if (status >= 500) throw new Error(`${route.method} ${path} was answered ${status} ${JSON.stringify(answer)}`);
    }),
    { numRuns: 1500 },
  );
}, 60_000);

test('whatever a client says to the gateway, the gateway goes on', async () => {
  const discord = await practice({ gateway: { identifyEveryMs: 0 } });
  const identify = { token: discord.token, intents: 1, properties: {} };
  const frames = fc.oneof(
    fc.record({ op: fc.integer({ min: -1, max: 50 }), d: bodies }),
    fc.record({
      op: fc.constant(2),
      d: fc.record({ shard: bodies, intents: bodies, token: fc.constant(discord.token) }),
    }),
    fc.record({
      op: fc.constantFrom(6, 8),
      d: fc.record({
        session_id: bodies,
        seq: bodies,
        guild_id: fc.constant(discord.guild.id),
        user_ids: bodies,
        query: bodies,
        limit: bodies,
        token: fc.constant(discord.token),
      }),
    }),
    fc.string(),
    fc.uint8Array(),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(frames, { maxLength: 4 }), fc.boolean(), async (sent, identifies) => {
      const socket = new WebSocket(`ws://127.0.0.1:${discord.port}/gateway?v=10`);
      const closed = new Promise<number>((resolve) => socket.on('close', resolve));
      socket.on('error', () => undefined);
      await new Promise((resolve) => socket.once('message', resolve));
      if (identifies) socket.send(JSON.stringify({ op: 2, d: identify }));
      for (const frame of sent) {
        socket.send(typeof frame === 'string' || frame instanceof Uint8Array ? frame : JSON.stringify(frame));
      }
      // Nobody survives this one.
      socket.send(JSON.stringify({ op: 99 }));
      const code = await closed;
      expect([code, code in GatewayCloseCodes]).toEqual([code, true]);
    }),
    { numRuns: 150 },
  );
  expect((await raw(discord, 'GET', '/gateway/bot')).status).toBe(200);
}, 60_000);
