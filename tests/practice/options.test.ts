import { ApplicationCommandOptionType, ChannelType, ComponentType, Events } from 'discord.js';
import { expect, test } from 'vitest';
import type { Practice } from '../../src/practice/index.js';
import { bot, practice } from './peer.js';

const {
  String: Text,
  Integer,
  Number: Decimal,
  Boolean: Flag,
  User,
  Channel,
  Role,
  Mentionable,
  Attachment,
} = ApplicationCommandOptionType;
const file = { name: 'a.txt', type: 'text/plain', bytes: new TextEncoder().encode('a') };

test('every type of option arrives, with what its id stands for', async () => {
  const discord = await practice();
  const seen: unknown[] = [];
  const client = await bot(discord, {
    slash: async (asked) => {
      const { options } = asked;
      const member = options.getMember('user');
      const mentionable = options.getMentionable('mentionable');
      const attachment = options.getAttachment('attachment');
      seen.push(
        [options.getString('string'), options.getInteger('integer'), options.getNumber('number')],
        [options.getBoolean('boolean'), options.getUser('user')?.username, member && 'roles' in member],
        [options.getChannel('channel')?.id, options.getRole('role')?.name],
        mentionable && 'name' in mentionable && mentionable.name,
        [attachment?.name, attachment?.size, attachment?.contentType],
      );
      await asked.reply('ok');
    },
  });
  const types = { string: Text, integer: Integer, number: Decimal, boolean: Flag, user: User, channel: Channel };
  const all = { ...types, role: Role, mentionable: Mentionable, attachment: Attachment };
  const options = Object.entries(all).map(([name, type]) => ({ name, type, description: 'x' }));
  const command = { name: 'all', description: 'x', options };
  await client.rest.post(`/applications/${discord.application.id}/commands`, { body: command });
  const { curator } = discord.users;
  await discord.slash('all', {
    string: 'a',
    integer: 2,
    number: 2.5,
    boolean: false,
    user: curator.id,
    channel: discord.channel.id,
    role: discord.guild.roles.curator,
    mentionable: discord.guild.roles.admin,
    attachment: file,
  });
  expect(seen).toEqual([
    ['a', 2, 2.5],
    [false, 'curator', true],
    [discord.channel.id, 'Curator'],
    'Admin',
    ['a.txt', 1, 'text/plain; charset=utf-8'],
  ]);
});

test.each([
  ['a whole number', { integer: 2.5 }, '"integer" takes whole numbers'],
  ['a number that is large enough', { integer: 0 }, '"integer" takes numbers from 1'],
  ['a number that is not too large', { integer: 11 }, '"integer" takes numbers up to 10'],
  ['a text, not a number', { integer: '2' }, '"integer" takes a number'],
  ['one of the choices', { string: 'c' }, '"string" takes one of its choices'],
  ['somebody who is there', { user: '1' }, 'There is no user 1 here'],
  ['a file', { attachment: 'a.txt' }, '"attachment" takes a file'],
])("Discord's client wants %s", async (_what, options, words) => {
  const discord = await practice();
  const client = await bot(discord);
  await client.application.commands.create({
    name: 'all',
    description: 'x',
    options: [
      { name: 'integer', type: Integer, description: 'x', minValue: 1, maxValue: 10 },
      { name: 'string', type: Text, description: 'x', choices: [{ name: 'A', value: 'a' }] },
      { name: 'user', type: User, description: 'x' },
      { name: 'attachment', type: Attachment, description: 'x' },
    ],
  });
  await expect(discord.slash('all', options)).rejects.toThrow(words);
});

test('a command on a person', async () => {
  const discord = await practice();
  const client = await bot(discord);
  client.on(Events.InteractionCreate, (asked) => {
    if (asked.isUserContextMenuCommand()) asked.reply(`about ${asked.targetUser.username}`).catch(() => undefined);
  });
  await client.application.commands.create({ name: 'Who is it', type: 2 });
  const shown = await discord.userCommand('Who is it', discord.users.admin);
  expect(shown.message?.content).toBe('about admin');
});

const { StringSelect, UserSelect, RoleSelect, MentionableSelect, ChannelSelect } = ComponentType;

const selects: readonly (readonly [string, ComponentType, (of: Practice) => readonly string[], readonly string[]])[] = [
  ['texts', StringSelect, () => ['b', 'a'], ['b', 'a']],
  ['people', UserSelect, ({ users }) => [users.admin.id], ['admin']],
  ['roles', RoleSelect, ({ guild }) => [guild.roles.admin], ['Admin']],
  ['people and roles', MentionableSelect, ({ users, guild }) => [users.admin.id, guild.roles.bot], ['admin', 'Bot']],
  ['channels', ChannelSelect, ({ channel }) => [channel.id], ['general']],
];

