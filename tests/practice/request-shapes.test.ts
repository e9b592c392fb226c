import { gzipSync } from 'node:zlib';
import { OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { Practice } from '../../src/practice/index.js';
import { isObject } from '../../src/practice/json.js';
import { bot, practice } from './peer.js';
import { raw } from './raw.js';

/** A request whose body and headers are exactly these. */
async function exact(discord: Practice, method: string, path: string, body?: string | Buffer, type?: string) {
  const response = await fetch(`${discord.rest.api}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${discord.token}`, ...(type !== undefined && { 'content-type': type }) },
    ...(body !== undefined && { body: typeof body === 'string' ? body : new Uint8Array(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
}

const inChannel = ({ channel }: Practice) => `/channels/${channel.id}/messages`;

/** A form of one file and other fields, in the order given. */
function form(fields: readonly (readonly [name: string, text: string])[], file: string) {
  const body = new FormData();
  for (const [name, text] of fields) {
    if (name === file) body.append(name, new Blob([text]), 'notes.txt');
    else body.append(name, text);
  }
  return body;
}

test.each([
  [
    'the words after the file',
    [
      ['files[0]', 'abc'],
      ['payload_json', '{"content":"x","attachments":[{"id":0,"description":"d"}]}'],
    ],
    { content: 'x', attachments: [{ filename: 'notes.txt', description: 'd' }] },
  ],
  ['no words at all', [['files[0]', 'abc']], { content: '', attachments: [{ filename: 'notes.txt', size: 3 }] }],
  [
    'fields instead of JSON, and the name that files once had',
    [
      ['content', 'true'],
      ['tts', 'false'],
      ['file', 'abc'],
    ],
    { content: 'true', tts: false, attachments: [{ filename: 'notes.txt' }] },
  ],
  [
    'files told apart by id alone',
    [
      ['files[7]', 'abc'],
      ['payload_json', '{"attachments":[{"id":"7","title":"Seven"}]}'],
    ],
    { attachments: [{ filename: 'notes.txt', title: 'Seven' }] },
  ],
] as const)('a form with %s is a message', async (_what, fields, message) => {
  const discord = await practice();
  const file = fields.map(([name]) => name).find((name) => name.startsWith('file')) ?? '';
  expect(await raw(discord, 'POST', inChannel(discord), form(fields, file))).toMatchObject({
    status: 200,
    body: message,
  });
});

test.each([
  ['a type in capitals', '{"content":"x"}', 'Application/JSON; Charset=UTF-8', 200, { content: 'x' }],
  [
    'a compressed body, which Discord does not unpack',
    gzipSync('{"content":"x"}'),
    'application/json',
    400,
    { code: 50109 },
  ],
  ['a body that is no JSON', '{', 'application/json', 400, { code: 50109 }],
])('%s', async (_what, body, type, status, answer) => {
  const discord = await practice();
  expect(await exact(discord, 'POST', inChannel(discord), body, type)).toMatchObject({ status, body: answer });
});

test('ids may be numbers, as some libraries write them', async () => {
  const discord = await practice();
  const said = await discord.say('first');
  const { status, body } = await exact(
    discord,
    'POST',
    inChannel(discord),
    `{"content":"<@${discord.users.student.id}>","message_reference":{"message_id":${said.id}},` +
      `"allowed_mentions":{"users":[${discord.users.student.id}]}}`,
    'application/json',
  );
  expect([status, body.message_reference.message_id]).toEqual([200, said.id]);
  expect(discord.messages().at(-1)?.pinged.users).toEqual([discord.users.student.id]);
});

test('HEAD is answered as GET is, without a body', async () => {
  const discord = await practice();
  expect(await exact(discord, 'HEAD', '/users/@me')).toEqual({ status: 200, body: undefined });
  expect(await exact(discord, 'HEAD', '/channels/1')).toEqual({ status: 404, body: undefined });
});

test.each([
  ['a slash at the end', '/users/@me/', 404, { message: '404: Not Found' }],
  ['two slashes in a row', '//users/@me', 404, { message: '404: Not Found' }],
  ['a word for an id', '/channels/undefined', 400, { code: 50035, errors: { channel_id: {} } }],
  ['a word for a member', '/guilds/1/members/null', 400, { code: 50035, errors: { user_id: {} } }],
  ['fewer than one', '/users/@me/guilds?limit=0', 400, { code: 50035, errors: { limit: {} } }],
  ['more than there may be', '/users/@me/guilds?limit=201', 400, { code: 50035, errors: { limit: {} } }],
  ['a word for a number', '/users/@me/guilds?limit=all', 400, { code: 50035, errors: { limit: {} } }],
  ['the most there may be', '/users/@me/guilds?limit=200', 200, [{}]],
])('%s: %s', async (_what, path, status, body) => {
  expect(await raw(await practice(), 'GET', path)).toMatchObject({ status, body });
});

test.each(['true', '1', 'True'])('with_response=%s tells of the response', async (yes) => {
  const discord = await practice();
  await bot(discord);
  let event: unknown;
  discord.world.listen(({ data }) => {
    event = data;
  });
  void discord.slash('ask', { question: 'x' });
  const { id, token } = isObject(event) ? event : {};
  const callback = `/interactions/${id}/${token}/callback?with_response=${yes}`;
  expect(await raw(discord, 'POST', callback, { type: 4, data: { content: 'x' } })).toMatchObject({
    status: 200,
    body: { interaction: { id }, resource: { message: { content: 'x' } } },
  });
});

test.each([
  [
    'a poll',
    { content: 'x', poll: { question: { text: 'Q' }, answers: [{ poll_media: { text: 'A' } }] } },
    { code: 50035, errors: { poll: {} } },
  ],
  ['a sticker', { content: 'x', sticker_ids: ['123456789012345678'] }, { code: 50081 }],
])('%s is refused rather than lost', async (_what, sent, body) => {
  const discord = await practice();
  expect(await raw(discord, 'POST', inChannel(discord), sent)).toMatchObject({ status: 400, body });
  expect(discord.messages()).toEqual([]);
});

test('fields that are null are fields left out, and come back so', async () => {
  const discord = await practice();
  const button = { type: 2, style: 1, label: 'B', custom_id: 'b', url: null, emoji: null, disabled: false };
  const select = {
    type: 3,
    custom_id: 's',
    placeholder: null,
    options: [{ label: 'A', value: 'a', description: null, emoji: null }],
  };
  const { status, body } = await raw(discord, 'POST', inChannel(discord), {
    content: null,
    embeds: [{ title: 'T', description: null, color: null, footer: null }],
    components: [
      { type: 1, components: [button] },
      { type: 1, components: [select] },
    ],
  });
  expect([status, JSON.stringify(body).match(/"(url|emoji|placeholder|description|color|footer)":null/g)]).toEqual([
    200,
    null,
  ]);
});

test('many messages deleted at once are told of in one event', async () => {
  const discord = await practice();
  const allow = PermissionFlagsBits.ManageMessages;
  discord.permit(discord.channel, { id: discord.guild.roles.bot, type: OverwriteType.Role, allow, deny: 0n });
  const ids = [await discord.say('one'), await discord.say('two')].map(({ id }) => id);
  const events: unknown[] = [];
  discord.world.listen(({ event, data }) => events.push({ event, data }));
  expect((await raw(discord, 'POST', `${inChannel(discord)}/bulk-delete`, { messages: [...ids, '1'] })).status).toBe(
    204,
  );
  const data = { ids, channel_id: discord.channel.id, guild_id: discord.guild.id };
  expect(events).toEqual([{ event: 'MESSAGE_DELETE_BULK', data }]);
});

test('a changed user is told its token, which some libraries log in with from then on', async () => {
  const discord = await practice();
  const { body } = await raw(discord, 'PATCH', '/users/@me', { username: discord.bot.user.username });
  expect(body).toMatchObject({ id: discord.bot.id, token: discord.token });
});

test("a token begins with the bot's id, where some libraries look for it", async () => {
  const discord = await practice();
  const [id = ''] = discord.token.split('.');
  expect(Buffer.from(id, 'base64').toString()).toBe(discord.bot.id);
});
