import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ComponentType, MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { bot, practice } from './peer.js';

const project = fileURLToPath(new URL('../..', import.meta.url));
const checker = fileURLToPath(new URL('../../../shared/discord/validate.mjs', import.meta.url));
const hasChecker = existsSync(checker);
if (!hasChecker)
  console.log(`skipped: ${checker} is not there, so requests are not held against Discord's description`);

test.runIf(hasChecker)("what was sent and what was answered fit Discord's own description", async () => {
  const discord = await practice();
  const card = {
    flags: MessageFlags.IsComponentsV2,
    components: [
      {
        type: ComponentType.Container,
        components: [
          { type: ComponentType.TextDisplay, content: '**18 December 2009**' },
          {
            type: ComponentType.Section,
            components: [{ type: ComponentType.TextDisplay, content: 'A source' }],
            accessory: { type: ComponentType.Button, style: 5, url: 'https://un.org', label: 'Official text' },
          },
          { type: ComponentType.Separator },
          { type: ComponentType.MediaGallery, items: [{ media: { url: 'https://un.org/a.png' } }] },
          {
            type: ComponentType.ActionRow,
            components: [
              { type: ComponentType.StringSelect, custom_id: 'which', options: [{ label: 'One', value: '1' }] },
            ],
          },
          {
            type: ComponentType.ActionRow,
            components: [{ type: ComponentType.Button, style: 2, custom_id: 'more', label: 'More' }],
          },
        ],
      },
    ],
  } as const;
  const form = {
    custom_id: 'report',
    title: 'Report',
    components: [
      {
        type: ComponentType.Label as const,
        label: 'What is wrong?',
        component: { type: ComponentType.TextInput, custom_id: 'why', style: 2 } as const,
      },
    ],
  };
  const client = await bot(discord, {
    slash: async (asked) => {
      const question = asked.options.getString('question');
      if (question === 'now') await asked.reply({ ...card, withResponse: true });
      else if (question === 'form') await asked.showModal(form);
      else {
        await asked.deferReply({ withResponse: true });
        await asked.editReply(card);
        await asked.fetchReply();
        const extra = await asked.followUp({
          content: 'and',
          files: [{ name: 'a.txt', attachment: Buffer.from('a') }],
        });
        await asked.editReply({ message: extra, content: 'and more' });
        await asked.deleteReply(extra);
        await asked.deleteReply();
      }
    },
    complete: (asked) => asked.respond([{ name: 'one', value: '1' }]),
    menu: (asked) => asked.reply({ content: 'seen', flags: MessageFlags.Ephemeral }),
    press: (press) => press.update({ ...card, withResponse: true }),
    text: async (message) => {
      if (message.content) {
        await message.channel.fetch();
        const answer = await message.reply({ ...card, allowedMentions: { parse: [] } });
        await answer.edit(card);
      }
    },
  });
  client.on('interactionCreate', (sent) => {
    if (sent.isModalSubmit()) sent.reply({ content: 'noted', withResponse: true }).catch(() => undefined);
  });
  await client.application.fetch();
  await client.application.commands.fetch({ withLocalizations: true });
  await client.application.commands.create({ name: 'help', description: 'How to ask' });
  await client.application.commands.delete(discord.commands().at(-1)?.id ?? '');
  const now = await discord.slash('ask', { question: 'now' });
  await discord.press(now, 'More');
  await (await discord.slash('ask', { question: 'later' })).settled();
  await discord.submit(await discord.slash('ask', { question: 'form' }), { why: 'the year' });
  await discord.complete('ask', 'question', 'o');
  const asked = await discord.say('who?', { mentionBot: true });
  await discord.messageCommand('Find a source', asked);
  await discord.nextReply(asked);
  const direct = await discord.say('who?', { dm: true });
  await discord.nextReply(direct);
  await (await client.users.createDM(discord.users.curator.id)).sendTyping();
  await client.rest.post(`/channels/${discord.channel.id}/messages`, { body: {} }).catch(() => undefined);
  await now.settled();

  const lines = discord.requests.map((request) => JSON.stringify(request)).join('\n');
  const { stdout, stderr, status } = spawnSync(process.execPath, [checker, '--ajv', project, '--responses', '-'], {
    input: lines,
    encoding: 'utf8',
  });
  expect(status, `${stdout}${stderr}`).toBe(0);
  expect(stdout).toContain(`${discord.requests.length} checked, 0 with violations`);
});
