import { ChannelType, OverwriteType, PermissionFlagsBits } from 'discord.js';
import { expect, test } from 'vitest';
import type { Practice } from '../../src/practice/index.js';
import { allows, computePermissions, everyPermission, type Overwrite } from '../../src/practice/permissions.js';
import { bot, practice } from './peer.js';
import { raw } from './raw.js';

const { ViewChannel, SendMessages, ManageMessages, EmbedLinks, AttachFiles, ReadMessageHistory, Administrator } =
  PermissionFlagsBits;
const role = (id: string, allow: bigint, deny: bigint): Overwrite => ({ id, type: OverwriteType.Role, allow, deny });
const member = (id: string, allow: bigint, deny: bigint): Overwrite => ({
  id,
  type: OverwriteType.Member,
  allow,
  deny,
});

const guildId = '1';
const everyone = { id: guildId, permissions: ViewChannel | SendMessages };
const curator = { id: '2', permissions: ManageMessages };
const helper = { id: '3', permissions: 0n };

test.each([
  ['roles add up', [everyone, curator], [], ViewChannel | SendMessages | ManageMessages],
  ['what everyone is denied', [everyone], [role(guildId, 0n, SendMessages)], ViewChannel],
  [
    'a role overrules what everyone is denied',
    [everyone, curator],
    [role(guildId, 0n, SendMessages), role('2', SendMessages, 0n)],
    ViewChannel | SendMessages | ManageMessages,
  ],
  [
    'one role allows what another denies',
    [everyone, curator, helper],
    [role('2', 0n, SendMessages), role('3', SendMessages, 0n)],
    ViewChannel | SendMessages | ManageMessages,
  ],
  [
    'the member has the last word',
    [everyone, curator],
    [member('9', 0n, ViewChannel), role('2', ViewChannel, 0n)],
    SendMessages | ManageMessages,
  ],
  [
    'rules for others mean nothing',
    [everyone],
    [role('2', ManageMessages, 0n), member('8', 0n, ViewChannel)],
    ViewChannel | SendMessages,
  ],
  [
    'an administrator may everything',
    [everyone, { id: '4', permissions: Administrator }],
    [role(guildId, 0n, ViewChannel)],
    everyPermission,
  ],
])('%s', (_why, grants, overwrites, granted) => {
  expect(computePermissions(guildId, '9', grants, overwrites)).toBe(granted);
});

test('an administrator is allowed what is not said', () => {
  expect(allows(Administrator, ManageMessages)).toBe(true);
  expect(allows(ViewChannel, ViewChannel | SendMessages)).toBe(false);
});

function named(discord: Practice, name: string) {
  const channel = discord.guild.channels.find((one) => one.name === name);
  if (!channel) throw new Error(`There is no #${name}`);
  return channel;
}

const deny = (discord: Practice, denied: bigint) =>
  discord.permit(discord.channel, role(discord.guild.roles.bot, 0n, denied));

test.each([
  ['a channel it cannot see', 'GET', '', undefined, 'staff-only', 0n, 403, 50001],
  ['writing where it cannot see', 'POST', '/messages', { content: 'x' }, 'staff-only', 0n, 403, 50001],
  ['writing where it may only read', 'POST', '/messages', { content: 'x' }, 'announcements', 0n, 403, 50013],
  ['typing where it may only read', 'POST', '/typing', undefined, 'announcements', 0n, 403, 50013],
  ['writing without Send Messages', 'POST', '/messages', { content: 'x' }, 'general', SendMessages, 403, 50013],
  [
    'an embed without Embed Links',
    'POST',
    '/messages',
    { embeds: [{ title: 'x' }] },
    'general',
    EmbedLinks,
    403,
    50013,
  ],
  ['deleting many', 'POST', '/messages/bulk-delete', { messages: ['1', '2'] }, 'general', 0n, 403, 50013],
  ['renaming a channel', 'PATCH', '', { name: 'x' }, 'general', 0n, 403, 50013],
])('the bot is refused %s', async (_what, method, below, body, name, denied, status, code) => {
  const discord = await practice();
  deny(discord, denied);
  const answer = await raw(discord, method, `/channels/${named(discord, name).id}${below}`, body);
  expect([answer.status, answer.body]).toMatchObject([status, { code }]);
});

test('a file needs Attach Files', async () => {
  const discord = await practice();
  const client = await bot(discord);
  deny(discord, AttachFiles);
  const channel = await client.channels.fetch(discord.channel.id);
  const sent =
    channel?.type === ChannelType.GuildText &&
    channel.send({ files: [{ name: 'a.txt', attachment: Buffer.from('a') }] });
  await expect(sent).rejects.toMatchObject({ code: 50013 });
});

test('without Read Message History there is no history, and nothing to reply to', async () => {
  const discord = await practice();
  const { id } = await discord.say('one');
  const path = `/channels/${discord.channel.id}/messages`;
  expect((await raw(discord, 'GET', path)).body).toMatchObject([{ id }]);
  deny(discord, ReadMessageHistory);
  expect((await raw(discord, 'GET', path)).body).toEqual([]);
  expect((await raw(discord, 'GET', `${path}/${id}`)).body).toMatchObject({ code: 50013 });
  const reply = { content: 'x', message_reference: { message_id: id } };
  expect((await raw(discord, 'POST', path, reply)).body).toMatchObject({ code: 160_002 });
});

