import { ComponentType, MessageFlags } from 'discord.js';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { contentType, Files, maxFileBytes, pngSize } from '../../src/practice/files.js';
import { bot, practice } from './peer.js';
import { raw } from './raw.js';

const picture = new Uint8Array(PNG.sync.write(new PNG({ width: 3, height: 2 })));
const bytes = (text: string) => new TextEncoder().encode(text);

test('the bytes that a bot sends come out as they went in, with what Discord says of them', async () => {
  const discord = await practice();
  await bot(discord, {
    slash: (asked) =>
      asked.reply({
        files: [
          { name: 'map of Geneva.png', attachment: Buffer.from(picture), description: 'A map' },
          { name: 'notes.txt', attachment: Buffer.from('in Geneva') },
        ],
      }),
  });
  const { message } = await discord.slash('ask', { question: 'x' });
  expect(message?.attachments).toMatchObject([
    {
      filename: 'map_of_Geneva.png',
      title: 'map of Geneva',
      size: picture.length,
      content_type: 'image/png',
      width: 3,
      height: 2,
      description: 'A map',
    },
    { filename: 'notes.txt', size: 9, content_type: 'text/plain; charset=utf-8' },
  ]);
  const [map, notes] = message?.attachments ?? [];
  const kept = discord.world.file(discord.channel.id, map?.id ?? '');
  expect([kept?.name, kept?.type, Buffer.from(kept?.bytes ?? []).equals(picture)]).toEqual([
    'map of Geneva.png',
    'image/png',
    true,
  ]);
  expect(Buffer.from(discord.world.file(discord.channel.id, notes?.id ?? '')?.bytes ?? []).toString()).toBe(
    'in Geneva',
  );
  expect(discord.world.file('1', notes?.id ?? '')).toBeUndefined();
});

test('components and embeds show the files that came with them', async () => {
  const discord = await practice();
  const files = [{ name: 'a.png', attachment: Buffer.from(picture) }];
  await bot(discord, {
    slash: async (asked) => {
      await asked.reply({
        flags: MessageFlags.IsComponentsV2,
        files,
        components: [{ type: ComponentType.MediaGallery, items: [{ media: { url: 'attachment://a.png' } }] }],
      });
      await asked.followUp({ files, embeds: [{ image: { url: 'attachment://a.png' } }] });
    },
  });
  const shown = await discord.slash('ask', { question: 'x' });
  await shown.settled();
  const url = shown.message?.attachments[0]?.url;
  expect(url).toContain('/a.png');
  expect(shown.message?.components).toMatchObject([
    { items: [{ media: { url, width: 3, height: 2, content_type: 'image/png' } }] },
  ]);
  const [followup] = shown.followups;
  expect(followup?.embeds[0]?.image?.url).toBe(followup?.attachments[0]?.url);
});

test('an edit keeps the attachments it names, all where it names none, and adds new ones', async () => {
  const discord = await practice();
  const client = await bot(discord);
  const channel = await client.channels.fetch(discord.channel.id);
  if (!channel?.isSendable()) throw new Error('no channel');
  const file = (name: string) => ({ name, attachment: Buffer.from(name) });
  const names = () => discord.messages()[0]?.attachments.map(({ filename }) => filename);
  const sent = await channel.send({ content: 'x', files: [file('a.txt'), file('b.txt')] });
  await sent.edit({ content: 'y' });
  expect(names()).toEqual(['a.txt', 'b.txt']);
  const second = [...sent.attachments.values()].slice(1);
  await sent.edit({ attachments: second, files: [file('c.txt')] });
  expect(names()).toEqual(['b.txt', 'c.txt']);
  await sent.edit({ attachments: [] });
  expect(names()).toEqual([]);
});

test('a file over 10 MiB is refused with 40005', async () => {
  const discord = await practice();
  const form = new FormData();
  form.set('payload_json', '{"content":"x"}');
  form.set('files[0]', new Blob([new Uint8Array(maxFileBytes + 1)]), 'large.bin');
  const answer = await raw(discord, 'POST', `/channels/${discord.channel.id}/messages`, form);
  expect(answer).toMatchObject({ status: 413, body: { code: 40005 } });
  const file = { name: 'large.bin', type: '', bytes: new Uint8Array(maxFileBytes + 1) };
  await expect(discord.say('x', { files: [file] })).rejects.toThrow('too powerful');
  expect(discord.messages()).toEqual([]);
});

test('people send files', async () => {
  const discord = await practice();
  const seen: string[] = [];
  await bot(discord, { text: async ({ attachments }) => seen.push(...attachments.map(({ name }) => name)) });
  const files = [{ name: 'paper.pdf', type: 'application/pdf', bytes: bytes('%PDF') }];
  await discord.say('read this', { files, mentionBot: true });
  await expect.poll(() => seen).toEqual(['paper.pdf']);
});

test('the oldest files leave when there are too many', () => {
  const files = new Files();
  for (let n = 0; n < 250; n += 1) files.keep('1', `${n}`, { name: 'a.txt', type: '', bytes: bytes(`${n}`) });
  expect(files.get('1', '49')).toBeUndefined();
  expect(files.get('1', '50')?.type).toBe('text/plain; charset=utf-8');
  expect(files.get('1', '249')).toBeDefined();
});

test.each([
  ['by its name', 'a.PNG', '', 'image/png'],
  ['as its sender says, where the name says nothing', 'README', 'text/plain', 'text/plain'],
  ['as bytes, where nobody says', 'data', '', 'application/octet-stream'],
])('the type of a file is told %s', (_how, name, said, type) => {
  expect(contentType(name, said)).toBe(type);
});

test('what only claims to be a PNG has no size', () => {
  expect(pngSize(picture)).toEqual({ width: 3, height: 2 });
  expect(pngSize(bytes('no picture, but long enough'))).toBeUndefined();
});
