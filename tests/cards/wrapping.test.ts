import { expect, test } from 'vitest';
import { linesOf, widthOf } from '../../src/cards/wrapping.js';

/** Room for ten letters, each as wide as any other. */
const lines = (text: string) => linesOf(text, 10, 1, 1);

test.each([
  ['what fits', 'one two', 1],
  ['words kept whole', 'seven eleven', 2],
  ['a blank at the end of a line, which takes no room', 'aaaaaaaaaa b', 2],
  ['a word with a hyphen, which may part there', 'aaaaaa-bbbbbb', 2],
  ['a word longer than a line', 'a'.repeat(25), 3],
  ['that on a line of its own', `a ${'b'.repeat(25)}`, 4],
  ['a script without blanks, which goes on in the same line', `a ${'水'.repeat(12)}`, 2],
  ['nothing', '', 1],
])('counts the lines of %s', (_why, text, count) => {
  expect(lines(text)).toBe(count);
});

test.each([
  ['narrow letters', 'i', 'n'],
  ['small letters beside large ones', 'n', 'N'],
  ['large letters beside the widest', 'Н', 'W'],
  ['letters beside signs of a script without blanks', 'W', '水'],
])('%s are narrower', (_why, narrow, wide) => {
  expect(widthOf(narrow.charCodeAt(0))).toBeLessThan(widthOf(wide.charCodeAt(0)));
});
