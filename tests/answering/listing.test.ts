import { describe, expect, test } from 'vitest';
import { answerOverList } from '../../src/answering/listing.js';
import { query, workshop } from './workshop.js';

const over = (text: string) => answerOverList(query(text), workshop);
const things = (text: string) => over(text)?.facts.map((fact) => fact.about[0]);

const first = 'res-88-201'; // 2 December 2033
const second = 'res-90-14'; // 20 November 2035
const third = 'res-90-77'; // 9 December 2035
const fourth = 'res-93-5'; // 4 November 2038

describe('how many', () => {
  test.each([
    ['all of them', 'How many resolutions on the Lake Union were adopted?', [first, second, third, fourth]],
    ['of one year', 'How many resolutions on the Lake Union were adopted in 2035?', [second, third]],
    ['of one month', 'How many resolutions on the Lake Union were adopted in November 2035?', [second]],
    ['of a month of any year', 'How many resolutions on the Lake Union were adopted in November?', [second, fourth]],
    ['before a year', 'How many resolutions on the Lake Union were adopted before 2035?', [first]],
    [
      'until a year, which counts',
      'How many resolutions on the Lake Union were adopted until 2035?',
      [first, second, third],
    ],
    ['after a year', 'How many resolutions on the Lake Union were adopted after 2033?', [second, third, fourth]],
    ['after a day', 'How many resolutions on the Lake Union were adopted after 20 November 2035?', [third, fourth]],
    [
      'since a year, which counts',
      'How many resolutions on the Lake Union were adopted since 2035?',
      [second, third, fourth],
    ],
    [
      'between two years',
      'How many resolutions on the Lake Union were adopted between 2034 and 2037?',
      [second, third],
    ],
    [
      'from one year to another',
      'How many resolutions on the Lake Union were adopted from 2033 to 2035?',
      [first, second, third],
    ],
    [
      'after one day and before another',
      'How many resolutions on the Lake Union were adopted after 10 May 2034 and before 2036?',
      [second, third],
    ],
    [
      'after a thing that has a date',
      'How many resolutions on the Lake Union were adopted after the Lantern Accord?',
      [second, third, fourth],
    ],
    [
      'before a thing that has a date',
      'How many resolutions on the Lake Union were adopted before the Lantern Accord?',
      [first],
    ],
    [
      'of a session that some share',
      'How many resolutions on the Lake Union were adopted at the 90th session?',
      [second, third],
    ],
    ['of another list', 'How many Council meetings were held?', ['meeting-1', 'meeting-2', 'meeting-3']],
  ])('counts %s', (_why, text, members) => {
    expect(things(text)).toEqual(members);
    expect(over(text)).toMatchObject({ operation: 'count', short: String(members.length) });
  });

  test('says that there is none only with the day for which the list is complete', () => {
    const none = over('How many resolutions on the Lake Union were adopted in 2036?');
    expect(none).toMatchObject({ operation: 'count', short: 'None', facts: [] });
    expect(none?.text).toContain('as of 1 January 2040');
  });

  test.each([
    ['before the first day', 'How many resolutions on the Lake Union were adopted before 2030?', 'None'],
    ['since a day shortly before the last', 'How many resolutions on the Lake Union were adopted since 2039?', 'None'],
    ['until a day after the last', 'How many resolutions on the Lake Union were adopted until 2045?', '4'],
  ])('counts what the list is partly complete for: %s', (_why, text, short) => {
    expect(over(text)?.short).toBe(short);
  });

  test('shows every member that it counts, with its date', () => {
    expect(over('How many resolutions on the Lake Union were adopted in 2035?')?.text.split('\n')).toEqual([
      'A/RES/90/14 (20 November 2035)',
      'A/RES/90/77 (9 December 2035)',
    ]);
  });
});

describe('which ones', () => {
  test.each([
    ['all', 'List all resolutions on the Lake Union', [first, second, third, fourth]],
    ['those of a year', 'Which resolutions on the Lake Union were adopted in 2035?', [second, third]],
    ['those of a month of any year', 'List the resolutions on the Lake Union adopted in November', [second, fourth]],
  ])('lists %s by date', (_why, text, members) => {
    expect(over(text)?.operation).toBe('list');
    expect(things(text)).toEqual(members);
  });
});

