import { expect, test } from 'vitest';
import { buildPostings } from '../../src/retrieval/postings.js';
import { finish } from '../../src/retrieval/steps.js';

test('postings are sorted by term, documents ascending, weights in hundredths', () => {
  const rows: readonly (readonly [document: number, term: number, weight: number])[] = [
    [0, 2, 1],
    [0, 0, 0.5],
    [1, 2, 2.2],
    [3, 0, 0.001],
    [3, 2, 9],
  ];
  const postings = finish(
    buildPostings(Uint32Array.of(2, 0, 3), function* (visit) {
      for (const row of rows) {
        visit(...row);
        yield;
      }
    }),
  );
  expect([...postings.starts]).toEqual([0, 2, 2, 5]);
  expect([...postings.documents]).toEqual([0, 3, 0, 1, 3]);
  expect([...postings.weights]).toEqual([50, 1, 100, 220, 255]);
  expect([...postings.peaks]).toEqual([50, 0, 255]);
});
