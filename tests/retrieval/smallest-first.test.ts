import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SmallestFirst } from '../../src/retrieval/smallest-first.js';

test('keeps the highest scores, best first, equal ones by their number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.array(fc.nat(9), { maxLength: 40 }), (capacity, scores) => {
      const heap = new SmallestFirst(capacity);
      for (const [document, score] of scores.entries()) heap.offer(document, score);
      const sorted = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
      expect(heap.drain()).toEqual(sorted.slice(0, capacity));
      expect(heap.drain()).toEqual([]);
    }),
  );
});
