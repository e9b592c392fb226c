import { DiscordAPIError, Events } from 'discord.js';
import { expect, test } from 'vitest';
import { bot, next, practice } from './peer.js';
import { raw } from './raw.js';

test('a channel that is deleted is gone for the bot, with its messages and threads', async () => {
  const discord = await practice();
  const client = await bot(discord);
  const { channel } = discord;
  const said = await discord.say('soon gone');
  const thread = await discord.openThread('below', { message: said });
  const told = next(client, Events.ChannelDelete);
  discord.places.removeChannel(channel);
  const [gone] = await told;
  expect([gone.id, client.channels.cache.has(channel.id)]).toEqual([channel.id, false]);
  for (const path of [
    `/channels/${channel.id}`,
    `/channels/${thread.id}`,
    `/channels/${channel.id}/messages/${said.id}`,
  ]) {
    expect(await raw(discord, 'GET', path)).toMatchObject({ status: 404, body: { code: 10003 } });
  }
  expect(discord.guild.channels.map(({ id }) => id)).not.toContain(channel.id);
  await expect(discord.say('hello', { channel })).rejects.toThrow('#general is gone');
  await expect(discord.slash('ask', { question: 'x' }, { channel })).rejects.toThrow('#general is gone');
});

test('a channel can be opened meanwhile, and used at once', async () => {
  const discord = await practice();
  const client = await bot(discord, { slash: (interaction) => interaction.reply(`in ${interaction.channel}`) });
  const told = next(client, Events.ChannelCreate);
  const channel = discord.places.addChannel(discord.guild, 'new-room');
  expect((await told)[0].name).toBe('new-room');
  const { message } = await discord.slash('ask', { question: 'x' }, { channel });
  expect(message).toMatchObject({ channel_id: channel.id, content: `in <#${channel.id}>` });
});

test('a guild that the bot is taken out of is unknown to it, and the others go on', async () => {
  const discord = await practice({ guilds: 2 });
  const client = await bot(discord);
  const [first, second] = discord.guilds;
  if (!first || !second) throw new Error('two guilds');
  const told = next(client, Events.GuildDelete);
  discord.places.removeGuild(second);
  const [gone] = await told;
  expect([gone.id, [...client.guilds.cache.keys()]]).toEqual([second.id, [first.id]]);
  expect(await raw(discord, 'GET', `/guilds/${second.id}`)).toMatchObject({ status: 404, body: { code: 10004 } });
  const [channel] = second.channels;
  expect(channel).toBeUndefined();
  const commands = `/applications/${discord.application.id}/guilds/${second.id}/commands`;
  expect(await raw(discord, 'GET', commands)).toMatchObject({ status: 403, body: { code: 50001 } });
  expect(await raw(discord, 'GET', '/users/@me/guilds')).toMatchObject({ status: 200, body: [{ id: first.id }] });
});

test('a guild that the bot is added to is told of and usable', async () => {
  const discord = await practice();
  const client = await bot(discord, { slash: (interaction) => interaction.reply(interaction.guild?.name ?? '?') });
  const told = next(client, Events.GuildCreate);
  const guild = discord.places.addGuild('Reading circle');
  expect((await told)[0]).toMatchObject({ id: guild.id, name: 'Reading circle', memberCount: 5 });
  expect((await discord.slash('ask', { question: 'x' }, { guild })).message?.content).toBe('Reading circle');
});

test('a bot leaves a guild', async () => {
  const discord = await practice({ guilds: 2 });
  const client = await bot(discord);
  const [first] = discord.guilds;
  const told = next(client, Events.GuildDelete);
  await client.guilds.cache.get(first?.id ?? '')?.leave();
  await told;
  expect(discord.guilds.map(({ id }) => id)).not.toContain(first?.id);
});

test.each([
  ['a first answer', 'reply', 10003],
  ['the answer after a deferral', 'edit', 10008],
  ['a follow-up', 'followUp', 10003],
] as const)('%s in a channel that vanished is refused', async (_why, how, code) => {
  const discord = await practice();
  let refused: unknown;
  const channel = discord.places.addChannel(discord.guild, 'short-lived');
  await bot(discord, {
    slash: async (interaction) => {
      if (how !== 'reply') await interaction.deferReply();
      if (how === 'followUp') await interaction.editReply('still here');
      discord.places.removeChannel(channel);
      const late = { reply: () => interaction.reply('late'), edit: () => interaction.editReply('late') };
      await (how === 'followUp' ? interaction.followUp('late') : late[how]()).catch((error: unknown) => {
        refused = error;
      });
    },
  });
  void discord.slash('ask', { question: 'x' }, { channel });
  await expect.poll(() => refused).toBeInstanceOf(DiscordAPIError);
  expect(refused).toMatchObject({ code });
});
