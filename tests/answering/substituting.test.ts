import { expect, test } from 'vitest';
import { substitute } from '../../src/answering/substituting.js';
import { query, workshop } from './workshop.js';

const asked = (before: string, text: string) =>
  substitute(query(text), { text: before, query: query(before) }, workshop.reader, workshop.thing);

test.each([
  [
    'a thing by one of its type',
    'When was the Ferry Treaty signed?',
    'and the Lantern Accord?',
    'When was the lantern accord signed?',
  ],
  ['a date', 'Who chaired the Pilot Office in 2033?', 'and in 2036?', 'Who chaired the Pilot Office in 2036?'],
  [
    'an ordinal',
    'Where was the first Council meeting held?',
    'and the second one?',
    'Where was the second Council meeting held?',
  ],
  [
    'a date, asked for in the same words',
    'How many passengers in 2033',
    'how many in 2034?',
    'How many passengers in 2034',
  ],
  [
    'a year by the next',
    'Who chaired the Pilot Office in 2033?',
    'and which year after?',
    'Who chaired the Pilot Office in 2034?',
  ],
  [
    'a span by the one before',
    'Who chaired it in 2033–2034?',
    'and which year before?',
    'Who chaired it in 2032–2033?',
  ],
])('a follow-up exchanges %s', (_why, before, text, whole) => {
  expect(asked(before, text)).toBe(whole);
});

test.each([
  ['asks for something else', 'When was the Ferry Treaty signed?', 'and where was the Lantern Accord signed?'],
  ['points back by a pronoun', 'When was the Ferry Treaty signed?', 'and who signed it in 2032?'],
  ['names a thing of a type that is not there', 'When was the Ferry Treaty signed?', 'and Port Amber?'],
  ['has a date for a question with two', 'bread from 2031 or 10 May 2033', 'and in 2035?'],
  ['looks to another side', 'Who chaired it after the Ferry Treaty?', 'and who before the Lantern Accord?'],
  ['stands by itself', 'When was the Ferry Treaty signed?', 'When was the Lantern Accord signed?'],
])('nothing is exchanged where a question %s', (_why, before, text) => {
  expect(asked(before, text)).toBeUndefined();
});
