import { describe, expect, test } from 'vitest';
import {
  mentionables,
  mentionSearch,
  searchMentionables,
  withIds,
  withNames,
} from '../../../src/practice/page/mention-text.js';
import { pageNames } from '../../../src/practice/page/page-names.js';
import { botUser, inventedState } from './invented-state.js';

const names = pageNames(inventedState(), '3001', 'en-US');

test('the bot is offered first', () => {
  expect(mentionables(names, botUser.id, '@').map(({ name }) => name)).toEqual(['Herald', 'Mira', 'Tomas', 'curator']);
});

test('channels and threads of this server, not direct messages', () => {
  expect(mentionables(names, botUser.id, '#').map(({ name, kind }) => [name, kind])).toEqual([
    ['hall', 'channel'],
    ['library', 'channel'],
    ['alcove', 'thread'],
  ]);
});

test('each is called what it is', () => {
  expect(mentionables(names, botUser.id, '@').map(({ kind }) => kind)).toEqual(['app', 'person', 'person', 'role']);
});

test.each([
  ['at the start', '@', 1, { from: 0, sign: '@', search: '' }],
  ['after a word', 'ask @He', 7, { from: 4, sign: '@', search: 'he' }],
  ['before the end', 'ask @He now', 7, { from: 4, sign: '@', search: 'he' }],
  ['a channel', 'see #Li', 7, { from: 4, sign: '#', search: 'li' }],
  ['a heading is none', '# Li', 4, undefined],
  ['an address is none', 'me@example', 10, undefined],
  ['after a blank it is over', '@Herald ', 8, undefined],
])('a mention being typed: %s', (_why, text, caret, found) => expect(mentionSearch(text, caret)).toEqual(found));

test('those that begin with it come first', () => {
  const found = searchMentionables(mentionables(names, botUser.id, '@'), 'r');
  expect(found.map(({ name }) => name)).toEqual(['Herald', 'Mira', 'curator']);
});

const written = [
  ['a person', '@Mira look', '<@1001> look'],
  ['the bot', '@Herald when was it built?', '<@1009> when was it built?'],
  ['a role', 'for @curator', 'for <@&4001>'],
  ['a channel', 'see #library', 'see <#2002>'],
  ['before a full stop', 'thanks, @Tomas.', 'thanks, <@1002>.'],
  ['none in code', '`@Mira` and @Mira', '`@Mira` and <@1001>'],
  ['nobody of that name', '@Nobody', '@Nobody'],
  ['a longer name', '@Mirabel', '@Mirabel'],
] as const;

describe('mentions', () => {
  test.each(written)('%s is sent by id', (_why, text, sent) => expect(withIds(text, names, botUser.id)).toBe(sent));
  test.each(written)('%s is read by name', (_why, text, sent) => expect(withNames(sent, names)).toBe(text));

  test('in any case of letters', () => expect(withIds('@herald hi', names, botUser.id)).toBe('<@1009> hi'));
  test('an id that nobody has stays', () => expect(withNames('<@99> hi', names)).toBe('<@99> hi'));
});
