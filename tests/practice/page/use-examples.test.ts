import { expect, test } from 'vitest';
import type { CommandEntry, Field } from '../../../src/practice/page/command-entries.js';
import { askingCommand, spread } from '../../../src/practice/page/use-examples.js';

const field = (name: string, change: Partial<Field> = {}): Field => ({
  name,
  label: name,
  hint: '',
  kind: 'string',
  required: true,
  choices: [],
  completes: true,
  ...change,
});
const entry = (name: string, fields: readonly Field[]): CommandEntry => ({ name, label: name, hint: '', fields });

test.each([
  ['the first that needs one text', [entry('about', []), entry('ask', [field('question')])], 'ask'],
  [
    'what need not be filled in does not count',
    [entry('ask', [field('question'), field('b', { required: false })])],
    'ask',
  ],
  ['two texts are too many', [entry('pair', [field('a'), field('b')])], undefined],
  ['a number is none', [entry('page', [field('number', { kind: 'integer' })])], undefined],
  ['one without offers', [entry('say', [field('text', { completes: false })])], undefined],
])('the command that a newcomer can try: %s', (_why, commands, name) => {
  expect(askingCommand(commands)?.command).toBe(name);
});

test.each([
  ['none', 0, []],
  ['fewer than wanted', 2, [0, 1]],
  ['as many', 3, [0, 1, 2]],
  ['many', 25, [0, 9, 17]],
])('some are taken from all parts of %s', (_why, length, taken) => {
  expect(
    spread(
      Array.from({ length }, (_, at) => at),
      3,
    ),
  ).toEqual(taken);
});
