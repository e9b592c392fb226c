import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evaluateQuestions } from '../../src/curating/evaluate-questions.js';
import { changed, type Files, writeFiles } from '../knowledge/invented-packs.js';

const own = [
  '{"id":"o1","kind":"direct","q":"when was the tall light built","expect":"answered","facts":["lights/F-0001"],"all":["1902"]}',
  '{"id":"o2","kind":"direct","q":"where is the tall light","expect":"answered","facts":["lights/F-0002"]}',
  '{"id":"o3","kind":"unknown-far","q":"pancakes for breakfast","expect":"unknown"}',
];
/** Asks for one fact and wants another: answered, and by its label wrong. */
const mislabelled =
  '{"id":"h1","kind":"direct","q":"who kept the tall light","expect":"answered","facts":["lights/F-0001"],"all":["1902"]}';
const floors = (right: number, wrong: number, more = ''): string =>
  `{"own":{"direct":{"rightMin":${right},"wrongMax":0},"unknown-far":{"rightMin":1,"wrongMax":0}},"held-out":{"direct":{"rightMin":0,"wrongMax":${wrong}}}${more}}`;

async function run(args: readonly string[], files: Files = {}, knowledge: Files = {}) {
  const questions = await writeFiles(
    {
      'own.jsonl': `${own.join('\n')}\n`,
      'held-out/unseen.jsonl': mislabelled,
      'floors.json': floors(2, 1),
      ...files,
    },
    {},
  );
  // Answers nothing, whatever it is asked: what is tried here is what becomes of the scorer's word.
  await writeFile(join(questions, 'ask.mjs'), '');
  const printed: string[] = [];
  const errors: string[] = [];
  let nowMs = 0;
  const code = await evaluateQuestions(
    args.map((arg) => arg.replace('QUESTIONS', questions)),
    {
      knowledge: await writeFiles(knowledge),
      questions,
      development: join(questions, 'development'),
      askProgram: join(questions, 'ask.mjs'),
      nowMs: () => {
        nowMs += 2;
        return nowMs;
      },
      print: (text) => printed.push(text),
      printError: (text) => errors.push(text),
    },
  );
  return { code, printed: printed.join('\n'), errors: errors.join('\n'), questions };
}

const development = (full: number, wrongConfident: number): Files => ({
  'development/dev-questions.jsonl': '{"id":"1","q":"When?"}\n',
  'development/score.mjs': `console.log(process.argv.includes('--json') ? '{"overall":{"full":${full},"wrongConfident":${wrongConfident}}}' : 'the table' + process.argv.slice(4));`,
});

test('a table for each set, a line a kind, and how far the confidence can be trusted', async () => {
  const { code, printed } = await run([]);
  const rows = printed.split('\n').map((line) => line.replace(/ {2,}/g, ' ').trim());
  expect(rows).toContain('direct 2 2 100.0 100.0 0 0.0 0 0 – 0.030 2.00 2.00');
  expect(
    rows.filter((row) => /^(?:kind|direct|unknown-far|overall|confidence) /.test(row)).map((row) => row.split(' ')[0]),
  ).toEqual([
    ...['kind', 'direct', 'unknown-far', 'overall', 'confidence'],
    ...['kind', 'direct', 'overall', 'confidence'],
  ]);
  expect(printed).toContain('The development questions are not here');
  expect(printed).toMatch(/As recorded in .*floors\.json\.$/);
  expect(code).toBe(0);
});

test('--fails shows what was asked, said and wanted', async () => {
  const { printed } = await run(['--fails']);
  expect(printed).toMatch(
    /^h1 \[direct\] wrong, confidence 0\.\d\d\n {2}asked: {2}who kept the tall light\n {2}said: {3}.*Ann Moss.*\(lights\/F-0003\)\n {2}wanted: lights\/F-0001 The Tall Light was built on 3 May 1902\. \| \/1902\/$/m,
  );
});

test('--json is one object, with what was missed where that is asked for', async () => {
  const { printed } = await run(['--json', '--fails']);
  const { sets, development: none, worse } = JSON.parse(printed);
  expect(Object.keys(sets)).toEqual(['own', 'held-out']);
  expect(sets.own.overall).toMatchObject({ n: 3, right: 3, wrong: 0, unanswerable: 1, unanswerableDeclined: 1 });
  expect(sets['held-out'].kinds.direct).toMatchObject({ n: 1, right: 0, wrong: 1 });
  expect(sets['held-out'].misses).toMatchObject([{ id: 'h1', verdict: 'wrong', from: ['lights/F-0003'] }]);
  expect([none, worse]).toEqual([null, []]);
});

