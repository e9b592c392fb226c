import { expect, test } from 'vitest';
import { closeWords } from '../../src/answering/close-words.js';

const closeTo = closeWords([
  ['truck', 'truck'],
  ['trucks', 'truck'],
  ['driver', 'driver'],
  ['treaty', 'treati'],
  ['seedorf', 'seedorf'],
]);
const terms = (word: string) => closeTo(word).map(({ term }) => term);

test('finds terms close in meaning, the closest first, each once', () => {
  expect(terms('lorry')).toEqual(['truck', 'driver']);
});

test('says how close they are', () => {
  for (const { closeness } of closeTo('lorry')) {
    expect(closeness).toBeGreaterThanOrEqual(0.5);
    expect(closeness).toBeLessThanOrEqual(1);
  }
});

test.each([
  ['a name', 'seedorf'],
  ['a number', '2010'],
  ['a word of which nothing is close', 'porridge'],
])('finds nothing for %s', (_why, word) => {
  expect(terms(word)).toEqual([]);
});

test('finds the same again', () => {
  expect(closeTo('lorry')).toEqual(closeTo('lorry'));
});
