import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSpeller, editCost } from '../../src/answering/spelling.js';

describe('the cost of a slip', () => {
  test.each([
    ['no slip', 'adopt', 'adopt', 0],
    ['two letters swapped', 'adpot', 'adopt', 0.6],
    ['a letter typed twice', 'adoppt', 'adopt', 0.5],
    ['a double letter typed once', 'comittee', 'committee', 0.5],
    ['two double letters typed once', 'comitee', 'committee', 1],
    ['a letter left out', 'adpt', 'adopt', 1],
    ['a letter too many', 'adoxpt', 'adopt', 1],
    ['the key beside the right one', 'adooted', 'adopted', 0.8],
    ['another vowel', 'adapt', 'adopt', 0.7],
    ['a letter that sounds alike', 'counsil', 'council', 0.7],
    ['any other letter', 'adoqt', 'adopt', 1],
    ['another vowel in the first place', 'edopt', 'adopt', 1.1],
    ['any other letter in the first place', 'bdopt', 'adopt', 1.4],
  ])('%s: %s for %s', (_why, typed, meant, cost) => {
    expect(editCost(typed, meant, 5)).toBeCloseTo(cost, 10);
  });

  test('is not worked out past the limit', () => {
    expect(editCost('ferry', 'lantern', 1)).toBe(Number.POSITIVE_INFINITY);
  });

  test('is nothing for the same word, and more than nothing for any other', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(editCost(one, one, 9)).toBe(0);
        expect(editCost(one, other, 99) > 0).toBe(one !== other);
      }),
    );
  });
});

describe('the nearest word', () => {
  const speller = buildSpeller(
    new Map([
      ['treaty', 5],
      ['lantern', 3],
      ['council', 9],
      ['counsel', 1],
      ['port', 4],
      ['ferry', 2],
      ['2033', 8],
      ['88th', 8],
      ['lu', 7],
    ]),
  );

  test.each([
    ['letters swapped', 'traety', 'treaty'],
    ['a letter left out', 'lanten', 'lantern'],
    ['a sound alike', 'counsil', 'council'],
    ['a short word with its letters swapped', 'prot', 'port'],
  ])('is found for %s', (_why, typed, word) => {
    expect(speller.nearest(typed)?.word).toBe(word);
  });

  test.each([
    ['a number, however near', '2034'],
    ['a word with digits', '89th'],
    ['a word of two letters', 'lo'],
    ['a word of another subject', 'dragonfly'],
    ['a short word with two slips', 'pxxt'],
  ])('is none for %s', (_why, typed) => {
    expect(speller.nearest(typed)).toBeUndefined();
  });

  test('is the more frequent one where two are as near', () => {
    const twins = (often: string, seldom: string) =>
      buildSpeller(
        new Map([
          [seldom, 1],
          [often, 2],
        ]),
      ).nearest('poqt')?.word;
    expect([twins('poxt', 'poct'), twins('poct', 'poxt')]).toEqual(['poxt', 'poct']);
  });

  test('comes with its cost', () => {
    expect(speller.nearest('traety')).toEqual({ word: 'treaty', cost: 0.6 });
  });
});

describe('two words run together', () => {
  const { split } = buildSpeller(
    new Map([
      ['ferry', 2],
      ['treaty', 2],
      ['of', 9],
    ]),
  );

  test('are parted', () => {
    expect(split('ferrytreaty')).toEqual(['ferry', 'treaty']);
  });

  test.each([
    ['a word of less than three letters', 'offerry'],
    ['a word that is not in the vocabulary', 'ferryquay'],
  ])('are not where one is %s', (_why, typed) => {
    expect(split(typed)).toBeUndefined();
  });
});
