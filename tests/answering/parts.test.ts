import { describe, expect, test } from 'vitest';
import { partsOfQuestion, sharesOf } from '../../src/answering/parts.js';
import { query, workshop } from './workshop.js';

describe('the parts of a question', () => {
  const parts = (question: string) =>
    partsOfQuestion(question, {
      lexicon: { ...workshop.reader.lexicon, joins: (word) => word === 'and' },
    });

  test.each([
    [
      'two questions joined by a word',
      'when was the ferry treaty signed, and who signed it',
      ['when was the ferry treaty signed', 'who signed it'],
    ],
    [
      'the second begins with a preposition',
      'who signed the ferry treaty and in what year',
      ['who signed the ferry treaty', 'in what year'],
    ],
    ['one question', 'when was the ferry treaty signed', ['when was the ferry treaty signed']],
    ['two question words for one thing', 'when and where was it signed', ['when and where was it signed']],
  ])('%s', (_why, question, expected) => {
    expect(parts(question)).toEqual(expected);
  });
});

describe('what is asked of each of two things', () => {
  const shares = (question: string) =>
    sharesOf(
      question,
      query(question),
      { ...workshop.reader, lexicon: { ...workshop.reader.lexicon, joins: (word) => word === 'and' } },
      (id) => workshop.thing(id)?.type,
    ).map((share) => share.question);

  test('is a question about either', () => {
    expect(shares('When were the Ferry Treaty and the Lantern Accord signed?')).toEqual([
      'When were the Ferry Treaty signed?',
      'When were the Lantern Accord signed?',
    ]);
    expect(shares('When were Ferry Treaty and Lantern Accord signed?')).toEqual([
      'When were Ferry Treaty signed?',
      'When were Lantern Accord signed?',
    ]);
  });

  test.each([
    ['the time between them is asked for', 'How many days between Ferry Treaty and Lantern Accord?'],
    ['they are of different types', 'When were Ferry Treaty and Port Amber signed?'],
    ['there is but one', 'When was Ferry Treaty signed?'],
    ['nothing is asked of them', 'Ferry Treaty and Lantern Accord'],
  ])('is nothing where %s', (_why, question) => {
    expect(shares(question)).toEqual([]);
  });
});
