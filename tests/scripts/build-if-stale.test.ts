import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../structure/source-files.js';

const build = () => execFileSync(process.execPath, [join(root, 'scripts', 'build-if-stale.mjs')]);
const stamp = () => statSync(join(root, 'dist', '.built')).ino;

test('what is built already is not built again', () => {
  build();
  const before = stamp();
  build();
  expect(stamp()).toBe(before);
});
