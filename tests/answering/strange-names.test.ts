import { describe, expect, test } from 'vitest';
import { buildEngine } from '../../src/answering/build.js';
import { lakeKnowledge } from './pack.js';
import { roundSettings } from './settings.js';
import { query } from './workshop.js';

const strangers = (text: string) => query(text).units.flatMap(({ stranger, typed }) => (stranger ? [typed] : []));

describe('words look like the name of something that no pack has', () => {
  test.each([
    ['everyday words with capitals side by side', 'Did the Lake Union join the Cheese Kingdom?', ['cheese', 'kingdom']],
    ['three of them', 'Did the Lake Union join the Bread Tea Football in 2033?', ['bread', 'tea', 'football']],
  ])('%s', (_which, text, words) => {
    expect(strangers(text)).toEqual(words);
  });
});

describe('words are no name', () => {
  test.each([
    ['where the collection has them side by side', 'What was said of the Union Founded there?'],
    ['of a thing that is known', 'When was the Ferry Treaty signed?'],
    ['where only one has a capital', 'Did the Lake Union join the Cheese kingdom?'],
    ['at the beginning of a sentence', 'Cheese Bread: did the Lake Union sign that?'],
    ['in a title', 'When Was The Bread Tea Football Signed By The Lake Union'],
    ['with something between', 'Did the Lake Union sign Cheese, Bread and so on?'],
  ])('%s', (_why, text) => {
    expect(strangers(text)).toEqual([]);
  });
});

test('what such a name has to do with something is not answered with the same of another', () => {
  const engine = buildEngine(lakeKnowledge, roundSettings);
  const ask = (question: string) => engine.ask(question, { asOf: '2050-01-02' }).kind;
  expect(ask('When was the Ferry Treaty signed?')).toBe('answered');
  expect(ask('When was the Ferry Treaty signed by the Moon Dragon?')).not.toBe('answered');
});
