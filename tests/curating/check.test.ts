import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../src/curating/check.js';
import type { Knowledge } from '../../src/knowledge/schema.js';
import { changed, type Files, writeFiles } from '../knowledge/invented-packs.js';
import { inventedEngine } from './invented-engine.js';

const rightAnswers = {
  'when was the tall light built': { facts: ['lights/F-0001'] },
  'where is the tall light': { facts: ['lights/F-0002'] },
  'who kept the tall light': { facts: ['lights/F-0003'] },
};
const theft = {
  ...{ ref: 'lights/F-0002', index: 0, question: 'where is the tall light', instead: 'nothing' },
} as const;
const knowing = (knowledge: Knowledge) => inventedEngine(knowledge, rightAnswers);

async function checked(changes: Files, options: Partial<Parameters<typeof check>[0]> = {}) {
  const dir = await writeFiles(changes);
  const { lines, passed } = await check({ dir, updateRevisions: true, ...options });
  return { lines: lines.map((line) => line.replaceAll(`${dir}/`, '')), passed };
}

test('a pack without mistakes is one line', async () => {
  expect(await checked({})).toEqual({
    lines: ['lights 1.2.0: 3 facts, 3 things, 1 sources, 0 disputes, 0 lists: no problems, no warnings'],
    passed: true,
  });
});

test('prints warnings, then problems, then the sum', async () => {
  const { lines, passed } = await checked({
    ...changed('lights/facts/tower.yaml', '1902-05-03', '1902-05-04'),
    'lights/more.yaml': 'things:\n  - { id: mist, type: event, name: Mist }\n',
  });
  expect(passed).toBe(false);
  expect(lines).toEqual([
    'lights/more.yaml:2: warning: no fact, list or dispute mentions mist.',
    expect.stringMatching(/^lights\/facts\/tower.yaml:7: F-0001 has the value 1902-05-04, which/),
    'lights 1.2.0: 3 facts, 4 things, 1 sources, 0 disputes, 0 lists: 1 problem, 1 warning',
  ]);
});

test('says what cannot be loaded together with what else is wrong', async () => {
  const { lines, passed } = await checked({
    ...changed('lights/facts/tower.yaml', '1902-05-03', '1902-05-04'),
    'lights/more.yaml': 'thing: []\n',
  });
  expect(passed).toBe(false);
  expect(lines.map((line) => line.split(' ')[0])).toEqual([
    'lights/facts/tower.yaml:7:',
    'lights/more.yaml:1:',
    'lights',
  ]);
});

test('looks places up', async () => {
  const copy = 'Gazette, 1902\n\nThe Tall Light was built on 3 May. It stands on the North Cape.\n\nMoss keeps it.\n';
  const dir = await writeFiles({ 'gazette.txt': copy }, {});
  const { lines, passed } = await checked({}, { against: dir });
  expect(passed).toBe(true);
  expect(lines[0]).toBe(`3 places were looked up in ${dir}.`);
});

test('goes on where there is no folder to look places up in', async () => {
  const { lines, passed } = await checked({}, { against: join('no', 'folder') });
  expect(passed).toBe(true);
  expect(lines[0]).toBe('There is no folder no/folder with copies of the sources, so no places were looked up.');
});

test('tells how many phrasings find their own fact first', async () => {
  const { lines, passed } = await checked({}, { build: knowing });
  expect(passed).toBe(true);
  expect(lines[0]).toBe('3 of 3 phrasings find their own fact first (100.0 %).');
});

test('refuses packs whose phrasings find other facts', async () => {
  const build = (knowledge: Knowledge) =>
    inventedEngine(knowledge, { ...rightAnswers, 'where is the tall light': { facts: ['lights/F-0001'] } });
  expect(await checked({}, { build })).toEqual({
    lines: [
      'lights/facts/tower.yaml:18: warning: "where is the tall light" should find lights/F-0002 first, but finds lights/F-0001. Word one of the two differently.',
      'lights/pack.yaml:1: only 66.6 % of the phrasings find their own fact first; 97 % must.',
      '2 of 3 phrasings find their own fact first (66.6 %).',
      'lights 1.2.0: 3 facts, 3 things, 1 sources, 0 disputes, 0 lists: 1 problem, 1 warning',
    ],
    passed: false,
  });
});

test.each([
  ['what another thread finds', async () => ({ asked: 1, share: 0, stolen: [theft] })],
  ['this thread, where the other cannot', async () => undefined],
])('of phrasings asked in two portions all count: %s', async (_why, askApart) => {
  const others = { ...rightAnswers, [theft.question]: { facts: [] } };
  const { lines } = await checked({}, { build: (knowledge) => inventedEngine(knowledge, others), askApart });
  expect(lines.filter((line) => line.includes(theft.question))).toHaveLength(1);
  expect(lines.at(-2)).toMatch(/^2 of 3 phrasings/);
});
