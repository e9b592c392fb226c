import { expect, test } from 'vitest';
import { bitCount } from '../../src/meaning/bit-count.js';
import { vectorDimensions, wordVectors } from '../../src/meaning/word-vectors.js';

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

test('squared cosines are those of the angle, and 0 for words that have nothing to do with each other', () => {
  const [treaty = 0, agreement = 0, cheese = 0] = ['treaty', 'agreement', 'cheese'].map((word) =>
    vectors.numberOf(word),
  );
  const result = new Float32Array(5).fill(7);
  const largest = vectors.squaredCosines(treaty, [agreement, cheese, treaty], result, 1);
  expect([...result]).toEqual([7, expect.closeTo((close('treaty', 'agreement').agreement ?? 0) ** 2, 6), 0, 1, 7]);
  expect(largest).toBeCloseTo(1, 6);
});

test('a vector is added as long as it is wanted', () => {
  const sum = new Float64Array(vectorDimensions);
  vectors.add(sum, vectors.numberOf('treaty') ?? 0, 3);
  vectors.add(sum, vectors.numberOf('treaty') ?? 0, 1);
  expect(Math.hypot(...sum)).toBeCloseTo(4, 10);
});

test('every word is visited with its number', () => {
  const numbers = new Map<string, number>();
  vectors.each((word, number) => numbers.set(word, number));
  expect(numbers.size).toBe(24_000);
  expect(numbers.get('treaty')).toBe(vectors.numberOf('treaty'));
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
