import { describe, expect, test } from 'vitest';
import { read } from '../../src/answering/reading.js';
import { contradictedBy, verdictOn } from '../../src/answering/verifying.js';
import { buildWorkshop } from '../../src/answering/workshop.js';
import { type Fact, relationSchema } from '../../src/knowledge/schema.js';
import { english } from './language.js';
import { knowledgeOf, relations } from './pack.js';
import { roundSettings } from './settings.js';

const facts: readonly Partial<Fact>[] = [
  {
    about: ['eastmere', 'union'],
    says: 'Eastmere joined the Lake Union on 5 May 2040.',
    relation: 'member-since',
    value: { date: '2040-05-05' },
  },
  {
    about: ['westmere', 'union'],
    says: 'Westmere joined the Lake Union on 6 June 2031.',
    relation: 'member-since',
    value: { date: '2031-06-06' },
  },
  {
    about: ['union', 'eastmere'],
    says: 'Eastmere chaired the Lake Union in 2041–2042.',
    relation: 'chaired-by',
    value: { thing: 'eastmere' },
    held: { from: '2041', to: '2042' },
  },
  {
    about: ['union', 'westmere'],
    says: 'Westmere chaired the Lake Union in 2043–2044.',
    relation: 'chaired-by',
    value: { thing: 'westmere' },
    held: { from: '2043', to: '2044' },
  },
  {
    about: ['council', 'quill'],
    says: 'Odo Quill chaired the Lake Council in July 2035.',
    relation: 'chaired-by',
    value: { thing: 'quill' },
    held: { from: '2035-07', to: '2035-07' },
  },
  {
    about: ['union'],
    says: 'The Lake Union had 9 pilots until 2040.',
    relation: 'amount',
    value: { number: 9, unit: 'pilots' },
    held: { from: '2031', to: '2040' },
  },
  {
    about: ['union'],
    says: 'The Lake Union has 14 pilots since 2041.',
    relation: 'amount',
    value: { number: 14, unit: 'pilots' },
    held: { from: '2041' },
  },
];

const base = knowledgeOf(facts);
const spoken = {
  ...english,
  relations: { ...english.relations, 'member-since': ['joined', 'join', 'became a member'], members: ['member'] },
};
const workshop = buildWorkshop(
  {
    ...base,
    relations: {
      ...relations,
      'member-since': relationSchema.parse({ value: 'date', label: 'member since' }),
      amount: relationSchema.parse({ value: 'number', label: 'number' }),
    },
    languages: [spoken],
  },
  roundSettings,
);

function verdict(question: string): string {
  const { query, candidates } = read(question, [], workshop);
  const found = verdictOn(query, candidates, '2050-01-02', workshop);
  return found ? `${found.as} by ${found.by[0]?.document.fact?.says}` : 'not decided';
}

describe('what began at a date', () => {
  test.each([
    ['is so of its beginning', 'Did Eastmere join the Lake Union in 2040?', /^borne out by Eastmere joined/],
    ['is not so of a later beginning', 'Did Eastmere join the Lake Union in 2042?', /^contradicted by Eastmere joined/],
    ['may last', 'Was Eastmere a member of the Lake Union in 2042?', /^not decided/],
    ['was not before', 'Was Eastmere a member of the Lake Union in 2035?', /^contradicted by Eastmere joined/],
    [
      'is not so since another date',
      'Was Eastmere a member of the Lake Union since 2035?',
      /^contradicted by Eastmere/,
    ],
  ])('%s', (_what, question, says) => {
    expect(verdict(question)).toMatch(says);
  });
});

describe('what held for a time', () => {
  test.each([
    ['is so within it', 'Did Eastmere chair the Lake Union in 2042?', /^borne out by Eastmere chaired/],
    ['is not so at the time of another', 'Did Eastmere chair the Lake Union in 2043?', /^contradicted by Westmere/],
    ['is not so after it', 'Did Westmere chair the Lake Union in 2049?', /^contradicted by Westmere/],
    ['says nothing of others without a date', 'Did Mira Tansy chair the Lake Union?', /^not decided/],
    ['says nothing beyond a moment of it', 'Did Odo Quill chair the Lake Council in 2036?', /^not decided/],
  ])('%s', (_what, question, says) => {
    expect(verdict(question)).toMatch(says);
  });
});

describe('how many there are', () => {
  test.each([
    ['is what is so now', 'Is it 14 pilots that the Lake Union has?', /^borne out by .*14 pilots/],
    ['is not decided by what was so', 'Is it 9 pilots that the Lake Union has?', /^not decided/],
    ['is what was so at a date', 'Were there 9 pilots in the Lake Union in 2035?', /^borne out by .*9 pilots/],
    ['is not what was so at another', 'Were there 14 pilots in the Lake Union in 2035?', /^contradicted by .*9 pilots/],
  ])('%s', (_what, question, says) => {
    expect(verdict(question)).toMatch(says);
  });
});

test.each([
  [
    'one of two of whom it is not so',
    'Did Eastmere and Westmere join the Lake Union in 2040?',
    /^contradicted by West/,
  ],
  ['neither, where it is so of both', 'Did Eastmere and Westmere join the Lake Union after 2030?', /^not decided/],
])('several subjects are decided by %s', (_what, question, says) => {
  expect(verdict(question)).toMatch(says);
});

describe('of several who are given to choose from', () => {
  test.each([
    [
      'the one of whom it is so',
      'Did Eastmere or Westmere join the Lake Union in 2040?',
      /^borne out by Eastmere joined/,
    ],
    [
      'the one who held at the date',
      'Did Eastmere or Westmere chair the Lake Union in 2043?',
      /^borne out by Westmere/,
    ],
    [
      'the one who held throughout a time, not in a part of it',
      'Did Eastmere or Westmere chair the Lake Union in 2042-2044?',
      /^borne out by Westmere/,
    ],
    ['whom "who" asks for', 'Who chaired the Lake Union in 2043, Eastmere or Westmere?', /^borne out by Westmere/],
  ])('%s', (_what, question, says) => {
    expect(verdict(question)).toMatch(says);
  });

  test('each with a fact of its own where it is so of all', () => {
    const { query, candidates } = read('Did Eastmere or Westmere join the Lake Union after 2030?', [], workshop);
    const found = verdictOn(query, candidates, '2050-01-02', workshop);
    expect(found?.chosen?.map(({ unit, by }) => [unit.typed, by.document.subject])).toEqual([
      ['eastmere', 'eastmere'],
      ['westmere', 'westmere'],
    ]);
  });

  test('what is wrong of all of them is told, and not that they are', () => {
    const { query, candidates } = read('Did Eastmere or Westmere join the Lake Union in 2035?', [], workshop);
    const found = verdictOn(query, candidates, '2050-01-02', workshop);
    expect(found && contradictedBy(found, workshop)).toMatch(/connects this with 2035\. (East|West)mere joined/);
  });
});
