import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { officialUrl, ordinal, readSymbols } from '../../src/answering/symbols.js';
import { cleanQuestion } from '../../src/answering/text.js';

const symbols = (text: string) => readSymbols(cleanQuestion(text)).map(({ symbol }) => symbol);

describe('a symbol in its official form', () => {
  test.each([
    ['a resolution of the Assembly', 'A/RES/64/183', 'resolution', 'General Assembly', '64th session'],
    [
      'one of an emergency session',
      'A/RES/ES-11/1',
      'resolution',
      'General Assembly',
      '11th emergency special session',
    ],
    ['one of a special session', 'A/RES/S-20/2', 'resolution', 'General Assembly', '20th special session'],
    ['one of an old session', 'A/RES/1514(XV)', 'resolution', 'General Assembly', '15th session'],
    [
      'one whose session has a smaller digit before a greater',
      'A/RES/2574(XXIV)',
      'resolution',
      'General Assembly',
      '24th session',
    ],
    ['one of the Security Council', 'S/RES/242(1967)', 'resolution', 'Security Council', '1967'],
    ['one of the Security Council without its year', 'S/RES/1373', 'resolution', 'Security Council', undefined],
    ['one of ECOSOC', 'E/RES/2006/30', 'resolution', 'Economic and Social Council', '2006'],
    ['one of the Human Rights Council', 'A/HRC/RES/46/1', 'resolution', 'Human Rights Council', '46th session'],
    ['a decision', 'A/DEC/59/501', 'decision', 'General Assembly', '59th session'],
    ['a draft', 'A/75/L.69', 'draft', 'General Assembly', '75th session'],
    ['a revised draft', 'A/75/L.69/Rev.1', 'draft', 'General Assembly', '75th session'],
    ['a draft of a committee', 'A/C.6/59/L.9', 'draft', 'General Assembly', '59th session'],
    ['a draft of the Human Rights Council', 'A/HRC/46/L.3', 'draft', 'Human Rights Council', '46th session'],
    ['the record of a meeting', 'A/64/PV.65', 'meeting record', 'General Assembly', '64th session'],
    ['the record of a Council meeting', 'S/PV.7760', 'meeting record', 'Security Council', undefined],
    ['a report', 'A/73/833', 'document', 'General Assembly', '73rd session'],
    ['a report with an addendum', 'A/73/833/Add.1', 'document', 'General Assembly', '73rd session'],
    ['a letter to the Council', 'S/2016/867', 'document', 'Security Council', '2016'],
    ['a draft of an emergency session', 'A/ES-11/L.1', 'draft', 'General Assembly', '11th emergency special session'],
    [
      'a document of an emergency session',
      'A/ES-10/1',
      'document',
      'General Assembly',
      '10th emergency special session',
    ],
    ['a draft of ECOSOC', 'E/2019/L.3', 'draft', 'Economic and Social Council', '2019'],
    ['a report to the Human Rights Council', 'A/HRC/46/2', 'document', 'Human Rights Council', '46th session'],
    ['one of its special sessions', 'A/HRC/S-31/1', 'document', 'Human Rights Council', '31st special session'],
    ['a correction', 'A/RES/64/183/Corr.1', 'resolution', 'General Assembly', '64th session'],
    ['the record of a resumed meeting', 'S/PV.9682 (Resumption 1)', 'meeting record', 'Security Council', undefined],
    ['a statement by the President', 'S/PRST/2016/9', 'document', 'Security Council', '2016'],
    ['a paper of a commission', 'E/CN.4/2006/1', 'document', 'Economic and Social Council', '2006'],
    ['a paper of a committee', 'A/AC.109/2019/L.2', 'draft', 'General Assembly', '2019'],
    ['a paper of a conference', 'A/CONF.62/122', 'document', 'General Assembly', undefined],
    ['a circular', 'ST/SGB/2019/8', 'document', 'Secretariat', '2019'],
    ['rules numbered through', 'A/520/Rev.15', 'document', 'General Assembly', undefined],
    ['a letter numbered through', 'S/23500', 'document', 'Security Council', undefined],
  ])('reads %s', (_why, symbol, kind, organ, when) => {
    expect(readSymbols(symbol)).toEqual([
      expect.objectContaining({ symbol, kind, organ, when, typed: symbol, start: 0, end: symbol.length }),
    ]);
  });
});

