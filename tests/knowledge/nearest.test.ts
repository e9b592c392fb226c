import { expect, test } from 'vitest';
import { didYouMean, nearest } from '../../src/knowledge/nearest.js';

test.each([
  ['two letters swapped', 'asekd', ['about', 'asked', 'says'], 'asked'],
  ['the nearer of two', 'north-cap', ['north-camp', 'north-cape', 'north-cup'], 'north-camp'],
  ['a word left out', 'embassy-2010', ['embassy-march-2010', 'press-2010'], 'embassy-march-2010'],
  ['nothing near', 'moon', ['north-cape', 'tall-light'], undefined],
  ['a short word is not near every other', 'un', ['sco', 'cis'], undefined],
  ['no candidates', 'moon', [], undefined],
])('finds %s', (_why, text, candidates, found) => {
  expect(nearest(text, candidates)).toBe(found);
});

test('reads candidates that can be read only once', () => {
  expect(didYouMean('embassy-2010', new Set(['embassy-march-2010']).values())).toBe(
    ' Did you mean "embassy-march-2010"?',
  );
});
