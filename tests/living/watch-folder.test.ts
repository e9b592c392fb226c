import { cp, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type WatchOptions, watchFolder } from '../../src/living/watch-folder.js';
import { writeFiles } from '../knowledge/invented-packs.js';

/** Watches a folder of invented packs with short waits. */
async function watching(options: WatchOptions = {}, given?: string) {
  const dir = given ?? (await writeFiles({}));
  let changes = 0;
  let told = () => {};
  const watcher = await watchFolder(
    dir,
    () => {
      changes += 1;
      told();
    },
    { quietMs: 60, pollMs: 40, ...options },
  );
  onTestFinished(() => watcher.close());
  /** Waits for one more call than there were. */
  const change = () =>
    new Promise<void>((resolve) => {
      told = resolve;
    });
  return { dir, change, changes: () => changes, close: () => watcher.close() };
}

/** Long enough for what must not happen. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 200));

const facts = 'lights/facts/tower.yaml';

test.each([
  ['a file is written', (dir: string) => writeFile(join(dir, facts), 'facts: []\n')],
  [
    'an editor writes beside it and renames',
    async (dir: string) => {
      await writeFile(join(dir, 'lights/facts/.tower.yaml.swp'), 'x');
      await writeFile(join(dir, 'lights/facts/4913'), '');
      await rm(join(dir, 'lights/facts/4913'));
      await writeFile(join(dir, `${facts}.tmp`), 'facts: []\n');
      await rename(join(dir, `${facts}.tmp`), join(dir, facts));
    },
  ],
  ['a file is taken away', (dir: string) => rm(join(dir, facts))],
  ['a file is added', (dir: string) => writeFile(join(dir, 'lights/more.jsonl'), '')],
  ['the words of a language change', (dir: string) => writeFile(join(dir, 'languages/en.yaml'), 'code: en\n')],
  ['the folder goes', (dir: string) => rm(dir, { recursive: true })],
])('tells when %s', async (_why, edit) => {
  const { dir, change, changes } = await watching();
  const told = change();
  await edit(dir);
  await told;
  await aWhile();
  expect(changes()).toBe(1);
});

test('a folder that is added is watched from then on', async () => {
  const { dir, change } = await watching();
  const added = change();
  await mkdir(join(dir, 'lamps'));
  await writeFile(join(dir, 'lamps/pack.yaml'), 'pack: {}\n');
  await added;
  const edited = change();
  await writeFile(join(dir, 'lamps/pack.yaml'), 'pack: { id: lamps }\n');
  await edited;
});

test.each([
  ['the whole folder', ''],
  ['a pack', 'lights'],
  ['a folder of a pack', 'lights/facts'],
])('%s that was exchanged for another is watched on', async (_what, part) => {
  const { dir, change } = await watching();
  onTestFinished(() => rm(`${dir}-old`, { recursive: true, force: true }));
  const exchanged = change();
  await cp(join(dir, part), `${dir}-new`, { recursive: true });
  await rename(join(dir, part), `${dir}-old`);
  await rename(`${dir}-new`, join(dir, part));
  await exchanged;
  for (const text of ['a: 1\n', 'a: 12\n']) {
    const edited = change();
    await writeFile(join(dir, facts), text);
    await edited;
  }
});

test.each([
  [
    'a link to the folder that leads elsewhere now',
    async (dir: string) => {
      await rename(dir, `${dir}-first`);
      await symlink(`${dir}-first`, dir);
    },
    async (dir: string) => {
      await symlink(`${dir}-second`, `${dir}-link`);
      await rename(`${dir}-link`, dir);
    },
  ],
  [
    'a folder above that was exchanged',
    async () => {},
    async (dir: string) => {
      await rename(dirname(dir), `${dirname(dir)}-first`);
      await mkdir(dirname(dir));
      await rename(join(`${dirname(dir)}-first`, `${basename(dir)}-second`), dir);
    },
  ],
])('%s is noticed, though nobody tells, and watched on', async (_what, prepare, exchange) => {
  const above = await mkdtemp(join(tmpdir(), 'rapporteur-above-'));
  onTestFinished(async () => {
    await rm(above, { recursive: true, force: true });
    await rm(`${above}-first`, { recursive: true, force: true });
  });
  const dir = join(above, 'knowledge');
  await cp(await writeFiles({}), dir, { recursive: true });
  await cp(dir, `${dir}-second`, { recursive: true });
  await prepare(dir);
  const { change } = await watching({ anywayMs: 50, pollMs: 3_600_000 }, dir);
  const exchanged = change();
  await exchange(dir);
  await exchanged;
  const edited = change();
  await writeFile(join(dir, facts), 'a: 1\n');
  await edited;
});

test('the same file is watched on after it was replaced by renaming', async () => {
  const { dir, change } = await watching();
  for (const text of ['a: 1\n', 'a: 12\n', 'a: 123\n']) {
    const told = change();
    await writeFile(join(dir, 'new.tmp'), text);
    await rename(join(dir, 'new.tmp'), join(dir, facts));
    await told;
  }
});

test('many writes in quick succession are one change', async () => {
  const { dir, change, changes } = await watching();
  const told = change();
  for (let at = 0; at < 10; at += 1) await writeFile(join(dir, facts), `facts: [] # ${at}\n`);
  await told;
  await aWhile();
  expect(changes()).toBe(1);
});

test.each([
  ['notes of an editor', (dir: string) => writeFile(join(dir, 'lights/facts/.tower.yaml.swp'), 'x')],
  ['a file of another kind', (dir: string) => writeFile(join(dir, 'lights/notes.txt'), 'x')],
])('says nothing about %s', async (_why, touch) => {
  const { dir, changes } = await watching();
  await touch(dir);
  await aWhile();
  expect(changes()).toBe(0);
});

test.each([
  [
    'is refused',
    () => {
      throw new Error('ENOSPC: too many watches');
    },
  ],
  [
    'breaks off',
    (_folder: string, { onFailure }: { readonly onFailure: () => void }) => {
      setImmediate(onFailure);
      return { close() {} };
    },
  ],
])('compares times of files where watching %s', async (_why, watchOne) => {
  const { dir, change } = await watching({ watchOne });
  const told = change();
  await writeFile(join(dir, facts), 'facts: []\n');
  await told;
});

test('says nothing once it is closed', async () => {
  const { dir, changes, close } = await watching();
  await writeFile(join(dir, facts), 'facts: []\n');
  close();
  await aWhile();
  expect(changes()).toBe(0);
});
