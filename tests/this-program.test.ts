import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { makerOf } from '../src/this-program.js';

/** A program that was compiled and installed. */
const program = {
  'node_modules/.package-lock.json': '{ "packages": { "node_modules/stemmer": { "version": "2.0.1" } } }',
  'dist/src/kept-builds.js': 'export const kept = 1;',
  'dist/src/knowledge/load.js': 'export const load = 1;',
  'dist/src/answering/build.js': 'export const build = 1;',
  'dist/src/answering/dates/read.js': 'export const read = 1;',
  'dist/src/retrieval/engine.js': 'export const engine = 1;',
  'dist/src/meaning/vectors.js': 'export const vectors = 1;',
};

let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'rapporteur-maker-'));
  onTestFinished(() => rm(root, { recursive: true }));
  for (const [path, text] of Object.entries(program)) await write(path, text);
});

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

const maker = () => makerOf(join(root, 'dist/src'), root);

test('is the same for the same program', async () => {
  const before = maker();
  expect(before).toBeDefined();
  await write('dist/src/discord/face.js', 'export const face = 2;');
  await write('dist/src/answering/build.js.map', '{}');
  expect(maker()).toBe(before);
});

test.each([
  ['code that reads packs is another', 'dist/src/knowledge/load.js', 'export const load = 2;'],
  ['code in a folder of a room is another', 'dist/src/answering/dates/read.js', 'export const read = 2;'],
  ['code that keeps builds is another', 'dist/src/kept-builds.js', 'export const kept = 2;'],
  ['code came', 'dist/src/retrieval/more.js', ''],
  ['a package is another', 'node_modules/.package-lock.json', '{}'],
])('is another where %s', async (_why, path, text) => {
  const before = maker();
  await write(path, text);
  expect(maker()).toBeDefined();
  expect(maker()).not.toBe(before);
});

test.each([
  ['npm installed nothing', 'node_modules'],
  ['what keeps builds is missing', 'dist/src/kept-builds.js'],
  ['a room is missing', 'dist/src/meaning'],
  ['a room is not compiled', 'dist/src/meaning/vectors.js'],
])('nobody can tell where %s', async (_why, path) => {
  await rm(join(root, path), { recursive: true });
  expect(maker()).toBeUndefined();
});
