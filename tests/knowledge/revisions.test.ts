import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readKnowledge } from '../../src/knowledge/load.js';
import { checkRevisions } from '../../src/knowledge/revisions.js';
import { type Files, inventedFiles, writeFiles } from './invented-packs.js';

const facts = inventedFiles['lights/facts/tower.yaml'];

async function revisionsOf(changes: Files, update: boolean) {
  const dir = await writeFiles(changes);
  const { knowledge, origins } = await readKnowledge(dir);
  const [pack] = knowledge.packs;
  if (pack === undefined) throw new Error('no pack');
  const { problems, warnings } = await checkRevisions(join(dir, 'lights'), pack, origins, update);
  const lock = await readFile(join(dir, 'lights/revisions.json'), 'utf8').catch(() => undefined);
  return {
    problems: problems.map(({ line, message }) => `${line}: ${message}`),
    warnings: warnings.map(({ message }) => message),
    lock,
  };
}

/** What `revisions.json` holds after the invented facts were published. */
async function published(): Promise<string> {
  return (await revisionsOf({}, true)).lock ?? '';
}

test('records each fact on a line of its own', async () => {
  const lines = (await published()).split('\n');
  expect(lines.slice(0, 2)).toEqual(['{', expect.stringMatching(/^ {2}"F-0001": \{"rev":1,"sha":"[0-9a-f]{12}"\},$/)]);
  expect(lines).toHaveLength(6);
});

test('asks for the record where there is none', async () => {
  const { problems, warnings, lock } = await revisionsOf({}, false);
  expect([problems, lock]).toEqual([[], undefined]);
  expect(warnings).toEqual([
    'does not have 3 new or raised revisions. Run "npm run knowledge -- check --update-revisions".',
  ]);
});

test.each([
  ['nothing', facts, []],
  ['other questions', facts.replace('where is the tall light', 'where does it stand'), []],
  ['another day of checking', facts.replace('2026-11-22', '2026-11-23'), []],
  [
    'a claim',
    facts.replace('Moss kept it', 'Moss was there'),
    ['13: F-0002 has another claim, value or source than its rev 1 had. Raise rev to 2.'],
  ],
  [
    'a value',
    facts.replace('1902-05-03', '1902-05'),
    ['3: F-0001 has another claim, value or source than its rev 1 had. Raise rev to 2.'],
  ],
  [
    'a place',
    facts.replace('¶2 s1', '¶2'),
    ['3: F-0001 has another claim, value or source than its rev 1 had. Raise rev to 2.'],
  ],
  [
    'an id',
    facts.replace('F-0003', 'F-0004'),
    [
      '1: "F-0003" is no longer in the pack. Restore it, or run "npm run knowledge -- check --update-revisions": ids are never used again.',
    ],
  ],
])('tells what changed without a new revision: %s', async (_what, text, problems) => {
  const lock = await published();
  const found = await revisionsOf({ 'lights/facts/tower.yaml': text, 'lights/revisions.json': lock }, false);
  expect(found.problems).toEqual(problems);
});

test('a raised revision only waits to be recorded', async () => {
  const text = facts.replace('rev: 1', 'rev: 2').replace('was built on', 'was raised on');
  const found = await revisionsOf(
    { 'lights/facts/tower.yaml': text, 'lights/revisions.json': await published() },
    false,
  );
  expect([found.problems, found.warnings.length]).toEqual([[], 1]);
});

test('a revision never goes down', async () => {
  const lock = (await published()).replace('"rev":1', '"rev":3');
  const { problems } = await revisionsOf({ 'lights/revisions.json': lock }, false);
  expect(problems).toEqual(['3: F-0001 has rev 1, but rev 3 is already published. Raise it.']);
});

test('nothing is recorded while a change lacks its revision', async () => {
  const lock = await published();
  const text = facts.replace('Moss kept it', 'Moss was there');
  const found = await revisionsOf({ 'lights/facts/tower.yaml': text, 'lights/revisions.json': lock }, true);
  expect([found.problems.length, found.lock]).toEqual([1, lock]);
});

test('an id that went is remembered and never used again', async () => {
  const without = facts.replace('F-0003', 'F-0004');
  const { lock = '', problems } = await revisionsOf(
    { 'lights/facts/tower.yaml': without, 'lights/revisions.json': await published() },
    true,
  );
  expect(problems).toEqual([]);
  expect(lock).toMatch(/"F-0003": \{.*"gone":true\}/);
  const again = await revisionsOf({ 'lights/revisions.json': lock }, false);
  expect(again.problems).toContain('23: F-0003 was another fact once, and ids are never used again. Take a new id.');
});

test('a broken record is a problem, not a new beginning', async () => {
  const { problems } = await revisionsOf({ 'lights/revisions.json': '{"F-0001": 1}' }, true);
  expect(problems).toEqual([
    '1: is not the record that "npm run knowledge -- check --update-revisions" writes. Restore it from the history of the files.',
  ]);
});