test.each(selects)('a select of %s brings what was chosen', async (_what, type, choose, expected) => {
  const discord = await practice();
  const offered = ['a', 'b', 'c'].map((value) => ({ label: value, value }));
  const select = { type, custom_id: 'which', max_values: 2, ...(type === StringSelect && { options: offered }) };
  const reply = { type: 4, data: { content: 'x', components: [{ type: 1, components: [select] }] } };
  const client = await bot(discord, {
    slash: ({ id, token }) => client.rest.post(`/interactions/${id}/${token}/callback`, { body: reply, auth: false }),
  });
  let chosen: unknown;
  client.on(Events.InteractionCreate, (press) => {
    if (!press.isAnySelectMenu()) return;
    if (press.isStringSelectMenu()) chosen = press.values;
    else if (press.isUserSelectMenu()) chosen = press.users.map(({ username }) => username);
    else if (press.isRoleSelectMenu()) chosen = press.roles.map(({ name }) => name);
    else if (press.isChannelSelectMenu()) chosen = press.channels.map((one) => one && 'name' in one && one.name);
    else chosen = [...press.users.map(({ username }) => username), ...press.roles.map(({ name }) => name)];
    press.update('chosen').catch(() => undefined);
  });
  const shown = await discord.slash('ask', { question: 'x' });
  await discord.press(shown, 'which', { values: choose(discord) });
  expect(chosen).toEqual(expected);
  await expect(discord.press(shown, 'which', { values: [] })).rejects.toThrow('"which" takes 1–2 of its choices');
  await expect(discord.press(shown, 'which', { values: ['nothing'] })).rejects.toThrow(/offers no|There is no/);
});

test('a form with every kind of field', async () => {
  const discord = await practice();
  const label = (text: string, component: object) => ({ type: 18, label: text, component });
  const choices = ['a', 'b'].map((value) => ({ label: value, value }));
  const form = {
    custom_id: 'form',
    title: 'Form',
    components: [
      label('Text', { type: 4, custom_id: 'text', style: 1 }),
      label('Choice', { type: 3, custom_id: 'choice', options: choices }),
      label('Person', { type: 5, custom_id: 'person' }),
      label('Channel', { type: 8, custom_id: 'channel', required: false }),
      label('Files', { type: 19, custom_id: 'files' }),
    ],
  };
  let sent: unknown;
  discord.world.listen(({ event, data }) => {
    if (event === 'INTERACTION_CREATE') sent = data;
  });
  const client = await bot(discord);
  client.on(Events.InteractionCreate, (asked) => {
    const path = `/interactions/${asked.id}/${asked.token}/callback` as const;
    const body = asked.isModalSubmit() ? { type: 4, data: { content: 'ok' } } : { type: 9, data: form };
    client.rest.post(path, { body }).catch(() => undefined);
  });
  const opened = await discord.slash('ask', { question: 'x' });
  const { admin } = discord.users;
  const shown = await discord.submit(opened, { Text: 'words', choice: 'b', Person: [admin.id], files: [file] });
  expect(shown.message?.content).toBe('ok');
  expect(sent).toMatchObject({
    data: {
      components: [
        { type: 18, component: { type: 4, custom_id: 'text', value: 'words' } },
        { component: { type: 3, values: ['b'] } },
        { component: { type: 5, values: [admin.id] } },
        { component: { type: 8, values: [] } },
        { component: { type: 19, values: [expect.stringMatching(/^\d+$/)] } },
      ],
      resolved: { users: { [admin.id]: { username: 'admin' } }, attachments: {} },
    },
  });
  await expect(discord.submit(opened, { text: 'x', person: [admin.id] })).rejects.toThrow('"choice" takes 1');
});

test('a channel that is chosen tells its kind and what one may do there', async () => {
  const discord = await practice();
  const seen: unknown[] = [];
  const client = await bot(discord, {
    slash: async (asked) => {
      const chosen = asked.options.getChannel('channel');
      seen.push(chosen?.type);
      await asked.reply('ok');
    },
  });
  await client.application.commands.create({
    name: 'where',
    description: 'x',
    options: [{ name: 'channel', type: Channel, description: 'x' }],
  });
  const thread = await discord.openThread('Here');
  await discord.slash('where', { channel: thread.id });
  expect(seen).toEqual([ChannelType.PublicThread]);
});
