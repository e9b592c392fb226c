import { expect, test } from 'vitest';
import { idsOf } from '../../src/curating/stats.js';
import { changed, writeFiles } from '../knowledge/invented-packs.js';
import { runVerb } from './run-verb.js';

const twin = `facts:
  - id: F-0009
    rev: 1
    about: [tall-light]
    says: It was on 3 May 1902 that the Tall Light was built.
    sources:
      - { source: gazette-1902, at: title }
    checked: 2020-01-02
`;

test('counts what a pack holds and names what is thin', async () => {
  const dir = await writeFiles({ 'lights/twin.yaml': twin });
  const { code, printed, errors } = await runVerb('stats', '--knowledge', dir);
  expect([code, errors]).toEqual([0, '']);
  expect(printed.replaceAll(`${dir}/`, '')).toBe(`lights 1.2.0
  4 facts, 3 things, 1 sources, 0 disputes, 0 lists
  3 phrasings (0.8 a fact)
  names of things: en 1, ru 1
  oldest check: 2020-01-02 (F-0009)
  facts without a typed value: 1
    F-0009
  facts with fewer than 2 phrasings: 4
    F-0001–F-0003, F-0009
  relations used: 3
    built-on 1, keepers 1, stands-in 1
  relations of no fact: 2
    steps, colour
  facts citing each source: 1 of 1 sources
       4  gazette-1902 (example.org)
  near-duplicates: 1
    0.82  F-0009 and F-0001
          lights/twin.yaml:2: It was on 3 May 1902 that the Tall Light was built.
          lights/facts/tower.yaml:2: The Tall Light was built on 3 May 1902.`);
});

test.each([
  ['other numbers', 'It was on 4 May 1902 that the Tall Light was built.', 'tall-light'],
  ['another subject', 'It was on 3 May 1902 that the Tall Light was built.', 'north-cape'],
])('%s make no near-duplicate', async (_why, says, about) => {
  const other = twin.replace(/says: .*/, `says: ${says}`).replace('about: [tall-light]', `about: [${about}]`);
  const { printed } = await runVerb('stats', '--knowledge', await writeFiles({ 'lights/twin.yaml': other }));
  expect(printed).toContain('near-duplicates: none');
});

test('goes on with what can be read of broken packs, and says so', async () => {
  const dir = await writeFiles(changed('lights/facts/tower.yaml', 'says: Ann Moss', 'sais: Ann Moss'));
  const { code, printed, errors } = await runVerb('stats', '--knowledge', dir);
  expect(code).toBe(0);
  expect(printed).toContain('2 facts');
  expect(errors).toMatch(/^The packs have \d problems?; what these break is left out\./);
});

test.each([
  ['a pack that is none', ['--pack', 'light'], /There is no pack "light"\. There is: lights\./],
  ['a likeness that is no share', ['--likeness', '60'], /--likeness takes a share/],
])('%s is a wrong call', async (_why, args, errors) => {
  const outcome = await runVerb('stats', '--knowledge', await writeFiles({}), ...args);
  expect(outcome.code).toBe(2);
  expect(outcome.errors).toMatch(errors);
});

test('ids in a row are told as one', () => {
  const ids = ['F-0001', 'F-0010', 'F-0003', 'F-0002', 'F-0005', 'F-0006'];
  expect(idsOf(ids.map((id) => ({ id })))).toBe('F-0001–F-0003, F-0005, F-0006, F-0010');
});
