import { expect, test } from 'vitest';
import { bot, next, practice } from './peer.js';

test('content arrives in mentions and direct messages only', async () => {
  const discord = await practice();
  const seen: string[] = [];
  await bot(discord, { text: async (message) => seen.push(message.content) });
  await discord.say('between people');
  await discord.say('who chairs?', { mentionBot: true });
  await discord.say('in private', { dm: true });
  await discord.say('last', { mentionBot: true });
  await expect.poll(() => seen.length).toBe(4);
  const mention = `<@${discord.bot.id}>`;
  expect(seen).toEqual(['', `${mention} who chairs?`, 'in private', `${mention} last`]);
});

test('a mention and a direct message are answered', async () => {
  const discord = await practice();
  await bot(discord, {
    text: async (message) => {
      if (message.content) await message.reply(`read: ${message.cleanContent}`);
    },
  });
  const asked = await discord.say('who chairs?', { mentionBot: true });
  const answer = await discord.nextReply(asked);
  expect(answer?.content).toBe('read: @Rapporteur who chairs?');
  expect(answer?.message_reference?.message_id).toBe(asked.id);
  expect(answer?.pinged.users).toEqual([discord.users.student.id]);

  const direct = await discord.say('and where?', { dm: true });
  expect((await discord.nextReply(direct))?.content).toBe('read: and where?');
  expect(await discord.nextReply(await discord.say('not for you'), 50)).toBeUndefined();
});

test('a reply pings the bot without naming it, unless the ping is off', async () => {
  const discord = await practice();
  const seen: boolean[] = [];
  await bot(discord, {
    text: async (message) => {
      if (message.reference) seen.push(message.mentions.users.has(discord.bot.id));
      else await message.reply('here');
    },
  });
  const answer = await discord.nextReply(await discord.say('where?', { mentionBot: true }));
  await discord.say('thanks!', { ...(answer && { replyTo: answer }) });
  await discord.say('thanks!', { ...(answer && { replyTo: answer }), ping: false });
  await expect.poll(() => seen).toEqual([true, false]);
});

test('a reply to the answer of an interaction neither pings the bot nor gives it content', async () => {
  const discord = await practice();
  const seen: unknown[] = [];
  await bot(discord, {
    slash: (asked) => asked.reply('2009'),
    text: async (message) => seen.push([message.content, message.mentions.users.size]),
  });
  const { message } = await discord.slash('ask', { question: 'When?' });
  await discord.say('and where?', { ...(message && { replyTo: message }) });
  await expect.poll(() => seen).toEqual([['', 0]]);
});

test('mentions of everyone, of a role and by other bots are told apart', async () => {
  const discord = await practice();
  const seen: unknown[] = [];
  await bot(discord, {
    text: async ({ mentions, author }) =>
      seen.push([mentions.everyone, mentions.roles.size, mentions.users.has(discord.bot.id), author.bot]),
  });
  await discord.say('look', { everyone: true, user: discord.users.admin });
  await discord.say('look', { mentionRole: true });
  await discord.say('look', { bot: true, mentionBot: true });
  await expect
    .poll(() => seen)
    .toEqual([
      [true, 0, false, false],
      [false, 1, false, false],
      [false, 0, true, true],
    ]);
});

test.each([
  ['nothing said: all of it', undefined, { everyone: true, users: 1, roles: 1 }],
  ['parse: []', { parse: [] }, { everyone: false, users: 0, roles: 0 }],
  ['users only', { parse: ['users' as const] }, { everyone: false, users: 1, roles: 0 }],
])('allowed mentions decide who is pinged: %s', async (_why, allowedMentions, pinged) => {
  const discord = await practice();
  const text = `@everyone <@${discord.users.student.id}> <@&${discord.guild.roles.curator}>`;
  await bot(discord, {
    slash: (asked) => asked.reply({ content: text, ...(allowedMentions && { allowedMentions }) }),
  });
  const { message } = await discord.slash('ask', { question: 'Who?' });
  expect({
    everyone: message?.pinged.everyone,
    users: message?.pinged.users.length,
    roles: message?.pinged.roles.length,
  }).toEqual(pinged);
});

test('edits and deletions are told to the bot', async () => {
  const discord = await practice();
  const client = await bot(discord);
  const message = await discord.say('one', { mentionBot: true });
  const edited = next(client, 'messageUpdate');
  await discord.edit(message, `<@${discord.bot.id}> two`);
  expect((await edited)[1].cleanContent).toBe('@Rapporteur two');
  const deleted = next(client, 'messageDelete');
  await discord.remove(message);
  expect((await deleted)[0].id).toBe(message.id);
});

test.each([
  ["another's message", 'PATCH', 50005],
  ["another's message", 'DELETE', 50013],
  ['a message that is gone', 'GET', 10008],
])('%s: %s is refused with %i', async (_what, method, code) => {
  const discord = await practice();
  const client = await bot(discord);
  const message = await discord.say('mine');
  if (code === 10008) await discord.remove(message);
  const path = `/channels/${discord.channel.id}/messages/${message.id}` as const;
  const refused =
    method === 'PATCH'
      ? client.rest.patch(path, { body: { content: 'x' } })
      : method === 'DELETE'
        ? client.rest.delete(path)
        : client.rest.get(path);
  await expect(refused).rejects.toMatchObject({ code });
});