test("with Manage Messages the bot may remove others' messages", async () => {
  const discord = await practice();
  const path = `/channels/${discord.channel.id}/messages`;
  const { id } = await discord.say('one');
  expect((await raw(discord, 'DELETE', `${path}/${id}`)).body).toMatchObject({ code: 50013 });
  discord.permit(discord.channel, role(discord.guild.roles.bot, ManageMessages, 0n));
  expect((await raw(discord, 'DELETE', `${path}/${id}`)).status).toBe(204);
  const both = [await discord.say('two'), await discord.say('three')].map((message) => message.id);
  expect((await raw(discord, 'POST', `${path}/bulk-delete`, { messages: both })).status).toBe(204);
  expect(discord.messages()).toEqual([]);
});

test('what happens where the bot cannot see does not reach it', async () => {
  const discord = await practice();
  const seen: string[] = [];
  await bot(discord, { text: async ({ content }) => seen.push(content) });
  const mention = `<@${discord.bot.id}>`;
  await discord.say('secret', { user: discord.users.curator, channel: named(discord, 'staff-only'), mentionBot: true });
  await discord.say('open', { mentionBot: true });
  await expect.poll(() => seen).toEqual([`${mention} open`]);
});

test('the client computes the same permissions as interactions carry', async () => {
  const discord = await practice();
  const seen: unknown[] = [];
  const client = await bot(discord, {
    slash: async (asked) => {
      const channel = await asked.client.channels.fetch(asked.channelId);
      const computed = channel?.type === ChannelType.GuildText ? channel.permissionsFor(asked.client.user) : null;
      seen.push([
        asked.appPermissions.bitfield === computed?.bitfield,
        asked.appPermissions.has(SendMessages),
        asked.memberPermissions?.has(SendMessages),
      ]);
      await asked.reply('ok');
    },
  });
  expect(client.guilds.cache.first()?.members.me).not.toBeNull();
  const { curator } = discord.users;
  await discord.slash('ask', { question: 'x' }, { user: curator });
  await discord.slash('ask', { question: 'x' }, { user: curator, channel: named(discord, 'announcements') });
  expect(seen).toEqual([
    [true, true, true],
    [true, false, true],
  ]);
});

test('a channel that changes is told to the bot', async () => {
  const discord = await practice();
  const client = await bot(discord);
  deny(discord, SendMessages);
  await expect
    .poll(() => {
      const channel = client.channels.cache.get(discord.channel.id);
      return channel?.type === ChannelType.GuildText && channel.permissionsFor(client.user)?.has(SendMessages);
    })
    .toBe(false);
});

test.each([
  ['where they may only read', 'announcements', 'Student may not write in #announcements'],
  ['where they cannot see', 'staff-only', 'Student may not write in #staff-only'],
])('people write and use commands only where they may: not %s', async (_where, name, words) => {
  const discord = await practice();
  await bot(discord, { slash: (asked) => asked.reply('ok') });
  const channel = named(discord, name);
  await expect(discord.say('x', { channel })).rejects.toThrow(words);
  await expect(discord.slash('ask', { question: 'x' }, { channel })).rejects.toThrow('Student may not');
  const { curator } = discord.users;
  expect((await discord.say('x', { channel, user: curator })).content).toBe('x');
  expect((await discord.slash('ask', { question: 'x' }, { channel, user: curator })).message?.content).toBe('ok');
});

test.each([
  ['a right that curators have', ManageMessages.toString(), ['curator', 'admin']],
  ['a right that only the admin has', PermissionFlagsBits.BanMembers.toString(), ['admin']],
  ['nobody but administrators', '0', ['admin']],
])('a command for whoever has %s', async (_right, rule, allowed) => {
  const discord = await practice();
  const client = await bot(discord, { slash: (asked) => asked.reply('ok') });
  await client.application.commands.create({ name: 'sweep', description: 'x', defaultMemberPermissions: BigInt(rule) });
  const { student, curator, admin } = discord.users;
  const may: string[] = [];
  for (const user of [student, curator, admin]) {
    await discord.slash('sweep', {}, { user }).then(
      () => may.push(user.user.username),
      () => undefined,
    );
  }
  expect(may).toEqual(allowed);
});

test('an edit is for the author alone, a removal also for who manages messages', async () => {
  const discord = await practice();
  const { student, curator, admin } = discord.users;
  const message = await discord.say('mine', { user: admin });
  await expect(discord.edit(message, 'yours', curator)).rejects.toThrow('Curator did not write this message');
  await expect(discord.remove(message, student)).rejects.toThrow('Student may not remove what others wrote');
  expect((await discord.edit(message, 'still mine', admin)).content).toBe('still mine');
  await discord.remove(message, curator);
  expect(discord.messages()).toEqual([]);
});

test('everyone is mentioned only by who may', async () => {
  const discord = await practice();
  const { student, admin } = discord.users;
  expect((await discord.say('look', { everyone: true, user: student })).mention_everyone).toBe(false);
  expect((await discord.say('look', { everyone: true, user: admin })).mention_everyone).toBe(true);
});
