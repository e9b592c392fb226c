import { describe, expect, test } from 'vitest';
import { askedAs, askedAsReader, asksWhy } from '../../src/answering/asked-as.js';
import { workshop } from './workshop.js';

const read = askedAsReader(workshop.reader.lexicon);

describe('two texts ask alike', () => {
  test.each([
    ['with the same question word', 'when was it signed', 'when did it open'],
    ['with a noun for the question word', 'in what year was it signed', 'when did it open'],
    ['for a country, by whom or where', 'which country opened it', 'who opened it'],
    ['with one of two question words', 'when and where was it signed', 'where was it signed'],
  ])('%s', (_why, one, other) => {
    expect(read(one) & read(other)).not.toBe(0);
  });
});

describe('two texts ask otherwise', () => {
  test.each([
    ['with other question words', 'when was it signed', 'who signed it'],
    ['of the manner, or of anything finer', 'how was it adopted', 'how many adopted it'],
    ['where one asks for anything', 'what is it', 'when was it signed'],
  ])('%s', (_why, one, other) => {
    expect(read(one) & read(other)).toBe(0);
  });
});

test('a text and its parts read alike', () => {
  expect(read('why was it founded')).toBe(askedAs(new Set(['why']), undefined));
});

test('only why asks why', () => {
  expect([read('why was it founded'), read('who founded it'), 0].map(asksWhy)).toEqual([true, false, false]);
});
