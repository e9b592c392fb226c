import { describe, expect, test } from 'vitest';
import { comparisonOf, sidesIn } from '../../src/answering/comparison.js';
import type { Aspect, ComparedRow, ComparisonAnswer } from '../../src/answering/comparison-answer.js';
import { buildWorkshop } from '../../src/answering/workshop.js';
import { type Fact, type Relation, relationSchema } from '../../src/knowledge/schema.js';
import { knowledgeOf, lakeKnowledge } from './pack.js';
import { roundSettings } from './settings.js';

const relation = (value: Relation['value'], label: string, more: Partial<Relation> = {}): Relation =>
  relationSchema.parse({ value, label, ...more });

/** As the shipped ones, for what the invented pack leaves out. */
const relations: Readonly<Record<string, Relation>> = {
  ...lakeKnowledge.relations,
  'signed-on': relation('date', 'signed on'),
  'signed-by': relation('things', 'signed by', { many: true, inverse: 'signed' }),
  'asks-for': relation('text', 'asks for', { many: true }),
  members: relation('things', 'members', { over: 'span' }),
  seat: relation('thing', 'seat', { over: 'span' }),
  amount: relation('number', 'number'),
};

const lake = buildWorkshop(lakeKnowledge, roundSettings);

function compareLake(a: string, b?: string, on?: Aspect): ComparisonAnswer {
  return comparisonOf({ a, b, on }, lake, lakeKnowledge.relations);
}

/** The Ferry Treaty beside the Reed Pact, with nothing about them but what is given. */
function rowsOf(facts: readonly Partial<Fact>[], a = 'ferry-treaty', b = 'reed-pact'): readonly ComparedRow[] {
  const written = facts.map((fact) => ({ says: 'It is so.', ...fact }));
  const answer = comparisonOf({ a, b }, buildWorkshop(knowledgeOf(written), roundSettings), relations);
  return answer.kind === 'known' ? answer.rows : [];
}

const words = (values: ComparedRow['a']) => values.map((value) => value.words);
const [ferry, reed] = [['ferry-treaty'], ['reed-pact']];

describe('two things of one kind', () => {
  const answer = compareLake('88/201', 'A/RES/90/14');

  test('are set side by side relation by relation: what differs, what is the same, what only one has', () => {
    expect(answer.kind === 'known' ? answer.rows.map(({ relation: name, verdict }) => [name, verdict]) : []).toEqual([
      ['adopted-on', 'different'],
      ['adopted-at-session', 'different'],
      ['adopted-how', 'only a'],
      ['sponsored-by', 'only b'],
    ]);
  });

  test('have their facts with each value', () => {
    expect(answer.kind === 'known' ? answer.rows[0] : undefined).toMatchObject({
      a: [{ words: '2 December 2033', facts: [{ ref: 'lake/F-0011' }] }],
      b: [{ words: '20 November 2035', facts: [{ ref: 'lake/F-0014' }] }],
      // To 2 November 2035 are a year and 11 months, to the 20th another 18 days.
      difference: { greater: 'b', words: '1 year, 11 months and 18 days later', in: 'time' },
    });
  });

  test('have their places in the closed lists that have one of them', () => {
    expect(answer.kind === 'known' ? answer.places : []).toMatchObject([
      { list: { id: 'lake/resolutions' }, a: { place: 1 }, b: { place: 2 } },
    ]);
  });

  test('have the symbols of their official texts', () => {
    expect(answer).toMatchObject({ symbols: { a: { symbol: 'A/RES/88/201' }, b: { symbol: 'A/RES/90/14' } } });
  });

  test('have the disputes about the values shown', () => {
    const treaties = compareLake('Ferry Treaty', 'Lantern Accord');
    expect(treaties.kind === 'known' ? treaties.disputes.map(({ ref }) => ref) : []).toEqual(['lake/D-01']);
    const places = compareLake('Ferry Treaty', 'Lantern Accord', 'places');
    expect(places.kind === 'known' ? places.disputes : undefined).toEqual([]);
  });
});

