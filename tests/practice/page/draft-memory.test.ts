import { expect, test } from 'vitest';
import { slashCommands } from '../../../src/practice/page/command-entries.js';
import { asText } from '../../../src/practice/page/draft-memory.js';
import { readCommand } from '../../../src/practice/page/typed-command.js';
import { hall, inventedCommand, inventedState } from './invented-state.js';

const question = { type: 3, name: 'question', description: 'What', required: true } as const;
const aside = { type: 5, name: 'aside', description: 'Whether' } as const;
const state = inventedState({ commands: [inventedCommand('ask', [question, aside])] });
const commands = slashCommands(state, hall, 'en-US');

test('a text is kept as it is', () => expect(asText({ text: '  a\nb ', files: [] })).toBe('  a\nb '));

test.each([
  ['nothing', '/ask '],
  ['one option', '/ask question: when was it built'],
  ['two', '/ask question: when was it built aside: True'],
])('a command with %s filled in is read again as it was', (_why, typed) => {
  const command = readCommand(typed, commands);
  if (command === undefined) throw new Error('The invented command was not read');
  expect(readCommand(asText({ text: '', files: [], command }), commands)).toEqual(command);
});
