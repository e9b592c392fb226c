import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { CannotStart } from '../src/cannot-start.js';
import { KeptBuilds } from '../src/kept-builds.js';
import { loadEngine } from '../src/load-engine.js';
import { inventedFiles, writeFiles } from './knowledge/invented-packs.js';

const asked = { asOf: '2026-11-22', history: [] };
const question = 'When was the Tall Light built?';
const tower = 'lights/facts/tower.yaml';
const edited = inventedFiles[tower].replaceAll('3 May 1902', '9 May 1902').replace('1902-05-03', '1902-05-09');

let knowledgeDir = '';
let folder = '';
let kept = new KeptBuilds('', '');

beforeEach(async () => {
  knowledgeDir = await writeFiles({});
  folder = join(await mkdtemp(join(tmpdir(), 'rapporteur-load-')), 'kept');
  onTestFinished(() => rm(dirname(folder), { recursive: true }));
  kept = new KeptBuilds(folder, 'this program');
});

test.each([
  ['in one go', false],
  ['in turns', true],
])('the second start %s takes what the first one kept, and answers the same', async (_how, takesTurns) => {
  const first = await loadEngine({ knowledgeDir }, { kept, takesTurns });
  expect(await kept.find({ dir: knowledgeDir })).toBeDefined();
  const second = await loadEngine({ knowledgeDir }, { kept, takesTurns });
  expect(JSON.stringify(second.ask(question, asked))).toBe(JSON.stringify(first.ask(question, asked)));
  expect(JSON.stringify(second.ask(question, asked))).toContain('3 May 1902');
});

test('what was edited between two starts is what the second answers', async () => {
  await loadEngine({ knowledgeDir }, { kept });
  await writeFile(join(knowledgeDir, tower), edited);
  for (const _start of ['reads it', 'kept it']) {
    const engine = await loadEngine({ knowledgeDir }, { kept });
    expect(JSON.stringify(engine.ask(question, asked))).toContain('9 May 1902');
    expect(JSON.stringify(engine.ask(question, asked))).not.toContain('3 May 1902');
  }
});

test('a mistake is told by file and line, also where the packs without it were kept, and nothing is kept of it', async () => {
  await loadEngine({ knowledgeDir }, { kept });
  const before = await readdir(folder);
  await writeFile(join(knowledgeDir, tower), inventedFiles[tower].replace('rev: 1', 'rev: zero'));
  for (const _start of ['first', 'second']) {
    const started = loadEngine({ knowledgeDir }, { kept });
    await expect(started).rejects.toThrow(CannotStart);
    await expect(started).rejects.toThrow(/tower\.yaml:3: /);
  }
  expect(await readdir(folder)).toEqual(before);
  expect(await kept.find({ dir: knowledgeDir })).toBeUndefined();
});

test('the packs that are chosen are those that answer', async () => {
  await loadEngine({ knowledgeDir }, { kept });
  await expect(loadEngine({ knowledgeDir, packs: ['nowhere'] }, { kept })).rejects.toThrow('nowhere');
  const engine = await loadEngine({ knowledgeDir, packs: ['lights'] }, { kept });
  expect(engine.packs.map(({ id }) => id)).toEqual(['lights']);
});

test('a folder that cannot be written is no hindrance', async () => {
  await writeFile(folder, 'a file in its place');
  const engine = await loadEngine({ knowledgeDir }, { kept });
  expect(JSON.stringify(engine.ask(question, asked))).toContain('3 May 1902');
});
