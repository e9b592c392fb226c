import { expect, test } from 'vitest';
import { widthOf } from '../../src/terminal/width.js';

test.each([
  ['Latin', 'resolution', 10],
  ['Cyrillic', 'Ташкент', 7],
  ['Chinese', '上海合作组织', 12],
  ['Korean', '한국', 4],
  ['full-width digits', '６４', 4],
  ['an accent of its own', 'e\u0301', 1],
  ['an emoji', '👍', 2],
  ['an emoji of several', '👩‍👩‍👧‍👦', 2],
  ['a flag', '🇺🇿', 2],
  ['a sign made an emoji', '✔️', 2],
  ['a digit is no emoji', '7', 1],
  ['nothing', '', 0],
])('%s', (_why, text, width) => {
  expect(widthOf(text)).toBe(width);
});
