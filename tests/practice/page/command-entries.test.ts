import { describe, expect, test } from 'vitest';
import { messageCommands, slashCommands } from '../../../src/practice/page/command-entries.js';
import { abroad, direct, hall, inventedCommand, inventedState, keeper, mayMuch } from './invented-state.js';

const english = 'en-US';

describe('which commands can be used', () => {
  test.each([
    ['everywhere, in a server', {}, hall, true],
    ['everywhere, where the bot is no member', {}, abroad, true],
    ['everywhere, in direct messages', {}, direct, true],
    ['for servers only, in a server', { contexts: [0] }, hall, true],
    ['for servers only, in direct messages', { contexts: [0] }, direct, false],
    ['for direct messages only, in a server', { contexts: [1] }, hall, false],
    ['installed to servers only, where the bot is a member', { integration_types: [0] }, hall, true],
    ['installed to servers only, where it is none', { integration_types: [0] }, abroad, false],
    ['installed to people only, where it is none', { integration_types: [1] }, abroad, true],
    ['of this server', { guild_id: '3001' }, hall, true],
    ['of another server', { guild_id: '3002' }, hall, false],
    ['for those who manage messages, as somebody who does not', { default_member_permissions: '8192' }, hall, false],
    ['for those who may write', { default_member_permissions: '2048' }, hall, true],
    ['for administrators', { default_member_permissions: '0' }, hall, false],
    ['for administrators, in direct messages', { default_member_permissions: '0' }, direct, true],
    ['a message command', { type: 3 }, hall, false],
  ] as const)('%s', (_why, change, channel, expected) => {
    const { contexts, integration_types, ...rest } = { contexts: [0, 1, 2], integration_types: [0, 1], ...change };
    const lists = { contexts: [...contexts], integration_types: [...integration_types] };
    const state = inventedState({ commands: [inventedCommand('ask', [], { ...rest, ...lists })] });
    expect(slashCommands(state, channel, english)).toHaveLength(expected ? 1 : 0);
  });

  test('a curator may use what needs the right to manage messages', () => {
    const commands = [inventedCommand('tidy', [], { default_member_permissions: '8192' })];
    const channel = { ...hall, may: { ...mayMuch, manageMessages: true } };
    expect(slashCommands(inventedState({ you: keeper, commands }), channel, english)).toHaveLength(1);
  });

  test('without the right to use commands there is none', () => {
    const channel = { ...hall, may: { ...mayMuch, useCommands: false } };
    expect(slashCommands(inventedState({ commands: [inventedCommand('ask')] }), channel, english)).toEqual([]);
  });

  test("a message's menu has the message commands", () => {
    const commands = [inventedCommand('ask'), inventedCommand('Answer this', [], { type: 3, description: '' })];
    expect(messageCommands(inventedState({ commands }), hall, english).map(({ name }) => name)).toEqual([
      'Answer this',
    ]);
  });
});

describe('how they are shown', () => {
  const ask = inventedCommand(
    'ask',
    [
      {
        type: 3,
        name: 'question',
        name_localizations: { de: 'frage' },
        description: 'What you want to know',
        required: true,
        autocomplete: true,
      },
      { type: 4, name: 'count', description: 'How many', min_value: 1, max_value: 5 },
      {
        type: 3,
        name: 'kind',
        description: 'Which',
        choices: [{ name: 'Short', name_localizations: { de: 'Kurz' }, value: 's' }],
      },
    ],
    { name_localizations: { de: 'fragen' }, description_localizations: { de: 'Frage etwas' } },
  );
  const state = inventedState({ commands: [inventedCommand('zoo'), ask] });

  test('by name, in the language of the reader', () => {
    expect(slashCommands(state, hall, english).map(({ label }) => label)).toEqual(['ask', 'zoo']);
    expect(slashCommands(state, hall, 'de')[0]).toMatchObject({
      name: 'ask',
      label: 'fragen',
      hint: 'Frage etwas',
      fields: [{ name: 'question', label: 'frage' }, {}, { choices: [{ label: 'Kurz', value: 's' }] }],
    });
  });

  test('with what each option takes', () => {
    expect(slashCommands(state, hall, english)[0]?.fields).toMatchObject([
      { kind: 'string', required: true, completes: true, choices: [] },
      { kind: 'integer', required: false, completes: false, min: 1, max: 5 },
      { kind: 'string', choices: [{ label: 'Short', value: 's' }] },
    ]);
  });

  test('each subcommand by itself', () => {
    const deck = inventedCommand('deck', [
      { type: 1, name: 'add', description: 'Add one', options: [{ type: 3, name: 'card', description: 'Which' }] },
      {
        type: 2,
        name: 'all',
        description: 'All',
        options: [{ type: 1, name: 'clear', description: 'Away with them' }],
      },
    ]);
    const entries = slashCommands(inventedState({ commands: [deck] }), hall, english);
    expect(entries.map(({ name, fields }) => [name, fields.length])).toEqual([
      ['deck add', 1],
      ['deck all clear', 0],
    ]);
  });
});