describe('a symbol as people type it', () => {
  test.each([
    ['small letters', 'a/res/64/183', 'A/RES/64/183'],
    ['the numbers alone', '64/183', 'A/RES/64/183'],
    ['a dash for the slash', 'ga res 64-183', 'A/RES/64/183'],
    ['blanks around the slash', 'resolution 64 / 183', 'A/RES/64/183'],
    ['an abbreviation', 'UNGA res. 64/183', 'A/RES/64/183'],
    ['a number sign', 'resolution no. 64/183', 'A/RES/64/183'],
    ['the letters without the organ', 'RES/73/334', 'A/RES/73/334'],
    ['blanks only', 'A RES 64 183', 'A/RES/64/183'],
    ['blanks only, without the organ', 'res 65 124', 'A/RES/65/124'],
    ['low lines, as in the name of a file', 'A_RES_64_183', 'A/RES/64/183'],
    ['dashes, as in the name of a file', 'A-RES-64-183', 'A/RES/64/183'],
    ['a Cyrillic А', 'А/RES/59/48', 'A/RES/59/48'],
    ['Cyrillic letters throughout', 'А/RЕЅ/59/48', 'A/RES/59/48'],
    ['full-width letters and digits', 'Ａ／ＲＥＳ／６４／１８３', 'A/RES/64/183'],
    ['a blank before the Roman session', 'A/RES/1514 (XV)', 'A/RES/1514(XV)'],
    ['the Roman session alone', 'resolution 377 (V)', 'A/RES/377(V)'],
    ['small Roman digits', 'a/res/2625 (xxv)', 'A/RES/2625(XXV)'],
    ['a blank before the year', 'S/RES/242 (1967)', 'S/RES/242(1967)'],
    ['a blank after the letter of the series', 'A/75/L. 69', 'A/75/L.69'],
    ['small letters in a draft', 'a/75/l.69/rev.1', 'A/75/L.69/Rev.1'],
    ['an address', 'see https://undocs.org/A/RES/64/183', 'A/RES/64/183'],
    ['an address with a language', 'https://docs.un.org/en/A/RES/64/183', 'A/RES/64/183'],
    [
      'an address with the symbol as a parameter',
      'https://x.example/?FinalSymbol=A%2FRES%2F64%2F183&Language=E',
      'A/RES/64/183',
    ],
    ['the address of an old resolution', 'https://undocs.org/A/RES/1514(XV)', 'A/RES/1514(XV)'],
    ['the end of a sentence', 'Who sponsored A/RES/64/183?', 'A/RES/64/183'],
    ['a full stop behind', 'It cites 64/183.', 'A/RES/64/183'],
    ['brackets', '(64/183)', 'A/RES/64/183'],
    ['a zero before the number', '64/03', 'A/RES/64/3'],
    ['backslashes', 'A\\RES\\64\\183', 'A/RES/64/183'],
    ['Cyrillic letters by their sound', 'А/РЕС/64/183', 'A/RES/64/183'],
    ['a Russian word and a dash', 'резолюция 64-183', 'A/RES/64/183'],
    ['an Uzbek word and a dash', 'rezolyutsiyasi 64-183', 'A/RES/64/183'],
    ['Chinese around it', '谁起草了A/75/L.69号文件', 'A/75/L.69'],
    ['an emergency session alone', 'ES-11/1', 'A/RES/ES-11/1'],
    ['a special session alone', 'S-10/2', 'A/RES/S-10/2'],
    ['a year in brackets', 'resolution 2720 (2023)', 'S/RES/2720(2023)'],
    ['a Russian word and a year in brackets', 'резолюция 2720 (2023)', 'S/RES/2720(2023)'],
    ['an address in Russian', 'https://undocs.org/ru/A/71/PV.48', 'A/71/PV.48'],
    ['an address of the library', 'https://digitallibrary.un.org/search?p=A%2FRES%2F64%2F183', 'A/RES/64/183'],
    [
      'an address with the symbol among others',
      'https://documents.un.org/api/symbol/access?s=A/RES/64/183&l=en',
      'A/RES/64/183',
    ],
  ])('reads %s', (_why, text, symbol) => {
    expect(symbols(text)).toEqual([symbol]);
  });

  test('reads several in the order in which they stand', () => {
    expect(symbols('was A/75/L.69 adopted as 75/268 or as A/RES/75/69?')).toEqual([
      'A/75/L.69',
      'A/RES/75/268',
      'A/RES/75/69',
    ]);
  });

  test.each([
    ['words', 'on ga res 64-183, please', 'ga res 64-183'],
    ['the coded slashes of an address', 'see ?s=A%2FRES%2F64%2f183&x', 'A%2FRES%2F64%2f183'],
  ])('says which %s it was read from', (_why, text, typed) => {
    expect(readSymbols(text).map((found) => found.typed)).toEqual([typed]);
  });
});

