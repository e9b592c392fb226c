import { Events, GatewayIntentBits } from 'discord.js';
import { expect, test } from 'vitest';
import { bot, intents, newClient, next, practice } from './peer.js';

test('the client logs in and knows its guilds and their channels', async () => {
  const discord = await practice({ guilds: 3 });
  const client = newClient(discord);
  const ready = next(client, Events.ClientReady);
  await client.login(discord.token);
  const [loggedIn] = await ready;
  expect(loggedIn.user.id).toBe(discord.application.id);
  expect(loggedIn.guilds.cache.map(({ id }) => id)).toEqual(discord.guilds.map(({ id }) => id));
  expect(loggedIn.channels.cache.has(discord.channel.id)).toBe(true);
  expect(discord.identifies).toBe(1);
});

test('a shard is given its own guilds only', async () => {
  const discord = await practice({ guilds: 4 });
  const client = newClient(discord);
  client.options.shards = [1];
  client.options.shardCount = 2;
  const ready = next(client, Events.ClientReady);
  await client.login(discord.token);
  const [loggedIn] = await ready;
  expect(loggedIn.guilds.cache.size).toBe(2);
});

test('a wrong token is refused by REST before the gateway is tried', async () => {
  const discord = await practice();
  const client = newClient(discord);
  await expect(client.login('wrong')).rejects.toThrow('An invalid token was provided.');
  expect(discord.requests.map(({ path, status }) => [path, status])).toEqual([['/gateway/bot', 401]]);
  expect(discord.identifies).toBe(0);
});

test('an intent that the application does not have closes the connection', async () => {
  const discord = await practice();
  const client = newClient(discord, [...intents, GatewayIntentBits.MessageContent]);
  await expect(client.login(discord.token)).rejects.toThrow('Used disallowed intents');
  expect(discord.identifies).toBe(0);
});

test('publishing replaces the whole list; a command keeps its id while its name stays', async () => {
  const discord = await practice();
  const client = await bot(discord);
  const before = discord.commands();
  expect(before.map(({ name }) => name)).toEqual(['ask', 'Find a source']);

  await client.application.commands.set([
    { name: 'ask', description: 'Ask anything' },
    { name: 'help', description: 'How to ask' },
  ]);
  const after = discord.commands();
  expect(after.map(({ name }) => name)).toEqual(['ask', 'help']);
  expect(after[0]?.id).toBe(before[0]?.id);
  expect(after[0]?.version).not.toBe(before[0]?.version);
  expect(discord.published).toBe(2);
  expect((await client.application.commands.fetch()).size).toBe(2);
});

test("a guild's own commands are apart from the global ones", async () => {
  const discord = await practice();
  const client = await bot(discord);
  await client.application.commands.set([{ name: 'local', description: 'Here only' }], discord.guild.id);
  expect(discord.commands(discord.guild).map(({ name }) => name)).toEqual(['local']);
  expect(discord.commands()).toHaveLength(2);
});

test('a published command comes back with what Discord fills in, and translations only on demand', async () => {
  const discord = await practice();
  const client = await bot(discord);
  const path = `/applications/${discord.application.id}/commands` as const;
  const plain = await client.rest.get(path);
  const whole = await client.rest.get(path, { query: new URLSearchParams({ with_localizations: 'true' }) });
  expect(plain).toMatchObject([
    { name: 'ask', default_member_permissions: null, contexts: [0, 1, 2], nsfw: false },
    {},
  ]);
  expect(JSON.stringify(plain)).not.toContain('localizations');
  expect(whole).toMatchObject([{ name_localizations: null, options: [{ description_localizations: null }] }, {}]);
});

test.each([
  ['capitals in a slash name', { name: 'Ask', description: 'x' }, 'APPLICATION_COMMAND_INVALID_NAME'],
  ['no description', { name: 'ask', description: '' }, 'BASE_TYPE_BAD_LENGTH'],
  [
    'a required option after an optional one',
    {
      name: 'ask',
      description: 'x',
      options: [
        { type: 3, name: 'a', description: 'a' },
        { type: 3, name: 'b', description: 'b', required: true },
      ],
    },
    'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  ],
  ['an unknown locale', { name: 'ask', description: 'x', description_localizations: { xx: 'y' } }, 'ENUM_TYPE_COERCE'],
])('a command with %s is refused', async (_why, command, code) => {
  const discord = await practice();
  const client = await bot(discord);
  const published = discord.published;
  const error = await client.rest
    .put(`/applications/${discord.application.id}/commands`, { body: [command] })
    .then(() => undefined)
    .catch((cause: unknown) => cause);
  expect(error).toMatchObject({ code: 50035, status: 400 });
  expect(JSON.stringify(error)).toContain(code);
  expect(discord.published).toBe(published);
});

test('foreign hosts and origins are refused', async () => {
  const discord = await practice();
  const url = `${discord.rest.api}/v10/gateway`;
  expect((await fetch(url)).status).toBe(200);
  expect((await fetch(url, { headers: { origin: 'https://example.org' } })).status).toBe(403);
  expect(await statusFor(discord.port, 'example.org')).toBe(403);
});

/** fetch sets Host itself, so this asks by hand. */
async function statusFor(port: number, host: string): Promise<number | undefined> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path: '/api/v10/gateway', headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
