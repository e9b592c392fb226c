import { Events, GatewayIntentBits, OverwriteType, PermissionFlagsBits } from 'discord.js';
import { expect, test } from 'vitest';
import { intents, newClient, next, practice } from './peer.js';
import { raw } from './raw.js';

const thumb = encodeURIComponent('👍');

test('reactions come and go, and the bot hears of people’s', async () => {
  const discord = await practice();
  const client = newClient(discord, [...intents, GatewayIntentBits.GuildMessageReactions]);
  const ready = next(client, Events.ClientReady);
  await client.login(discord.token);
  await ready;
  const said = await discord.say('x', { mentionBot: true });
  const channel = await client.channels.fetch(discord.channel.id);
  if (!channel?.isSendable()) throw new Error('no channel');
  const message = await channel.messages.fetch(said.id);
  const heard = next(client, Events.MessageReactionAdd);
  discord.react(said, '👍');
  const [reaction, user] = await heard;
  expect([reaction.emoji.name, user.id, reaction.count]).toEqual(['👍', discord.users.student.id, 1]);
  await message.react('👍');
  expect((await message.reactions.cache.get('👍')?.users.fetch())?.map(({ username }) => username)).toEqual(
    [discord.bot, discord.users.student].map((one) => one.user.username),
  );
  const own = (await raw(discord, 'GET', `/channels/${discord.channel.id}/messages/${said.id}`)).body;
  expect(own).toMatchObject({ reactions: [{ emoji: { id: null, name: '👍' }, count: 2, me: true }] });
  expect(own).not.toHaveProperty('reacted');
  await message.reactions.cache.get('👍')?.users.remove(client.user ?? '');
  expect(discord.messages().at(-1)).toMatchObject({ reactions: [{ count: 1, me: false }] });
});

test.each([
  ['of a server’s own, of which there are none', 'x:1', 400, 10014],
  ['that is a word', 'x', 400, 10014],
  ['that is a flag', '🇩🇪', 204, undefined],
  ['of several joined', '👩🏽‍🚀', 204, undefined],
  ['without its selector', '❤', 204, undefined],
  ['on a key', '1️⃣', 204, undefined],
])('an emoji %s', async (_what, emoji, status, code) => {
  const discord = await practice();
  const { id } = await discord.say('x');
  const path = `/channels/${discord.channel.id}/messages/${id}/reactions/${encodeURIComponent(emoji)}/@me`;
  const answer = await raw(discord, 'PUT', path);
  expect(answer.status).toBe(status);
  if (code !== undefined) expect(answer.body).toMatchObject({ code });
});

test('a message bears twenty emojis', async () => {
  const discord = await practice({ limits: 'none' });
  const said = await discord.say('x');
  for (let n = 0; n < 20; n += 1) discord.react(said, String.fromCodePoint(0x1f600 + n));
  const path = `/channels/${discord.channel.id}/messages/${said.id}/reactions`;
  expect((await raw(discord, 'PUT', `${path}/${thumb}/@me`)).body).toMatchObject({ code: 30010 });
});

test('what others reacted, only who manages messages takes away', async () => {
  const discord = await practice({ limits: 'none' });
  const said = await discord.say('x');
  discord.react(said, '👍');
  const path = `/channels/${discord.channel.id}/messages/${said.id}/reactions`;
  const paths = [`${path}/${thumb}/${discord.users.student.id}`, `${path}/${thumb}`, path];
  for (const one of paths) expect((await raw(discord, 'DELETE', one)).body).toMatchObject({ code: 50013 });
  const allow = PermissionFlagsBits.ManageMessages;
  discord.permit(discord.channel, { id: discord.guild.roles.bot, type: OverwriteType.Role, allow, deny: 0n });
  expect((await raw(discord, 'DELETE', paths[0] ?? '')).status).toBe(204);
  expect(discord.messages().at(-1)).not.toHaveProperty('reactions');
});

test('pins are listed at both addresses, the newest first, and the channel is told', async () => {
  const discord = await practice({ limits: 'none' });
  const channel = `/channels/${discord.channel.id}`;
  const [one, two] = [await discord.say('one'), await discord.say('two')];
  expect((await raw(discord, 'PUT', `${channel}/pins/${one.id}`)).body).toMatchObject({ code: 50013 });
  const allow = PermissionFlagsBits.PinMessages;
  discord.permit(discord.channel, { id: discord.guild.roles.bot, type: OverwriteType.Role, allow, deny: 0n });
  await raw(discord, 'PUT', `${channel}/pins/${one.id}`);
  await new Promise((resolve) => setTimeout(resolve, 5));
  await raw(discord, 'PUT', `${channel}/messages/pins/${two.id}`);
  expect((await raw(discord, 'GET', `${channel}/pins`)).body).toMatchObject([{ content: 'two' }, { content: 'one' }]);
  expect((await raw(discord, 'GET', `${channel}/messages/pins?limit=1`)).body).toMatchObject({
    items: [{ message: { content: 'two', pinned: true } }],
    has_more: true,
  });
  expect(discord.messages().map(({ type }) => type)).toEqual([0, 0, 6, 6]);
  await raw(discord, 'DELETE', `${channel}/messages/pins/${two.id}`);
  expect((await raw(discord, 'GET', `${channel}/pins`)).body).toMatchObject([{ content: 'one' }]);
});
