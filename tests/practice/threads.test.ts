import { ChannelType, Events, MessageType, OverwriteType, PermissionFlagsBits } from 'discord.js';
import { expect, test } from 'vitest';
import { bot, next, practice, until } from './peer.js';
import { raw } from './raw.js';

test('a person opens a thread on a message, and the bot learns of it', async () => {
  const discord = await practice();
  const client = await bot(discord);
  const message = await discord.say('who chairs?');
  const created = next(client, Events.ThreadCreate);
  const thread = await discord.openThread('Chairs', { message });
  const [seen, isNew] = await created;
  expect(isNew).toBe(true);
  expect(seen).toMatchObject({
    id: message.id,
    type: ChannelType.PublicThread,
    name: 'Chairs',
    parentId: discord.channel.id,
    ownerId: discord.users.student.id,
    memberCount: 1,
    archived: false,
    locked: false,
  });
  const fetched = await (await seen.fetchStarterMessage())?.fetch();
  expect(fetched?.hasThread).toBe(true);
  expect(fetched?.thread?.id).toBe(thread.id);
  await expect(discord.openThread('Again', { message })).rejects.toThrow('already been created');
});

test('a thread without a message is told of in its channel', async () => {
  const discord = await practice();
  const thread = await discord.openThread('Dates');
  expect(discord.messages()).toMatchObject([
    { type: MessageType.ThreadCreated, content: 'Dates', message_reference: { channel_id: thread.id } },
  ]);
});

test('the bot opens threads, by message and without one, and not twice on one message', async () => {
  const discord = await practice();
  const client = await bot(discord);
  const { id } = await discord.say('one');
  const channel = await client.channels.fetch(discord.channel.id);
  if (channel?.type !== ChannelType.GuildText) throw new Error('no text channel');
  const alone = await channel.threads.create({ name: 'alone', autoArchiveDuration: 60 });
  const onMessage = await channel.threads.create({ name: 'on it', startMessage: id });
  expect([alone.ownerId, onMessage.id, alone.autoArchiveDuration]).toEqual([client.user.id, id, 60]);
  await expect(channel.threads.create({ name: 'again', startMessage: id })).rejects.toMatchObject({ code: 160_004 });
  const active = await channel.guild.channels.fetchActiveThreads();
  expect([...active.threads.keys()].toSorted()).toEqual([id, alone.id].toSorted());
  expect(await alone.members.fetchMe()).toMatchObject({ id: client.user.id });
});

test.each([
  ['a private thread', `/channels/CHANNEL/threads`, { name: 'x' }, 403, 50013],
  ['a nameless one', `/channels/CHANNEL/threads`, { type: 11 }, 400, 50035],
  ['one in a thread', `/channels/THREAD/threads`, { name: 'x', type: 11 }, 400, 50024],
  ['one on a message that is not there', `/channels/CHANNEL/messages/1/threads`, { name: 'x' }, 404, 10008],
])('the bot cannot open %s', async (_what, path, body, status, code) => {
  const discord = await practice();
  const thread = await discord.openThread('old');
  const where = path.replace('CHANNEL', discord.channel.id).replace('THREAD', thread.id);
  const answer = await raw(discord, 'POST', where, body);
  expect([answer.status, answer.body]).toMatchObject([status, { code }]);
});

test('messages, mentions and interactions work in a thread', async () => {
  const discord = await practice();
  const seen: unknown[] = [];
  const client = await bot(discord, {
    text: async (message) => {
      if (message.content) await message.reply('read');
    },
    slash: async (asked) => {
      seen.push([asked.channelId, asked.channel?.isThread(), asked.channel?.isThread() && asked.channel.parentId]);
      await asked.reply('asked');
    },
  });
  const channel = await discord.openThread('Here');
  const answer = await discord.nextReply(await discord.say('who?', { channel, mentionBot: true }));
  expect([answer?.content, answer?.channel_id]).toEqual(['read', channel.id]);
  const shown = await discord.slash('ask', { question: 'x' }, { channel });
  expect(shown.message?.channel_id).toBe(channel.id);
  expect(seen).toEqual([[channel.id, true, discord.channel.id]]);
  // Whoever is mentioned or writes in a thread joins it.
  expect([...(discord.world.channel(channel.id)?.thread?.members.keys() ?? [])]).toEqual([
    discord.users.student.id,
    discord.bot.id,
  ]);
  await until(() => {
    const thread = client.channels.cache.get(channel.id);
    return thread?.isThread() === true && thread.joined;
  });
  expect(discord.world.channel(channel.id)?.thread?.messageCount).toBe(3);
});

test('an archived thread refuses edits with 50083 until somebody writes in it', async () => {
  const discord = await practice();
  const client = await bot(discord);
  const thread = await discord.openThread('Old');
  const messages = `/channels/${thread.id}/messages`;
  const sent = await raw(discord, 'POST', messages, { content: 'one' });
  const { id } = discord.messages(thread).at(-1) ?? { id: '' };
  expect(sent.status).toBe(200);

  const updated = next(client, Events.ThreadUpdate);
  discord.changeThread(thread, { archived: true });
  expect((await updated)[1].archived).toBe(true);
  expect((await raw(discord, 'PATCH', `${messages}/${id}`, { content: 'two' })).body).toMatchObject({ code: 50083 });
  expect((await raw(discord, 'PUT', `/channels/${thread.id}/thread-members/@me`)).body).toMatchObject({ code: 50083 });
  await discord.say('back', { channel: thread });
  expect((await raw(discord, 'PATCH', `${messages}/${id}`, { content: 'two' })).status).toBe(200);
  discord.changeThread(thread, { archived: true, locked: true });
  expect((await raw(discord, 'POST', messages, { content: 'x' })).body).toMatchObject({ code: 50083 });
  const archived = await raw(discord, 'GET', `/channels/${discord.channel.id}/threads/archived/public`);
  expect(archived.body).toMatchObject({ threads: [{ id: thread.id, thread_metadata: { locked: true } }] });
});

test("the bot archives its own thread, leaves others' alone, and removes them only with the right to", async () => {
  const discord = await practice();
  const client = await bot(discord);
  const mine = await raw(discord, 'POST', `/channels/${discord.channel.id}/threads`, { name: 'mine', type: 11 });
  const ownId = JSON.parse(JSON.stringify(mine.body)).id;
  expect((await raw(discord, 'PATCH', `/channels/${ownId}`, { archived: true })).body).toMatchObject({
    thread_metadata: { archived: true },
  });
  const theirs = await discord.openThread('theirs');
  expect((await raw(discord, 'PATCH', `/channels/${theirs.id}`, { name: 'x' })).body).toMatchObject({ code: 50013 });
  expect((await raw(discord, 'DELETE', `/channels/${theirs.id}`)).body).toMatchObject({ code: 50013 });
  const allow = PermissionFlagsBits.ManageThreads;
  discord.permit(discord.channel, { id: discord.guild.roles.bot, type: OverwriteType.Role, allow, deny: 0n });
  const deleted = next(client, Events.ThreadDelete);
  expect((await raw(discord, 'DELETE', `/channels/${theirs.id}`)).status).toBe(200);
  expect((await deleted)[0].id).toBe(theirs.id);
  expect(discord.world.channel(theirs.id)).toBeUndefined();
});

test('a bot that connects later knows the threads that are open', async () => {
  const discord = await practice();
  const open = await discord.openThread('open');
  discord.changeThread(await discord.openThread('closed'), { archived: true });
  const client = await bot(discord);
  const threads = client.channels.cache.filter((channel) => channel.isThread());
  expect([...threads.keys()]).toEqual([open.id]);
});
