import { describe, expect, test } from 'vitest';
import { wantedOf } from '../../src/answering/weighing.js';
import { query } from './workshop.js';

const units = (text: string) =>
  query(text)
    .units.filter((unit) => !unit.slight)
    .map(({ kind, typed, things }) => [kind, typed, ...things].join(' '));

describe('units of a question', () => {
  test.each([
    ['a name is one unit', 'When was the Ferry Treaty signed?', ['thing ferry treaty ferry-treaty', 'word signed']],
    ['a name in another language', 'Паромный договор', ['thing паромный договор ferry-treaty']],
    ['a name that two things share', 'Grey Heron', ['thing grey heron heron-boat heron-inn']],
    ['a symbol is the thing that has it', 'sponsors of 90/14', ['word sponsors', 'thing 90/14 res-90-14']],
    ['a date is one unit', 'bread on 10 May 2032', ['word bread', 'date 10 May 2032']],
    ['an ordinal is a number', 'the third bread', ['number third', 'word bread']],
    ['words of another language mean what the packs call them', 'подписан', ['word signed']],
    ['talk around the question says nothing', 'can you tell me, for my essay, bread', ['word bread']],
    ['no words', '🎉?!', []],
  ])('%s', (_why, text, expected) => {
    expect(units(text)).toEqual(expected);
  });
});

describe('slips of the keyboard', () => {
  test.each([
    ['letters swapped', 'when was the ferry traety signed', 'when was the ferry treaty signed', ['traety', 'treaty']],
    ['two words run together', 'the ferrytreaty', 'the ferry treaty', ['ferrytreaty', 'ferry treaty']],
    ['a capital kept out of it', 'the Lanten Accord', 'the lantern Accord', ['lanten', 'lantern']],
  ])('%s are read as meant, and told', (_why, typed, understood, [wrong, right]) => {
    const read = query(typed);
    expect(read.understood).toBe(understood);
    expect(read.corrections).toEqual([{ typed: wrong, read: right }]);
  });

  test.each([
    ['a word of the collection', 'lantern'],
    ['an everyday word of another subject', 'cheese'],
    ['an inflected word of the collection', 'treatys'],
    ['a plural that changes the end of a word', 'ferries'],
    ['a number', '2033'],
    ['a symbol of another document', 'A/RES/90/15'],
  ])('are not looked for in %s', (_why, text) => {
    expect(query(text).corrections).toEqual([]);
  });

  test('are believed less than what was typed well', () => {
    const trust = (text: string) => query(text).units.find((unit) => unit.things.includes('lantern-accord'))?.trust;
    expect([trust('Lantern Accord'), (trust('Lanten Accord') ?? 1) < 1]).toEqual([1, true]);
  });
});

describe('what is asked for', () => {
  test.each([
    ['when', 'When was it?', ['date']],
    ['the year', 'In what year was it?', ['date']],
    ['where', 'Where was it?', ['place']],
    ['which port', 'Which port was it?', ['place']],
    ['which resolution', 'Which resolution was it?', ['resolution']],
    ['how many', 'How many were there?', ['number']],
    ['how long', 'How long was it?', ['number']],
    ['why', 'Why was it?', ['reason']],
    ['nothing in particular', 'Tell me of it', []],
  ])('%s', (_why, text, wanted) => {
    expect(wantedOf(query(text))).toEqual(wanted);
  });
});

test.each([
  ['an ordinal', 'the third meeting', 3],
  ['the last', 'the latest meeting', -1],
  ['no ordinal', 'the meeting', undefined],
])('%s is told', (_why, text, ordinal) => {
  expect(query(text).ordinal).toBe(ordinal);
});

test.each([
  ['a greeting', 'hello', true],
  ['two of them', 'hi, thanks!', true],
  ['a greeting with little words around it', 'hello to you and to them', true],
  ['a greeting before a question', 'hello, where is Reedmouth', false],
  ['a greeting and a date', 'hello 2032', false],
  ['nothing', '', false],
])('%s is small talk, or is not', (_why, text, small) => {
  expect(query(text).smallTalk).toBe(small);
});

test('documents that no pack has are told apart', () => {
  expect(query('is 90/14 like 64/183?').strangers.map(({ symbol }) => symbol)).toEqual(['A/RES/64/183']);
});

test('a name that no pack has is told by its capital', () => {
  const strangers = (text: string) => query(text).units.flatMap((unit) => (unit.stranger ? [unit.typed] : []));
  expect([strangers('did Xanthippe Wugglesworth sign it'), strangers('did the dragon sign it')]).toEqual([
    ['xanthippe', 'wugglesworth'],
    [],
  ]);
});
