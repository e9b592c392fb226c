import { expect, test } from 'vitest';
import { type InvertedIndex, indexSteps } from '../../src/answering/inverted-index.js';
import { textPacker } from '../../src/answering/packed-texts.js';
import { finish } from '../../src/answering/steps.js';
import { newTermTable } from '../../src/answering/term-table.js';

interface Texts {
  readonly says?: string;
  readonly names?: string;
  readonly phrasings?: readonly string[];
}

/** An index of documents with words for terms. */
function indexOf(documents: readonly Texts[]): InvertedIndex {
  const terms = newTermTable();
  const packer = textPacker();
  const read = (text = ''): number[] => text.split(' ').filter(Boolean).map(terms.intern);
  for (const { says, names, phrasings = [] } of documents)
    packer.add({ says: read(says), names: read(names), phrasings: phrasings.map(read) });
  return finish(indexSteps(packer.pack(), terms));
}

/** Documents that hold a term, each with its weight there. */
function postings(index: InvertedIndex, term: string): readonly (readonly [number, number])[] {
  const number = index.numberOf(term);
  if (number === undefined) return [];
  const [from, to] = [index.first[number] ?? 0, index.first[number + 1] ?? 0];
  return [...index.documents.slice(from, to)].map((document, at) => [document, index.weights[from + at] ?? 0]);
}

const index = indexOf([{ says: 'lake lake ferry pilot' }, { says: 'lake', names: 'port port' }]);

// Lengths 4 and 1 + 2 · 0.5 = 2, mean 3; k1 = 1.2, b = 0.4; so the norms are 0.6 + 0.4 · 4/3 and 0.6 + 0.4 · 2/3.
test.each([
  ['a term that stands twice', 'lake', 0, (2 * 2.2) / (2 + 1.2 * (0.6 + 1.6 / 3))],
  ['the same term once in a shorter document', 'lake', 1, 2.2 / (1 + 1.2 * (0.6 + 0.8 / 3))],
  ['a term that stands once', 'ferry', 0, 2.2 / (1 + 1.36)],
  ['a term twice among names, which weigh half', 'port', 1, 2.2 / (1 + 1.04)],
])('BM25 of %s', (_why, term, document, weight) => {
  expect(new Map(postings(index, term)).get(document)).toBeCloseTo(weight, 6);
});

test('a term of two phrasings counts in both', () => {
  const asked = indexOf([{ phrasings: ['lake ferry', 'lake'] }]);
  // 1.2 occurrences by weight; one document has the mean length.
  expect(postings(asked, 'lake')[0]?.[1]).toBeCloseTo((1.2 * 2.2) / (1.2 + 1.2), 6);
});

test.each([
  ['one document of two', 'ferry', Math.log(2)],
  ['both documents', 'lake', Math.log(1.2)],
  ['no document', 'moon', Math.log(6)],
])('the inverse document frequency of a term in %s', (_why, term, idf) => {
  expect(index.idf(term)).toBeCloseTo(idf, 10);
});

test('a term that no document has, has no postings', () => {
  expect([index.has('moon'), index.numberOf('moon')]).toEqual([false, undefined]);
});

test('documents are listed in their order', () => {
  expect(postings(index, 'lake').map(([document]) => document)).toEqual([0, 1]);
});

test('an index of nothing finds nothing', () => {
  const empty = indexOf([]);
  expect([empty.size, empty.has('lake')]).toEqual([0, false]);
  expect(empty.idf('lake')).toBeGreaterThan(0);
});

test('a document without terms is counted, and has no postings', () => {
  const one = indexOf([{}, { says: 'lake' }]);
  expect([one.size, postings(one, 'lake').map(([document]) => document)]).toEqual([2, [1]]);
});

test('a term that was met after the index was made is in no document', () => {
  const terms = newTermTable();
  const packer = textPacker();
  packer.add({ says: [terms.intern('lake')], names: [], phrasings: [] });
  const made = finish(indexSteps(packer.pack(), terms));
  terms.intern('moon');
  expect(made.has('moon')).toBe(false);
});
