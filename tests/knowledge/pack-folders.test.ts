import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { disk } from '../../src/knowledge/disk.js';
import { readKnowledge } from '../../src/knowledge/load.js';
import { listFilesBelow } from '../../src/knowledge/pack-folders.js';
import { writeFiles } from './invented-packs.js';

test('every file below a folder is listed', async () => {
  const names = await listFilesBelow(
    join(await writeFiles({ 'lights/facts/more/deep.yaml': 'facts: []\n' }), 'lights'),
  );
  expect(names).toContain('pack.yaml');
  expect(names).toContain('facts/more/deep.yaml');
});

test('a folder that is not there has no files', async () => {
  expect(await listFilesBelow(join(await writeFiles({}), 'nowhere'))).toEqual([]);
});

const mayReadAll = process.getuid?.() === 0 || process.platform === 'win32';
if (mayReadAll) console.log('skipped: whoever runs this may read every folder, so none that cannot be listed is tried');

test.skipIf(mayReadAll)('a folder that cannot be listed stands there itself', async () => {
  const dir = await writeFiles({});
  const locked = join(dir, 'lights', 'locked');
  await mkdir(locked);
  await chmod(locked, 0o000);
  const names = await listFilesBelow(join(dir, 'lights'));
  await chmod(locked, 0o700);
  expect(names).toContain('locked/');
});

test('and its pack is refused: nobody knows which facts are missing', async () => {
  const dir = await writeFiles({});
  const withLocked = async (path: string) => [...(await disk.listFilesBelow(path)), 'locked/'];
  const { problems } = await readKnowledge(dir, { disk: { ...disk, listFilesBelow: withLocked } });
  expect(problems.map(({ file, line, message }) => `${file}:${line}: ${message}`)).toEqual([
    expect.stringMatching(/lights\/locked\/?:1: cannot be listed\. Check who may read this folder\.$/),
  ]);
});
