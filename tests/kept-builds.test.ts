import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { buildEngine, engineSteps } from '../src/answering/build.js';
import { calibration } from '../src/answering/calibration.js';
import type { Collection } from '../src/answering/collection.js';
import { finish } from '../src/answering/steps.js';
import { type Build, KeptBuilds } from '../src/kept-builds.js';
import { type Look, rememberingDisk } from '../src/knowledge/disk.js';
import { loadKnowledge } from '../src/knowledge/load.js';
import { inventedFiles, writeFiles } from './knowledge/invented-packs.js';

/** Everything of an answer, as text: its functions are different ones each time. */
const whole = { depth: null, maxArrayLength: null, maxStringLength: null };

let dir = '';
let folder = '';
let kept = new KeptBuilds('', '');

beforeEach(async () => {
  dir = await writeFiles({});
  folder = join(await mkdtemp(join(tmpdir(), 'rapporteur-kept-')), 'kept');
  onTestFinished(() => rm(dirname(folder), { recursive: true }));
  kept = new KeptBuilds(folder, 'this program');
});

/** Loads the packs and makes of them what is worth keeping. */
async function make(packs?: readonly string[]): Promise<{ readonly looks: readonly Look[]; readonly build: Build }> {
  const { disk, looks } = rememberingDisk();
  const knowledge = await loadKnowledge(dir, { packs, disk });
  const read: Collection[] = [];
  finish(engineSteps(knowledge, calibration, { onCollection: (collection) => read.push(collection) }));
  const [collection] = read;
  if (collection === undefined) throw new Error('nothing was read');
  return { looks, build: { knowledge, collection } };
}

async function keepOne(): Promise<Build> {
  const { looks, build } = await make();
  kept.keep({ dir }, looks, build);
  return build;
}

/** The one file that was kept. */
async function keptFile(): Promise<string> {
  const [name = '', ...others] = await readdir(folder);
  expect(others).toEqual([]);
  return join(folder, name);
}

test('what was kept is found again, whole', async () => {
  const build = await keepOne();
  const found = await kept.find({ dir });
  expect(found).toEqual(build);
  // A document's fact is the collection's own, not one that looks like it.
  expect(found?.collection.documents.map(({ fact }) => fact)).toEqual(found?.collection.packed.facts);
  expect(found?.collection.documents[0]?.fact).toBe(found?.collection.packed.facts[0]);
});

test('an engine of it answers as one of the files', async () => {
  await keepOne();
  const found = await kept.find({ dir });
  if (found === undefined) throw new Error('nothing was found');
  const fromKept = finish(engineSteps(found.knowledge, calibration, { collection: found.collection }));
  const fromFiles = buildEngine(await loadKnowledge(dir));
  for (const question of ['when was the tall light built', 'who kept it', 'Высокий маяк', 'where is Ann Moss', '?']) {
    const asked = { asOf: '2026-11-22', history: [] };
    expect(inspect(fromKept.ask(question, asked), whole)).toBe(inspect(fromFiles.ask(question, asked), whole));
    expect(fromKept.suggest(question, 'questions')).toEqual(fromFiles.suggest(question, 'questions'));
  }
});

test('nothing is found before anything was kept', async () => {
  expect(await kept.find({ dir })).toBeUndefined();
});

describe('stale', () => {
  const tower = 'lights/facts/tower.yaml';
  test.each<[why: string, edit: () => Promise<unknown>]>([
    ['a fact was edited', () => edit(tower, (text) => text.replace('3 May 1902', '4 May 1902'))],
    ['of the same length and time', () => editInSecret(tower, (text) => text.replace('Moss kept', 'Ness kept'))],
    ['a mistake was made', () => edit(tower, (text) => text.replace('rev: 1', 'rev: zero'))],
    ['the relations were edited', () => edit('relations.yaml', (text) => text.replace('built on', 'erected on'))],
    ['a language was edited', () => edit('languages/en.yaml', (text) => text.replace('[when]', '[when, whence]'))],
    ['a language came', () => writeFile(join(dir, 'languages/fr.yaml'), 'code: fr\n')],
    ['a file came', () => writeFile(join(dir, 'lights/facts/more.yaml'), 'facts: []\n')],
    ['a file came that nobody reads', () => writeFile(join(dir, 'lights/more.yml'), 'facts: []\n')],
    ['a file went', () => rm(join(dir, tower))],
    ['a file was moved', () => rename(join(dir, tower), join(dir, 'lights/tower.yaml'))],
    ['a pack came', () => mkdir(join(dir, 'harbours'))],
    ['the packs went', () => rm(dir, { recursive: true })],
  ])('is what was kept where %s', async (_why, change) => {
    await keepOne();
    await change();
    expect(await kept.find({ dir })).toBeUndefined();
    await mkdir(dir, { recursive: true });
  });

  async function edit(file: string, by: (text: string) => string): Promise<void> {
    const before = await readFile(join(dir, file), 'utf8');
    expect(by(before)).not.toBe(before);
    await writeFile(join(dir, file), by(before));
  }

  async function editInSecret(file: string, by: (text: string) => string): Promise<void> {
    const { atime, mtime, size } = await stat(join(dir, file));
    await edit(file, by);
    await utimes(join(dir, file), atime, mtime);
    expect((await stat(join(dir, file))).size).toBe(size);
  }

  test('nothing is, where the files are again as they were', async () => {
    const build = await keepOne();
    await edit(tower, (text) => `${text}# nothing\n`);
    await edit(tower, (text) => text.replace('# nothing\n', ''));
    expect(await kept.find({ dir })).toEqual(build);
  });
});

