import { describe, expect, test } from 'vitest';
import { timeOf, withThatTime } from '../../src/answering/that-time.js';
import { query, workshop } from './workshop.js';

const time = '10 May 2032';

test.each([
  ['is put in its place', 'who was then in charge', 'who was 10 May 2032 in charge'],
  ['is put at the end', 'who was in charge at that time', 'who was in charge 10 May 2032'],
  ['is not where "then" only goes on', 'then who was in charge', 'then who was in charge'],
  ['is not where a pronoun has said what is meant', 'how was it signed then', 'how was it signed then'],
  ['is not where nobody asks for it', 'who was in charge', 'who was in charge'],
])('the time of the last answer %s', (_why, question, expected) => {
  expect(withThatTime(question, time, workshop.reader)).toBe(expected);
});

test('a question after an answer without a time stays as it is', () => {
  expect(withThatTime('who was then in charge', undefined, workshop.reader)).toBe('who was then in charge');
});

describe('the time of an answer is', () => {
  const fact = (says: RegExp) => workshop.facts.find((one) => says.test(one.says));

  test.each([
    ['the date it gives', /^The Ferry Treaty was signed on/, 'when was the ferry treaty signed', '10 May 2032'],
    ['else the date of the question', /^The Lake Union has 11/, 'how many members in 2033', '2033'],
    ['else none', /^The Lake Union has 11/, 'how many members', undefined],
  ])('%s', (_why, says, question, expected) => {
    expect(timeOf(fact(says), query(question))).toBe(expected);
  });
});
