import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { OverwriteType, PermissionFlagsBits } from 'discord.js';
import { expect, test } from 'vitest';
import { practice } from './peer.js';
import { raw } from './raw.js';

test.each([
  ['a permission that the bot has not got', 'POST', '/guilds/GUILD/channels', 403, 50013, 'Missing Permissions'],
  ['news where there are none', 'POST', '/channels/CHANNEL/messages/MESSAGE/crosspost', 400, 50024, 'Cannot execute'],
  ['what no bot may', 'PUT', '/applications/APP/guilds/GUILD/commands/1/permissions', 403, 20001, 'Bots cannot'],
  ['what only Discord has', 'GET', '/skus/1/subscriptions', 404, 0, 'The practice server does not have'],
  ['what nobody has', 'GET', '/nowhere', 404, 0, '404: Not Found'],
  ['an old version', 'GET', '../v6/gateway', 400, 50041, 'Invalid API version'],
])('asked for %s, it says so', async (_what, method, path, status, code, words) => {
  const discord = await practice();
  const { id } = await discord.say('x');
  const placed = path
    .replace('APP', discord.application.id)
    .replace('GUILD', discord.guild.id)
    .replace('CHANNEL', discord.channel.id)
    .replace('MESSAGE', id);
  const answer = await raw(
    discord,
    method,
    placed.startsWith('/') ? placed : `/${placed}`,
    method === 'GET' ? undefined : {},
  );
  expect(answer).toMatchObject({ status, body: { code } });
  expect(Object(answer.body).message).toContain(words);
});

test('version 9 and none at all are answered as version 10', async () => {
  const discord = await practice();
  for (const version of ['/v9', '', '/v10']) {
    expect((await fetch(`${discord.rest.api}${version}/gateway`)).status).toBe(200);
  }
});

test('what a bot says of its application stays', async () => {
  const discord = await practice();
  await raw(discord, 'PATCH', '/applications/@me', { description: 'Answers', tags: ['un'] });
  expect((await raw(discord, 'GET', '/oauth2/applications/@me')).body).toMatchObject({
    description: 'Answers',
    tags: ['un'],
  });
  const refused = await raw(discord, 'PATCH', '/applications/@me', { tags: Array(6).fill('x') });
  expect(refused.body).toMatchObject({ code: 50035, errors: { tags: {} } });
});

test('a private thread is for its members, and for who manages threads', async () => {
  const discord = await practice();
  const allow = PermissionFlagsBits.CreatePrivateThreads;
  discord.permit(discord.channel, { id: discord.guild.roles.bot, type: OverwriteType.Role, allow, deny: 0n });
  const path = `/channels/${discord.channel.id}/threads`;
  const { body } = await raw(discord, 'POST', path, { name: 'hidden', type: 12, invitable: false });
  expect(body).toMatchObject({ type: 12, thread_metadata: { invitable: false } });
  const thread = discord.world.channel(String(Object(body).id));
  if (!thread) throw new Error('no thread');
  const { student, curator, admin } = discord.users;
  const sees = () =>
    [student, curator, admin].map((who) => discord.world.may(who, thread, PermissionFlagsBits.ViewChannel));
  expect(sees()).toEqual([false, true, true]);
  await raw(discord, 'PUT', `/channels/${thread.id}/thread-members/${student.id}`);
  expect(sees()).toEqual([true, true, true]);
  expect(discord.messages()).toEqual([]);
  await raw(discord, 'PATCH', `/channels/${thread.id}`, { archived: true });
  expect((await raw(discord, 'GET', `${path}/archived/private`)).body).toMatchObject({ code: 50013 });
  const joined = `/channels/${discord.channel.id}/users/@me/threads/archived/private`;
  expect((await raw(discord, 'GET', joined)).body).toMatchObject({ threads: [{ id: thread.id }] });
});

test("no method of Discord's is called one that Discord has not", async () => {
  const discord = await practice({ limits: 'none' });
  const wrong: string[] = [];
  const known = { application: discord.application.id, guild: discord.guild.id, channel: discord.channel.id };
  for (const { method, path } of operations()) {
    const filled = path
      .replace(/\{(\w+?)_id\}/g, (_all, name: string) => Object(known)[name] ?? '1')
      .replace(/\{\w+\}/g, 'x');
    const { status } = await raw(discord, method, filled, method === 'GET' || method === 'DELETE' ? undefined : {});
    if (status === 405 || status >= 500) wrong.push(`${method} ${path}: ${status}`);
  }
  expect(wrong).toEqual([]);
});

/** Every operation in Discord's API description, from the list that its package ships. */
function operations() {
  const text = readFileSync(fileURLToPath(import.meta.resolve('discord-api-spec')), 'utf8');
  const lists = text.slice(text.indexOf('pathsList')).matchAll(/^ {2}(\w+): .*?\[(.*)\]/gm);
  const all = [...lists].flatMap(([, name = '', paths = '']) =>
    [...paths.matchAll(/"([^"]+)"/g)].map(([, path = '']) => ({ method: name.toUpperCase(), path })),
  );
  if (all.length < 200) throw new Error(`Only ${all.length} operations were found in discord-api-spec`);
  return all;
}
