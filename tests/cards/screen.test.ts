import { expect, test } from 'vitest';
import { itemsOnScreen, screenBefore } from '../../src/cards/screen.js';

const screen = { readMaxChars: 10, itemsMin: 2, itemsMax: 4 };

test.each([
  ['what fits whole', ['aaa', 'bbb', 'ccc', 'dd'], 3],
  ['no more than it may hold', ['a', 'b', 'c', 'd', 'e'], 4],
  ['no fewer than it should hold', ['aaaaaaaaa', 'bbbbbbbbb', 'c'], 2],
  ['the words of a link, not its address', ['[a](https://long.example/aaaaaaaaaa)', '[b](https://b.example)', 'cc'], 3],
  ['all of a short list', ['a'], 1],
  ['nothing', [], 0],
])('a screen holds %s', (_why, texts, count) => {
  expect(itemsOnScreen(texts, screen)).toBe(count);
});

test.each([
  ['a screen earlier', ['a', 'bbbb', 'ccc', 'ddd'], 1],
  ['the beginning', ['a', 'b'], 0],
  ['the beginning at once', [], 0],
])('the screen before begins at %s', (_why, texts, start) => {
  expect(screenBefore(texts, screen)).toBe(start);
});
