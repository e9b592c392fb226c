import {
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandOptionType,
  ComponentType,
  Events,
  MessageFlags,
} from 'discord.js';
import { expect, test } from 'vitest';
import { localAddress } from '../../../src/practice/page/attachment-address.js';
import { bot, next } from '../peer.js';
import { page } from './page-peer.js';

const button = {
  type: ComponentType.ActionRow,
  components: [{ type: ComponentType.Button, style: 2, custom_id: 'more:1', label: 'More' }],
} as const;

const form: APIModalInteractionResponseCallbackData = {
  custom_id: 'report:1',
  title: 'Report',
  components: [
    {
      type: ComponentType.Label,
      label: 'What is wrong?',
      component: { type: ComponentType.TextInput, custom_id: 'words', style: 2 },
    },
  ],
};

const yesOrNo = [
  { label: 'Yes', value: 'yes', default: true },
  { label: 'No', value: 'no' },
];
const everyBox: APIModalInteractionResponseCallbackData = {
  custom_id: 'boxes:1',
  title: 'Boxes',
  components: [
    { type: ComponentType.Label, label: 'Tell me', component: { type: ComponentType.Checkbox, custom_id: 'tell' } },
    {
      type: ComponentType.Label,
      label: 'Sure?',
      component: { type: ComponentType.RadioGroup, custom_id: 'sure', options: yesOrNo },
    },
    {
      type: ComponentType.Label,
      label: 'Seen in',
      component: {
        type: ComponentType.CheckboxGroup,
        custom_id: 'seen',
        options: [
          { label: 'Print', value: 'print' },
          { label: 'A film', value: 'film' },
        ],
      },
    },
    { type: ComponentType.Label, label: 'Notes', component: { type: ComponentType.FileUpload, custom_id: 'notes' } },
  ],
};

test('a message is seen by everyone in the channel, with its words as they were written', async () => {
  const { discord, act, openTab } = await page();
  const [writer, reader] = [await openTab(), await openTab(discord.users.curator)];
  const said = await act({ do: 'say', channelId: discord.channel.id, text: '<script>alert(1)</script>' });
  const both = await Promise.all([writer, reader].map((tab) => tab.message(() => true)));
  for (const message of both) {
    expect(message).toMatchObject({ content: '<script>alert(1)</script>', onlyYou: false });
    expect(said).toEqual({ ok: true, messageId: message.id });
  }
});

test('a reply names what it replies to', async () => {
  const { discord, act, openTab } = await page();
  const tab = await openTab();
  const first = await discord.say('First', { user: discord.users.curator });
  await act({ do: 'say', channelId: discord.channel.id, text: 'Second', replyTo: first.id });
  const reply = await tab.message(({ content }) => content === 'Second');
  expect(reply.referenced_message).toMatchObject({ id: first.id, content: 'First' });
});

test('one edits and removes what one wrote oneself', async () => {
  const { discord, act, openTab } = await page();
  const tab = await openTab();
  const own = await discord.say('Frist');
  const place = { channelId: discord.channel.id, messageId: own.id };
  expect(await act({ do: 'edit', ...place, text: 'First' })).toEqual({ ok: true });
  const edited = await tab.message(({ content }) => content === 'First');
  expect([edited.id, edited.edited_timestamp === null]).toEqual([own.id, false]);
  expect(await act({ do: 'remove', ...place })).toEqual({ ok: true });
  expect(await tab.next('gone')).toEqual({ kind: 'gone', ...place });
  expect(await act({ do: 'remove', ...place })).toEqual({ ok: false, problem: 'This message is gone.' });
});

test('who manages messages removes those of others, and edits none', async () => {
  const { discord, act } = await page();
  const { student, curator } = discord.users;
  const theirs = await discord.say('Mine', { user: student });
  const place = { channelId: discord.channel.id, messageId: theirs.id };
  expect(await act({ do: 'edit', ...place, text: 'Yours' }, curator)).toMatchObject({ ok: false });
  const curators = await discord.say('The rules', { user: curator });
  const refused = await act({ do: 'remove', channelId: discord.channel.id, messageId: curators.id }, student);
  expect(refused).toEqual({ ok: false, problem: 'Student may not remove what others wrote in #general' });
  expect(await act({ do: 'remove', ...place }, curator)).toEqual({ ok: true });
  expect(discord.messages().map(({ content }) => content)).toEqual(['The rules']);
});

test.each([
  ['nothing at all', '  ', 'nothing to send'],
  ['more than Discord takes', 'x'.repeat(2001), 'at most 2000 characters'],
])('%s is not sent', async (_why, text, problem) => {
  const { discord, act } = await page();
  const reply = await act({ do: 'say', channelId: discord.channel.id, text });
  expect(reply).toEqual({ ok: false, problem: expect.stringContaining(problem) });
  expect(discord.messages()).toEqual([]);
});

