import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordTable } from '../../src/retrieval/word-table.js';

const anyStrings = fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 70 }), { maxLength: 60 });

test('strings are numbered as they come, and come back as they were', () => {
  fc.assert(
    fc.property(anyStrings, (strings) => {
      const table = new WordTable();
      expect(strings.map((each) => table.addText(each))).toEqual([...strings.keys()]);
      expect(strings.map((each) => table.addText(each))).toEqual([...strings.keys()]);
      expect(strings.map((_, at) => table.textOf(at))).toEqual(strings);
      const again = table.strings().table();
      expect(strings.map((each) => again.findText(each))).toEqual([...strings.keys()]);
    }),
  );
});

test('lone surrogates come back', () => {
  const table = new WordTable();
  table.addText('a\udc00b\ud800');
  expect(table.textOf(0)).toBe('a\udc00b\ud800');
});

test('what was not added is not found', () => {
  const table = new WordTable();
  table.addText('pea');
  expect(['pe', 'peas', '', 'PEA'].map((each) => table.findText(each))).toEqual([-1, -1, -1, -1]);
});

test('it grows', () => {
  const table = new WordTable();
  for (let at = 0; at < 20_000; at++) table.addText(`word ${at}`);
  expect(table.size).toBe(20_000);
  expect(table.findText('word 19999')).toBe(19_999);
});