test.each([
  ['a date with slashes', 'on 2/12/2033'],
  ['an American date', 'on 12/18/2033'],
  ['an ISO date', '2033-12-02'],
  ['a dotted date', '18.12.2009'],
  ['two years', 'in 2033-2037'],
  ['a fraction', '3/4 of the members'],
  ['a session before symbols had this form', 'resolution 12/34'],
  ['round the clock', 'open 24/7'],
  ['a score', 'they won 3-2'],
  ['a phone number', 'call 555-1234'],
  ['a longer phone number', '+998 71-234-56-78'],
  ['days of a month', 'on 6–7 June 2031'],
  ['a resolution numbered nothing', '64/0'],
  ['a Roman numeral', 'part (IV) of the treaty'],
  ['a word with a slash', 'and/or'],
  ['the address of a file without a symbol', 'https://documents.un.org/doc/undoc/gen/n09/470/40/pdf/n0947040.pdf'],
  ['the record of a library', 'https://digitallibrary.un.org/record/672549'],
  ['no text', ''],
])('%s is no symbol', (_why, text) => {
  expect(symbols(text)).toEqual([]);
});

describe('what is printed', () => {
  const session = fc.integer({ min: 31, max: 99 });
  const number = fc.integer({ min: 1, max: 999 });
  const year = fc.integer({ min: 1970, max: 2099 });
  const roman = fc.constantFrom('I', 'III', 'V', 'XV', 'XIX', 'XXV', 'XXX');
  const tail = fc.constantFrom('', '/Rev.1', '/Add.2', '/Rev.1/Add.1');
  const official = fc.oneof(
    fc.tuple(session, number).map(([s, n]) => `A/RES/${s}/${n}`),
    fc.tuple(session, number).map(([s, n]) => `A/DEC/${s}/${n}`),
    fc.tuple(fc.integer({ min: 1, max: 30 }), number).map(([s, n]) => `A/RES/ES-${s}/${n}`),
    fc.tuple(fc.integer({ min: 1, max: 30 }), number).map(([s, n]) => `A/RES/S-${s}/${n}`),
    fc.tuple(fc.integer({ min: 1, max: 3541 }), roman).map(([n, s]) => `A/RES/${n}(${s})`),
    fc.tuple(session, number).map(([s, n]) => `A/HRC/RES/${s}/${n}`),
    fc.tuple(year, number).map(([y, n]) => `E/RES/${y}/${n}`),
    fc.tuple(number, year).map(([n, y]) => `S/RES/${n}(${y})`),
    fc.tuple(session, number, tail).map(([s, n, t]) => `A/${s}/L.${n}${t}`),
    fc.tuple(session, number).map(([s, n]) => `A/${s}/PV.${n}`),
    fc.tuple(year, number, tail).map(([y, n, t]) => `S/${y}/${n}${t}`),
    fc.tuple(session, number, tail).map(([s, n, t]) => `A/${s}/${n}${t}`),
    fc.tuple(fc.integer({ min: 1, max: 30 }), number).map(([s, n]) => `A/ES-${s}/L.${n}`),
    fc.tuple(session, number, tail).map(([s, n, t]) => `A/HRC/${s}/${n}${t}`),
    fc.tuple(year, number).map(([y, n]) => `E/${y}/L.${n}`),
    fc.tuple(year, number).map(([y, n]) => `S/PRST/${y}/${n}`),
    fc.tuple(fc.integer({ min: 1, max: 9999 }), tail).map(([n, t]) => `S/PV.${n}${t}`),
    fc.tuple(session, number, fc.constantFrom('/Corr.1', '/Add.1')).map(([s, n, t]) => `A/RES/${s}/${n}${t}`),
  );

  test('is read back', () => {
    fc.assert(
      fc.property(official, (symbol) => {
        expect(symbols(`what is ${symbol}?`)).toEqual([symbol]);
      }),
    );
  });

  test('is read back from the address of its text', () => {
    fc.assert(
      fc.property(official, (symbol) => {
        expect(symbols(officialUrl(symbol))).toEqual([symbol]);
      }),
    );
  });

  test('is read back with blanks around its slashes', () => {
    fc.assert(
      fc.property(official, (symbol) => {
        expect(symbols(symbol.replaceAll('/', ' / '))).toEqual([symbol]);
      }),
    );
  });

  test('is read back with Cyrillic letters that look the same', () => {
    const alike: Readonly<Record<string, string>> = { A: 'А', C: 'С', E: 'Е', S: 'Ѕ', P: 'Р', X: 'Х', I: 'І' };
    fc.assert(
      fc.property(official, (symbol) => {
        // The letters of series and endings have a full stop behind them, and their own reading.
        const typed = symbol.replace(/(?<![\p{L}])[ACESPXI](?=[/)XVI])/gu, (letter) => alike[letter] ?? letter);
        expect(symbols(typed)).toEqual([symbol]);
      }),
    );
  });

  test('is read back full-width', () => {
    fc.assert(
      fc.property(official, (symbol) => {
        const wide = symbol.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
        expect(symbols(wide)).toEqual([symbol]);
      }),
    );
  });

  test('is read back with dashes for the slashes of a resolution', () => {
    const resolution = fc.tuple(session, number).map(([s, n]) => `A/RES/${s}/${n}`);
    fc.assert(
      fc.property(resolution, fc.constantFrom('-', '_', ' ', '.'), (symbol, sign) => {
        expect(symbols(symbol.replaceAll('/', sign))).toEqual([symbol]);
      }),
    );
  });

  test('is read back in small letters', () => {
    fc.assert(
      fc.property(official, (symbol) => {
        expect(symbols(symbol.toLowerCase())).toEqual([symbol]);
      }),
    );
  });
});

test('any text at all is read without a complaint, each symbol within it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const { typed, start, end } of readSymbols(text)) expect(text.slice(start, end)).toBe(typed);
    }),
  );
});

test.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [21, '21st'],
  [73, '73rd'],
  [111, '111th'],
  [112, '112th'],
])('%i is the %s', (count, text) => {
  expect(ordinal(count)).toBe(text);
});

test.each([
  ['two numbers alone', '64/183', 'A/64/183'],
  ['two numbers in a question', 'what is 73 / 334 about', 'A/73/334'],
  ['a resolution by its name', 'resolution 64/183', undefined],
  ['the whole symbol', 'A/RES/64/183', undefined],
])('of %s the other reading is told', (_why, text, other) => {
  expect(readSymbols(text)[0]?.other?.symbol).toBe(other);
});
