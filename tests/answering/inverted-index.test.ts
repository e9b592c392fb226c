import { expect, test } from 'vitest';
import { buildIndex } from '../../src/answering/inverted-index.js';

const index = buildIndex([
  [{ terms: ['lake', 'lake', 'ferry', 'pilot'], weight: 1 }],
  [
    { terms: ['lake'], weight: 1 },
    { terms: ['port', 'port'], weight: 0.5 },
  ],
]);

// Lengths 4 and 1 + 2 · 0.5 = 2, mean 3; k1 = 1.2, b = 0.4; so the norms are 0.6 + 0.4 · 4/3 and 0.6 + 0.4 · 2/3.
test.each([
  ['a term that stands twice', 'lake', 0, (2 * 2.2) / (2 + 1.2 * (0.6 + 1.6 / 3))],
  ['the same term once in a shorter document', 'lake', 1, 2.2 / (1 + 1.2 * (0.6 + 0.8 / 3))],
  ['a term that stands once', 'ferry', 0, 2.2 / (1 + 1.36)],
  ['a term twice in a field of half weight', 'port', 1, 2.2 / (1 + 1.04)],
])('BM25 of %s', (_why, term, document, weight) => {
  expect(index.postings(term).find((posting) => posting.document === document)?.weight).toBeCloseTo(weight, 10);
});

test.each([
  ['one document of two', 'ferry', Math.log(2)],
  ['both documents', 'lake', Math.log(1.2)],
  ['no document', 'moon', Math.log(6)],
])('the inverse document frequency of a term in %s', (_why, term, idf) => {
  expect(index.idf(term)).toBeCloseTo(idf, 10);
});

test('a term that no document has, has no postings', () => {
  expect([index.has('moon'), index.postings('moon')]).toEqual([false, []]);
});

test('documents are listed in their order', () => {
  expect(index.postings('lake').map(({ document }) => document)).toEqual([0, 1]);
});

test('an index of nothing finds nothing', () => {
  const empty = buildIndex([]);
  expect([empty.size, empty.has('lake'), empty.postings('lake')]).toEqual([0, false, []]);
  expect(empty.idf('lake')).toBeGreaterThan(0);
});

test('a document without terms is counted, and has no postings', () => {
  const one = buildIndex([[], [{ terms: ['lake'], weight: 1 }]]);
  expect([one.size, one.postings('lake').map(({ document }) => document)]).toEqual([2, [1]]);
});
