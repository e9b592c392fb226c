import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printFactsCsv, readFactsCsv } from '../../src/curating/facts-csv.js';
import { noContent } from '../../src/curating/pack-content.js';
import { anyFact } from './any-pack.js';

test('what is printed is read back the same', () => {
  fc.assert(
    fc.property(fc.array(anyFact, { maxLength: 5 }), (facts) => {
      expect(readFactsCsv(printFactsCsv(facts))).toEqual({ content: { ...noContent, facts } });
    }),
    { numRuns: 300 },
  );
});

test('a fact is one row', () => {
  const [, row] = printFactsCsv([
    {
      id: 'F-0001',
      rev: 1,
      about: ['tall-light', 'isle'],
      says: 'The Tall Light has 99 steps.',
      relation: 'steps',
      value: { number: 99, unit: 'steps' },
      held: { from: '1902' },
      asked: ['how many steps', '=steps?'],
      sources: [{ source: 'gazette', at: '¶2 s1' }],
      checked: '2026-11-22',
    },
  ]).split('\r\n');
  expect(row).toBe(
    'F-0001,1,tall-light isle,The Tall Light has 99 steps.,steps,,99,steps,,,,1902,?,"how many steps\n=steps?",gazette ¶2 s1,2026-11-22',
  );
});

const head = 'id,rev,about,says,sources,checked';
test.each([
  ['nothing', '', 1, /lacks the column "id", "about", "says", "sources"/],
  ['an unknown column', `${head},heldfrom`, 1, /has the column "heldfrom", which is none\. Did you mean "held_from"\?/],
  ['a column twice', `${head},id`, 1, /has a column twice/],
  ['a row too short', `${head}\nF-0001,1\n`, 2, /^has 2 cells; the first line names 6\./],
  [
    'a place that is none',
    `${head}\nF-0001,1,isle,It is.,gazette line 3,2026-11-22`,
    2,
    /F-0001: sources › 1 › at .*is not a place/,
  ],
  ['no source', `${head}\nF-0001,1,isle,It is.,,2026-11-22`, 2, /F-0001 has no "sources"/],
  [
    'a revision that is no number',
    `${head}\nF-0001,one,isle,It is.,gazette title,2026-11-22`,
    2,
    /F-0001: rev is the text "one"/,
  ],
])('%s is refused', (_why, text, line, message) => {
  expect(readFactsCsv(text)).toEqual({ problems: [{ line, message: expect.stringMatching(message) }] });
});

test('a spreadsheet may reorder and leave out columns, and part cells with semicolons', () => {
  const read = readFactsCsv('says;id;about;sources;checked\nIt is.;F-0001;isle;gazette title;2026-11-22\n');
  expect(read).toEqual({
    content: {
      ...noContent,
      facts: [
        {
          id: 'F-0001',
          rev: 1,
          about: ['isle'],
          says: 'It is.',
          asked: [],
          sources: [{ source: 'gazette', at: 'title' }],
          checked: '2026-11-22',
        },
      ],
    },
  });
});
