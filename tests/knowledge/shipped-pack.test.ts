import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkAgainst } from '../../src/knowledge/against.js';
import { checkPacks } from '../../src/knowledge/checks.js';
import { loadKnowledge, readKnowledge } from '../../src/knowledge/load.js';
import { printProblem } from '../../src/knowledge/problems.js';
import { checkRevisions } from '../../src/knowledge/revisions.js';
import { projectRoot } from '../../src/project-root.js';

const dir = join(projectRoot(), 'knowledge');
/** Copies of the founding documents, which are not part of the project. */
const copies = join(projectRoot(), '..', 'shared', 'sources');

test('the shipped packs load', async () => {
  const { packs, languages } = await loadKnowledge(dir);
  expect(packs.map(({ header }) => header.id)).toContain('un-sco');
  expect(languages.map(({ code }) => code)).toContain('en');
});

test('the shipped packs pass every check that needs no engine', async () => {
  const read = await readKnowledge(dir);
  const revisions = await Promise.all(
    read.knowledge.packs.map((pack) => checkRevisions(join(dir, pack.header.id), pack, read.origins, false)),
  );
  const problems = [...read.problems, ...checkPacks(read).problems, ...revisions.flatMap((found) => found.problems)];
  expect(problems.map(printProblem)).toEqual([]);
});

test('every shipped fact can be asked for in two to twelve ways', async () => {
  const { packs } = await loadKnowledge(dir);
  const others = packs.flatMap(({ header, facts }) =>
    facts.filter(({ asked }) => asked.length < 2 || asked.length > 12).map(({ id }) => `${header.id}/${id}`),
  );
  expect(others).toEqual([]);
});

test.skipIf(!existsSync(copies))('the cited places of the founding documents say what the facts say', async () => {
  const { problems, places } = await checkAgainst(await readKnowledge(dir), copies);
  expect(problems.map(printProblem)).toEqual([]);
  expect(places).toBeGreaterThan(200);
});
