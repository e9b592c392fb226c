import { describe, expect, test } from 'vitest';
import { passageReader } from '../../src/answering/passages.js';
import type { Language } from '../../src/knowledge/language-schema.js';
import { english } from './language.js';

const noPassages: Language['passages'] = { op: [], pp: [], para: [], art: [], ch: [], p: [], annex: [], saying: [] };

/** A language that puts the number first, with a mark before it. */
const marking: Language = {
  ...english,
  passages: { ...noPassages, art: ['… 条'] },
  ordinalMarks: { before: ['第'], after: [] },
};

const { read, isSaying } = passageReader([english, marking]);

describe('a place in a document', () => {
  test.each([
    ['what does article 2 say', 'article 2', 'art. 2'],
    ['Article XI of it', 'Article XI', 'art. 11'],
    ['article no. 7', 'article no. 7', 'art. 7'],
    ['article   12', 'article   12', 'art. 12'],
    ['op. 4 of 88/201', 'op. 4', 'op. 4'],
    ['op4 of 88/201', 'op4', 'op. 4'],
    ['operative paragraph 4', 'operative paragraph 4', 'op. 4'],
    ['paragraph 4', 'paragraph 4', 'op. 4'],
    ['paragraph 4', 'paragraph 4', '¶4 s2'],
    ['¶3', '¶3', '¶3 s5-6'],
    ['the 3-clause', '3-clause', 'art. 3'],
    ['宪章第51条规定', '第51条', 'art. 51'],
  ])('of "%s" is "%s", where "%s" lies', (text, typed, place) => {
    const passage = read(text);
    expect(passage).toMatchObject({ typed, start: text.indexOf(typed), end: text.indexOf(typed) + typed.length });
    expect(passage?.has(place)).toBe(true);
  });

  test.each([
    ['another number', 'article 2', 'art. 23'],
    ['another kind', 'article 2', 'op. 2'],
    ['a counted paragraph', 'op. 2', '¶2'],
    ['a sentence with the number', '¶5', '¶3 s5-6'],
    ['the whole page', 'page 3', 'page'],
    ['the title', 'article 2', 'title'],
  ])('does not lie in %s: "%s" and "%s"', (_what, text, place) => {
    expect(read(text)?.has(place)).toBe(false);
  });

  test.each([
    ['a part of an article', 'article 2', 'art. 2 (4)'],
    ['one of several pages', 'page 7', 'p. 5-9'],
    ['one of several places', '¶9', '¶5-6, ¶9 s1'],
    ['a Roman number', 'article 6', 'art. VI'],
  ])('may lie in %s: "%s" and "%s"', (_what, text, place) => {
    expect(read(text)?.has(place)).toBe(true);
  });
});

describe('no place in a document', () => {
  test.each([
    ['without a number', 'which article says so'],
    ['of several', 'article 2 and article 3'],
    ['in a longer word', 'particle 2, shop 4'],
    ['in the number of a document', 'op-ed 2, A/88/2 clauses'],
    ['with a number too large', 'article 1234'],
  ])('%s: %s', (_why, text) => {
    expect(read(text)).toBeUndefined();
  });
});

test('words that only ask what stands there, in any form', () => {
  expect(['say', 'says', 'contained', 'amend'].map(isSaying)).toEqual([true, true, true, false]);
});
