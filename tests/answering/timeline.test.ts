import { describe, expect, test } from 'vitest';
import { timelines } from '../../src/answering/timeline.js';
import type { TimelineAnswer, TimelineEntry, TimelineWishes } from '../../src/answering/timeline-answer.js';
import { buildWorkshop } from '../../src/answering/workshop.js';
import type { Fact, Knowledge } from '../../src/knowledge/schema.js';
import { knowledgeOf, lakeKnowledge } from './pack.js';
import { roundSettings } from './settings.js';

const reader = (knowledge: Knowledge) => timelines(buildWorkshop(knowledge, roundSettings), knowledge.packs);
const lake = reader(lakeKnowledge);

const entries = (answer: TimelineAnswer): readonly TimelineEntry[] => (answer.kind === 'known' ? answer.entries : []);
const dates = (wishes: TimelineWishes) => entries(lake(wishes)).map(({ date }) => date);
const ids = (entry: TimelineEntry | undefined) => entry && [entry.fact, ...entry.also].map(({ id }) => id);

/** Entries of a collection that has these facts and no others. */
function told(...facts: readonly Partial<Fact>[]): readonly TimelineEntry[] {
  return entries(reader(knowledgeOf(facts.map((fact) => ({ says: 'It was so.', ...fact }))))({}));
}

describe('everything', () => {
  test('in order, earliest first', () => {
    expect(dates({})).toEqual([
      '2031-03-03',
      '2031-06-06/2031-06-07',
      '2032-05-10',
      '2032-06-08',
      '2033',
      '2033-12-02',
      '2034',
      '2034-07-15',
      '2035-11-20',
      '2035-12-09',
      '2036-06-01',
      '2038-11-04',
    ]);
  });

  test('with how exactly each is known, and with its end', () => {
    expect(entries(lake({ from: '2033', to: '2033' }))).toMatchObject([
      { date: '2033', precision: 'year', shape: 'span', end: '2037', fact: { id: 'F-0026' } },
      { date: '2033-12-02', precision: 'day', shape: 'moment', fact: { id: 'F-0011' } },
    ]);
  });

  test('with the disputes about it', () => {
    const answer = lake({ to: '2033' });
    expect(answer.kind === 'known' ? answer.disputes.map(({ ref }) => ref) : []).toEqual(['lake/D-01']);
  });
});

describe('the order of what is not exact', () => {
  test('a year before its months, a month before its days, longer spans first', () => {
    const found = told(
      { about: ['quill'], relation: 'signed-on', value: { date: '2034-01-01' } },
      { about: ['tansy'], relation: 'signed-on', value: { date: '2034' } },
      { about: ['reed-pact'], relation: 'signed-on', value: { date: '2034-01' } },
      { about: ['council'], relation: 'signed-on', value: { date: '2034/2035' } },
    );
    expect(found.map(({ date, precision }) => [date, precision])).toEqual([
      ['2034/2035', 'year'],
      ['2034', 'year'],
      ['2034-01', 'month'],
      ['2034-01-01', 'day'],
    ]);
  });
});

describe('what lasted', () => {
  test.each([
    ['from and to', { from: '2033', to: '2037-05' }, { date: '2033', shape: 'span', end: '2037-05' }],
    ['from then on', { from: '2033' }, { date: '2033', shape: 'span', end: undefined }],
    ['until then', { to: '2037-05' }, { date: '2037-05', shape: 'end', precision: 'month' }],
    ['within a month', { from: '2033-05', to: '2033-05' }, { date: '2033-05', shape: 'moment' }],
  ])('%s', (_why, held, entry) => {
    expect(told({ about: ['union'], relation: 'seat', value: { thing: 'reedmouth' }, held })).toMatchObject([entry]);
  });

  test('a description that never ended is no event', () => {
    expect(
      told({ about: ['union'], relation: 'purpose', value: { text: 'no tolls' }, held: { from: '2031' } }),
    ).toEqual([]);
  });
});

describe('one event told by several facts', () => {
  test('less and more exactly', () => {
    const [entry, ...others] = told(
      { about: ['union'], relation: 'established-on', value: { date: '2031' } },
      { about: ['union'], relation: 'established-on', value: { date: '2031-03-03' } },
    );
    expect([entry?.date, ids(entry), others]).toEqual(['2031-03-03', ['F-0002', 'F-0001'], []]);
  });

  test('as a beginning and as a span', () => {
    const found = told(
      { about: ['quill', 'pilot-office'], relation: 'since', value: { date: '2033-02-01' } },
      {
        about: ['quill', 'pilot-office', 'union'],
        value: { thing: 'pilot-office' },
        held: { from: '2033-02-01', to: '2037' },
      },
    );
    expect(found.map((entry) => [entry.end, ids(entry)])).toEqual([['2037', ['F-0002', 'F-0001']]]);
  });

  test('as what began then and holds to this day', () => {
    const found = told(
      { about: ['union'], relation: 'established-on', value: { date: '2031-03-03' } },
      { about: ['union'], relation: 'seat', value: { thing: 'reedmouth' }, held: { from: '2031-03-03' } },
    );
    expect(found.map((entry) => [entry.shape, ids(entry)])).toEqual([['moment', ['F-0001', 'F-0002']]]);
  });

  test('from both sides on one day', () => {
    const found = told(
      { about: ['res-88-201', 'union'], relation: 'adopted-on', value: { date: '2033-12-02' } },
      { about: ['union', 'res-88-201'], relation: 'observer-since', value: { date: '2033-12-02' } },
    );
    expect(found.map(ids)).toEqual([['F-0001', 'F-0002']]);
  });

  test.each([
    ['other dates', { about: ['union'], relation: 'signed-on', value: { date: '2031-03-04' } }],
    ['other relations', { about: ['union'], relation: 'established-on', value: { date: '2031-03-03' } }],
    ['other subjects', { about: ['council'], relation: 'signed-on', value: { date: '2031-03-03' } }],
  ])('but not of %s', (_why, other) => {
    expect(told({ about: ['union'], relation: 'signed-on', value: { date: '2031-03-03' } }, other)).toHaveLength(2);
  });
});