describe('foreign', () => {
  test.each<[why: string, find: () => Promise<unknown>]>([
    ['another program', () => new KeptBuilds(folder, 'another program').find({ dir })],
    ['a choice of packs', () => kept.find({ dir, packs: ['lights'] })],
    ['another folder', async () => kept.find({ dir: await writeFiles({}) })],
  ])('is what was kept, to %s', async (_why, find) => {
    await keepOne();
    expect(await find()).toBeUndefined();
  });

  test('is what somebody put in its place', async () => {
    await keepOne();
    const own = await keptFile();
    const other = new KeptBuilds(folder, 'another program');
    const { looks, build } = await make();
    other.keep({ dir }, looks, build);
    const [theirs = ''] = (await readdir(folder)).map((name) => join(folder, name)).filter((path) => path !== own);
    await rename(theirs, own);
    expect(await kept.find({ dir })).toBeUndefined();
  });
});

describe('broken', () => {
  test('is a file with any byte changed, or cut short anywhere', async () => {
    await keepOne();
    const file = await keptFile();
    const whole = await readFile(file);
    const broken = fc.oneof(
      fc.record({ at: fc.nat(whole.length - 1), by: fc.integer({ min: 1, max: 255 }) }).map(({ at, by }) => {
        const changed = Buffer.from(whole);
        changed[at] = (changed[at] ?? 0) ^ by;
        return changed;
      }),
      fc.nat(whole.length - 1).map((length) => whole.subarray(0, length)),
    );
    await fc.assert(
      fc.asyncProperty(broken, async (bytes) => {
        await writeFile(file, bytes);
        expect(await kept.find({ dir })).toBeUndefined();
      }),
      { numRuns: 60 },
    );
    await writeFile(file, whole);
    expect(await kept.find({ dir })).toBeDefined();
  });

  test.each<[what: string, put: (file: string) => Promise<unknown>]>([
    ['an empty file', (file) => writeFile(file, '')],
    ['a text', (file) => writeFile(file, 'no build at all, but a text that is long enough for a digest and more')],
    ['a folder', (file) => mkdir(file)],
  ])('is %s', async (_what, put) => {
    const build = await keepOne();
    const file = await keptFile();
    await rm(file);
    await put(file);
    expect(await kept.find({ dir })).toBeUndefined();
    await rm(file, { recursive: true });
    // And the next start keeps its own.
    expect(await keepOne()).toEqual(build);
    expect(await kept.find({ dir })).toEqual(build);
  });
});

describe('what cannot be written is not kept', () => {
  test('where there can be no folder', async () => {
    await writeFile(folder, 'a file in its place');
    await keepOne();
    expect(await kept.find({ dir })).toBeUndefined();
    expect(await readFile(folder, 'utf8')).toBe('a file in its place');
  });

  test('where its name is taken by a folder: and no half of it stays behind', async () => {
    await keepOne();
    const file = await keptFile();
    await rm(file);
    await mkdir(join(file, 'not empty'), { recursive: true });
    await keepOne();
    expect(await kept.find({ dir })).toBeUndefined();
    expect(await readdir(folder)).toHaveLength(1);
  });
});

test('the newest four are kept, and halves that a killed start has left are removed with the others', async () => {
  const { looks, build } = await make();
  await mkdir(folder);
  await writeFile(join(folder, 'half'), 'of a build');
  await utimes(join(folder, 'half'), 0, 0);
  for (const n of [1, 2, 3, 4, 5, 6]) {
    const before = new Set(await readdir(folder));
    new KeptBuilds(folder, `program ${n}`).keep({ dir }, looks, build);
    for (const name of await readdir(folder)) if (!before.has(name)) await utimes(join(folder, name), n, n);
  }
  const found = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => new KeptBuilds(folder, `program ${n}`).find({ dir })));
  expect(found.map((each) => each !== undefined)).toEqual([false, false, true, true, true, true]);
  expect(await readdir(folder)).toHaveLength(4);
});

test('what is kept anew replaces what was', async () => {
  await keepOne();
  await writeFile(
    join(dir, 'lights/facts/tower.yaml'),
    inventedFiles['lights/facts/tower.yaml'].replace('Moss kept it', 'Ann Moss kept it'),
  );
  const build = await keepOne();
  expect(await kept.find({ dir })).toEqual(build);
  await keptFile();
});

test('a collection of more than 20,000 facts is not kept', async () => {
  const { looks, build } = await make();
  const [document] = build.collection.documents;
  if (document === undefined) throw new Error('nothing was read');
  const documents = Array.from({ length: 20_001 }, () => document);
  kept.keep({ dir }, looks, { ...build, collection: { ...build.collection, documents } });
  expect(await kept.find({ dir })).toBeUndefined();
});
