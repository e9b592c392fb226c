import { expect, test } from 'vitest';
import type { Card } from '../../src/cards/card.js';
import { card, lines } from '../../src/cards/components.js';
import { firstFitting } from '../../src/cards/fitting.js';
import { cardPx, screenPx } from '../../src/cards/phone.js';

const tall = (count: number): Card => card('answered', lines(...Array.from({ length: count }, () => 'a')));

test.each([
  ['the first that fits', [40, 20, 5], 20],
  ['the first, where that fits', [3, 2], 3],
  ['the last, where none does', [60, 50, 40], 40],
])('of several versions of a card it is %s', (_why, heights, chosen) => {
  const found = firstFitting(...heights.map((count) => () => tall(count)));
  expect(found).toEqual(tall(chosen));
  expect(cardPx(found) <= screenPx).toBe(chosen < 40);
});

test('later versions are not made in vain', () => {
  let made = 0;
  firstFitting(
    () => tall(1),
    () => {
      made += 1;
      return tall(1);
    },
  );
  expect(made).toBe(0);
});
