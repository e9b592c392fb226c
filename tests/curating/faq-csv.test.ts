import { describe, expect, test } from 'vitest';
import { isTableOfFacts, readFaqCsv } from '../../src/curating/faq-csv.js';

const opens = { question: 'When does it open?', text: 'At nine.' };

test.each([
  ['without names of columns', 'When does it open?,At nine.\n', { line: 1, place: 1 }],
  ['with names', 'question,answer\nWhen does it open?,At nine.\n', { line: 2, place: 2 }],
  [
    'with other columns beside',
    'id,Answer,topic,Question\n7,At nine.,hours,When does it open?\n',
    { line: 2, place: 2 },
  ],
  ['with short names', 'Q;A\r\nWhen does it open?;At nine.\r\n', { line: 2, place: 2 }],
  ['by tabs', 'When does it open?\tAt nine.\n', { line: 1, place: 1 }],
  ['as spreadsheets save it', '\ufeff"When does it open?";"At nine."\r\n', { line: 1, place: 1 }],
  ['over several lines', 'question,answer\n"When does\nit open?","At\r\nnine."\n', { line: 2, place: 2 }],
  ['with rows that are empty', '\n,\nWhen does it open?,At nine.\n', { line: 3, place: 2 }],
  [
    'guarded as a formula',
    "question,answer\nWhen does it open?,'=At nine.\n",
    { line: 2, place: 2, text: '=At nine.' },
  ],
])('reads a table %s', (_why, text, more) => {
  expect(readFaqCsv(text)).toEqual({ entries: [{ ...opens, ...more }] });
});

test('titles and texts are read as such, a title that asks as a question', () => {
  expect(readFaqCsv('title,text\nPiers,They are long.\nPiers,They are old.\nWho built them?,Nobody knows.\n')).toEqual({
    entries: [
      { line: 2, place: 2, title: 'Piers', text: 'They are long.' },
      { line: 3, place: 3, title: 'Piers', text: 'They are old.' },
      { line: 4, place: 4, question: 'Who built them?', text: 'Nobody knows.' },
    ],
  });
});

describe('what is wrong is told', () => {
  test('all at once, by its line', () => {
    const text = 'question,answer\nWhen?,\n?,At nine.\nWhere,over, there\nWhy?,--\nWho?,Ann.\n';
    const read = readFaqCsv(text);
    expect('problems' in read && read.problems.map(({ line, message }) => `${line}: ${message}`)).toEqual([
      '2: has no answer.',
      '3: has the question "?", which is too short.',
      expect.stringMatching(/^4: has 3 cells; the first line names 2\. Put cells that have commas in quotes/),
      '5: has "--" for an answer, which says nothing.',
    ]);
  });

  test.each([
    ['an empty table', '', /nothing in it/],
    ['one column', 'It opens at nine.\n', /has 1 cell, not a question and an answer/],
    ['a quote that is not closed', 'a,"b\n', /never closed/],
  ])('of %s', (_why, text, message) => {
    expect(readFaqCsv(text)).toEqual({ problems: [{ line: 1, message: expect.stringMatching(message) }] });
  });
});

test.each([
  ['what export writes', '\ufeffid,rev,about,says,sources\r\n', true],
  ['one with a column forgotten', 'id;says;sources\n', true],
  ['questions and answers', 'question,answer\n', false],
  ['questions with ids', 'id,question,answer\n', false],
  ['nothing', '', false],
])('%s: is it a table of facts?', (_why, text, expected) => {
  expect(isTableOfFacts(text)).toBe(expected);
});
