import { ComponentType, MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import type { PageEvent } from '../../../src/practice/page/contract.js';
import { bot } from '../peer.js';
import { page } from './page-peer.js';

const ask = { do: 'slash', name: 'ask', options: { question: 'Why?' } };
const button = {
  type: ComponentType.ActionRow,
  components: [{ type: ComponentType.Button, style: 2, custom_id: 'more:1', label: 'More' }],
} as const;

/** All that a tab was told, without what the developer's panel alone shows. */
const seenBy = ({ events }: { readonly events: readonly PageEvent[] }) =>
  events.filter(({ kind }) => kind !== 'exchange');

/** A bot that answers everything privately. */
async function privately() {
  const opened = await page();
  await bot(opened.discord, {
    slash: (asked) => asked.reply({ content: 'For you', components: [button], flags: MessageFlags.Ephemeral }),
    press: (pressed) => pressed.update('For you, again'),
  });
  return opened;
}

test('what only one person sees is shown to nobody else, also not later', async () => {
  const { discord, act, openTab } = await privately();
  const { curator } = discord.users;
  const [tab, second, other] = [await openTab(), await openTab(), await openTab(curator)];
  await act({ ...ask, channelId: discord.channel.id });
  const mine = await tab.message(({ content }) => content === 'For you');
  expect(mine).toMatchObject({ onlyYou: true, command: '/ask' });
  await second.message(({ id }) => id === mine.id);

  const place = { channelId: discord.channel.id, messageId: mine.id };
  for (const tried of [
    { do: 'press', ...place, customId: 'more:1' },
    { do: 'dismiss', ...place },
    { do: 'say', channelId: discord.channel.id, text: 'x', replyTo: mine.id },
  ]) {
    expect(await act(tried, curator)).toEqual({ ok: false, problem: 'This message is gone.' });
  }
  // Whatever came before this message has arrived with it.
  await discord.say('The end');
  await other.message(({ content }) => content === 'The end');
  expect(other.events.filter((event) => event.kind === 'message' && event.message.id === mine.id)).toEqual([]);
  const seen = async (who: typeof curator) => {
    const { messages } = await (await openTab(who)).state();
    return (messages[discord.channel.id] ?? []).map(({ id }) => id).includes(mine.id);
  };
  expect([await seen(curator), await seen(discord.users.student)]).toEqual([false, true]);
});

test('its buttons work, and dismissed it is gone', async () => {
  const { discord, act, openTab } = await privately();
  const tab = await openTab();
  await act({ ...ask, channelId: discord.channel.id });
  const { id: messageId } = await tab.message(({ content }) => content === 'For you');
  const place = { channelId: discord.channel.id, messageId };
  await act({ do: 'press', ...place, customId: 'more:1' });
  expect(await tab.message(({ content }) => content === 'For you, again')).toMatchObject({
    id: messageId,
    onlyYou: true,
  });
  expect(await act({ do: 'remove', ...place })).toMatchObject({ ok: false });
  expect(await act({ do: 'dismiss', ...place })).toEqual({ ok: true });
  expect(await tab.next('gone')).toEqual({ kind: 'gone', ...place });
  const { messages } = await (await openTab()).state();
  expect(messages[discord.channel.id]).toEqual([]);
});

test('direct messages are between the bot and one person', async () => {
  const { discord, act, openTab } = await page();
  const { student, curator } = discord.users;
  const [tab, other] = [await openTab(), await openTab(curator)];
  const { direct } = await tab.state();
  expect(direct).toMatchObject({ kind: 'direct', guildId: null, may: { manageMessages: false, openThreads: false } });
  expect((await other.state()).direct.id).not.toBe(direct.id);
  await act({ do: 'say', channelId: direct.id, text: 'Between us' });
  await tab.message(({ content }) => content === 'Between us');
  expect(await act({ do: 'say', channelId: direct.id, text: 'Hello?' }, curator)).toEqual({
    ok: false,
    problem: 'This channel is not there for you.',
  });
  await discord.say('The end');
  await other.message(({ content }) => content === 'The end');
  expect(JSON.stringify(seenBy(other))).not.toContain('Between us');
  expect((await (await openTab(student)).state()).messages[direct.id]).toHaveLength(1);
});

test('a channel that is not for everyone is there for those alone who may see it', async () => {
  const { discord, act, openTab } = await page();
  const { student, curator } = discord.users;
  const [tab, other] = [await openTab(student), await openTab(curator)];
  const named = async (from: typeof tab) =>
    (await from.state()).guilds.flatMap(({ channels }) => channels).find(({ name }) => name === 'staff-only');
  const staff = await named(other);
  expect(staff).toMatchObject({ kind: 'text', may: { send: true } });
  expect(await named(tab)).toBeUndefined();
  const said = { do: 'say', channelId: staff?.id, text: 'Behind closed doors' };
  expect(await act(said, student)).toEqual({ ok: false, problem: 'This channel is not there for you.' });
  expect(await act(said, curator)).toMatchObject({ ok: true });
  await other.message(({ content }) => content === 'Behind closed doors');
  await discord.say('The end');
  await tab.message(({ content }) => content === 'The end');
  expect(JSON.stringify(seenBy(tab))).not.toContain('Behind closed doors');
  expect(Object.keys((await (await openTab(student)).state()).messages)).not.toContain(staff?.id);
});

test('a channel that one may only read refuses what one writes', async () => {
  const { discord, act, openTab } = await page();
  const { guilds } = await (await openTab()).state();
  const board = guilds.flatMap(({ channels }) => channels).find(({ name }) => name === 'announcements');
  expect(board?.may.send).toBe(false);
  const said = { do: 'say', channelId: board?.id, text: 'Me too' };
  expect(await act(said)).toEqual({ ok: false, problem: 'Student may not write in #announcements' });
  expect(await act(said, discord.users.curator)).toMatchObject({ ok: true });
});

test('a tab that comes back is told everything anew', async () => {
  const { discord, openTab } = await page();
  const first = await openTab();
  expect(await first.state()).toMatchObject({ you: { rank: 'everyone' }, botOnline: false, commands: [] });
  first.leave();
  await bot(discord);
  const { id } = await discord.say('Meanwhile');
  const state = await (await openTab()).state();
  expect(state.botOnline).toBe(true);
  expect(state.commands.map(({ name }) => name)).toEqual(['ask', 'Find a source']);
  expect(state.messages[discord.channel.id]?.map((message) => message.id)).toEqual([id]);
});

test('everyone is told when the bot comes and goes', async () => {
  const { discord, openTab } = await page();
  const tab = await openTab();
  const client = await bot(discord);
  await tab.next('bot', ({ online }) => online);
  expect((await tab.next('commands')).commands.map(({ name }) => name)).toEqual(['ask', 'Find a source']);
  await client.destroy();
  await tab.next('bot', ({ online }) => !online);
});

test('somebody who is not here gets nobody else’s view', async () => {
  const { discord, address, openTab } = await page();
  expect((await fetch(`${address}/page/events?as=123`)).status).toBe(404);
  expect((await openTab(discord.users.otherBot)).response.status).toBe(404);
  const anybody = await fetch(`${address}/page/events`);
  expect(anybody.status).toBe(200);
  await anybody.body?.cancel();
});
