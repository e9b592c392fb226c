import { describe, expect, test } from 'vitest';
import { query } from './workshop.js';

const choice = (text: string): readonly string[] => (query(text).choice ?? []).map(({ typed }) => typed);

describe('a question lets choose between', () => {
  test.each([
    ['two dates', 'Was it signed in 2032 or in 2033?', ['2032', '2033']],
    ['two things', 'Was it signed in Port Amber or in Port Slate?', ['port amber', 'port slate']],
    ['two symbols', 'Was it resolution 88/201 or resolution 90/14?', ['resolution 88/201', 'resolution 90/14']],
    ['two numbers', 'Does it have 11 or 12 members?', ['11', '12']],
    ['numbers in words', 'Does it have three or four members?', ['three', 'four']],
    ['values after "either"', 'Was it signed either in 2032 or in 2033?', ['2032', '2033']],
    ['more than two', 'Was it signed in 2031, 2032 or 2033?', ['2031', '2032', '2033']],
    ['values with a verb before the "or"', 'Was it in 2032 signed or in 2033?', ['2032', '2033']],
  ])('%s', (_what, text, values) => {
    expect(choice(text)).toEqual(values);
  });
});

describe('a question lets choose nothing', () => {
  test.each([
    ['without an "or"', 'Was it signed in 2032 and in 2033?'],
    ['between a date and a thing', 'Was it signed in 2032 or in Port Amber?'],
    ['where an "or" stands before one value only', 'Was it signed in 2032 or later?'],
    ['where something is said of the first', 'Was it signed in 2032 with great noise or in 2033?'],
    ['twice at once', 'Was it Port Amber or Port Slate in 2032 or 2033?'],
    ['between a number that is no day and a date', 'Was it signed on 77 or 19 May 2032?'],
  ])('%s', (_why, text) => {
    expect(choice(text)).toEqual([]);
  });

  test('between two names of one thing', () => {
    const names = query('Is it the Lake Union or the Lake Union?').units.filter(({ kind }) => kind === 'thing');
    expect(names.length).toBe(2);
    expect(choice('Is it the Lake Union or the Lake Union?')).toEqual([]);
  });
});

describe('what one value says for all is said of each', () => {
  const spans = (text: string) => (query(text).choice ?? []).map(({ date }) => date?.span?.from);

  test.each([
    ['the month and the year', 'Was it signed on 9 or 10 May 2032?', ['2032-05-09', '2032-05-10']],
    ['the year', 'Was it signed on 9 May or 10 June 2032?', ['2032-05-09', '2032-06-10']],
    ['the year of a month', 'Was it signed in April or May 2032?', ['2032-04-01', '2032-05-01']],
  ])('%s', (_what, text, firstDays) => {
    expect(spans(text)).toEqual(firstDays);
  });

  test('the side of the date', () => {
    expect(query('Was it signed before 2032 or 2033?').choice?.map(({ beside }) => beside?.side)).toEqual([
      'before',
      'before',
    ]);
  });
});
