import { describe, expect, test } from 'vitest';
import { auroc, mean, quantile, reciprocalRank, spread } from '../../bench/measure.js';

describe('a quantile', () => {
  test.each([
    ['the middle of an odd number', [3, 1, 2], 0.5, 2],
    ['the lower middle of an even number', [4, 1, 3, 2], 0.5, 2],
    ['the one that 99 of 100 do not exceed', Array.from({ length: 100 }, (_, at) => at + 1), 0.99, 99],
    ['the largest where a hundredth is less than one', [5, 7, 6], 0.99, 7],
    ['the smallest at 0', [5, 7, 6], 0, 5],
    ['the only one', [8], 0.95, 8],
  ])('is %s', (_why, values, share, expected) => {
    expect(quantile(values, share)).toBe(expected);
  });

  test('of nothing is no number', () => {
    expect(quantile([], 0.5)).toBeNaN();
  });

  test('leaves the values in their order', () => {
    const values = [3, 1, 2];
    quantile(values, 0.5);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe('a reciprocal rank', () => {
  test.each([
    ['first', ['a', 'b', 'c'], ['a'], 1],
    ['third', ['a', 'b', 'c'], ['c'], 1 / 3],
    ['the first of two right ones', ['a', 'b', 'c'], ['c', 'b'], 1 / 2],
    ['past the end of what counts', ['a', 'b', 'c', 'd'], ['d'], 0],
    ['nowhere', ['a', 'b'], ['z'], 0],
    ['in nothing', [], ['a'], 0],
  ])('%s', (_why, ids, relevant, expected) => {
    expect(reciprocalRank(ids, new Set(relevant), 3)).toBe(expected);
  });
});

describe('the area under the ROC curve', () => {
  test.each([
    ['told apart always', [3, 4], [1, 2], 1],
    ['always the wrong way round', [1, 2], [3, 4], 0],
    ['all the same: chance', [1, 1], [1, 1, 1], 0.5],
    // Of the six pairs, 2 > 1, 5 > 1, 5 > 2 and 5 > 3 count, 2 < 3 does not, and 2 = 2 counts half.
    ['one tie, one pair the wrong way round', [2, 5], [1, 2, 3], 4.5 / 6],
    ['without a limit to the score', [Number.POSITIVE_INFINITY], [0], 1],
  ])('%s', (_why, above, below, expected) => {
    expect(auroc(above, below)).toBeCloseTo(expected, 12);
  });

  test.each([
    ['nothing above', [], [1]],
    ['nothing below', [1], []],
  ])('is no number with %s', (_why, above, below) => {
    expect(auroc(above, below)).toBeNaN();
  });
});

test('a mean', () => {
  expect(mean([1, 2, 6])).toBe(3);
});

describe('a spread', () => {
  test('takes from the whole length, in order', () => {
    expect(spread([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 5)).toEqual([1, 3, 5, 7, 9]);
  });

  test('takes all where there are not enough', () => {
    expect(spread(['a', 'b'], 5)).toEqual(['a', 'b']);
  });
});
