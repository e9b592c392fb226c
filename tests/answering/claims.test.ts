import { describe, expect, test } from 'vitest';
import { claimsOf, freeWords, isWhole, namesUnitOf, relationsOf } from '../../src/answering/claims.js';
import { read } from '../../src/answering/reading.js';
import { query, workshop } from './workshop.js';

const { lexicon } = workshop.reader;

test.each([
  ['a date of one thing', 'Was the Ferry Treaty signed in 2032?', [['ferry-treaty', 'dates 2032']]],
  [
    'a thing of another, either way',
    'Did Odo Quill chair the Pilot Office?',
    [
      ['quill', 'things pilot office'],
      ['pilot-office', 'things odo quill'],
    ],
  ],
  ['a number', 'Were there 12 members in the Lake Union?', [['union', 'numbers 12']]],
  ['nothing, where it asks for something', 'Who signed the Ferry Treaty in 2032?', []],
  ['nothing, where it asks for a list', 'List all that was signed with the Ferry Treaty in 2032', []],
  ['nothing, where it gives no value', 'Was the Ferry Treaty signed?', []],
])('a question claims %s', (_what, text, claims) => {
  expect(
    claimsOf(query(text), lexicon).map(({ subject, dates, things, numbers }) => [
      subject.things[0],
      ...Object.entries({ dates, things, numbers }).flatMap(([kind, units]) =>
        units.map(({ typed }) => `${kind} ${typed}`),
      ),
    ]),
  ).toEqual(claims);
});

test('a list operation that picked the member that is claimed of is said by now', () => {
  const { query: picked } = read('Was the third Council meeting held in Port Slate?', [], workshop);
  expect(claimsOf(picked, lexicon).map(({ subject }) => subject.things[0])).toContain('meeting-3');
});

describe('of the relations that words name', () => {
  const named = (relating: [number, string[]][]) => relationsOf({ relating: new Map(relating) });

  test.each<[string, [number, string[]][], string[]]>([
    ['one within a longer phrase is none', [[1, ['since', 'members']], [2, ['since']]], ['since']], // biome-ignore format: one row
    ['two of the same words are both', [[1, ['on', 'in']]], ['on', 'in']],
    ['one that two phrases name at one word hides none', [[1, ['on', 'on', 'by']]], ['on', 'by']],
    ['two side by side are both', [[1, ['on']], [3, ['by']]], ['on', 'by']], // biome-ignore format: one row
  ])('%s', (_why, relating, relations) => {
    expect(named(relating)).toEqual(relations);
  });
});

test('free words neither ask nor name', () => {
  expect(freeWords(query('Was the Ferry Treaty of cheese signed in 2032?')).map(({ typed }) => typed)).toEqual([
    'cheese',
  ]);
});

test.each([
  ['no other words', 'Was the Ferry Treaty signed in 2032?', true],
  ['words that no fact has', 'Was the Ferry Treaty of cheese signed in 2032?', false],
])('a claim with %s is told whole or not', (_what, text, whole) => {
  const { query: asked, candidates } = read(text, [], workshop);
  const telling = candidates.find(({ document }) => document.relation === 'signed-on');
  expect(telling && isWhole(telling, asked, true)).toBe(whole);
});

test.each([
  ['its noun', 'Does the Lake Union have 12 members?', true],
  ['another noun', 'Does the Lake Union have 12 pilots?', false],
])('a question names what a fact counts by %s or not', (_what, text, names) => {
  const counting = workshop.facts.find(({ value }) => value && 'number' in value && value.unit === 'members');
  expect(counting && namesUnitOf(counting, query(text), lexicon)).toBe(names);
});
