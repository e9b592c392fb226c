import { expect, test } from 'vitest';
import { bitCount } from '../../src/meaning/bit-count.js';
import { wordVectors } from '../../src/meaning/word-vectors.js';

const vectors = wordVectors();

/** Cosines of a word and those of some others that are close to it. */
function close(word: string, ...others: readonly string[]): Readonly<Record<string, number>> {
  const number = (one: string): number => {
    const found = vectors.numberOf(one);
    if (found === undefined) throw new Error(`${one} has no vector`);
    return found;
  };
  const found: Record<string, number> = {};
  vectors.closest(number(word), Int32Array.from(others, number), 0.5, (at, cosine) => {
    found[others[at] ?? ''] = cosine;
  });
  return found;
}

test.each([
  ['lorry', 'truck', 'cheese'],
  ['girls', 'women', 'treaty'],
  ['tally', 'votes', 'bridge'],
  ['gathering', 'meetings', 'copper'],
])('%s is close to %s and not to %s', (word, near, far) => {
  expect(Object.keys(close(word, near, far))).toEqual([near]);
});

test('a word is as close to itself as can be', () => {
  expect(close('treaty', 'treaty').treaty).toBeCloseTo(1, 10);
});

test('closeness is the same from either side', () => {
  expect(close('summit', 'meeting').meeting).toBeCloseTo(close('meeting', 'summit').summit ?? 0, 10);
});

test.each(['moscow', 'uzbekistan', 'Treaty', '2010', 'xqzzt'])('%s has no vector', (word) => {
  expect(vectors.numberOf(word)).toBeUndefined();
});

test.each([
  [0, 0],
  [1, 1],
  [-1, 32],
  [0x0f0f0f0f, 16],
])('of the bits of %i, %i are set', (bits, count) => {
  expect(bitCount(bits)).toBe(count);
});
