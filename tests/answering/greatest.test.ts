import fc from 'fast-check';
import { expect, test } from 'vitest';
import { greatest } from '../../src/answering/greatest.js';

test.each([
  ['fewer than asked for are all of them', [3, 1], 5, [0, 1]],
  ['the greatest stay in the order given', [1, 9, 5, 7], 2, [1, 3]],
  ['of equal ones the first', [2, 4, 4, 4, 1], 2, [1, 2]],
  ['none of none', [], 3, []],
])('%s', (_why, scores, max, kept) => {
  expect(
    greatest(
      scores.map((_, item) => item),
      Float64Array.from(scores),
      max,
    ),
  ).toEqual(kept);
});

test('is what sorting all of them gives', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: 1, max: 30 }), (scores, max) => {
      const items = scores.map((_, item) => item);
      const sorted = items.toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, max);
      expect(greatest(items, Float64Array.from(scores), max)).toEqual(sorted.toSorted((a, b) => a - b));
    }),
  );
});
