import { expect, test } from 'vitest';
import { practice } from './peer.js';
import { raw } from './raw.js';

const v2 = 1 << 15;
const row = (...components: unknown[]) => ({ type: 1, components });
const button = { type: 2, style: 2, custom_id: 'a', label: 'A' };
const text = (content: unknown) => ({ type: 10, content });

/** Every path to a complaint with its codes: `components.0.type UNION_TYPE_CHOICES`. */
function complaints(errors: unknown, path: readonly string[] = []): readonly string[] {
  if (typeof errors !== 'object' || errors === null) return [];
  return Object.entries(errors).flatMap(([step, below]: [string, unknown]) =>
    step === '_errors' && Array.isArray(below)
      ? below.map((error: { readonly code: string }) => `${path.join('.')} ${error.code}`)
      : complaints(below, [...path, step]),
  );
}

test.each([
  ['content that is no text', { content: {} }, ['content STRING_TYPE_CONVERT']],
  ['an embed title of 257', { embeds: [{ title: 'x'.repeat(257) }] }, ['embeds.0.title BASE_TYPE_MAX_LENGTH']],
  ['an embed with nothing in it', { embeds: [{ color: 1 }] }, ['embeds.0.description BASE_TYPE_REQUIRED']],
  ['eleven embeds', { embeds: Array.from({ length: 11 }, () => ({ title: 'x' })) }, ['embeds BASE_TYPE_MAX_LENGTH']],
  ['a colour too high', { embeds: [{ title: 'x', color: 0x1000000 }] }, ['embeds.0.color NUMBER_TYPE_MAX']],
  ['a link that is none', { embeds: [{ title: 'x', url: 'nowhere' }] }, ['embeds.0.url URL_TYPE_INVALID_URL']],
  ['a component of no type', { content: 'x', components: [{}] }, ['components.0.type BASE_TYPE_REQUIRED']],
  [
    'a component of an unknown type',
    { content: 'x', components: [{ type: 99 }] },
    ['components.0.type UNION_TYPE_CHOICES'],
  ],
  [
    'mistakes deep in the tree, each at its place and none for the other members of a union',
    {
      flags: v2,
      components: [
        {
          type: 17,
          components: [text(5), row({ ...button, custom_id: 'x'.repeat(101) }), { type: 9, components: [text('a')] }],
        },
      ],
    },
    [
      'components.0.components.0.content STRING_TYPE_CONVERT',
      'components.0.components.1.components.0.custom_id BASE_TYPE_MAX_LENGTH',
      'components.0.components.2.accessory BASE_TYPE_REQUIRED',
    ],
  ],
  [
    'a style that buttons do not have',
    { content: 'x', components: [row({ ...button, style: 9 })] },
    ['components.0.components.0.style BASE_TYPE_CHOICES'],
  ],
  [
    'an id that is none',
    { content: 'x', message_reference: { message_id: 'x' } },
    ['message_reference.message_id NUMBER_TYPE_COERCE'],
  ],
  [
    'a file that was not sent',
    { flags: v2, components: [{ type: 13, file: { url: 'attachment://a.txt' } }] },
    ['components.0.file UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND'],
  ],
  [
    '2,001 characters, though the description says 4,000',
    { content: 'x'.repeat(2001) },
    ['content BASE_TYPE_BAD_LENGTH'],
  ],
])('a message with %s is refused with 50035', async (_what, body, expected) => {
  const discord = await practice();
  const answer = await raw(discord, 'POST', `/channels/${discord.channel.id}/messages`, body);
  expect(answer).toMatchObject({ status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
  const errors =
    typeof answer.body === 'object' && answer.body !== null && 'errors' in answer.body ? answer.body.errors : {};
  expect(complaints(errors)).toEqual(expected);
});

test.each([
  ['what the description lacks', { content: 'x', tts: false, enforce_nonce: true, nonce: '1' }],
  ['ids and bits as other types', { content: 'x', flags: '4096', nonce: 5 }],
  ['fields that nobody knows', { content: 'x', colour: 'red' }],
  ['nulls where nothing is meant', { content: 'x', embeds: null, components: null, flags: null }],
])('a message may have %s', async (_what, body) => {
  const discord = await practice();
  expect(await raw(discord, 'POST', `/channels/${discord.channel.id}/messages`, body)).toMatchObject({ status: 200 });
});

test.each([
  [
    'commands',
    'PUT',
    '/applications/APP/commands',
    [{ name: 'a', description: 'x', options: [{ type: 3, name: 'b' }] }],
    '0.options.0.description BASE_TYPE_REQUIRED',
  ],
  [
    'a command',
    'POST',
    '/applications/APP/commands',
    { name: 'a', description: 'x', contexts: [7] },
    'contexts.0 BASE_TYPE_CHOICES',
  ],
  ['direct messages', 'POST', '/users/@me/channels', { recipient_id: 'me' }, 'recipient_id NUMBER_TYPE_COERCE'],
])('%s are held against the description too', async (_what, method, path, body, expected) => {
  const discord = await practice();
  const answer = await raw(discord, method, path.replace('APP', discord.application.id), body);
  expect(answer).toMatchObject({ status: 400, body: { code: 50035 } });
  const errors =
    typeof answer.body === 'object' && answer.body !== null && 'errors' in answer.body ? answer.body.errors : {};
  expect(complaints(errors)).toEqual([expected]);
});