test('--kind asks this kind in the sets that have it, and says nothing of the others', async () => {
  const { code, printed } = await run(['--kind', 'unknown-far']);
  expect(printed).toContain('own: the 1 questions');
  expect(printed).not.toContain('held-out: the');
  expect(code).toBe(0);
});

test.each([
  ['fewer right', floors(3, 1), 'own, direct: 2 of 2 right, recorded at least 3'],
  ['more wrong', floors(2, 0), 'held-out, direct: 1 of 1 wrong, recorded at most 0'],
  ['a kind never recorded', '{"own":{},"held-out":{}}', 'own, unknown-far: nothing is recorded'],
  [
    'a recorded kind without questions',
    floors(2, 1).replace('"unknown-far"', '"typo":{"rightMin":0,"wrongMax":0},"unknown-far"'),
    'own, typo: is recorded',
  ],
])('%s than recorded: exit code 1, in words', async (_why, recorded, words) => {
  const { code, errors } = await run([], { 'floors.json': recorded });
  expect(errors).toContain(words);
  expect(code).toBe(1);
});

test('better than recorded is told', async () => {
  const { code, printed } = await run([], { 'floors.json': floors(1, 1) });
  expect(printed).toContain('own, direct: 2 right, recorded 1');
  expect(code).toBe(0);
});

test('--record writes the figures of this run and keeps those of questions that are not here', async () => {
  const before = floors(9, 0, ',"development":{"fullMin":80,"wrongConfidentMax":5}');
  const { code, questions } = await run(['--record'], { 'floors.json': before });
  expect(code).toBe(0);
  expect(JSON.parse(await readFile(join(questions, 'floors.json'), 'utf8'))).toEqual(
    JSON.parse(floors(2, 1, ',"development":{"fullMin":80,"wrongConfidentMax":5}')),
  );
});

test.each([
  ['as recorded', 80, 5, 0, ''],
  ['fewer right and cited', 79.9, 5, 1, 'development: 79.90 % right and cited, recorded at least 80 %'],
  ['more answered wrongly', 80, 5.1, 1, 'development: 5.10 % answered wrongly, recorded at most 5 %'],
])('development questions, %s by their own scorer', async (_why, full, wrong, code, words) => {
  const outcome = await run([], {
    ...development(full, wrong),
    'floors.json': floors(2, 1, ',"development":{"fullMin":80,"wrongConfidentMax":5}'),
  });
  expect(outcome.printed).toContain('the table');
  expect(outcome.errors).toContain(words);
  expect(outcome.code).toBe(code);
});

test('development figures are recorded to a tenth that they themselves pass', async () => {
  const { questions } = await run(['--record'], development(80.57, 5.01));
  const recorded = JSON.parse(await readFile(join(questions, 'floors.json'), 'utf8'));
  expect(recorded.development).toEqual({ fullMin: 80.5, wrongConfidentMax: 5.1 });
});

test.each([
  ['an unknown option', ['--fail'], {}, /^Unknown option '--fail'/],
  ['two folders', ['a', 'b'], {}, /^One folder at most, not a and b\./],
  ['recording a part', ['--record', '--kind', 'direct'], {}, /^--record takes the figures of all kinds/],
  [
    'an unknown kind',
    ['--kind', 'riddle'],
    {},
    /^No question is of the kind "riddle"\. There are: direct, unknown-far\./,
  ],
  ['a folder without questions', ['QUESTIONS/elsewhere'], {}, /elsewhere.dev-questions\.jsonl and .* needed/],
  ['a line that is no JSON', [], { 'own.jsonl': `${own[0]}\n{"id":` }, /own\.jsonl:2: is not one line of JSON/],
  ['no held-out questions', [], { 'held-out/unseen.jsonl': undefined }, /held-out: cannot be read/],
  [
    'a scorer that breaks',
    [],
    { ...development(0, 0), 'development/score.mjs': 'process.exit(3);' },
    /score\.mjs ended with 3/,
  ],
  [
    'a scorer that says nothing',
    [],
    { ...development(0, 0), 'development/score.mjs': '' },
    /score\.mjs --json did not give/,
  ],
])('%s ends it, in words', async (_why, args, files, message) => {
  await expect(run(args, files)).rejects.toThrow(message);
});

test('packs with mistakes end it by file and line', async () => {
  const knowledge = changed('lights/facts/tower.yaml', 'source: gazette-1902', 'source: gazette');
  await expect(run([], {}, knowledge)).rejects.toMatchObject({
    name: 'CannotStart',
    message: expect.stringMatching(/tower\.yaml:\d+: /),
  });
});

test('--help asks nothing', async () => {
  const { code, printed, questions } = await run(['--help'], { 'floors.json': undefined });
  expect(printed).toContain('npm run evaluate -- --record');
  expect([code, existsSync(join(questions, 'floors.json'))]).toEqual([0, false]);
});
