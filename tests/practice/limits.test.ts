import { Events } from 'discord.js';
import { expect, test } from 'vitest';
import { bot, practice, until } from './peer.js';
import { raw } from './raw.js';

test('a bucket tells its state in headers, and refuses what is too much', async () => {
  const discord = await practice({ limits: 'discord' });
  const send = () => raw(discord, 'POST', `/channels/${discord.channel.id}/messages`, { content: 'x' });
  const first = await send();
  expect(Object.fromEntries(first.headers)).toMatchObject({ 'x-ratelimit-limit': '5', 'x-ratelimit-remaining': '4' });
  expect(first.headers.get('x-ratelimit-bucket')).toMatch(/^[0-9a-f]{32}$/);
  expect(Number(first.headers.get('x-ratelimit-reset-after'))).toBeLessThanOrEqual(5);
  for (let n = 0; n < 4; n += 1) expect((await send()).status).toBe(200);

  const refused = await send();
  expect(refused.status).toBe(429);
  expect(refused.body).toMatchObject({ message: 'You are being rate limited.', global: false });
  expect(refused.headers.get('x-ratelimit-scope')).toBe('user');
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(discord.messages()).toHaveLength(5);

  const elsewhere = discord.guild.channels[1]?.id;
  const other = await raw(discord, 'POST', `/channels/${elsewhere}/messages`, { content: 'x' });
  expect([other.status, other.headers.get('x-ratelimit-bucket')]).toEqual([
    200,
    first.headers.get('x-ratelimit-bucket'),
  ]);
});

test('a route without a bucket has no such headers', async () => {
  const discord = await practice({ limits: 'discord' });
  const { headers } = await raw(discord, 'GET', `/channels/${discord.channel.id}`);
  expect([...headers.keys()].filter((name) => name.startsWith('x-ratelimit'))).toEqual([]);
});

test('more than 50 requests in a second are refused over all routes, answers to interactions are not counted', async () => {
  const discord = await practice({ limits: 'discord' });
  const path = `/channels/${discord.channel.id}`;
  const answers = await Promise.all(Array.from({ length: 60 }, () => raw(discord, 'GET', path)));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThanOrEqual(5);
  expect(refused[0]?.body).toMatchObject({ global: true });
  expect(refused[0]?.headers.get('x-ratelimit-global')).toBe('true');
  expect(refused[0]?.headers.get('x-ratelimit-scope')).toBe('global');
  const callback = await raw(discord, 'POST', '/interactions/1/x/callback', { type: 5 });
  expect(callback.body).toMatchObject({ code: 10062 });
});

test('the client keeps to the limits by itself, and nothing is lost', async () => {
  const discord = await practice({ limits: 'discord' });
  let limited = 0;
  const client = await bot(discord, { text: async (message) => message.reply(message.content) });
  client.rest.on('rateLimited', () => {
    limited += 1;
  });
  for (let n = 0; n < 7; n += 1) await discord.say(`${n}`, { mentionBot: true });
  await until(() => discord.messages().length === 14);
  expect(limited).toBeGreaterThan(0);
  expect(discord.requests.filter(({ status }) => status === 429)).toEqual([]);
}, 15_000);

test('a hundred interactions at once are all answered', async () => {
  const discord = await practice({ limits: 'discord' });
  await bot(discord, { slash: (asked) => asked.reply('ok') });
  const asked = Array.from({ length: 100 }, () => discord.slash('ask', { question: 'x' }));
  expect((await Promise.all(asked)).map(({ message }) => message?.content)).toEqual(Array(100).fill('ok'));
});

test.each([
  ['this bot', 'user', false],
  ['everybody at this resource', 'shared', false],
  ['all that this bot does', 'global', true],
] as const)('a storm of 429 that blames %s passes', async (_whom, scope, global) => {
  const discord = await practice();
  const client = await bot(discord, { slash: (asked) => asked.reply('at last') });
  const warned: unknown[] = [];
  client.rest.on('rateLimited', (data) => warned.push([data.scope, data.global]));
  discord.fail('/callback', 429, 5, { scope, retryAfterS: 0.02 });
  const shown = await discord.slash('ask', { question: 'x' });
  expect(shown).toMatchObject({ acknowledgements: 1, message: { content: 'at last' } });
  const statuses = discord.requests.filter(({ path }) => path.includes('/callback')).map(({ status }) => status);
  expect(statuses).toEqual([429, 429, 429, 429, 429, 204]);
  expect(discord.requests.find(({ status }) => status === 429)?.response).toMatchObject({ global });
  expect(client.listenerCount(Events.Error)).toBe(0);
});
