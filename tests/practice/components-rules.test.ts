import { expect, test } from 'vitest';
import type { JsonObject } from '../../src/practice/json.js';
import { Problem } from '../../src/practice/problem.js';
import { checkMessage } from '../../src/practice/rules/messages.js';

const v2 = 1 << 15;
const text = (content: string) => ({ type: 10, content });
const button = (custom_id: string, more = {}) => ({ type: 2, style: 2, custom_id, label: 'Press', ...more });
const row = (...components: unknown[]) => ({ type: 1, components });
const container = (...components: unknown[]) => ({ type: 17, components });
const many = (count: number) => Array.from({ length: count }, (_, n) => text(`${n}`));

function refusal(body: JsonObject): string {
  try {
    checkMessage(body, undefined, []);
    return 'accepted';
  } catch (cause) {
    return cause instanceof Problem ? `${cause.code} ${JSON.stringify(cause.errors ?? {})}` : 'thrown';
  }
}

test.each([
  ['a card', { flags: v2, components: [container(text('Short.'), row(button('a'), button('b')))] }],
  ['40 components in all', { flags: v2, components: [container(...many(39))] }],
  ['4,000 characters in all', { flags: v2, components: [text('x'.repeat(2000)), text('y'.repeat(2000))] }],
  [
    'a section with a button',
    { flags: v2, components: [{ type: 9, components: [text('a')], accessory: button('a') }] },
  ],
  ['a link button', { content: 'x', components: [row({ type: 2, style: 5, url: 'https://un.org', label: 'UN' })] }],
  ['2,000 characters of content', { content: 'x'.repeat(2000) }],
])('takes %s', (_what, body) => {
  expect(refusal(body)).toBe('accepted');
});

test.each([
  ['content beside the flag', { flags: v2, content: 'x', components: [text('a')] }, 'LEGACY_FIELDS_WITH_COMPONENTS_V2'],
  ['embeds beside the flag', { flags: v2, embeds: [{ title: 'x' }], components: [text('a')] }, '"embeds"'],
  ['V2 components without the flag', { components: [text('a')] }, '"0":{"type"'],
  ['41 components, nested', { flags: v2, components: [container(...many(40))] }, 'MAX_TOTAL_COMPONENTS'],
  [
    'an accessory as the 41st',
    { flags: v2, components: [...many(38), { type: 9, components: [text('a')], accessory: button('a') }] },
    'MAX_TOTAL_COMPONENTS',
  ],
  [
    '4,001 characters',
    { flags: v2, components: [text('x'.repeat(2000)), text('y'.repeat(2001))] },
    'TEXT_SIZE_EXCEEDED',
  ],
  ['a custom id twice', { flags: v2, components: [row(button('a')), row(button('a'))] }, 'CUSTOM_ID_DUPLICATED'],
  ['a custom id of 101', { content: 'x', components: [row(button('x'.repeat(101)))] }, '"custom_id"'],
  ['a label of 81', { content: 'x', components: [row(button('a', { label: 'x'.repeat(81) }))] }, '"label"'],
  [
    'a button without a face',
    { content: 'x', components: [row({ type: 2, style: 1, custom_id: 'a' })] },
    'LABEL_OR_EMOJI',
  ],
  ['a link without url', { content: 'x', components: [row({ type: 2, style: 5, label: 'UN' })] }, '"url"'],
  ['six buttons in a row', { content: 'x', components: [row(...[...'abcdef'].map((id) => button(id)))] }, 'BAD_LENGTH'],
  ['six rows without the flag', { content: 'x', components: [...'abcdef'].map((id) => row(button(id))) }, 'BAD_LENGTH'],
  ['a container in a container', { flags: v2, components: [container(container(text('a')))] }, 'UNION_TYPE_CHOICES'],
  ['a section without accessory', { flags: v2, components: [{ type: 9, components: [text('a')] }] }, '"accessory"'],
  ['an empty text display', { flags: v2, components: [text('')] }, '"content"'],
  ['2,001 characters of content', { content: 'x'.repeat(2001) }, '"content"'],
  [
    'embeds over 6,000',
    { embeds: Array.from({ length: 2 }, () => ({ description: 'x'.repeat(3001) })) },
    'MAX_EMBED_SIZE',
  ],
  ['nothing at all', {}, '50006'],
  ['the flag and nothing else', { flags: v2, components: [] }, '50006'],
  ['an unknown flag', { content: 'x', flags: 1 << 7 }, 'INVALID_FLAGS'],
  [
    'parse and ids of one kind',
    { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
    'PARSE_EXCLUSIVE',
  ],
])('refuses %s', (_what, body, because) => {
  expect(refusal(body)).toContain(because);
});

test('once Components V2, always Components V2', () => {
  const before = { flags: v2, content: '', embeds: [], components: [text('a')] };
  expect(() => checkMessage({ content: 'x' }, before, [])).toThrow('Invalid Form Body');
  expect(() => checkMessage({ components: [text('b')] }, before, [])).not.toThrow();
});
