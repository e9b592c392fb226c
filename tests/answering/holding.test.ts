import { expect, test } from 'vitest';
import { answerAtMoment } from '../../src/answering/holding.js';
import { query, workshop } from './workshop.js';

const at = (text: string) => answerAtMoment(query(text), { ...workshop, read: query, rank: workshop.ranking.rank });

// Quill was in charge of the Pilot Office from 2033 to 2037; 90/14 is of 2035, 93/5 of 2038.
test.each([
  ['at the end', 'Who chaired the Pilot Office when resolution 90/14 was adopted?'],
  ['at the beginning', 'When resolution 90/14 was adopted, who chaired the Pilot Office?'],
  ['as a noun', 'Who chaired the Pilot Office at the time of resolution 90/14?'],
])('who held an office at the moment of something: %s', (_why, text) => {
  expect(at(text)).toMatchObject({ operation: 'look up', short: 'Odo Quill' });
});

test('rests on who held it and on when it was', () => {
  const found = at('Who chaired the Pilot Office when resolution 90/14 was adopted?');
  expect(found?.facts.map(({ about }) => about[0])).toEqual(['pilot-office', 'res-90-14']);
  expect(found?.text).toContain('A/RES/90/14: 20 November 2035');
});

test.each([
  ['nobody is known to have held it then', 'Who chaired the Pilot Office when resolution 93/5 was adopted?'],
  ['the office is of no pack', 'Who chaired the Dragon Office when resolution 90/14 was adopted?'],
  ['the moment has no date', 'Who chaired the Pilot Office when the Grey Heron was adopted?'],
  ['a date is asked for', 'When was resolution 90/14 adopted?'],
])('nothing is said where %s', (_why, text) => {
  expect(at(text)).toBeUndefined();
});
