import { expect, test } from 'vitest';
import { markdownTable, msDigits, sizeInWords, withRatio } from '../../bench/compare-tables.js';

test('a table in Markdown, numbers to the right', () => {
  expect(
    markdownTable(
      ['library', 'p50 ms', 'note'],
      [
        ['a', '1.00', ''],
        ['b', '–', 'no build'],
      ],
    ),
  ).toBe('| library | p50 ms | note |\n| --- | ---: | --- |\n| a | 1.00 |  |\n| b | – | no build |');
});

test.each([
  ['half', 1, 2, '1.00 (0.50×)'],
  ['the same', 2, 2, '2.00 (1.00×)'],
  ['many times', 250, 2, '250.00 (125×)'],
  ['a small part keeps two digits that count', 1, 400, '1.00 (0.0025×)'],
  ['nothing to compare with', 1, undefined, '1.00'],
  ['nothing measured beside', 1, Number.NaN, '1.00'],
  ['nothing measured', undefined, 2, '–'],
  ['no number', Number.NaN, 2, '–'],
])('a figure with its ratio: %s', (_why, value, beside, expected) => {
  expect(withRatio(value, beside, 2)).toBe(expected);
});

test.each([
  [0.0213, '0.021'],
  [3.456, '3.46'],
  [45.67, '45.7'],
  [2244.4, '2244'],
])('%d ms is shown as %s', (ms, shown) => {
  expect(ms.toFixed(msDigits(ms))).toBe(shown);
});

test.each([
  [500, '500'],
  [1_000, '1k'],
  [1_500, '1500'],
  [1_000_000, '1M'],
])('%d facts are written %s', (size, words) => {
  expect(sizeInWords(size)).toBe(words);
});
