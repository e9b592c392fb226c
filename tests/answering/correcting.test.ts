import { describe, expect, test } from 'vitest';
import { correctWords } from '../../src/answering/correcting.js';
import { workshop } from './workshop.js';

const correct = (question: string) => correctWords(question, [], workshop.reader);

describe('is put right', () => {
  test.each([
    ['a short word between its neighbours', 'when wsa the ferry treaty signed', 'when was the ferry treaty signed'],
    ['a word of two letters', 'when was te ferry treaty signed', 'when was the ferry treaty signed'],
    ['a wrong first letter', 'qhen was the ferry treaty signed', 'when was the ferry treaty signed'],
    ['two words, one beside the other', 'when was the frery traety signed', 'when was the ferry treaty signed'],
    ['a word of a name', 'where was the Lanten Accord signed', 'where was the lantern Accord signed'],
    ['a blank typed into a word', 'the ferry tre aty', 'the ferry treaty'],
    ['a blank forgotten', 'the ferrytreaty', 'the ferry treaty'],
    ['a blank forgotten beside a little word', 'when wasthe ferry treaty signed', 'when was the ferry treaty signed'],
  ])('%s', (_why, typed, meant) => {
    expect(correct(typed).text).toBe(meant);
  });
});

describe('is left alone', () => {
  test.each([
    ['a question without slips', 'When was the Ferry Treaty signed?'],
    ['an everyday word of another subject', 'where is the cheese of the ferry'],
    ['a number that no fact has', 'when was resolution 88/202 adopted'],
    ['a word that is near nothing', 'xylophone of the ferry'],
    ['letters in capitals that may be a name', 'when was the XCCORD signed'],
    ['a name that is a slip away from a little word', 'Heron 2033 list'],
    ['a contraction', "wasn't the ferry treaty signed"],
    ['nothing', ''],
  ])('%s', (_why, typed) => {
    expect(correct(typed)).toMatchObject({ text: typed, corrections: [] });
  });

  test('an exact stretch', () => {
    const question = 'the traety of traety';
    const { text } = correctWords(question, [{ start: 14, end: 20 }], workshop.reader);
    expect(text).toBe('the treaty of traety');
  });
});

test('the words stand where they are in the corrected text', () => {
  const { text, words } = correct('when wsa the ferrytreaty signed');
  expect(words.map(({ word }) => text.slice(word.start, word.end))).toEqual(words.map(({ text: read }) => read));
});

test('every correction is told as it was typed', () => {
  expect(correct('the tre aty was sigend').corrections).toEqual([
    { typed: 'tre aty', read: 'treaty' },
    { typed: 'sigend', read: 'signed' },
  ]);
});

test('what has a rival is believed less than what has none', () => {
  const trust = (text: string) => correct(text).words.map((word) => word.trust);
  expect(Math.min(...trust('when was the ferry traety signed'))).toBeGreaterThan(0.9);
  expect(trust('the ferry').every((one) => one === 1)).toBe(true);
});
