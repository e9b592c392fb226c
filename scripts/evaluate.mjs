#!/usr/bin/env node
// Asks the bot every labelled question of a folder, prints the scorer's table, and compares the whole with the recorded
// figures in tests/questions/floors.json: exit code 1 if it answers fewer rightly, or more wrongly, than it did.
//
//   npm run evaluate -- [--fails] [FOLDER]     --fails: also every question that was not answered as it should be
//
// The folder (../shared/eval) holds dev-questions.jsonl and its scorer, score.mjs. Where it is missing, nothing is done.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values, positionals } = parseArgs({ options: { fails: { type: 'boolean' } }, allowPositionals: true });
const folder = resolve(positionals[0] ?? join(root, '..', 'shared', 'eval'));
const questions = join(folder, 'dev-questions.jsonl');
const scorer = join(folder, 'score.mjs');

if (!existsSync(questions) || !existsSync(scorer)) {
  console.log(`The labelled questions are not here (${questions}): skipped.`);
  process.exit(0);
}

const scratch = mkdtempSync(join(tmpdir(), 'rapporteur-evaluate-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const answers = join(scratch, 'answers.jsonl');

run([join(root, 'dist', 'src', 'terminal', 'ask.js'), '--jsonl'], openSync(questions, 'r'), openSync(answers, 'w'));
run([scorer, questions, answers, ...(values.fails ? ['--fails'] : [])], 'ignore', 'inherit');
const { overall } = JSON.parse(run([scorer, questions, answers, '--json'], 'ignore', 'pipe'));
const { fullMin, wrongConfidentMax } = JSON.parse(readFileSync(join(root, 'tests/questions/floors.json'), 'utf8'));

const problems = [
  ...(overall.full >= fullMin ? [] : [`right and cited ${show(overall.full)}, recorded ${show(fullMin)}`]),
  ...(overall.wrongConfident <= wrongConfidentMax
    ? []
    : [`answered wrongly ${show(overall.wrongConfident)}, recorded ${show(wrongConfidentMax)}`]),
];
if (problems.length > 0) {
  console.error(`Worse than tests/questions/floors.json: ${problems.join('; ')}.`);
  process.exit(1);
}
console.log(
  `Right and cited ${show(overall.full)} (recorded ${show(fullMin)}), answered wrongly ${show(overall.wrongConfident)} (recorded ${show(wrongConfidentMax)}).`,
);

function run(args, input, output) {
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', stdio: [input, output, 'inherit'] });
  if (status !== 0) {
    console.error(`${args[0]} ended with ${status ?? 'a signal'}: nothing can be compared.`);
    process.exit(1);
  }
  return stdout;
}

function show(percent) {
  return `${percent.toFixed(1)} %`;
}
