import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWords, wordMaxUnits } from '../../src/retrieval/words.js';

test.each([
  ['letters and digits', 'Peas, beans & 3 leeks!', ['peas', 'beans', '3', 'leeks']],
  ['hyphens part', 'well-known A/75/L.69', ['well', 'known', 'a', '75', 'l', '69']],
  ['apostrophes do not', "don't O'Brien", ['dont', 'obrien']],
  ['curly ones neither', 'don’t', ['dont']],
  ['a possessive goes', "the cook's and Michael’s", ['the', 'cook', 'and', 'michael']],
  ['thousands stay together', '1,000 and 12,345 but 1,00', ['1000', 'and', '12345', 'but', '1', '00']],
  ['marks go', 'Café Ærø ÅNGSTRÖM', ['cafe', 'aero', 'angstrom']],
  ['full width is narrow', 'ＡＢＣ １２', ['abc', '12']],
  ['Cyrillic', 'Зелёный чай', ['зеленый', 'чай']],
  ['Chinese in pairs', '上合组织', ['上合', '合组', '组织']],
  ['a lone character', '茶', ['茶']],
  ['scripts side by side', '绿茶ABC组', ['绿茶', 'abc', '组']],
  ['emoji are no words', 'tea 🍵 time', ['tea', 'time']],
  ['lone surrogates neither', 'a\ud800b', ['a', 'b']],
  ['a soft hyphen is not seen', 'co\u00adoperation', ['cooperation']],
  ['nothing', '', []],
])('%s', (_why, text, words) => {
  expect(readWords(text)).toEqual(words);
});

test('a word is cut, not left out', () => {
  expect(readWords('x'.repeat(1_000))).toEqual(['x'.repeat(wordMaxUnits)]);
});

test('words read again are the same words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const words = readWords(text).filter((word) => /^[a-z0-9]+$/.test(word));
      expect(words.flatMap(readWords)).toEqual(words);
    }),
    { numRuns: 40 },
  );
});
