import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finish, type Steps, sortSteps } from '../../src/answering/steps.js';

test('all steps are taken, and the result is what they return', () => {
  const taken: string[] = [];
  function* work(): Steps<string> {
    taken.push('first');
    yield;
    taken.push('second');
    return 'done';
  }
  expect(finish(work())).toBe('done');
  expect(taken).toEqual(['first', 'second']);
});

test('sorting in steps is sorting: equal items keep their order', () => {
  const key = (item: { readonly key: number }) => item.key;
  // Long enough for several runs and merges.
  const items = fc.array(fc.record({ key: fc.nat(50) }), { maxLength: 6_000, size: 'max' });
  fc.assert(
    fc.property(items, (unsorted) => {
      const sorted = finish(sortSteps(unsorted, (a, b) => key(a) - key(b)));
      const expected = unsorted.toSorted((a, b) => key(a) - key(b));
      expect(sorted.length).toBe(expected.length);
      expect(sorted.every((item, at) => item === expected[at])).toBe(true);
    }),
    { numRuns: 30 },
  );
});
