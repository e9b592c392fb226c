import { expect, test } from 'vitest';
import { finish } from '../../src/answering/steps.js';
import { edge, figures, pairCountsSteps, wordPairsIn } from '../../src/answering/word-pairs.js';

const pairs = wordPairsIn(
  finish(
    pairCountsSteps([
      ['when', 'was', 'the', 'ferry', 'built'],
      ['when', 'was', 'it', 'sold'],
      ['bread', 'of', '2033'],
    ]),
  ),
);

test.each([
  ['neighbours in two texts', 'when', 'was', 2],
  ['neighbours in one', 'the', 'ferry', 1],
  ['words that stand apart', 'when', 'the', 0],
  ['neighbours the other way round', 'was', 'when', 0],
  ['the end of one text and the beginning of the next', 'built', 'when', 0],
  ['a word that was never met', 'dragon', 'was', 0],
  ['a word that begins texts', edge, 'when', 2],
  ['a word that ends one', 'sold', edge, 1],
  ['a word before any number', 'of', figures, 1],
])('%s', (_why, left, right, count) => {
  expect(pairs.count(left, right)).toBe(count);
});
