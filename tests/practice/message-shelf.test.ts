import { expect, test } from 'vitest';
import { MessageShelf } from '../../src/practice/message-shelf.js';
import { bot, practice, until } from './peer.js';

const manyMore = 510;

test('"is thinking" is still there to be answered when very many messages came in between', async () => {
  const discord = await practice({ limits: 'none' });
  let chatted = false;
  await bot(discord, {
    slash: async (interaction) => {
      await interaction.deferReply();
      await until(() => chatted);
      await interaction.editReply('at last');
    },
  });
  const answering = discord.slash('ask', { question: 'why' });
  await until(() => discord.messages().length === 1);
  for (let n = 0; n < manyMore; n += 1) await discord.say(`${n}`);
  expect(discord.messages().length).toBe(501);
  chatted = true;
  const { message } = await answering;
  expect(message?.content).toBe('at last');
  expect(discord.messages().some(({ id }) => id === message?.id)).toBe(true);
});

test('a message whose button was pressed is still there to be updated', async () => {
  const discord = await practice({ limits: 'none' });
  let chatted = false;
  const button = { type: 2, style: 1, label: 'More', custom_id: 'more' } as const;
  await bot(discord, {
    slash: (interaction) => interaction.reply({ content: 'first', components: [{ type: 1, components: [button] }] }),
    press: async (interaction) => {
      await interaction.deferUpdate();
      await until(() => chatted);
      await interaction.editReply('second');
    },
  });
  const shown = await discord.slash('ask', { question: 'why' });
  const pressing = discord.press(shown, 'more');
  for (let n = 0; n < manyMore; n += 1) await discord.say(`${n}`);
  chatted = true;
  expect((await pressing).message?.content).toBe('second');
});

test('what was held leaves after those that came before it was let go', () => {
  const held = new Set(['b']);
  const shelf = new MessageShelf<{ readonly id: string }>(2, (id) => held.has(id));
  const put = (...ids: readonly string[]) => {
    for (const id of ids) shelf.put({ id });
  };
  put('a', 'b', 'c', 'd', 'e');
  expect(shelf.all().map(({ id }) => id)).toEqual(['b', 'd', 'e']);
  held.clear();
  shelf.release('b');
  expect(shelf.all().map(({ id }) => id)).toEqual(['b', 'e']);
  put('f');
  expect(shelf.all().map(({ id }) => id)).toEqual(['b', 'f']);
  put('g');
  expect(shelf.all().map(({ id }) => id)).toEqual(['f', 'g']);
});