describe('the one', () => {
  test.each([
    ['first', 'What was the first resolution on the Lake Union?', 'nth', first],
    ['third', 'What was the third resolution on the Lake Union?', 'nth', third],
    ['third, in digits', 'What was the 3rd resolution on the Lake Union?', 'nth', third],
    ['latest', 'the latest resolution on the Lake Union', 'last', fourth],
    ['first after a year', 'the first resolution on the Lake Union after 2034', 'nth', second],
    ['last before a year', 'the last resolution on the Lake Union before 2036', 'last', third],
    ['only one of a year', 'the resolution on the Lake Union adopted in 2038', 'look up', fourth],
    [
      'right after a thing outside the list',
      'the resolution on the Lake Union right after the Lantern Accord',
      'look up',
      second,
    ],
  ])('%s', (_why, text, operation, member) => {
    expect(over(text)?.operation).toBe(operation);
    expect(things(text)).toEqual([member]);
  });

  test('comes with its place in the list', () => {
    expect(over('What was the third resolution on the Lake Union?')?.text).toContain(
      'the 3rd of the resolutions on the Lake Union',
    );
  });

  test('that is the latest comes with the day for which that is known', () => {
    expect(over('the latest resolution on the Lake Union')?.text).toContain('as of 1 January 2040');
  });

  test.each([
    ['the last before a year', 'the last resolution on the Lake Union before 2036'],
    ['the first after a year', 'the first resolution on the Lake Union after 2034'],
  ])('is not called the latest or the 1st of all where it is only %s', (_why, text) => {
    expect(over(text)?.text).not.toMatch(/latest|1st/);
  });
});

describe('the neighbour', () => {
  test.each([
    ['after', 'Which resolution on the Lake Union came right after 90/14?', 'next', [third, second]],
    ['before', 'Which resolution on the Lake Union came right before 90/14?', 'previous', [first, second]],
    ['after, where the list is not named', 'what came right after A/RES/90/77', 'next', [fourth, third]],
  ])('%s a member', (_why, text, operation, members) => {
    expect(over(text)?.operation).toBe(operation);
    expect(things(text)).toEqual(members);
  });

  test.each([
    ['after the last', 'Which resolution on the Lake Union came right after 93/5?'],
    ['before the first', 'Which resolution on the Lake Union came right before 88/201?'],
  ])('%s is not made up', (_why, text) => {
    expect(over(text)).toBeUndefined();
  });
});

describe('the time between consecutive members', () => {
  test.each([
    // 9 December 2035 to 9 December 2037 is 731 days, for 2036 has a leap day; to 4 November 2038 another 330.
    ['longest', 'What was the longest gap between resolutions on the Lake Union?', '1,061 days', [third, fourth]],
    ['shortest', 'the shortest gap between resolutions on the Lake Union', '19 days', [second, third]],
    [
      'longest from the last day of a meeting',
      'longest gap between Council meetings before 2033',
      '367 days',
      ['meeting-1', 'meeting-2'],
    ],
  ])('%s', (_why, text, days, members) => {
    expect(over(text)?.short).toMatch(new RegExp(`^${days},`));
    expect(things(text)).toEqual(members);
  });
});

test.each([
  ['no list is named', 'When was the Ferry Treaty signed?'],
  ['something else of the members is counted', 'How many votes did the 2038 resolution on the Lake Union get?'],
  ['more is asked than which they are', 'Which dragon wrote the resolutions on the Lake Union?'],
  ['one of them is named, and nothing counted', 'When was resolution 90/14 on the Lake Union adopted?'],
  ['there are not as many', 'the fifth resolution on the Lake Union'],
  ['a list is named, and nothing asked of it', 'resolutions on the Lake Union'],
  ['the place of a member is asked for', 'Where was the latest Council meeting held?'],
  ['the manner of it is asked for', 'How was the first resolution on the Lake Union adopted?'],
  ['the list is not complete for the year', 'How many resolutions on the Lake Union were adopted in 2045?'],
  ['the list is not complete from the year on', 'How many resolutions on the Lake Union were adopted after 2041?'],
])('says nothing where %s', (_why, text) => {
  expect(over(text)).toBeUndefined();
});