describe('values', () => {
  test('that are equal are the same, whatever the fact', () => {
    const [row] = rowsOf([
      { about: ferry, relation: 'adopted-how', value: { text: 'By consensus.' } },
      { about: reed, relation: 'adopted-how', value: { text: 'by consensus' } },
    ]);
    expect(row).toMatchObject({
      verdict: 'same',
      both: [{ facts: [{ id: 'F-0001' }, { id: 'F-0002' }] }],
      a: [],
      b: [],
    });
  });

  test('of sets are split into what both and what only one has', () => {
    const [row] = rowsOf([
      { about: ferry, relation: 'signed-by', value: { things: ['quill', 'tansy'] } },
      { about: reed, relation: 'signed-by', value: { things: ['tansy', 'eastmere'] } },
    ]);
    expect(row?.verdict).toBe('different');
    expect([words(row?.both ?? []), words(row?.a ?? []), words(row?.b ?? [])]).toEqual([
      ['Mira Tansy'],
      ['Odo Quill'],
      ['Eastmere'],
    ]);
  });

  test('in one unit have the difference computed, those in another stand apart', () => {
    const rows = rowsOf([
      { about: ferry, relation: 'amount', value: { number: 8, unit: 'co-authors' } },
      { about: reed, relation: 'amount', value: { number: 25, unit: 'co-authors' } },
      { about: reed, relation: 'amount', value: { number: 3, unit: 'pages' } },
    ]);
    expect(rows.map(({ verdict, difference }) => [verdict, difference])).toEqual([
      ['different', { greater: 'b', words: '17 more', in: 'number' }],
      ['only b', undefined],
    ]);
  });

  test.each([
    ['a year and a day in it', '2034', '2034-07-15', 'cannot tell', undefined],
    ['a year and a day of another', '2034', '2036-07-15', 'different', 'about 2 years later'],
    ['the same day', '2034-07-15', '2034-07-15', 'same', undefined],
    ['days that overlap', '2034-07-14/2034-07-15', '2034-07-15', 'different', '1 day later'],
    ['the same first day', '2034-07-15/2034-07-16', '2034-07-15', 'different', undefined],
  ])('that are dates: %s', (_why, a, b, verdict, difference) => {
    const [row] = rowsOf([
      { about: ferry, relation: 'signed-on', value: { date: a } },
      { about: reed, relation: 'signed-on', value: { date: b } },
    ]);
    expect([row?.verdict, row?.difference?.words]).toEqual([verdict, difference]);
  });

  test('that are dates of one event are one, as exact as known, with all their facts', () => {
    const [row] = rowsOf([
      { about: ferry, relation: 'signed-on', value: { date: '2032' } },
      { about: ferry, relation: 'signed-on', value: { date: '2032-05-10' } },
      { about: reed, relation: 'signed-on', value: { date: '2034' } },
    ]);
    expect(row?.a).toMatchObject([{ words: '10 May 2032', facts: [{ id: 'F-0002' }, { id: 'F-0001' }] }]);
    expect(row?.difference?.words).toBe('about 2 years later');
  });

  test('that are dates which contradict each other stand both, without an interval', () => {
    const [row] = rowsOf([
      { about: ferry, relation: 'signed-on', value: { date: '2032-05-10' } },
      { about: ferry, relation: 'signed-on', value: { date: '2032-05-11' } },
      { about: reed, relation: 'signed-on', value: { date: '2034' } },
    ]);
    expect([words(row?.a ?? []), row?.difference]).toEqual([['10 May 2032', '11 May 2032'], undefined]);
  });

  test('that change over time are the latest, with when they held, as of the day of the check', () => {
    const [row] = rowsOf([
      { about: ferry, relation: 'seat', value: { thing: 'port-amber' }, held: { from: '2031', to: '2040' } },
      { about: ferry, relation: 'seat', value: { thing: 'port-slate' }, held: { from: '2040-05' } },
      { about: reed, relation: 'seat', value: { thing: 'reedmouth' }, held: { from: '2031', to: '2040' } },
    ]);
    expect([words(row?.a ?? []), words(row?.b ?? [])]).toEqual([
      ['Port Slate (since May 2040, as of 2 January 2050)'],
      ['Reedmouth (2031–2040)'],
    ]);
  });

  test('of a set that changes have their time once', () => {
    const [row] = rowsOf([
      { about: ferry, relation: 'members', value: { things: ['eastmere', 'westmere'] }, held: { from: '2031' } },
      { about: reed, relation: 'members', value: { things: ['eastmere'] }, held: { from: '2033', to: '2034' } },
    ]);
    expect([words(row?.both ?? []), words(row?.a ?? []), row?.when]).toEqual([
      ['Eastmere'],
      ['Westmere'],
      { a: 'since 2031, as of 2 January 2050', b: '2033–2034' },
    ]);
  });

  test('are read from their other end where the relation has a name for it', () => {
    const [row] = rowsOf(
      [
        { about: ferry, relation: 'signed-by', value: { things: ['quill'] } },
        { about: reed, relation: 'signed-by', value: { things: ['tansy'] } },
      ],
      'quill',
      'tansy',
    );
    expect(row).toMatchObject({
      relation: 'signed',
      label: 'signed',
      verdict: 'different',
      a: [{ words: 'Ferry Treaty' }],
      b: [{ words: 'Reed Pact' }],
    });
  });

  test('without a relation are not compared', () => {
    expect(rowsOf([{ about: ferry, value: { number: 4, unit: 'pages' } }])).toEqual([]);
  });
});

