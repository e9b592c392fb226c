import { expect, test } from 'vitest';
import { locatorsOf, type UnitWords, writeLocators } from '../../../src/cards/citation/locator.js';

test.each([
  ['a sentence counts as its paragraph', ['¶13 s3'], [{ unit: 'counted', at: ['13'] }]],
  ['sentences of one paragraph are one place', ['¶3 s6', '¶3 s7'], [{ unit: 'counted', at: ['3'] }]],
  ['a range behind a sentence is one of sentences', ['¶3 s5-7'], [{ unit: 'counted', at: ['3'] }]],
  ['a range of paragraphs', ['¶3-5'], [{ unit: 'counted', at: ['3–5'] }]],
  ['several in one place', ['¶7 s1, ¶13 s3'], [{ unit: 'counted', at: ['7', '13'] }]],
  ['in reading order, whatever the order of facts', ['¶13', '¶7'], [{ unit: 'counted', at: ['7', '13'] }]],
  ['an operative paragraph', ['op. 4'], [{ unit: 'paragraph', at: ['4'] }]],
  ['a part of an article', ['art. 2(a)'], [{ unit: 'article', at: ['2 (a)'] }]],
  ['pages', ['pp. 7-9'], [{ unit: 'page', at: ['7–9'] }]],
  ['a chapter', ['ch. IV'], [{ unit: 'chapter', at: ['IV'] }]],
  ['the page as a whole is no place in it', ['page', 'title', 'heading'], []],
])('%s', (_why, places, locators) => {
  expect(locatorsOf(places)).toEqual(locators);
});

const words: UnitWords = { counted: ['para.', 'paras.'], page: ['', ''] };

test.each([
  ['one', ['¶3'], 'para. 3'],
  ['many', ['¶3', '¶5'], 'paras. 3, 5'],
  ['a range is many', ['¶3-5'], 'paras. 3–5'],
  ['a unit without a word', ['p. 7'], '7'],
  ['a unit that the style does not cite', ['art. 2'], ''],
])('writes %s', (_why, places, written) => {
  expect(writeLocators(locatorsOf(places), words)).toBe(written);
});
