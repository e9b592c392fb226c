import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printCsv, readCsv, unguarded } from '../../src/curating/csv.js';

const cellsOf = (text: string) => {
  const read = readCsv(text);
  return 'problem' in read ? `${read.line}: ${read.problem}` : read.rows.map(({ cells }) => cells);
};

test('is printed with a byte order mark, CRLF, and quotes where needed', () => {
  expect(
    printCsv([
      ['id', 'says'],
      ['F-1', 'one, "two"'],
      ['', 'a\nb'],
    ]),
  ).toBe('\ufeffid,says\r\nF-1,"one, ""two"""\r\n,"a\nb"\r\n');
});

test.each([
  ['an equals sign', '=1+1'],
  ['a plus', '+1'],
  ['a minus', '-1'],
  ['an at sign', '@SUM(A1)'],
  ['a tab', '\t=1'],
  ['a carriage return', '\r=1'],
  ['a full-width equals sign', '＝1'],
  ['what looks guarded already', "'=1"],
])('a cell beginning with %s is no formula, and comes back', (_why, cell) => {
  const printed = printCsv([['x', cell]]);
  expect(printed).toMatch(/^\ufeffx,"?'/);
  expect(cellsOf(printed)).toEqual([['x', `'${cell}`]]);
  expect(unguarded(`'${cell}`)).toBe(cell);
});

test.each([
  ['an apostrophe before a word stays', "'tis", "'tis"],
  ['a formula that was typed stays', '=A1', '=A1'],
])('%s', (_why, cell, back) => {
  expect(unguarded(cell)).toBe(back);
});

describe('is read', () => {
  test.each([
    [
      'line feeds',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'carriage returns',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\r\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'empty lines',
      'a,b\r\n\r\n1,2\r\n\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons',
      'a;b\n"1;";2,5\n',
      [
        ['a', 'b'],
        ['1;', '2,5'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1,\t2;\n',
      [
        ['a', 'b'],
        ['1,', '2;'],
      ],
    ],
    [
      'empty cells',
      'a,b,c\n,,\n1,,3\n',
      [
        ['a', 'b', 'c'],
        ['', '', ''],
        ['1', '', '3'],
      ],
    ],
    [
      'a separator at the very end',
      'a,b\n1,',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    [
      'quotes',
      'a,b\n"1 ""x""","2\r\n3"\n',
      [
        ['a', 'b'],
        ['1 "x"', '2\r\n3'],
      ],
    ],
    ['one column', 'a\n1\n', [['a'], ['1']]],
    ['nothing', '', []],
    ['a byte order mark alone', '\ufeff', []],
  ])('with %s', (_why, text, rows) => {
    expect(cellsOf(text)).toEqual(rows);
  });

  test('with the line in which each row begins', () => {
    const read = readCsv('a,b\n"1\n2",3\n4,5\n');
    expect('rows' in read && read.rows.map(({ line }) => line)).toEqual([1, 2, 4]);
  });
});

test.each([
  ['a quote that is never closed', 'a,b\n1,"2\n3\n', /^2: opens a quote/],
  ['text after a quote', 'a,b\n"1"2,3\n', /^2: goes on after/],
  ['a quote within a bare cell', 'a,b\n1"2,3\n', /^2: has a quote/],
])('%s is refused with its line', (_why, text, problem) => {
  expect(cellsOf(text)).toMatch(problem);
});

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\r', '\n', "'", '=', '+', '-', '@', 'a', ' ', '\ufeff') }),
);

test('whatever is printed is read back, and no cell begins a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell)), (rows) => {
      const read = readCsv(printCsv([['a', 'b', 'c'], ...rows]));
      const cells = 'rows' in read ? read.rows.slice(1).map((row) => row.cells) : [];
      expect(cells.map((row) => row.map(unguarded))).toEqual(rows);
      expect(cells.flat().filter((each) => /^[=+\-@\t\r]/.test(each))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('whatever is read ends in rows or one problem', () => {
  fc.assert(
    fc.property(cell, (text) => {
      const read = readCsv(text);
      expect('rows' in read || read.line >= 1).toBe(true);
    }),
    { numRuns: 500 },
  );
});
