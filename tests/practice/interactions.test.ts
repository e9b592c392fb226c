import { ComponentType, MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { bot, practice, until } from './peer.js';

const question = { question: 'Who chairs the committee?' };

const button = {
  type: ComponentType.ActionRow,
  components: [{ type: ComponentType.Button, style: 2, custom_id: 'more:1', label: 'More' }],
} as const;

test('a slash command is answered at once', async () => {
  const discord = await practice();
  await bot(discord, { slash: (asked) => asked.reply(`You asked: ${asked.options.getString('question')}`) });
  const shown = await discord.slash('ask', question);
  expect(shown).toMatchObject({ acknowledgements: 1, deferred: false, ephemeral: false, error: undefined });
  expect(shown.message?.content).toBe('You asked: Who chairs the committee?');
  expect(discord.messages().map(({ id }) => id)).toEqual([shown.message?.id]);
});

test('the bot learns who asks, where, and with which rights', async () => {
  const discord = await practice();
  const seen: unknown[] = [];
  await bot(discord, {
    slash: async (asked) => {
      seen.push({
        user: asked.user.id,
        guild: asked.guildId,
        channel: asked.channelId,
        locale: asked.locale,
        manages: asked.memberPermissions?.has('ManageMessages') ?? false,
        context: asked.context,
        owners: [asked.authorizingIntegrationOwners.guildId, asked.authorizingIntegrationOwners.userId],
      });
      await asked.reply('ok');
    },
  });
  const { curator, student } = discord.users;
  await discord.slash('ask', question, { user: curator, locale: 'fr' });
  await discord.slash('ask', question, { guild: null });
  await discord.slash('ask', question, { guild: discord.elsewhere });
  expect(seen).toEqual([
    {
      user: curator.id,
      guild: discord.guild.id,
      channel: discord.channel.id,
      locale: 'fr',
      manages: true,
      context: 0,
      owners: [discord.guild.id, null],
    },
    {
      user: student.id,
      guild: null,
      channel: discord.direct(student).id,
      locale: 'en-US',
      manages: false,
      context: 1,
      owners: ['0', null],
    },
    {
      user: student.id,
      guild: discord.elsewhere.id,
      channel: discord.elsewhere.channels[0]?.id,
      locale: 'en-US',
      manages: false,
      context: 0,
      owners: [null, student.id],
    },
  ]);
});

test('a deferred answer appears when @original is edited, and stays private', async () => {
  const discord = await practice();
  await bot(discord, {
    slash: async (asked) => {
      await asked.deferReply({ flags: MessageFlags.Ephemeral });
      await asked.editReply({
        flags: MessageFlags.IsComponentsV2,
        components: [{ type: ComponentType.TextDisplay, content: 'In Geneva.' }],
      });
      await asked.followUp({ content: 'For everyone.' });
    },
  });
  const shown = await discord.slash('ask', question);
  await shown.settled();
  expect(shown).toMatchObject({ acknowledgements: 1, deferred: true, ephemeral: true });
  expect(shown.message?.components).toMatchObject([{ content: 'In Geneva.' }]);
  expect(shown.followups.map(({ content }) => content)).toEqual(['For everyone.']);
  expect(discord.messages().map(({ content }) => content)).toEqual(['For everyone.']);
});

test('an answer later than the limit finds no interaction, and the asker is told', async () => {
  const discord = await practice({ slashTimeoutMs: 30 });
  let tooLate = false;
  let refused: unknown;
  await bot(discord, {
    slash: async (asked) => {
      await until(() => tooLate);
      refused = await asked.reply('late').catch((cause: unknown) => cause);
    },
  });
  const shown = await discord.slash('ask', question);
  tooLate = true;
  await until(() => refused !== undefined);
  expect(shown.error).toBe('The application did not respond');
  expect(refused).toMatchObject({ status: 404, code: 10062 });
});

test('a deferral that nothing follows goes on thinking', async () => {
  const discord = await practice({ patienceMs: 30 });
  await bot(discord, { slash: (asked) => asked.deferReply() });
  const shown = await discord.slash('ask', question);
  expect(shown).toMatchObject({ deferred: true, thinking: true, error: undefined });
});

test('the first follow-up of a deferral takes the place of the deferral', async () => {
  const discord = await practice();
  await bot(discord, {
    slash: async (asked) => {
      await asked.deferReply();
      await asked.followUp('here');
    },
  });
  const shown = await discord.slash('ask', question);
  expect(shown).toMatchObject({ thinking: false, followups: [] });
  expect(shown.message?.content).toBe('here');
});

test('a second first response is refused with 40060, and shows', async () => {
  const discord = await practice();
  let refused: unknown;
  const client = await bot(discord, {
    slash: async (asked) => {
      await asked.reply('first');
      refused = await client.rest
        .post(`/interactions/${asked.id}/${asked.token}/callback`, { body: { type: 4, data: { content: 'second' } } })
        .catch((cause: unknown) => cause);
    },
  });
  const shown = await discord.slash('ask', question);
  await until(() => refused !== undefined);
  expect(refused).toMatchObject({ status: 400, code: 40060 });
  expect(shown.acknowledgements).toBe(2);
  expect(shown.message?.content).toBe('first');
});

test.each([
  ['a deferral with the Components V2 flag', { type: 5, data: { flags: 1 << 15 } }, 50035],
  ['choices for a command', { type: 8, data: { choices: [] } }, 50035],
  ['an update where there is no message', { type: 7, data: { content: 'x' } }, 50035],
  ['nothing to show', { type: 4, data: { content: '' } }, 50006],
])('%s is refused, and the interaction can still be answered', async (_why, body, code) => {
  const discord = await practice();
  let refused: unknown;
  const client = await bot(discord, {
    slash: async (asked) => {
      refused = await client.rest
        .post(`/interactions/${asked.id}/${asked.token}/callback`, { body })
        .catch((cause: unknown) => cause);
      await asked.reply('instead');
    },
  });
  const shown = await discord.slash('ask', question);
  expect(refused).toMatchObject({ status: 400, code });
  expect(shown.message?.content).toBe('instead');
});

test('a webhook token works only for its own interaction, after its first response, for its time', async () => {
  const discord = await practice({ tokenMs: 0 });
  const refused: unknown[] = [];
  const client = await bot(discord, {
    slash: async (asked) => {
      const edit = (token: string) =>
        client.rest
          .patch(`/webhooks/${discord.application.id}/${token}/messages/@original`, {
            body: { content: 'x' },
            auth: false,
          })
          .catch((cause: unknown) => refused.push(cause));
      await edit('nobody');
      await edit(asked.token);
      await asked.reply('now');
      await edit(asked.token);
    },
  });
  await discord.slash('ask', question);
  await until(() => refused.length === 3);
  expect(refused).toMatchObject([{ code: 50027 }, { code: 10015 }, { code: 50027 }]);
});

test('autocomplete brings choices for what is typed', async () => {
  const discord = await practice();
  await bot(discord, {
    complete: (asked) => {
      const { name, value } = asked.options.getFocused(true);
      return asked.respond([{ name: `${name}: ${value}`, value: 'F-1' }]);
    },
  });
  expect(await discord.complete('ask', 'question', 'obs')).toEqual([{ name: 'question: obs', value: 'F-1' }]);
});

test('a message command gives the content of its message, whoever wrote it', async () => {
  const discord = await practice();
  await bot(discord, {
    menu: (asked) => asked.reply({ content: asked.targetMessage.content, flags: MessageFlags.Ephemeral }),
  });
  const message = await discord.say('adopted in 2009');
  const shown = await discord.messageCommand('Find a source', message);
  expect(shown.message?.content).toBe('adopted in 2009');
  expect(shown.ephemeral).toBe(true);
});

test('a button updates, answers anew, or removes what it sits on', async () => {
  const discord = await practice();
  await bot(discord, {
    slash: (asked) => asked.reply({ content: 'one', components: [button] }),
    press: async (press) => {
      if (press.user.id === discord.users.curator.id) await press.reply(`${press.customId} by the curator`);
      else if (press.message.content === 'one') await press.update('two');
      else {
        await press.deferUpdate();
        await press.deleteReply();
      }
    },
  });
  const answer = await discord.slash('ask', question);
  const reply = await discord.press(answer, 'More', { user: discord.users.curator });
  expect(reply.message?.content).toBe('more:1 by the curator');
  expect(reply.message?.message_reference?.message_id).toBe(answer.message?.id);

  const update = await discord.press(answer, 'more:1');
  expect(update.message).toMatchObject({ id: answer.message?.id, content: 'two' });
  const removal = await discord.press(answer, 'more:1');
  expect(removal).toMatchObject({ deferred: true, deleted: true, message: undefined, error: undefined });
  expect(discord.messages().map(({ id }) => id)).toEqual([reply.message?.id]);
  await expect(discord.press(update, 'more:1')).rejects.toThrow('This message is gone');
});

test('a private answer is in no channel, and its buttons are for its asker alone', async () => {
  const discord = await practice();
  await bot(discord, {
    slash: (asked) => asked.reply({ content: 'one', components: [button], flags: MessageFlags.Ephemeral }),
    press: (press) => press.update('two'),
  });
  const answer = await discord.slash('ask', question);
  expect(discord.messages()).toEqual([]);
  const { curator } = discord.users;
  await expect(discord.press(answer, 'More', { user: curator })).rejects.toThrow('Only student sees this message');
  expect((await discord.press(answer, 'More')).message?.content).toBe('two');
});

test('a form is opened, filled in and sent', async () => {
  const discord = await practice();
  const field = { type: ComponentType.TextInput, custom_id: 'why', style: 2, max_length: 20 } as const;
  const form = {
    title: 'Report',
    custom_id: 'report',
    components: [{ type: ComponentType.Label as const, label: 'What is wrong?', component: field }],
  };
  const client = await bot(discord, { slash: (asked) => asked.showModal(form) });
  client.on('interactionCreate', (sent) => {
    if (sent.isModalSubmit()) sent.reply(sent.fields.getTextInputValue('why')).catch(() => undefined);
  });
  const opened = await discord.slash('ask', question);
  expect(opened.modal?.title).toBe('Report');
  await expect(discord.submit(opened, {})).rejects.toThrow('"why" is required');
  await expect(discord.submit(opened, { why: 'the year', who: 'I' })).rejects.toThrow(
    'The form has no "who"; it has: why',
  );
  const sent = await discord.submit(opened, { 'What is wrong?': 'the year' });
  expect(sent.message?.content).toBe('the year');
});

test('what is no button of the message cannot be pressed', async () => {
  const discord = await practice();
  await bot(discord, { slash: (asked) => asked.reply({ content: 'one', components: [button] }) });
  const answer = await discord.slash('ask', question);
  await expect(discord.press(answer, 'Less')).rejects.toThrow('There is no "Less" to press; there is: More (more:1)');
});

test.each([
  ['a command that is not published', () => ['tell', {}] as const, 'No command "tell" is published'],
  ['a missing option', () => ['ask', {}] as const, 'the option "question" is required'],
  ['an option it does not have', () => ['ask', { ...question, loud: true }] as const, '/ask has no option "loud"'],
])("Discord's client sends no slash command with %s", async (_why, typed, message) => {
  const discord = await practice();
  await bot(discord);
  const [name, options] = typed();
  await expect(discord.slash(name, options)).rejects.toThrow(message);
});
