import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldLookAlikes } from '../../src/knowledge/fold.js';

test.each([
  ['case', 'Tall LIGHT', 'tall light'],
  ['accents', 'Ünïted Nåtions', 'united nations'],
  ['letters that are no accents', 'Straße Ærø Łódź', 'strasse aero lodz'],
  ['a Turkish capital', 'İstanbul', 'istanbul'],
  ['full-width letters and digits', 'Ａ／６４', 'a/64'],
  ['Arabic-Indic and Devanagari digits', '٢٠٠٩ २०१०', '2009 2010'],
  ['blanks', ' a\u00a0 b\t\nc ', 'a b c'],
  ['invisible characters', 'a\u200bb\u00adc\u202ed\ufeff', 'abcd'],
  ['null bytes', 'a\0b', 'ab'],
  ['quotes', '“a” «b» ‘c’', '"a" "b" \'c\''],
  ['dashes', 'UN–SCO—2—3‑4', 'un-sco-2-3-4'],
  ['Russian letters stay, ё is also written е', 'Высокий Ёж', 'высокий еж'],
  ['Chinese stays', '上海合作组织', '上海合作组织'],
  ['nothing', '', ''],
])('folds %s', (_what, text, folded) => {
  expect(fold(text)).toBe(folded);
});

test.each([
  ['a Cyrillic А in a symbol', 'А/RES/59/48', 'a/res/59/48'],
  ['only Latin letters', 'A/RES/59/48', 'a/res/59/48'],
  ['an all-Cyrillic look-alike', 'РЕС', 'pec'],
])('folds look-alikes: %s', (_what, text, folded) => {
  expect(foldLookAlikes(text)).toBe(folded);
});

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 2_000 },
  );
});

test('the quick way for Russian, Chinese and their quotes and dashes gives the same as the long one', () => {
  const letters = [
    ...'azAZ 09`\'"-.\t\nЁёАБЙЯабийъяϴʻʼ–—‘’“”„«»',
    ...['一', '〇', '上', '合', '鿿', '\u0301', '\u0306', '\u0308', '\u201b', '\u02bd', '\u0400', '\u0450', '\u2012'],
  ];
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...letters) }), (text) => {
      // A letter with an accent takes the long way.
      expect(fold(`${text}xé`)).toBe(`${fold(`${text}x`)}e`);
    }),
    { numRuns: 2_000 },
  );
  for (let code = 0; code < 0x1_0000; code += 1) {
    const letter = String.fromCharCode(code);
    expect(fold(`${letter}xé`), `U+${code.toString(16)}`).toBe(`${fold(`${letter}x`)}e`);
  }
});

test('the quick way for plain text gives the same as the long one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
      expect(fold(`${text}xé`)).toBe(`${fold(`${text}x`)}e`);
    }),
  );
});
