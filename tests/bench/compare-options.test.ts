import { describe, expect, test } from 'vitest';
import { parseOptions } from '../../bench/compare-options.js';
import { peers } from '../../bench/peers/index.js';

test('by default all libraries are compared up to ten thousand facts', () => {
  expect(parseOptions([])).toMatchObject({
    only: peers.map(({ name }) => name),
    sizes: [1_000, 10_000],
    parts: ['quality', 'speed', 'bot'],
    tune: false,
  });
});

test.each([
  ['--full goes up to a million', ['--full'], { sizes: [1_000, 10_000, 100_000, 1_000_000] }],
  ['sizes stand over --full', ['--full', '--sizes', '1M'], { sizes: [1_000_000] }],
  ['sizes in any order and case, once each', ['--sizes', '10K, 500,1k,500'], { sizes: [500, 1_000, 10_000] }],
  ['what is left out is beside MiniSearch all the same', ['--only', 'wink'], { only: ['minisearch', 'wink'] }],
  ['unless settings are tried', ['--tune', '--only', 'wink'], { only: ['wink'], tune: true }],
  ['in the order of the tables', ['--only', 'fuse,wink'], { only: ['minisearch', 'wink', 'fuse'] }],
  ['some parts', ['--parts', 'speed,quality'], { parts: ['quality', 'speed'] }],
])('%s', (_why, args, expected) => {
  expect(parseOptions(args)).toMatchObject(expected);
});

describe('says what it does not understand:', () => {
  test.each([
    ['an unknown library', ['--only', 'wink,elastic'], '--only has "elastic", which is none of '],
    ['an unknown part', ['--parts', 'sped'], '--parts has "sped", which is none of quality, speed, bot.'],
    ['a size in words', ['--sizes', '1k,many'], '--sizes has "many": write numbers from 10 to 1M'],
    ['too few facts', ['--sizes', '5'], '--sizes has "5"'],
    ['too many facts', ['--sizes', '2M'], '--sizes has "2M"'],
    ['an empty list', ['--sizes', ''], '--sizes has ""'],
    ['an unknown option', ['--fast'], "Unknown option '--fast'"],
    ['a stray word', ['wink'], "Unexpected argument 'wink'"],
    ['an option without its value', ['--only'], "Option '--only <value>' argument missing"],
  ])('%s', (_why, args, message) => {
    expect(() => parseOptions(args)).toThrow(message);
  });
});
