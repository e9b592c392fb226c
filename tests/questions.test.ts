import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildEngine } from '../src/answering/build.js';
import type { Engine } from '../src/answering/engine.js';
import { figuresOf } from '../src/curating/evaluate-figures.js';
import { howToRecord, idleFloors, loadFloors, shortfalls } from '../src/curating/evaluate-floors.js';
import { askAll } from '../src/curating/evaluate-outcomes.js';
import { kindsOf, loadSet, questionSets } from '../src/curating/evaluate-sets.js';
import { missOf, missText } from '../src/curating/evaluate-text.js';
import { loadKnowledge } from '../src/knowledge/load.js';
import type { Knowledge } from '../src/knowledge/schema.js';
import { projectRoot } from '../src/project-root.js';

/**
 * The shipped packs asked every labelled question, kind by kind, against the figures in floors.json. What is better than
 * recorded passes; whoever makes it better for good records it (`npm run evaluate -- --record`).
 */

const folder = join(projectRoot(), 'tests/questions');
const sets = questionSets.map(({ name }) => ({ name, questions: loadSet(folder, name) }));
const floors = loadFloors(join(folder, 'floors.json'));

let knowledge: Knowledge;
let engine: Engine;

beforeAll(async () => {
  knowledge = await loadKnowledge(join(projectRoot(), 'knowledge'));
  engine = buildEngine(knowledge);
});

describe.each(sets)('$name questions', ({ name, questions }) => {
  const kinds = kindsOf(questions);

  test('name only facts and disputes of the shipped packs', () => {
    const refs = new Set(
      knowledge.packs.flatMap(({ header, facts, disputes }) =>
        [...facts, ...disputes].map(({ id }) => `${header.id}/${id}`),
      ),
    );
    const lost = questions.flatMap(({ id, facts }) =>
      facts.filter((ref) => !refs.has(ref)).map((ref) => `${id}: ${ref}`),
    );
    expect(lost).toEqual([]);
  });

  test('are of every kind that is recorded', () => {
    expect(idleFloors(name, kinds, floors?.[name] ?? {})).toEqual([]);
  });

  test.each(kinds)('%s: as well as recorded', (kind) => {
    const outcomes = askAll(
      questions.filter((labelled) => labelled.kind === kind),
      engine,
      () => 0,
    );
    const worse = shortfalls(name, kind, figuresOf(outcomes), floors?.[name][kind]);
    const misses = outcomes
      .filter(({ verdict }) => verdict !== 'right')
      .map((outcome) => missText(missOf(outcome, () => undefined)));
    const message = [...worse, `If that is meant: ${howToRecord}`, ...misses].join('\n\n');
    expect(worse.length, message).toBe(0);
  });
});

test('no question that anything is fitted to is held out as well', () => {
  const [own = [], heldOut = []] = sets.map(({ questions }) =>
    questions.map(({ q, history }) => [...history, q].join(' → ').normalize('NFKC').toLowerCase()),
  );
  expect(heldOut.filter((asked) => own.includes(asked))).toEqual([]);
});

test('there are at least 400 own questions, 120 of them to be declined', () => {
  const own = sets.find(({ name }) => name === 'own')?.questions ?? [];
  expect(own.length).toBeGreaterThanOrEqual(400);
  expect(own.filter(({ expect: wanted }) => wanted === 'unknown').length).toBeGreaterThanOrEqual(120);
});
