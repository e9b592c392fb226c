import { describe, expect, test } from 'vitest';
import { parseLine, usage } from '../../src/terminal/parse-line.js';
import { bake, commands, gift } from './invented-commands.js';

const parse = (line: string) => parseLine(line, [...commands.slashCommands, gift]);

describe('lines that are no command', () => {
  test.each([
    ['nothing', '  \t ', { kind: 'nothing' }],
    ['text', ' when did it open? ', { kind: 'text', text: 'when did it open?' }],
    ['a path', '/64/183', { kind: 'text', text: '/64/183' }],
    ['a slash', '/', { kind: 'text', text: '/' }],
    ['the number of a button', '2', { kind: 'number', number: 2, text: '2' }],
    ['a number that no button has', '2009', { kind: 'text', text: '2009' }],
    ['the wish to leave', '/quit', { kind: 'quit' }],
    ['the wish to leave, in other words', '/EXIT', { kind: 'quit' }],
  ])('%s', (_why, line, parsed) => {
    expect(parse(line)).toEqual(parsed);
  });
});

describe('options', () => {
  test.each<[string, string, readonly [string, string | undefined, boolean]]>([
    ['by position', '/bake lemon cake', ['lemon cake', undefined, false]],
    ['by name', '/bake cake: lemon private: true', ['lemon', undefined, true]],
    ['the first by position, others by name', '/bake lemon private: yes', ['lemon', undefined, true]],
    ['in any order', '/bake private: off size: large cake: plum', ['plum', 'l', false]],
    ['without a blank after the name', '/bake cake:plum size:s', ['plum', 's', false]],
    ['a choice by its label', '/bake plum size: Small', ['plum', 's', false]],
    ['the command in capitals', '/BAKE plum', ['plum', undefined, false]],
    ['a name within a word is text', '/bake un-private: x', ['un-private: x', undefined, false]],
    ['the first option’s name within its own text', '/bake my cake: plum', ['my cake: plum', undefined, false]],
  ])('%s', (_why, line, [cake, size, isPrivate]) => {
    const parsed = parse(line);
    if (parsed.kind !== 'command') throw new Error(`read as ${JSON.stringify(parsed)}`);
    const { options } = parsed;
    expect([options.string('cake'), options.maybeString('size'), options.boolean('private')]).toEqual([
      cake,
      size,
      isPrivate,
    ]);
  });

  test.each<[string, string, string, number | undefined]>([
    ['a whole number', '/bake plum tiers: 3', 'tiers', 3],
    ['a number', '/bake plum weight: 1.5', 'weight', 1.5],
    ['a number below zero', '/bake plum weight: -2', 'weight', -2],
    ['one of the choices, by its name', '/bake plum oven: upper', 'oven', 2],
    ['one of the choices, by its value', '/bake plum oven: 1', 'oven', 1],
    ['none', '/bake plum', 'tiers', undefined],
    ['a text is no number', '/bake plum', 'cake', undefined],
  ])('of numbers: %s', (_why, line, name, value) => {
    const parsed = parse(line);
    if (parsed.kind !== 'command') throw new Error(`read as ${JSON.stringify(parsed)}`);
    expect(parsed.options.maybeNumber(name)).toBe(value);
  });

  test('asking for a required option that was not declared is a bug', () => {
    const parsed = parse('/help');
    if (parsed.kind !== 'command') throw new Error('no command');
    expect(() => parsed.options.string('cake')).toThrow('/help has no option "cake"');
  });
});

test.each([
  ['an unknown command near a known one', '/bkae plum', 'There is no command /bkae. Did you mean /bake?'],
  [
    'an unknown command',
    '/xyzzy',
    'There is no command /xyzzy. There are /bake, /ask, /help, /order, /gift, /quit, /exit.',
  ],
  [
    'nothing where something is required',
    '/bake',
    '"cake" is missing. Type /bake <cake> [size: …] [tiers: …] [weight: …] [oven: …] [private: true]: Bake a cake.',
  ],
  ['neither true nor false', '/bake plum private: maybe', '"private" is true or false. Type'],
  ['no such choice', '/bake plum size: huge', '"size" is one of Small, Large.'],
  ['no whole number', '/bake plum tiers: 1.5', '"tiers" is a whole number.'],
  ['no number', '/bake plum weight: much', '"weight" is a number.'],
  ['a number too small', '/bake plum tiers: 0', '"tiers" is at least 1.'],
  ['a number too large', '/bake plum tiers: 10', '"tiers" is at most 9.'],
  ['no such choice among numbers', '/bake plum oven: 3', '"oven" is one of Lower, Upper.'],
  ['what only Discord has', '/gift someone', '"to" can only be given in Discord.'],
  ['too long', `/bake ${'x'.repeat(30)}`, '"cake" takes at most 20 characters; this is 30.'],
  ['too much', '/help me', 'It takes nothing after its name. Type /help: What one can do.'],
])('what cannot be run tells what to type: %s', (_why, line, says) => {
  const parsed = parse(line);
  expect(parsed.kind).toBe('mistake');
  expect(parsed.kind === 'mistake' && parsed.says).toContain(says);
});

test('usage shows what must and what may be typed', () => {
  expect(usage(bake)).toBe('/bake <cake> [size: …] [tiers: …] [weight: …] [oven: …] [private: true]');
});
