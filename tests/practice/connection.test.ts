import { Events } from 'discord.js';
import { expect, test } from 'vitest';
import { bot, next, practice, until } from './peer.js';

test('a dropped connection is resumed and what was missed arrives, once and in order', async () => {
  const discord = await practice();
  const seen: string[] = [];
  const client = await bot(discord, { text: async (message) => seen.push(message.cleanContent) });
  await discord.say('one', { mentionBot: true });
  await until(() => seen.length === 1);

  const resumed = next(client, Events.ShardResume);
  discord.dropConnections();
  await discord.say('two', { mentionBot: true });
  await discord.say('three', { mentionBot: true });
  await resumed;
  await until(() => seen.length >= 3);
  await discord.say('four', { mentionBot: true });
  await until(() => seen.length >= 4);
  expect(seen).toEqual(['one', 'two', 'three', 'four'].map((word) => `@Rapporteur ${word}`));
  expect([discord.identifies, discord.resumes]).toEqual([1, 1]);
});

test('an interaction made while the connection is down is answered after the resume', async () => {
  const discord = await practice();
  await bot(discord, { slash: (asked) => asked.reply('back') });
  discord.dropConnections();
  const shown = await discord.slash('ask', { question: 'Still there?' });
  expect(shown.message?.content).toBe('back');
  expect(shown.acknowledgements).toBe(1);
  expect(discord.resumes).toBe(1);
});

test('asked to reconnect, the client resumes', async () => {
  const discord = await practice();
  const client = await bot(discord);
  const resumed = next(client, Events.ShardResume);
  discord.askReconnect();
  await resumed;
  expect([discord.identifies, discord.resumes]).toEqual([1, 1]);
});

test('where the resume is refused the client identifies anew and goes on', async () => {
  const discord = await practice();
  const client = await bot(discord, { slash: (asked) => asked.reply('anew') });
  discord.refuseResume(true);
  const ready = next(client, Events.ShardReady);
  discord.dropConnections();
  await ready;
  expect([discord.identifies, discord.resumes]).toEqual([2, 0]);
  expect((await discord.slash('ask', { question: 'Again?' })).message?.content).toBe('anew');
});

test('heartbeats are acknowledged, and a silent gateway is left and come back to', async () => {
  const discord = await practice({ heartbeatMs: 100 });
  const client = await bot(discord);
  await until(() => client.ws.ping > -1);
  const resumed = next(client, Events.ShardResume);
  discord.silence(true);
  await next(client, Events.ShardReconnecting);
  discord.silence(false);
  await resumed;
  expect([discord.identifies, discord.resumes]).toEqual([1, 1]);
});

test.each([
  ['429', 429, 2],
  ['503', 503, 1],
])('a request that meets %s is tried again', async (_why, status, times) => {
  const discord = await practice();
  await bot(discord, { slash: (asked) => asked.reply('at last') });
  discord.fail('/callback', status, times);
  const shown = await discord.slash('ask', { question: 'Busy?' });
  expect(shown.message?.content).toBe('at last');
  expect(shown.acknowledgements).toBe(1);
  expect(discord.requests.filter(({ path }) => path.includes('/callback')).map((request) => request.status)).toEqual([
    ...Array.from({ length: times }, () => status),
    204,
  ]);
});
