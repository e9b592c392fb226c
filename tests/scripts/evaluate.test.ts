import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../structure/source-files.js';

// Runs the compiled batch mode on one question; the scorer is a fake that says how well that went.

const floors: { fullMin: number; wrongConfidentMax: number } = JSON.parse(
  readFileSync(join(root, 'tests/questions/floors.json'), 'utf8'),
);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-evaluate-test-'));
  writeFileSync(join(folder, 'dev-questions.jsonl'), '{"id":"1","q":"When?"}\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['as recorded', floors.fullMin, floors.wrongConfidentMax, 0, 'Right and cited'],
  ['better', 100, 0, 0, 'Right and cited'],
  ['fewer right', floors.fullMin - 0.1, 0, 1, 'right and cited'],
  ['more wrong', 100, floors.wrongConfidentMax + 0.1, 1, 'answered wrongly'],
])('%s', (_why, full, wrongConfident, code, words) => {
  const overall = JSON.stringify({ overall: { full, wrongConfident } });
  writeFileSync(
    join(folder, 'score.mjs'),
    `console.log(process.argv.includes('--json') ? '${overall}' : 'the table');`,
  );
  const { status, stdout, stderr } = evaluate(folder);
  expect(stdout).toMatch(/^the table$/m);
  expect(stdout + stderr).toContain(words);
  expect(status).toBe(code);
});

test('questions that are not here are skipped, in words', () => {
  const { status, stdout } = evaluate(join(folder, 'nowhere'));
  expect(stdout).toContain('not here');
  expect(stdout).toContain('skipped');
  expect(status).toBe(0);
});

function evaluate(questionFolder: string) {
  return spawnSync(process.execPath, [join(root, 'scripts/evaluate.mjs'), questionFolder], { encoding: 'utf8' });
}