test('the same of several things on one date is one entry, with all their facts', () => {
  const since = (id: string, name: string) => ({
    about: [id, 'union'],
    says: `${name} has been a member of the Lake Union since 3 March 2031.`,
    relation: 'member-since',
    value: { date: '2031-03-03' },
  });
  const [entry, ...others] = told(since('eastmere', 'Eastmere'), since('westmere', 'Westmere'));
  expect([ids(entry), entry?.alike.map(({ thing, fact }) => [thing.name, fact.id]), others]).toEqual([
    ['F-0001'],
    [['Westmere', 'F-0002']],
    [],
  ]);
});

describe('a topic', () => {
  test.each([
    ['a name', 'Ferry Treaty', ['2032-05-10']],
    ['an organization, with what belongs to it', 'Pilot Office', ['2033']],
    ['a body of meetings', 'Lake Council', ['2031-06-06/2031-06-07', '2032-06-08', '2036-06-01']],
    ['a symbol', '88/201', ['2033-12-02']],
    ['several names: what is about all of them', 'Ferry Treaty and Lake Union', ['2032-05-10']],
    ['several ids, as a button has them', 'ferry-treaty+union', ['2032-05-10']],
  ])('%s', (_why, topic, found) => {
    expect(dates({ topic })).toEqual(found);
  });

  test('of an organization has what only its bodies did', () => {
    expect(dates({ topic: 'Lake Union' })).toEqual(dates({}));
  });

  test.each([
    ['the id of a pack', 'lake'],
    ['the title of a pack', 'the lake union'],
  ])('%s is that pack', (_why, topic) => {
    expect(lake({ topic })).toMatchObject({ kind: 'known', topic: { kind: 'pack', id: 'lake' } });
  });

  test('is one pack of several', () => {
    const [pack] = lakeKnowledge.packs;
    const other = pack && { ...pack, header: { ...pack.header, id: 'pond', title: 'The pond' } };
    const both = reader({ ...lakeKnowledge, packs: [...lakeKnowledge.packs, ...(other ? [other] : [])] });
    const packsOf = (topic: string) => new Set(entries(both({ topic })).map(({ fact }) => fact.pack));
    expect([packsOf('pond'), packsOf('lake')]).toEqual([new Set(['pond']), new Set(['lake'])]);
  });

  test.each([
    ['a name that two share', 'Grey Heron', { kind: 'unclear', things: [{ id: 'heron-boat' }, { id: 'heron-inn' }] }],
    ['a slip', 'Lantrn Acord', { kind: 'unknown', near: [{ id: 'lantern-accord' }] }],
  ])('%s is not clear', (_why, topic, answer) => {
    expect(lake({ topic })).toMatchObject(answer);
  });
});

describe('a span', () => {
  test.each([
    ['years', { from: '2034', to: '2035' }, ['2034', '2034-07-15', '2035-11-20', '2035-12-09']],
    ['a month', { from: 'December 2033', to: 'December 2033' }, ['2033-12-02']],
    ['days', { from: '20 November 2035', to: '2035-11-20' }, ['2035-11-20']],
    ['part of a year, of which a year alone tells nothing', { from: 'July 2034', to: 'July 2034' }, ['2034-07-15']],
    ['the beginning alone', { from: '2036' }, ['2036-06-01', '2038-11-04']],
    ['the end alone', { to: 'May 2031' }, ['2031-03-03']],
    ['both ends in one', { from: '2036–2038' }, ['2036-06-01', '2038-11-04']],
    ['both ends in words', { from: '2036 to 2037' }, ['2036-06-01']],
    ['a decade', { from: 'the 2030s', to: '2031' }, ['2031-03-03', '2031-06-06/2031-06-07']],
    ['part of the days of an event', { from: '7 June 2031', to: '7 June 2031' }, ['2031-06-06/2031-06-07']],
  ])('%s', (_why, wishes, found) => {
    expect(dates(wishes)).toEqual(found);
  });

  test.each([
    ['a year long before all facts', { from: '1650', to: '1650' }, { from: '1650-01-01', to: '1650-12-31' }],
    ['years long before all facts', { from: '1650–1700' }, { from: '1650-01-01', to: '1700-12-31' }],
  ])('reads %s', (_why, wishes, span) => {
    expect(lake({ topic: 'Lake Council', ...wishes })).toMatchObject({ kind: 'known', ...span, entries: [] });
  });

  test('without events has the nearest before and after', () => {
    expect(lake({ topic: 'Lake Council', from: '2033', to: '2035' })).toMatchObject({
      kind: 'known',
      from: '2033-01-01',
      to: '2035-12-31',
      entries: [],
      before: { date: '2032-06-08' },
      after: { date: '2036-06-01' },
    });
  });

  test.each([
    ['no date', { from: 'soon' }, { kind: 'no date', option: 'from', typed: 'soon' }],
    [
      'a day that there is not',
      { from: '31 February 2031' },
      { kind: 'no date', option: 'from', typed: '31 February 2031' },
    ],
    ['a month of no year', { to: 'May' }, { kind: 'no date', option: 'to', typed: 'May' }],
    ['backwards', { from: '2035', to: '2034' }, { kind: 'backwards', from: '2035-01-01', to: '2034-12-31' }],
  ])('%s is refused', (_why, wishes, answer) => {
    expect(lake(wishes)).toEqual(answer);
  });
});
