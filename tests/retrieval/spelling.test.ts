import { describe, expect, test } from 'vitest';
import { editCost } from '../../src/retrieval/edit-cost.js';
import { Spelling } from '../../src/retrieval/spelling.js';
import { WordTable } from '../../src/retrieval/word-table.js';

describe('what a slip costs', () => {
  test.each([
    ['nothing', 'onion', 'onion', 0],
    ['a letter too many', 'onixon', 'onion', 1],
    ['a letter too few', 'onon', 'onion', 1],
    ['a letter doubled', 'onionn', 'onion', 0.5],
    ['two changed about', 'onoin', 'onion', 0.6],
    ['a key beside', 'onipn', 'onion', 0.8],
    ['a vowel for a vowel', 'oneon', 'onion', 0.7],
    ['any other letter', 'onzon', 'onion', 1],
    ['a wrong first letter', 'znion', 'onion', 1.4],
    ['two slips', 'onzoin', 'onion', 1.6],
  ])('%s', (_why, typed, meant, cost) => {
    expect(editCost(unitsOf(typed), typed.length, unitsOf(meant), meant.length, 9)).toBeCloseTo(cost, 10);
  });

  test('above the limit it is infinite', () => {
    expect(editCost(unitsOf('plum'), 4, unitsOf('onion'), 5, 1.5)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('what may be meant', () => {
  const words = ['onion', 'union', 'opinion', 'plum', '1984', 'tea', 'straße'];
  const table = new WordTable();
  for (const word of words) table.addText(word);
  const spelling = new Spelling(table.strings());
  const meant = (typed: string, far = false): readonly (string | undefined)[] =>
    spelling
      .meant(unitsOf(typed), typed.length, 2.5, far)
      .map(({ word }) => words[word])
      .sort();

  test.each([
    ['a letter missing', 'onon', ['onion']],
    ['a letter too many', 'plumm', ['plum']],
    ['a letter changed', 'plim', ['plum']],
    ['two changed about', 'lpum', ['plum']],
    ['several words near', 'inion', ['onion', 'opinion', 'union']],
    ['other letters than English', 'strasße', ['straße']],
    ['numbers are left alone', '1985', []],
    ['so is what is too short', 'te', []],
    ['nothing near', 'xylophone', []],
  ])('%s', (_why, typed, expected) => {
    expect(meant(typed)).toEqual(expected);
  });

  test('two letters too many are found from afar', () => {
    expect(meant('oxxnion', true)).toContain('onion');
    expect(meant('opixnionn', true)).toContain('opinion');
  });
});

function unitsOf(text: string): Uint16Array {
  return Uint16Array.from(text, (letter) => letter.charCodeAt(0));
}
