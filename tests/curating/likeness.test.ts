import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likePairs, wordsOf } from '../../src/curating/likeness.js';

test('worked by hand: three of five words shared', () => {
  expect(likePairs(['the light was built', 'the light was lit'], 0.6)).toEqual([
    { first: 0, second: 1, likeness: 3 / 5 },
  ]);
});

test.each([
  ['the same words in another order', 'built in 1902', '1902: built in', 1],
  ['case, accents and punctuation', 'Élan – vital!', 'elan vital', 1],
  ['repeated words count once', 'light light light', 'light', 1],
])('%s', (_why, a, b, likeness) => {
  expect(likePairs([a, b], 0.9)).toEqual([{ first: 0, second: 1, likeness }]);
});

test('finds just the pairs that comparing each with each finds', () => {
  const sentence = fc
    .array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 12 }), fc.constantFrom(0.3, 0.5, 0.6, 0.75, 1), (texts, least) => {
      const sets = texts.map((text) => new Set(wordsOf(text)));
      const expected = sets.flatMap((a, first) =>
        sets.slice(first + 1).flatMap((b, offset) => {
          const shared = [...a].filter((word) => b.has(word)).length;
          const likeness = shared / new Set([...a, ...b]).size;
          return likeness >= least ? [{ first, second: first + 1 + offset, likeness }] : [];
        }),
      );
      const byPosition = (pairs: typeof expected) => pairs.toSorted((a, b) => a.first - b.first || a.second - b.second);
      expect(byPosition([...likePairs(texts, least)])).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});
