import { expect, test } from 'vitest';
import { trigramsOf } from '../../src/answering/trigrams.js';

const trigrams = trigramsOf(['when was the ferry built', 'where is the inn', 'who bakes bread', 'ferry building']);

test.each([
  ['a text with a slip', 'when was the fery built', [0]],
  ['a part of some', 'ferry buil', [0, 3]],
  ['what shares next to nothing', 'кто печёт хлеб', []],
  ['a text shorter than a run', 'in', []],
])('finds what may look like %s, the likest first', (_why, text, numbers) => {
  expect(trigrams.likest(text, 10)).toEqual(numbers);
});

test('gives no more than asked for', () => {
  expect(trigrams.likest('ferry buil', 1)).toEqual([0]);
});
