import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { runBuilt } from '../built.js';

const run = (...args: readonly string[]) =>
  runBuilt('src/curating/evaluate.js', { args, input: 'nobody', env: {}, folder: tmpdir() });

test('--help tells what it does, from any working directory', async () => {
  const { code, out, err } = await run('--help');
  expect(out).toContain('npm run evaluate -- --record');
  expect([code, err]).toEqual([0, '']);
});

test('a wrong call ends with 2 and the usage on standard error', async () => {
  const { code, out, err } = await run('--kinds');
  expect(err).toMatch(/^Unknown option '--kinds'\.\n\nAsks the labelled questions/);
  expect([code, out]).toEqual([2, '']);
});
