import { describe, expect, test } from 'vitest';
import { type ComparedCommand, compareCommands, differenceLines, isSame } from '../../src/discord/command-diff.js';

const ask = {
  name: 'ask',
  description: 'Ask a question',
  options: [
    { type: 3, name: 'question', description: 'Your question', required: true, autocomplete: true },
    { type: 5, name: 'private', description: 'Only for you' },
  ],
  integration_types: [0, 1],
  contexts: [0, 1, 2],
};

/** The same command as Discord lists it. */
const listed = {
  id: '1',
  application_id: '2',
  version: '3',
  default_member_permissions: null,
  type: 1,
  name: 'ask',
  name_localizations: null,
  description: 'Ask a question',
  description_localizations: null,
  dm_permission: true,
  contexts: [2, 0, 1],
  integration_types: [1, 0],
  options: [
    {
      type: 3,
      name: 'question',
      name_localizations: null,
      description: 'Your question',
      required: true,
      autocomplete: true,
    },
    { type: 5, name: 'private', description: 'Only for you', required: false, choices: [] },
  ],
  nsfw: false,
};

describe('what counts as a difference', () => {
  test('what Discord adds of its own does not', () => {
    const difference = compareCommands([listed], [ask], 'global');
    expect(difference).toEqual({ added: [], changed: [], removed: [] });
    expect(isSame(difference)).toBe(true);
  });

  test.each<[string, ComparedCommand, readonly string[]]>([
    ['a description', { ...ask, ...{ description: 'Ask' } }, ['description']],
    ['where it works', { ...ask, ...{ contexts: [0] } }, ['contexts']],
    ['who may use it', { ...ask, ...{ default_member_permissions: '0' } }, ['default_member_permissions']],
    ['a translation', { ...ask, ...{ name_localizations: { de: 'frage' } } }, ['name_localizations.de']],
    [
      'an option that became optional',
      { ...ask, ...{ options: [{ ...ask.options[0], required: false }, ask.options[1]] } },
      ['options.question.required'],
    ],
    ['the order of options', { ...ask, ...{ options: [ask.options[1], ask.options[0]] } }, ['options']],
    [
      'an option less',
      { ...ask, ...{ options: [ask.options[0]] } },
      ['options', 'options.private.description', 'options.private.type'],
    ],
  ])('%s does', (_why, changed, fields) => {
    const difference = compareCommands([listed], [changed], 'global');
    expect(difference).toEqual({ added: [], changed: [{ name: 'ask', fields }], removed: [] });
    expect(isSame(difference)).toBe(false);
  });

  test('in one server, where it works does not: Discord knows that only of commands for everywhere', () => {
    const { contexts, integration_types, ...inServer } = listed;
    expect(isSame(compareCommands([inServer], [ask], 'guild'))).toBe(true);
    expect(isSame(compareCommands([inServer], [ask], 'global'))).toBe(false);
  });

  test('the order of commands does not', () => {
    const help = { name: 'help', description: 'Help' };
    expect(isSame(compareCommands([help, ask], [ask, help], 'global'))).toBe(true);
  });

  test('a slash command and a message command of one name are two', () => {
    const difference = compareCommands([listed], [ask, { name: 'ask', type: 3 }], 'global');
    expect(difference).toEqual({ added: ['ask'], changed: [], removed: [] });
  });
});

test('the difference reads as one line for each command', () => {
  const difference = compareCommands(
    [listed, { name: 'old' }],
    [{ ...ask, ...{ description: 'Ask', contexts: [0] } }, { name: 'new' }],
    'global',
  );
  expect(differenceLines(difference)).toEqual(['+ new', '~ ask: contexts, description', '- old']);
});
