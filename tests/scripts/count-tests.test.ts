import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../structure/source-files.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-count-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ran = { status: 'passed', assertionResults: [{}] };
const brokenFile = { status: 'failed', assertionResults: [] };

test.each([
  ['all is well', { numPassedTests: 12, numFailedTests: 0, testResults: [ran] }, '12 passed, 0 failed', 0],
  ['a test failed', { numPassedTests: 11, numFailedTests: 1, testResults: [ran] }, '11 passed, 1 failed', 1],
  ['a file broke', { numPassedTests: 12, numFailedTests: 0, testResults: [ran, brokenFile] }, '12 passed, 1 failed', 1],
  ['nothing ran', { numPassedTests: 0, numFailedTests: 0, testResults: [] }, '0 passed, 0 failed', 1],
])('%s', (why, results, line, code) => {
  const path = join(folder, `${why}.json`);
  writeFileSync(path, JSON.stringify(results));
  expect(countTests(path)).toEqual({ line, code });
});

test('the runner never got that far', () => {
  expect(countTests(join(folder, 'missing.json'))).toEqual({ line: '0 passed, 0 failed', code: 1 });
});

function countTests(path: string) {
  const { stdout, status } = spawnSync(process.execPath, [join(root, 'scripts/count-tests.mjs'), path], {
    encoding: 'utf8',
  });
  return { line: stdout.trimEnd(), code: status };
}