test('a slash command: sent, acknowledged, answered', async () => {
  const { discord, act, openTab } = await page();
  await bot(discord, { slash: (asked) => asked.reply(`You asked: ${asked.options.getString('question')}`) });
  const tab = await openTab();
  const sent = await act({ do: 'slash', channelId: discord.channel.id, name: 'ask', options: { question: 'Why?' } });
  const id = sent.ok ? sent.interactionId : undefined;
  const answer = await tab.message(({ content }) => content === 'You asked: Why?');
  expect(answer).toMatchObject({ onlyYou: false, command: '/ask', interactionId: id });
  await tab.next('interaction', ({ interaction }) => interaction.state === 'acknowledged');
  const standings = tab.events.flatMap((event) => (event.kind === 'interaction' ? [event.interaction] : []));
  expect([...new Set(standings.map(({ state }) => state))]).toEqual(['sent', 'acknowledged']);
  expect(standings[0]).toEqual({ id, channelId: discord.channel.id, name: '/ask', state: 'sent' });
});

test('"is thinking" until the answer comes', async () => {
  const { discord, act, openTab } = await page();
  let answer = (): void => {};
  const mayAnswer = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await bot(discord, {
    slash: async (asked) => {
      await asked.deferReply();
      await mayAnswer;
      await asked.editReply('At last');
    },
  });
  const tab = await openTab();
  await act({ do: 'slash', channelId: discord.channel.id, name: 'ask', options: { question: 'Why?' } });
  const thinking = await tab.message(({ flags }) => ((flags ?? 0) & MessageFlags.Loading) !== 0);
  answer();
  const answered = await tab.message(({ content }) => content === 'At last');
  expect([answered.id, (answered.flags ?? 0) & MessageFlags.Loading]).toEqual([thinking.id, 0]);
});

test('a bot that does not answer is told to whoever waits', async () => {
  const { discord, act, openTab } = await page({ slashTimeoutMs: 50 });
  await bot(discord);
  const tab = await openTab();
  await act({ do: 'slash', channelId: discord.channel.id, name: 'ask', options: { question: 'Why?' } });
  const { interaction } = await tab.next('interaction', (event) => event.interaction.state === 'failed');
  expect(interaction).toMatchObject({ name: '/ask', problem: 'The application did not respond' });
});

test.each([
  ['a command that is not there', { name: 'sing', options: {} }, 'sing'],
  ['a required option left out', { name: 'ask', options: {} }, 'question'],
  ['an option of another kind', { name: 'ask', options: { question: 7 } }, 'question'],
])('the client refuses %s', async (_why, asked, named) => {
  const { discord, act } = await page();
  await bot(discord);
  const reply = await act({ do: 'slash', channelId: discord.channel.id, ...asked });
  expect(reply).toEqual({ ok: false, problem: expect.stringContaining(named) });
});

test('no command can be used before the bot is there', async () => {
  const { discord, act } = await page();
  const reply = await act({ do: 'slash', channelId: discord.channel.id, name: 'ask', options: { question: 'Why?' } });
  expect(reply).toEqual({ ok: false, problem: expect.stringContaining('not online yet') });
});

test('suggestions while typing', async () => {
  const { discord, act } = await page();
  await bot(discord, {
    complete: (typing) => typing.respond([{ name: typing.options.getFocused().toUpperCase(), value: 'lower' }]),
  });
  const typed = { do: 'complete', channelId: discord.channel.id, name: 'ask', focused: 'question' };
  const replies = await Promise.all(['one', 'two'].map((question) => act({ ...typed, options: { question } })));
  expect(replies).toEqual([
    { ok: true, choices: [expect.objectContaining({ name: 'ONE', value: 'lower' })] },
    { ok: true, choices: [expect.objectContaining({ name: 'TWO', value: 'lower' })] },
  ]);
});

test('a command on a message', async () => {
  const { discord, act, openTab } = await page();
  await bot(discord, { menu: (asked) => asked.reply(`About: ${asked.targetMessage.content}`) });
  const tab = await openTab();
  const target = await discord.say('The sea is blue.', { user: discord.users.curator });
  const place = { channelId: discord.channel.id, messageId: target.id };
  await act({ do: 'message-command', ...place, name: 'Find a source' });
  expect(await tab.message(({ content }) => content === 'About: The sea is blue.')).toMatchObject({
    command: 'Find a source',
  });
});

test('a button, and a form that it opens for whoever pressed it', async () => {
  const { discord, act, openTab } = await page();
  const client = await bot(discord, {
    slash: (asked) => asked.reply({ content: 'Here', components: [button] }),
    press: (pressed) => pressed.showModal(form),
  });
  client.on('interactionCreate', async (sent) => {
    if (sent.isModalSubmit()) await sent.reply(`Reported: ${sent.fields.getTextInputValue('words')}`);
  });
  const [tab, other] = [await openTab(), await openTab(discord.users.curator)];
  await act({ do: 'slash', channelId: discord.channel.id, name: 'ask', options: { question: 'Why?' } });
  const { id: messageId } = await tab.message(({ content }) => content === 'Here');
  await act({ do: 'press', channelId: discord.channel.id, messageId, customId: 'more:1' });
  const opened = await tab.next('form');
  expect(opened.form).toMatchObject({ custom_id: 'report:1', title: 'Report' });
  const named = await tab.next('interaction', ({ interaction }) => interaction.name === 'More');
  expect(named.interaction).toMatchObject({ messageId });

  const entries = { words: 'The year' };
  const { interactionId } = opened;
  expect(await act({ do: 'submit', interactionId, entries }, discord.users.curator)).toEqual({
    ok: false,
    problem: expect.stringContaining('form is gone'),
  });
  expect(await act({ do: 'submit', interactionId, entries })).toMatchObject({ ok: true });
  await other.message(({ content }) => content === 'Reported: The year');
  expect(other.events.filter(({ kind }) => kind === 'form' || kind === 'interaction')).toEqual([]);
});

