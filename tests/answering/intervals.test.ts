import { describe, expect, test } from 'vitest';
import { answerOverTime } from '../../src/answering/intervals.js';
import { query, workshop } from './workshop.js';

const over = (text: string) =>
  answerOverTime(query(text), {
    ...workshop,
    read: query,
    rank: workshop.ranking.rank,
  });

describe('the time between two events', () => {
  // 10 May 2032 to 10 May 2034 is 730 days, to 10 July 61 more, to 15 July another 5.
  const treaties = '2 years, 2 months and 5 days (796 days): from 10 May 2032 to 15 July 2034';
  test.each([
    ['days', 'How many days passed between the Ferry Treaty and the Lantern Accord?', treaties],
    ['the later one first', 'How long between the Lantern Accord and the Ferry Treaty?', treaties],
    ['"after" in the middle', 'How long was the Lantern Accord signed after the Ferry Treaty?', treaties],
    ['"after" at the beginning', 'How long after the Ferry Treaty was the Lantern Accord signed?', treaties],
    ['a day instead of an event', 'How many days between 10 May 2032 and the Lantern Accord?', treaties],
    // 20 November to 9 December: less than two months are told in days alone.
    [
      'a short time',
      'How many days between resolution 90/14 and resolution 90/77?',
      '19 days: from 20 November 2035 to 9 December 2035',
    ],
    [
      'an event of several days',
      'How long between the first Council meeting and the second Council meeting?',
      '1 year and 2 days (368 days): from 6–7 June 2031 to 8 June 2032',
    ],
    [
      'an event known to the year',
      'How long between the Ferry Treaty and the Reed Pact?',
      'about 2 years: from 10 May 2032 to 2034',
    ],
    [
      'a founding',
      'How many days between the founding of the Lake Union and the Ferry Treaty?',
      '1 year, 2 months and 7 days (434 days): from 3 March 2031 to 10 May 2032',
    ],
  ])('%s', (_why, text, short) => {
    expect(over(text)).toMatchObject({ operation: 'interval', short });
  });

  test('rests on both facts, the earlier first', () => {
    const both = over('How long between the Lantern Accord and the Ferry Treaty?');
    expect(both?.facts.map(({ id }) => id)).toEqual(['F-0005', 'F-0008']);
  });
});

describe('which came first', () => {
  test.each([
    ['in either order', 'Which came first, the Ferry Treaty or the Lantern Accord?', 'Ferry Treaty'],
    ['in the other order', 'Which came first, the Lantern Accord or the Ferry Treaty?', 'Ferry Treaty'],
    ['asked as before or after', 'Was the Lantern Accord signed before or after the Ferry Treaty?', 'Ferry Treaty'],
    ['one known to another year', 'Which came first, the Ferry Treaty or the Reed Pact?', 'Ferry Treaty'],
    ['things of two kinds', 'Which came first, the second Council meeting or the Ferry Treaty?', 'Ferry Treaty'],
    ['whether one came before the other', 'Was the Ferry Treaty signed before the Lantern Accord?', 'Ferry Treaty'],
    ['whether one came after the other', 'Was the Ferry Treaty signed after the Lantern Accord?', 'Ferry Treaty'],
    ['the first of a choice', 'Was the Lantern Accord or the Ferry Treaty signed first?', 'Ferry Treaty'],
    ['one that the collection is all about', 'Which came first, the Lake Union or the Ferry Treaty?', 'Lake Union'],
  ])('%s', (_why, text, name) => {
    expect(over(text)).toMatchObject({
      operation: 'order',
      short: expect.stringMatching(new RegExp(`^${name} came first`)),
    });
  });
});

test('which came last', () => {
  expect(over('Which was signed last, the Ferry Treaty or the Lantern Accord?')?.short).toBe(
    'Lantern Accord came later: signed on 15 July 2034',
  );
});

test('the date is told as exactly as it is known, with both facts', () => {
  expect(over('Which came first, the Reed Pact or resolution 90/14?')).toMatchObject({
    short: 'Reed Pact came first: signed in 2034',
    text: 'The Reed Pact was signed in 2034. Resolution 90/14 on the Lake Union was adopted on 20 November 2035.',
  });
});

test.each([
  ['nothing of the kind is asked', 'When was the Ferry Treaty signed?'],
  ['the time that one event took is asked for', 'How long did the Ferry Treaty and Odo Quill last?'],
  ['somebody is asked for', 'Who chaired the Pilot Office before Odo Quill?'],
  ['the first of a list is asked for', 'Which was the first Council meeting?'],
  ['there is one event only', 'How long after the Ferry Treaty?'],
  ['one event is of no pack', 'Which came first, the Ferry Treaty or the dragon king?'],
  ['one is known to the year, and the other lies within it', 'Which came first, the Lantern Accord or the Reed Pact?'],
  ['both are the same', 'How long between the Ferry Treaty and the Ferry Treaty?'],
])('nothing is said where %s', (_why, text) => {
  expect(over(text)).toBeUndefined();
});