describe('what one side lacks', () => {
  test('is unknown, not none', () => {
    const [row] = rowsOf([{ about: ferry, relation: 'signed-on', value: { date: '2032' } }]);
    expect(row).toMatchObject({ verdict: 'only a', b: [], none: undefined });
  });

  test('is none where a closed list ordered by the relation leaves the side out', () => {
    const [row] = comparedRows('meeting-1', 'meeting-new');
    expect(row).toMatchObject({ relation: 'held-on', verdict: 'only a', none: { id: 'lake/meetings' } });
  });

  function comparedRows(a: string, b: string): readonly ComparedRow[] {
    const [pack] = lakeKnowledge.packs;
    const packs = pack
      ? [{ ...pack, things: [...pack.things, { id: b, type: 'meeting', name: 'A meeting' } as const] }]
      : [];
    const answer = comparisonOf({ a, b }, buildWorkshop({ ...lakeKnowledge, packs }, roundSettings), relations);
    return answer.kind === 'known' ? answer.rows : [];
  }
});

describe('an aspect', () => {
  const relationsOn = (on: Aspect) => {
    const answer = compareLake('Ferry Treaty', 'Lantern Accord', on);
    return answer.kind === 'known' ? answer.rows.map((row) => row.relation) : [];
  };

  test.each<[Aspect, readonly string[]]>([
    ['dates', ['signed-on']],
    ['places', ['signed-in']],
    ['people', ['signed-by']],
    ['adoption', []],
    ['numbers', []],
    ['content', []],
  ])('%s', (on, names) => {
    expect(relationsOn(on)).toEqual(names);
  });
});

describe('sides that are not clear', () => {
  test.each([
    ['the same thing twice', 'Lake Union', 'LU', { kind: 'same', thing: { id: 'union' } }],
    ['a name that two share', 'Grey Heron', '88/201', { kind: 'unsettled', side: 'a', other: 'res-88-201' }],
    ['on the other side', '88/201', 'Grey Heron', { kind: 'unsettled', side: 'b', other: 'res-88-201' }],
    [
      'two of them: the first is asked for, the other kept as typed',
      'Grey Heron',
      'Lantrn',
      { side: 'a', other: 'Lantrn' },
    ],
    ['an unknown name', 'Lantrn Acord', '88/201', { reading: { kind: 'unknown', near: [{ id: 'lantern-accord' }] } }],
    ['a document outside', '88/201', '70/1', { side: 'b', reading: { symbol: { symbol: 'A/RES/70/1' } } }],
    ['both in one', '88/201 vs 90/14', undefined, { kind: 'known', a: { id: 'res-88-201' }, b: { id: 'res-90-14' } }],
    ['nothing', '', '', { kind: 'unsettled', side: 'a', reading: { kind: 'unknown', typed: '' }, other: '' }],
  ])('%s', (_why, a, b, found) => {
    expect(compareLake(a, b)).toMatchObject(found);
  });

  test('a thing alone is offered what stands nearest to it in a closed list', () => {
    const answer = compareLake('90/77');
    expect(answer.kind === 'alone' ? answer.beside.map(({ id }) => id) : []).toEqual([
      'res-90-14',
      'res-93-5',
      'res-88-201',
    ]);
  });
});

test.each([
  ['two documents', 'difference between 88/201 and 90/14', ['res-88-201', 'res-90-14']],
  [
    'two of different kinds',
    'what is the difference between the Ferry Treaty and 90/14',
    ['ferry-treaty', 'res-90-14'],
  ],
  ['nothing of the kind', 'what are 88/201 and 90/14', undefined],
  ['one thing', 'what is the difference between 88/201', undefined],
  ['three things', 'difference between 88/201, 90/14 and 90/77', undefined],
])('a question sets two things side by side: %s', (_why, question, ids) => {
  expect(sidesIn(question, lake)?.map(({ id }) => id)).toEqual(ids);
});

test('things with nothing in common have what only one of them has', () => {
  const answer = compareLake('Odo Quill', 'Lake Union');
  expect(answer.kind === 'known' ? new Set(answer.rows.map(({ verdict }) => verdict)) : []).toEqual(
    new Set(['only b']),
  );
});
