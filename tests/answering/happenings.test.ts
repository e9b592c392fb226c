import { describe, expect, test } from 'vitest';
import { answerOfDate } from '../../src/answering/happenings.js';
import { query, workshop } from './workshop.js';

const on = (text: string) => answerOfDate(query(text), { ...workshop, read: query, rank: workshop.ranking.rank });
const things = (text: string) => on(text)?.facts.map(({ about }) => about[0]);

describe('what happened', () => {
  test.each([
    ['on a day', 'What happened on 20 November 2035?', ['res-90-14']],
    ['on one of several days', 'What happened on 7 June 2031?', ['meeting-1']],
    ['in a month', 'What happened in December 2035?', ['res-90-77']],
    ['on a day, said first', '20 November 2035: what happened?', ['res-90-14']],
    ['in a year, in order', 'What happened in 2032?', ['ferry-treaty', 'meeting-2']],
    ['in a month of any year', 'What happened in May?', ['ferry-treaty']],
    // A week to each side: the treaty was signed on 10 May 2032.
    ['around a day', 'What happened around 4 May 2032?', ['ferry-treaty']],
    // A month to each side: 20 November and 9 December 2035.
    ['around a month', 'What happened around November 2035?', ['res-90-14', 'res-90-77']],
  ])('%s', (_why, text, found) => {
    expect(things(text)).toEqual(found);
  });

  test('has no short answer where it is several events, and else is it', () => {
    expect(on('What happened in 2032?')?.short).toBe('');
    expect(on('What happened on 20 November 2035?')?.short).toMatch(/20 November 2035/);
  });

  test('is told in the sentences of its facts', () => {
    expect(on('What happened in 2032?')?.text.split('\n')).toEqual([
      'The Ferry Treaty was signed on 10 May 2032.',
      'The 2nd Council meeting was held on 8 June 2032.',
    ]);
  });
});

test.each([
  ['nothing did', 'What happened on 1 January 2035?'],
  ['only a year is known of it', 'What happened on 5 January 2034?'],
  ['more is said than a date', 'What happened to the dragon in 2032?'],
  ['there is no date', 'What happened?'],
  ['what came after is asked for', 'What happened after 2032?'],
  ['something else is asked', 'Where was the meeting on 7 June 2031?'],
])('nothing is said where %s', (_why, text) => {
  expect(on(text)).toBeUndefined();
});
