import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editCost } from '../../src/answering/edit-cost.js';
import { buildSpeller } from '../../src/answering/spelling.js';

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

describe('words near another', () => {
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
      ['to', 7],
      ['navigation', 2],
    ]),
  );
  const nearest = (typed: string) => speller.near(typed)[0]?.word;

  test.each([
    ['letters swapped', 'traety', 'treaty'],
    ['the last letters swapped', 'potr', 'port'],
    ['a letter left out', 'lanten', 'lantern'],
    ['a letter too many', 'ferery', 'ferry'],
    ['a sound alike', 'counsil', 'council'],
    ['a wrong first letter', 'gerry', 'ferry'],
    ['two slips in a long word', 'navegatoin', 'navigation'],
    ['a word of two letters', 'tp', 'to'],
  ])('are found for %s', (_why, typed, word) => {
    expect(nearest(typed)).toBe(word);
  });

  test.each([
    ['a number, however near', '2034'],
    ['a word with digits', '89th'],
    ['a letter', 't'],
    ['a word of another subject', 'dragonfly'],
    ['a short word with two slips', 'pxxt'],
  ])('are none for %s', (_why, typed) => {
    expect(nearest(typed)).toBeUndefined();
  });

  test('are told in the order of their edits', () => {
    expect(speller.near('councel').map(({ word }) => word)).toEqual(['council', 'counsel']);
  });

  test('begin with the more frequent one where two are as near', () => {
    const twins = (often: string, seldom: string) =>
      buildSpeller(
        new Map([
          [seldom, 1],
          [often, 2],
        ]),
      ).near('poqt')[0]?.word;
    expect([twins('poxt', 'poct'), twins('poct', 'poxt')]).toEqual(['poxt', 'poct']);
  });

  test('come with their cost and how often they are used', () => {
    expect(speller.near('traety')).toEqual([{ word: 'treaty', cost: 0.6, frequency: 5 }]);
  });
});

describe('the common word that a rare one is a slip of', () => {
  const speller = buildSpeller(
    new Map([
      ['session', 90],
      ['sesion', 1],
      ['sessions', 30],
    ]),
  );

  test.each([
    ['one slip away', 'sesion', 'session'],
    ['none for a word that is used often itself', 'sessions', undefined],
    ['none for a word of another kind', 'lantern', undefined],
  ])('is %s', (_why, word, common) => {
    expect(speller.commoner(word)).toBe(common);
  });
});
