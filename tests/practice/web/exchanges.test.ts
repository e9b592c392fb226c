import { MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import type { Exchange } from '../../../src/practice/page/contract.js';
import { bot } from '../peer.js';
import { page } from './page-peer.js';

const place = (path: string) => path.replace(/\d{10,}/g, 'ID').replace(/practice\.[^/]+/, 'TOKEN');
const lines = ({ requests }: Exchange) =>
  requests.map(({ method, path, status }) => `${method} ${place(path)} ${status}`);

test('an interaction, and all that the bot sent because of it', async () => {
  const { discord, act, openTab } = await page();
  await bot(discord, {
    slash: async (asked) => {
      await asked.deferReply({ flags: MessageFlags.Ephemeral });
      await asked.editReply(`About ${asked.options.getString('question')}`);
      await asked.followUp('And this');
    },
  });
  // Exchanges are shown to whoever sits at the page, whomever they play.
  const tab = await openTab(discord.users.curator);
  const ask = (question: string) =>
    act({ do: 'slash', channelId: discord.channel.id, name: 'ask', options: { question } });
  await ask('the first year');
  await tab.next('exchange', ({ exchange }) => exchange.requests.length === 3);
  const second = await ask('and the second?');
  const id = second.ok ? second.interactionId : '';
  const done = await tab.next('exchange', ({ exchange }) => exchange.id === id && exchange.requests.length === 3);
  expect(done.exchange).toMatchObject({
    channelId: discord.channel.id,
    userId: discord.users.student.id,
    name: '/ask',
    question: 'and the second?',
    earlier: ['the first year'],
    event: { id, type: 2 },
  });
  expect(lines(done.exchange)).toEqual([
    'POST /interactions/ID/TOKEN/callback?with_response=false 204',
    'PATCH /webhooks/ID/TOKEN/messages/%40original 200',
    'POST /webhooks/ID/TOKEN 200',
  ]);
  expect(done.exchange.messageIds).toHaveLength(2);
  expect(done.exchange.acknowledgedAfterMs).toBeGreaterThan(0);
  const [first, , last] = done.exchange.requests;
  expect(last?.afterMs).toBeGreaterThan(first?.afterMs ?? Number.NaN);
  // It began before anything was sent.
  const begun = tab.events.find((event) => event.kind === 'exchange' && event.exchange.id === id);
  expect(begun).toMatchObject({ exchange: { requests: [], messageIds: [] } });
});

test('a mention, and the answer that replies to it', async () => {
  const { discord, openTab } = await page();
  await bot(discord, {
    text: async (message) => {
      if (message.channel.isSendable()) await message.channel.sendTyping();
      await message.reply('In 2029.');
    },
  });
  const tab = await openTab();
  const said = await discord.say('when did it open?', { mentionBot: true });
  const { exchange } = await tab.next('exchange', (event) => event.exchange.messageIds.length === 1);
  expect(exchange).toMatchObject({ id: said.id, name: 'message', question: 'when did it open?', earlier: [] });
  expect(lines(exchange)).toEqual(['POST /channels/ID/typing 204', 'POST /channels/ID/messages 200']);
  expect(discord.messages().at(-1)?.id).toBe(exchange.messageIds[0]);
  expect(exchange.acknowledgedAfterMs).toBe(exchange.requests[1]?.afterMs);
});

test('talk among people is no exchange; a direct message is one', async () => {
  const { discord, openTab } = await page();
  await bot(discord, { text: async (message) => message.reply('Hello') });
  const tab = await openTab();
  await discord.say('lunch?', { user: discord.users.curator });
  const direct = await discord.say('hello', { dm: true });
  await tab.next('exchange', ({ exchange }) => exchange.messageIds.length > 0);
  const ids = tab.events.flatMap((event) => (event.kind === 'exchange' ? [event.exchange.id] : []));
  expect([...new Set(ids)]).toEqual([direct.id]);
});

test('what Discord refused is there too, and acknowledges nothing', async () => {
  const { discord, act, openTab } = await page();
  await bot(discord, { slash: (asked) => asked.reply({ content: 'x'.repeat(2001) }) });
  const tab = await openTab();
  await act({ do: 'slash', channelId: discord.channel.id, name: 'ask', options: { question: 'Why?' } });
  const { exchange } = await tab.next('exchange', (event) => event.exchange.requests.length === 1);
  expect(exchange.requests[0]).toMatchObject({ status: 400, response: { code: 50035 } });
  expect(exchange.acknowledgedAfterMs).toBeUndefined();
});

test('a tab that comes later is told of the last hundred', async () => {
  const { discord, openTab } = await page();
  const said: string[] = [];
  for (let n = 0; n < 105; n += 1) said.push((await discord.say(`${n}`, { dm: true })).id);
  const tab = await openTab();
  await tab.next('exchange', ({ exchange }) => exchange.id === said.at(-1));
  const told = tab.events.flatMap((event) => (event.kind === 'exchange' ? [event.exchange.id] : []));
  expect(told).toEqual(said.slice(5));
});

test('suggestions while typing are there, the last ten, and push nothing else out', async () => {
  const { discord, act, openTab } = await page();
  await bot(discord, {
    slash: (asked) => asked.reply('Here'),
    complete: (typing) => typing.respond([]),
  });
  const place = { channelId: discord.channel.id, name: 'ask' };
  await act({ do: 'slash', ...place, options: { question: 'Why?' } });
  for (let n = 0; n < 12; n += 1) {
    await act({ do: 'complete', ...place, focused: 'question', options: { question: `w${n}` } });
  }
  const tab = await openTab();
  const last = await tab.next('exchange', ({ exchange }) => exchange.question === 'w11');
  expect(last.exchange).toMatchObject({ name: 'typing /ask', earlier: ['Why?'], event: { type: 4 } });
  const told = tab.events.flatMap((event) => (event.kind === 'exchange' ? [event.exchange.question] : []));
  expect(told).toEqual(['Why?', ...Array.from({ length: 10 }, (_, n) => `w${n + 2}`)]);
});
