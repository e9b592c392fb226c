import { describe, expect, test } from 'vitest';
import { pairOf } from '../../src/answering/events.js';
import { answerOverTime } from '../../src/answering/intervals.js';
import { understand } from '../../src/answering/understanding.js';
import { buildWorkshop } from '../../src/answering/workshop.js';
import { knowledgeOf } from './pack.js';
import { roundSettings } from './settings.js';

/** A pact with two dates, a treaty with one, and a declaration that two places share the name of. */
const workshop = buildWorkshop(
  knowledgeOf([
    {
      about: ['reed-pact'],
      says: 'The Reed Pact was signed on 1 May 2034.',
      relation: 'signed-on',
      value: { date: '2034-05-01' },
    },
    {
      about: ['reed-pact'],
      says: 'The Reed Pact was set up on 1 May 2036.',
      relation: 'established-on',
      value: { date: '2036-05-01' },
    },
    {
      about: ['ferry-treaty'],
      says: 'The Ferry Treaty was signed on 10 May 2032.',
      relation: 'signed-on',
      value: { date: '2032-05-10' },
    },
    {
      about: ['lantern-accord'],
      says: 'The Lantern Accord was signed on 15 July 2034.',
      relation: 'signed-on',
      value: { date: '2034-07-15' },
    },
    {
      about: ['res-90-14', 'port-amber'],
      says: 'The Port Amber resolution on nets was adopted on 20 November 2035.',
      relation: 'adopted-on',
      value: { date: '2035-11-20' },
    },
    {
      about: ['res-90-77', 'port-amber'],
      says: 'The Port Amber resolution on tolls was adopted on 9 December 2035.',
      relation: 'adopted-on',
      value: { date: '2035-12-09' },
    },
  ]),
  roundSettings,
);
const query = (text: string) => understand(text, workshop.reader);
const events = { ...workshop, read: query, rank: workshop.ranking.rank };
const dates = (text: string) => {
  const pair = pairOf(query(text), events);
  return pair && [pair.one.date, pair.other.date].sort();
};

describe('the dates of two events', () => {
  test.each([
    [
      'by the verb beside each',
      'How long was the Reed Pact established after the Ferry Treaty was signed?',
      ['2032-05-10', '2036-05-01'],
    ],
    [
      'by the first of their own, where no verb names one',
      'How long between the Reed Pact and the Ferry Treaty?',
      ['2032-05-10', '2034-05-01'],
    ],
    [
      'of one thing, where two verbs name them',
      'How long between the signing and the founding of the Reed Pact?',
      ['2034-05-01', '2036-05-01'],
    ],
  ])('%s', (_why, text, found) => {
    expect(dates(text)).toEqual(found);
  });

  test.each([
    ['there are three', 'How long between the Ferry Treaty, the Lantern Accord and the Reed Pact?'],
    ['two fit the words as well', 'How long between the Ferry Treaty and the Port Amber resolution?'],
    ['one is of no pack', 'How long between the Ferry Treaty and the dragon king?'],
  ])('are not guessed where %s', (_why, text) => {
    expect(dates(text)).toBeUndefined();
  });
});

test('which of several dates was taken is told where no verb names it', () => {
  const told = answerOverTime(query('How long between the Reed Pact and the Ferry Treaty?'), events);
  expect(told?.text).toContain(
    'Of Reed Pact the date taken is signed on 1 May 2034; also known: established on 1 May 2036.',
  );
});

test('nothing is added where a verb names the date', () => {
  const told = answerOverTime(query('How long was the Reed Pact signed after the Ferry Treaty?'), events);
  expect(told?.text).not.toContain('also known');
});
