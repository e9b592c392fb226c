import { describe, expect, test } from 'vitest';
import {
  agreeing,
  asksForThing,
  enumerate,
  evidenceFor,
  joinShort,
  profileOf,
  shortAnswer,
} from '../../src/answering/composing.js';
import { type Fact, factSchema } from '../../src/knowledge/schema.js';
import { query, workshop } from './workshop.js';

const fact = (over: Partial<Fact>) => ({
  ...factSchema.parse({
    id: 'F-0900',
    rev: 1,
    about: ['union'],
    says: 'A claim.',
    sources: [{ source: 'log', at: 'page' }],
    checked: '2050-01-02',
    ...over,
  }),
  pack: 'lake',
  ref: `lake/${over.id ?? 'F-0900'}`,
});

describe('the answer in a few words', () => {
  test.each([
    ['a day', { value: { date: '2032-05-10' } }, 'When was it?', '10 May 2032'],
    ['a span of days', { value: { date: '2031-06-06/2031-06-07' } }, 'When was it?', '6–7 June 2031'],
    ['a year', { value: { date: '2034' } }, 'When was it?', '2034'],
    ['a number with its unit', { value: { number: 11, unit: 'members' } }, 'How many?', '11 members'],
    ['a thing by its name', { value: { thing: 'port-amber' } }, 'Where?', 'Port Amber'],
    ['things in a row', { value: { things: ['quill', 'tansy'] } }, 'Who?', 'Odo Quill and Mira Tansy'],
    [
      'the other end, where one is named',
      { about: ['tansy'], value: { thing: 'quill' } },
      'Who came after Odo Quill?',
      'Mira Tansy',
    ],
    [
      'the value, where the subject is named',
      { about: ['tansy'], value: { thing: 'quill' } },
      'Whom did Mira Tansy follow?',
      'Odo Quill',
    ],
    ['words, with a capital', { value: { text: 'by consensus' } }, 'How?', 'By consensus'],
    ['no value: the sentence is the shortest answer', {}, 'What?', ''],
    [
      'the subject, where its kind is asked for',
      { about: ['res-93-5'], value: { text: 'by vote' } },
      'Which resolution was it?',
      'A/RES/93/5',
    ],
    [
      'the subject and its date',
      { about: ['res-93-5'], value: { date: '2038-11-04' } },
      'Which resolution was it?',
      'A/RES/93/5, 4 November 2038',
    ],
    [
      'when it held, from and to',
      { value: { thing: 'quill' }, held: { from: '2033', to: '2037' } },
      'When?',
      '2033–2037',
    ],
    ['since when it holds', { value: { thing: 'quill' }, held: { from: '2033' } }, 'When?', 'Since 2033'],
    ['until when it held', { value: { thing: 'quill' }, held: { to: '2037' } }, 'When?', 'Until 2037'],
    [
      'the value of what held, where not the time is asked for',
      { value: { thing: 'quill' }, held: { from: '2033' } },
      'Who?',
      'Odo Quill',
    ],
  ])('%s', (_why, over, text, short) => {
    expect(shortAnswer(fact(over), query(text), workshop)).toBe(short);
  });
});

test('short answers in one: each once, and in the middle without a capital of their own', () => {
  const facts = [fact({ value: { text: 'by vote' } }), fact({ value: { text: 'met online' } })];
  expect(joinShort(['By vote', 'Met online', 'By vote', '', 'Port Amber'], facts)).toBe(
    'By vote; met online; Port Amber',
  );
  expect(joinShort(['10 May 2032', 'Met online'], facts)).toBe('10 May 2032; met online');
  expect(joinShort([], facts)).toBe('');
});

describe('where it is written', () => {
  test('each source stands once, with all its places, each once', () => {
    const claims = [
      {
        pack: 'lake',
        citations: [
          { source: 'log', at: '¶2' },
          { source: 'gazette', at: 'p. 1' },
        ],
      },
      {
        pack: 'lake',
        citations: [
          { source: 'log', at: '¶7' },
          { source: 'log', at: '¶2' },
        ],
      },
    ];
    expect(evidenceFor(claims, workshop).map(({ source, places }) => [source.id, places])).toEqual([
      ['log', ['¶2', '¶7']],
      ['gazette', ['p. 1']],
    ]);
  });

  test('places stand in reading order: by the numbers in them, not by their letters', () => {
    const citations = ['¶3 s10', '¶3 s5', '¶12', '¶2'].map((at) => ({ source: 'log', at }));
    expect(evidenceFor([{ pack: 'lake', citations }], workshop)[0]?.places).toEqual(['¶2', '¶3 s5', '¶3 s10', '¶12']);
  });

  test('sources of the same id in two packs are told apart', () => {
    const source = (pack: string, id: string) => {
      const found = workshop.source('lake', id);
      return found && { ...found, pack };
    };
    const claims = ['lake', 'sea'].map((pack) => ({ pack, citations: [{ source: 'log', at: 'page' }] }));
    expect(evidenceFor(claims, { ...workshop, source }).map((one) => one.source.pack)).toEqual(['lake', 'sea']);
  });
});

describe('facts that say the same', () => {
  const day = fact({ id: 'F-0901', relation: 'signed-on', value: { date: '2032-05-10' } });
  test.each([
    ['the same day', { relation: 'signed-on', value: { date: '2032-05-10' } }, true],
    ['its month, which is less exact', { relation: 'signed-on', value: { date: '2032-05' } }, true],
    ['another day', { relation: 'signed-on', value: { date: '2032-05-11' } }, false],
    ['the same day of something else', { relation: 'held-on', value: { date: '2032-05-10' } }, false],
    ['no value', { relation: 'signed-on' }, false],
  ])('%s', (_why, over, agrees) => {
    const other = fact({ id: 'F-0902', ...over });
    expect(agreeing(day, [day, other])).toEqual(agrees ? [other] : []);
  });
});

test('a day says the same as the month that the answer has', () => {
  const month = fact({ id: 'F-0903', relation: 'signed-on', value: { date: '2032-05' } });
  const day = fact({ id: 'F-0904', relation: 'signed-on', value: { date: '2032-05-10' } });
  expect(agreeing(month, [month, day])).toEqual([day]);
});

test('a thing is introduced by one fact of each kind, in the order in which they are wanted', () => {
  expect(profileOf('ferry-treaty', workshop).map(({ id }) => id)).toEqual(['F-0005', 'F-0006']);
});

test.each([
  ['a name', 'Ferry Treaty', true],
  ['a name after "what is"', 'What is the Ferry Treaty?', true],
  ['a name and what is asked of it', 'When was the Ferry Treaty signed?', false],
  ['a name and a word', 'Ferry Treaty cheese', false],
  ['two names', 'Ferry Treaty, Lantern Accord', false],
  ['no name', 'cheese', false],
])('%s asks for a thing, or does not', (_why, text, asks) => {
  expect(asksForThing(query(text))).toBe(asks);
});

test.each([
  ['none', [], ''],
  ['one', ['a'], 'a'],
  ['two', ['a', 'b'], 'a and b'],
  ['three', ['a', 'b', 'c'], 'a, b and c'],
])('%s in a row', (_why, parts, text) => {
  expect(enumerate(parts)).toBe(text);
});
