import { expect, test } from 'vitest';
import { curate } from '../../src/curating/curate.js';
import { changed, writeFiles } from '../knowledge/invented-packs.js';

async function run(...args: readonly string[]) {
  const printed: string[] = [];
  const errors: string[] = [];
  const code = await curate(args, { print: (text) => printed.push(text), printError: (text) => errors.push(text) });
  return { code, printed: printed.join('\n'), errors: errors.join('\n') };
}

test.each([
  ['no verb', [], /^Looks after the packs/],
  ['an unknown verb', ['chek'], /^There is no "chek"\.\n\nLooks after the packs/],
  ['an unknown option', ['check', '--againts', 'x'], /^Unknown option '--againts'.*\n\nLooks after the packs/],
  ['an option without its value', ['check', '--against'], /argument missing.*\n\nLooks after the packs/],
  ['a word too many', ['check', 'un-sco'], /un-sco.*\n\nLooks after the packs/],
])('%s gets the usage and exit code 2', async (_why, args, errors) => {
  const outcome = await run(...args);
  expect([outcome.code, outcome.printed]).toEqual([2, '']);
  expect(outcome.errors).toMatch(errors);
  expect(outcome.errors).toContain('npm run knowledge -- check [--against DIR]');
});

test('--help gets the usage and exit code 0', async () => {
  const { code, printed } = await run('--help');
  expect(code).toBe(0);
  expect(printed).toContain('npm run knowledge -- check');
});

test('check ends with 0 where nothing must be mended', async () => {
  const { code, printed } = await run('check', '--without-asking', '--knowledge', await writeFiles({}));
  expect(code).toBe(0);
  expect(printed.split('\n').at(-1)).toMatch(/^lights 1\.2\.0: .*: no problems, 1 warning$/);
});

test('check ends with 1 where something must be mended', async () => {
  const dir = await writeFiles(changed('lights/facts/tower.yaml', '1902-05-03', '1902-05-04'));
  const { code, printed } = await run('check', '--without-asking', '--knowledge', dir);
  expect(code).toBe(1);
  expect(printed).toContain(`${dir}/lights/facts/tower.yaml:7: F-0001`);
});