const oneFile = { name: 'notes.txt', type: 'text/plain', base64: Buffer.from('What I noted').toString('base64') };

test('a file goes with a slash command, and the bot is told what it is', async () => {
  const { discord, act } = await page();
  const client = await bot(discord);
  const received = next(client, Events.InteractionCreate);
  await client.application.commands.set([
    {
      name: 'scan',
      description: 'Reads a page',
      options: [{ type: ApplicationCommandOptionType.Attachment, name: 'page', description: 'The page' }],
    },
  ]);
  const sent = { do: 'slash', channelId: discord.channel.id, name: 'scan', options: { page: oneFile } };
  expect(await act(sent)).toMatchObject({ ok: true });
  const [interaction] = await received;
  if (!interaction.isChatInputCommand()) throw new Error('The command arrives as something else');
  expect(interaction.options.getAttachment('page', true)).toMatchObject({ name: 'notes.txt', size: 12 });
});

test('a form carries files, ticks and choices as Discord does', async () => {
  const { discord, act, openTab } = await page();
  const tab = await openTab();
  const client = await bot(discord, { slash: (interaction) => interaction.showModal(everyBox) });
  await act({ do: 'slash', channelId: discord.channel.id, name: 'ask', options: { question: 'Form, please' } });
  const { interactionId } = await tab.next('form');
  const submitted = next(client, Events.InteractionCreate);
  const entries = { tell: true, sure: 'no', seen: ['print'], notes: [oneFile] };
  expect(await act({ do: 'submit', interactionId, entries })).toMatchObject({ ok: true });
  const [interaction] = await submitted;
  if (!interaction.isModalSubmit()) throw new Error('The form arrives as something else');
  const { fields } = interaction;
  expect({
    tell: fields.getCheckbox('tell'),
    sure: fields.getRadioGroup('sure'),
    seen: fields.getCheckboxGroup('seen'),
    notes: fields.getUploadedFiles('notes', true).map(({ name }) => name),
  }).toEqual({ tell: true, sure: 'no', seen: ['print'], notes: ['notes.txt'] });
});

test('a thread is opened and written in', async () => {
  const { discord, act, openTab } = await page();
  const tab = await openTab();
  const first = await discord.say('A long story');
  const place = { channelId: discord.channel.id, messageId: first.id };
  const opened = await act({ do: 'open-thread', ...place, name: 'The story' });
  const threadId = opened.ok ? (opened.channelId ?? '') : opened.problem;
  const { guilds } = await tab.next('guilds', (event) =>
    event.guilds.some(({ channels }) => channels.some(({ id }) => id === threadId)),
  );
  const thread = guilds.flatMap(({ channels }) => channels).find(({ id }) => id === threadId);
  expect(thread).toMatchObject({ kind: 'thread', name: 'The story', parentId: discord.channel.id });
  await act({ do: 'say', channelId: threadId, text: 'Once upon a time' });
  expect(await tab.message(({ content }) => content === 'Once upon a time')).toMatchObject({ channel_id: threadId });
});

test('an uploaded file comes back as it was, and nothing of it runs here', async () => {
  const { discord, address, act, openTab } = await page();
  const tab = await openTab();
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const files = [
    { name: 'pixel.png', type: 'image/png', base64: pixel.toString('base64') },
    { name: "it's me.html", type: 'text/html', base64: Buffer.from('<script>alert(1)</script>').toString('base64') },
  ];
  await act({ do: 'say', channelId: discord.channel.id, text: 'Look', files });
  const { attachments } = await tab.message(({ content }) => content === 'Look');
  // As Discord gives the address, and as the page reads it.
  expect(attachments[0]?.url).toContain(`https://cdn.discordapp.com/attachments/${discord.channel.id}/`);
  const [picture, text] = await Promise.all(attachments.map(({ url }) => fetch(address + localAddress(url))));
  expect(picture?.headers.get('content-type')).toBe('image/png');
  expect(picture?.headers.get('content-disposition')).toBeNull();
  expect(Buffer.from((await picture?.arrayBuffer()) ?? new ArrayBuffer(0)).equals(pixel)).toBe(true);
  expect(text?.headers.get('content-type')).toBe('application/octet-stream');
  expect(text?.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''it.*me\.html$/);
  expect(text?.headers.get('x-content-type-options')).toBe('nosniff');
});
