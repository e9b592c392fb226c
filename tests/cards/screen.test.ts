import { describe, expect, test } from 'vitest';
import { pagePx, tallestPx, textPx } from '../../src/cards/phone.js';
import { itemsOnScreen, screenBefore } from '../../src/cards/screen.js';

const limits = { itemsMin: 3, itemsMax: 6 };
const line = textPx('a');
const lines = (count: number, height: number) => Array.from({ length: count }, () => tall(height));

/** An item of so many lines. */
function tall(height: number): string {
  return Array.from({ length: height }, () => 'a').join('\n');
}

/** What stands around leaves room for so many lines on a page. */
const room = (count: number) => () => pagePx - count * line;

describe('a screen holds', () => {
  test.each([
    ['what fits whole', lines(12, 2), room(9), 4],
    ['no more than it may hold', lines(12, 1), room(20), 6],
    ['one or two more where that is all', lines(8, 1), room(20), 8],
    ['no three more', lines(9, 1), room(20), 6],
    ['as many as it should, though the card is a little too tall', lines(12, 2), room(4), 3],
    ['fewer, where it would be taller than the screen', lines(12, 9), room(18), 2],
    ['one at least', lines(12, 99), room(1), 1],
    ['all of a short list', ['a'], room(3), 1],
    ['nothing', [], room(3), 0],
  ])('%s', (_why, texts, aroundPx, count) => {
    expect(itemsOnScreen(texts, limits, aroundPx)).toBe(count);
  });

  test('the words of a link, not its address', () => {
    const linked = lines(12, 1).map(() => `[a](https://long.example/${'a'.repeat(400)})`);
    expect(itemsOnScreen(linked, limits, room(5))).toBe(5);
  });

  test('what fits beside what those items bring along', () => {
    const grows = (items: number) => pagePx - 6 * line + items * line;
    expect(itemsOnScreen(lines(12, 1), { itemsMin: 1, itemsMax: 6 }, grows)).toBe(3);
  });

  test('a list that ends within it, though a page of a longer one holds fewer', () => {
    const around = () => tallestPx - 6 * line;
    expect([itemsOnScreen(lines(6, 1), limits, around), itemsOnScreen(lines(12, 1), limits, around)]).toEqual([6, 3]);
  });
});

test.each([
  ['a screen earlier', lines(9, 2), 6],
  ['the beginning', lines(2, 1), 0],
  ['the beginning at once', [], 0],
])('the screen before begins at %s', (_why, texts, start) => {
  expect(screenBefore(texts, limits, pagePx - 6 * line)).toBe(start);
});
