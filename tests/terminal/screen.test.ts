import { expect, test } from 'vitest';
import { screenOf } from '../../src/terminal/screen.js';

const wishes = { plain: false, links: true, columns: undefined };

test.each([
  ['a pipe is 80 wide and plain', {}, wishes, { columns: 80, colour: false, links: false, bars: false }],
  ['a terminal', { isTTY: true, columns: 60 }, wishes, { columns: 60, colour: true, links: true, bars: true }],
  [
    'a very wide terminal',
    { isTTY: true, columns: 300 },
    wishes,
    { columns: 100, colour: true, links: true, bars: true },
  ],
  [
    'a person wants no colour',
    { isTTY: true, columns: 80 },
    { ...wishes, plain: true },
    { columns: 80, colour: false, links: true, bars: true },
  ],
  [
    'a person wants it narrow',
    { isTTY: true, columns: 80 },
    { ...wishes, columns: 40 },
    { columns: 40, colour: true, links: true, bars: true },
  ],
  [
    'a terminal of no width',
    { isTTY: true, columns: 0 },
    wishes,
    { columns: 20, colour: true, links: true, bars: true },
  ],
])('%s', (_why, output, wish, screen) => {
  expect(screenOf(output, wish)).toEqual(screen);
});
