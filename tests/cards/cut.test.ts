import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut } from '../../src/cards/cut.js';

test.each([
  ['a text that fits', 'one two', 7, 'one two'],
  ['the last word', 'one two three', 10, 'one two…'],
  ['at the very end of a word', 'one two three', 8, 'one two…'],
  ['a word that alone is too long', 'extraordinarily', 6, 'extra…'],
  ['a first word that alone is too long', 'extraordinarily long', 6, 'extra…'],
  ['an address: all of it', 'see https://example.com/a/b/c', 20, 'see…'],
  ['an address that stands alone', 'https://example.com/a/b/c', 20, '…'],
  ['a family emoji: all of it', 'ab👨‍👩‍👧', 6, 'ab…'],
  ['a flag: both letters', '🇺🇳🇺🇳🇺🇳', 6, '🇺🇳…'],
  ['no room', 'one', 0, ''],
])('cuts %s', (_why, text, max, shown) => {
  expect(cut(text, max)).toBe(shown);
});

test('a script without blanks is cut between words, not at its last blank', () => {
  const shown = cut('第一 上海合作组织与联合国合作决议草案通过', 14);
  expect(shown.length).toBeGreaterThan(8);
  expect(shown.endsWith('…')).toBe(true);
});

test('never longer than asked, and always a beginning of the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 0, max: 40 }), (text, max) => {
      const shown = cut(text, max);
      expect(shown.length).toBeLessThanOrEqual(Math.max(0, max));
      expect(text.startsWith(shown.replace(/…$/, '')) || shown === text).toBe(true);
    }),
  );
});

test('words in a row of words stay whole', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(words, fc.integer({ min: 11, max: 60 }), (all, max) => {
      const shown = cut(all.join(' '), max).replace(/…$/, '');
      expect(all.slice(0, shown.split(' ').length)).toEqual(shown.split(' '));
    }),
  );
});
