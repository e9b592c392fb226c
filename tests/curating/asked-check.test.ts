import { expect, test } from 'vitest';
import { stolenQuestions } from '../../src/curating/asked-check.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { changed, writeFiles } from '../knowledge/invented-packs.js';
import { inventedEngine } from './invented-engine.js';

const dispute = `disputes:
  - id: D-01
    rev: 1
    about: [tall-light]
    point: the day
    says: They differ.
    readings: [{ says: One., sources: [] }]
    sure: open
    asked: [which day was it really]
    checked: 2026-11-22
`;
const right = {
  'when was the tall light built': { facts: ['lights/F-0001'] },
  'where is the tall light': { facts: ['lights/F-0002', 'lights/F-0001'] },
  'who kept the tall light': { operation: 'list', facts: ['lights/F-0001', 'lights/F-0003'] },
  'which day was it really': { facts: ['lights/F-0001'], disputes: ['lights/D-01'] },
} as const;

const loaded = async () => loadKnowledge(await writeFiles({ 'lights/disputes.yaml': dispute }));

test('a phrasing is right when its own fact comes first, in a list anywhere, a dispute when it is told', async () => {
  const knowledge = await loaded();
  expect(stolenQuestions(inventedEngine(knowledge, right), knowledge)).toEqual({ asked: 4, share: 1, stolen: [] });
});

test('a phrasing that finds another fact, nothing, or no dispute is stolen', async () => {
  const knowledge = await loaded();
  const engine = inventedEngine(knowledge, {
    ...right,
    'where is the tall light': { facts: ['lights/F-0001', 'lights/F-0002'] },
    'who kept the tall light': { operation: 'list', facts: ['lights/F-0001'] },
    'which day was it really': { facts: ['lights/F-0001'] },
  });
  const { share, stolen } = stolenQuestions(engine, knowledge);
  expect(share).toBe(0.25);
  expect(stolen.map(({ ref, question, instead }) => [ref, question, instead])).toEqual([
    ['lights/F-0002', 'where is the tall light', 'lights/F-0001, lights/F-0002'],
    ['lights/F-0003', 'who kept the tall light', 'lights/F-0001'],
    ['lights/D-01', 'which day was it really', 'lights/F-0001'],
  ]);
});

test('a pack without phrasings has nothing stolen', async () => {
  const file = 'lights/facts/tower.yaml';
  const dir = await writeFiles({
    ...changed(file, 'asked', 'asked'),
    [file]: String(changed(file, 'asked', 'asked')[file]).replace(/ +asked: .*\n/g, ''),
  });
  const knowledge = await loadKnowledge(dir);
  expect(stolenQuestions(inventedEngine(knowledge, {}), knowledge)).toEqual({ asked: 0, share: 1, stolen: [] });
});
