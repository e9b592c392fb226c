import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeWhole } from '../../src/curating/write-whole.js';
import { writeFiles } from '../knowledge/invented-packs.js';

test('writes into folders that were not there and leaves nothing beside', async () => {
  const dir = await writeFiles({ 'a.txt': 'old' }, {});
  await writeWhole([
    { path: join(dir, 'a.txt'), text: 'new' },
    { path: join(dir, 'deep/er/b.txt'), text: 'b' },
  ]);
  expect(await readFile(join(dir, 'a.txt'), 'utf8')).toBe('new');
  expect((await readdir(dir, { recursive: true })).sort()).toEqual(['a.txt', 'deep', 'deep/er', 'deep/er/b.txt']);
});

test('where one file cannot be written none is', async () => {
  const dir = await writeFiles({ 'a.txt': 'old', file: '' }, {});
  await expect(
    writeWhole([
      { path: join(dir, 'a.txt'), text: 'new' },
      { path: join(dir, 'file/b.txt'), text: 'b' },
    ]),
  ).rejects.toThrow();
  expect(await readFile(join(dir, 'a.txt'), 'utf8')).toBe('old');
  expect((await readdir(dir)).sort()).toEqual(['a.txt', 'file']);
});

test('a folder in the place of a file stays', async () => {
  const dir = await writeFiles({}, {});
  await mkdir(join(dir, 'a.txt'));
  await expect(writeWhole([{ path: join(dir, 'a.txt'), text: 'new' }])).rejects.toThrow();
  expect(await readdir(dir)).toEqual(['a.txt']);
});
