import { expect, test } from 'vitest';
import { select, withMember } from '../../src/answering/selecting.js';
import { query, workshop } from './workshop.js';

const described = (text: string) =>
  withMember(query(text), workshop)
    ?.units.filter((unit) => unit.kind === 'thing' && !workshop.wide.has(unit.things[0] ?? ''))
    .flatMap((unit) => unit.things);

test.each([
  ['its year', 'what was the vote on the 2038 resolution on the Lake Union?', ['res-93-5']],
  ['its place in the list', 'by what vote did the fourth resolution on the Lake Union pass', ['res-93-5']],
  [
    'its place, where nothing is asked of it but where',
    'Where was the second meeting of the Lake Council held?',
    ['meeting-2'],
  ],
  ['being the latest', 'what was the vote on the latest resolution on the Lake Union?', ['res-93-5']],
])('a member is found by %s, and put in the place of its description', (_why, text, things) => {
  expect(described(text)).toEqual(things);
});

test('what picked it out is said by then, what is asked of it is not', () => {
  const units = withMember(query('what was the vote on the 2038 resolution on the Lake Union?'), workshop)?.units;
  expect(units?.filter((unit) => !unit.slight).map((unit) => unit.typed)).toEqual(['vote', 'A/RES/93/5']);
});

test.each([
  ['no list is named', 'what was the vote on the Ferry Treaty?'],
  ['several fit', 'what was the vote on the 2035 resolution on the Lake Union?'],
  ['none fits', 'what was the vote on the 2036 resolution on the Lake Union?'],
  ['one is named', 'what was the vote on resolution 93/5?'],
  [
    'something is named that has nothing to do with it',
    'what did Mira Tansy say of the 2038 resolution on the Lake Union?',
  ],
])('nothing is put in its place where %s', (_why, text) => {
  expect(described(text)).toBeUndefined();
});

test('members are in the order of their dates, whatever the order in the pack', () => {
  expect(select(query('resolutions on the Lake Union'), workshop)?.members.map(({ thing }) => thing)).toEqual([
    'res-88-201',
    'res-90-14',
    'res-90-77',
    'res-93-5',
  ]);
});
