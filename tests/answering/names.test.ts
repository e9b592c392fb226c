import { describe, expect, test } from 'vitest';
import { buildLexicon } from '../../src/answering/lexicon.js';
import { buildNames, namesOf } from '../../src/answering/names.js';
import { readWords, stem } from '../../src/answering/text.js';
import { type Thing, thingSchema } from '../../src/knowledge/schema.js';
import { english, russian } from './language.js';

const thing = (over: Partial<Thing> & Pick<Thing, 'id' | 'name'>) => ({
  ...thingSchema.parse({ type: 'subject', ...over }),
  pack: 'lake',
});

const names = buildNames(
  [
    thing({ id: 'union', name: 'Lake Union', names: { en: ['LU'], ru: ['Озёрный союз'], zh: ['湖泊联盟'] } }),
    thing({ id: 'charter', name: 'Lake Union Charter' }),
    thing({ id: 'other-charter', name: 'Union Charter' }),
    thing({ id: 'boat', name: 'Grey Heron' }),
    thing({ id: 'inn', name: 'Grey Heron' }),
    thing({ id: 'pilots', name: "Pilots' Office" }),
    thing({ id: 'the', name: 'The' }),
    thing({ id: 'res', name: 'the ferry resolution', symbol: 'A/RES/88/201' }),
  ],
  buildLexicon([english, russian], stem),
);

const found = (text: string) => {
  const words = readWords(text).map((word) => word.text);
  return names.find(words).map(({ things, from, to }) => [words.slice(from, to).join(' '), ...things]);
};

describe('names in a text', () => {
  test.each([
    ['a name', 'where does the Lake Union sit', [['lake union', 'union']]],
    ['the longest, and none within it', 'the Lake Union Charter', [['lake union charter', 'charter']]],
    ['a name that another does not hold', 'the Union Charter', [['union charter', 'other-charter']]],
    ['an abbreviation', 'LU seat', [['lu', 'union']]],
    ['a name that two things share', 'the Grey Heron', [['grey heron', 'boat', 'inn']]],
    [
      'several from left to right',
      'did LU buy the Grey Heron',
      [
        ['lu', 'union'],
        ['grey heron', 'boat', 'inn'],
      ],
    ],
    ['a possessive', "the Lake Union's seat", [['lake union', 'union']]],
    ['an inflected name', 'столица Озёрного союза', [['озерного союза', 'union']]],
    ['a name in a script without blanks', '湖泊联盟成立', [['湖泊 联盟', 'union']]],
    ['a symbol', 'A/RES/88/201', [['a res 88 201', 'res']]],
    ['an article, though a thing is called so', 'the boat', []],
    ['half of a name', 'the Lake and the Heron', []],
    ['no name', 'when was it', []],
  ])('%s', (_why, text, things) => {
    expect(found(text)).toEqual(things);
  });
});

test('a thing is called by its name, its aliases of all languages and its symbol', () => {
  expect(namesOf(thing({ id: 'x', name: 'X', names: { en: ['Ex'], ru: ['Икс'] }, symbol: 'A/RES/88/1' }))).toEqual([
    'X',
    'Ex',
    'Икс',
    'A/RES/88/1',
  ]);
});

test('the words of all names are known, for spelling', () => {
  expect(['lake', 'heron', 'союз'].every((word) => names.words.has(word))).toBe(true);
  expect(names.words.has('dragon')).toBe(false);
});
