import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nextFactId } from '../../src/curating/add.js';
import { changed, inventedFiles, writeFiles } from '../knowledge/invented-packs.js';
import { runAnswering, runVerb } from './run-verb.js';

const tower = 'lights/facts/tower.yaml';

/** Answers to the questions, in their order; an array where several lines answer one. */
interface Answers {
  readonly about: string;
  readonly claim: string;
  readonly relation: string;
  readonly value: string;
  readonly held: string;
  readonly asked: readonly string[];
  readonly sources: readonly string[];
  readonly checked: string;
  readonly id: string;
  readonly file: string;
  readonly write: string;
}

const right: Answers = {
  about: 'the tower, north-cape',
  claim: 'The Tall Light on the North Cape has 99 steps.',
  relation: 'steps',
  value: '99 steps',
  held: '1902/',
  asked: ['how many steps has the tower', 'Tall Light: steps?'],
  sources: ['gazette-1902 ¶3'],
  checked: '',
  id: '',
  file: '',
  write: '',
};

async function added(dir: string, answers: Partial<Answers> = {}) {
  const all = { ...right, ...answers };
  const lines = [
    ...[all.about, all.claim, all.relation, all.value, all.held, ...all.asked, ''],
    ...[...all.sources, '', all.checked, all.id, all.file, all.write],
  ];
  return runAnswering(lines, 'add', '--knowledge', dir);
}

const written = `
  - id: F-0004
    rev: 1
    about: [tall-light, north-cape]
    says: The Tall Light on the North Cape has 99 steps.
    relation: steps
    value: { number: 99, unit: steps }
    held: { from: 1902 }
    asked:
      - how many steps has the tower
      - "Tall Light: steps?"
    sources:
      - { source: gazette-1902, at: ¶3 }
    checked: 2026-11-22
`;

test('asks for every part, shows the fact, writes it at the end of the file and keeps the rest of it', async () => {
  const dir = await writeFiles(changed(tower, 'facts:\n', '# The tower\nfacts:\n'));
  const { code, printed, errors } = await added(dir);
  expect([code, errors]).toEqual([0, '']);
  const labels = [...printed.matchAll(/^(\S[\w ]*) – /gm)].map((match) => match[1]);
  expect(labels).toEqual([
    ...['about', 'claim', 'relation', 'value', 'held', 'asked', 'asked 2', 'asked 3', 'source', 'source 2'],
    ...['checked', 'id', 'file', 'write'],
  ]);
  expect(printed).toContain(written.trimEnd());
  expect(await readFile(join(dir, tower), 'utf8')).toBe(`# The tower\n${inventedFiles[tower]}${written.slice(1)}`);
  expect((await runVerb('check', '--without-asking', '--knowledge', dir)).code).toBe(0);
});

test('a new file begins with the line that editors need', async () => {
  const dir = await writeFiles({});
  expect((await added(dir, { file: 'facts/steps.yaml' })).code).toBe(0);
  expect(await readFile(join(dir, 'lights/facts/steps.yaml'), 'utf8')).toBe(
    `# yaml-language-server: $schema=../../pack.schema.json\n\nfacts:${written}`,
  );
});

describe('an answer that will not do ends answers that stand ready, and nothing is written', () => {
  test.each<[string, Partial<Answers>, string]>([
    [
      'a thing that nobody knows',
      { about: 'tal-light' },
      'about: The pack has no thing "tal-light". Did you mean "tall-light"?',
    ],
    ['an empty claim', { claim: '' }, 'claim: It takes an answer.'],
    ['a claim too long', { claim: 'long '.repeat(70) }, 'is longer than 300 characters: one claim a fact.'],
    ['an unknown relation', { relation: 'step' }, 'relation: There is no relation "step". Did you mean "steps"?'],
    ['a number without a unit', { value: '99' }, 'value: It takes a number and what it counts: 6 members.'],
    ['a value that the claim lacks', { value: '98 steps' }, 'value: The claim does not say 98.'],
    ['a date that is none', { relation: 'built-on', value: 'May' }, 'value: "May" will not do. It takes a date'],
    ['a kind of value that is none', { relation: '', value: 'year 1902' }, 'value: Begin with one of date, number,'],
    ['a span that is none', { held: '1902' }, 'held: "1902" is no span. Write 2014/2015, 2014/ or /2015.'],
    ['a question of another fact', { asked: ['Where is the tall light?'] }, 'asked: F-0002 has that question already.'],
    ['a question twice', { asked: ['which steps', 'Which steps?'] }, 'asked 2: You have that already.'],
    ['no source', { sources: [] }, 'source: At least 1.'],
    [
      'a source that nobody knows',
      { sources: ['gazete-1902 ¶3'] },
      'has no source "gazete-1902". Did you mean "gazette-1902"?',
    ],
    ['a place that is none', { sources: ['gazette-1902 line 3'] }, 'source: "line 3" is not a place: write "¶3 s5"'],
    ['an id in use', { id: 'F-0003' }, 'id: F-0003 is or was another fact.'],
    ['a file outside of the pack', { file: '../other.yaml' }, 'file: Name a .yaml file in the folder of the pack'],
    ['the header file', { file: 'pack.yaml' }, 'file: Name a .yaml file in the folder of the pack'],
    ['no', { write: 'no' }, 'As you wish.'],
  ])('%s', async (_why, answers, errors) => {
    const dir = await writeFiles({});
    const ran = await added(dir, answers);
    expect(ran.code).toBe(1);
    expect(ran.errors).toContain(errors);
    expect(ran.errors).toMatch(/Nothing was written\.$/);
    expect(await readFile(join(dir, tower), 'utf8')).toBe(inventedFiles[tower]);
  });

  test('answers that end early', async () => {
    const dir = await writeFiles({});
    const ran = await runAnswering(['tall-light', 'The Tall Light is high.'], 'add', '--knowledge', dir);
    expect([ran.code, ran.errors]).toEqual([1, 'The answers ended. Nothing was written.']);
    expect(await readFile(join(dir, tower), 'utf8')).toBe(inventedFiles[tower]);
  });
});

test('a value without a relation is told with its kind', async () => {
  const dir = await writeFiles({});
  expect((await added(dir, { relation: '', value: 'things north cape' })).code).toBe(0);
  expect(await readFile(join(dir, tower), 'utf8')).toContain('    value: { things: [north-cape] }\n');
});

test('a claim that is nearly there already is told at once', async () => {
  const { printed } = await added(await writeFiles({}), {
    about: 'tall-light',
    claim: 'It was on 3 May 1902 that the Tall Light was built.',
    relation: 'built-on',
    value: '1902-05-03',
  });
  expect(printed).toContain('Like F-0001: The Tall Light was built on 3 May 1902.');
});

test('what the checks of the pack say of it is told after writing', async () => {
  const dir = await writeFiles({});
  const ran = await added(dir, {
    about: 'tall-light',
    claim: 'The Tall Light was built on 4 May 1902.',
    relation: 'built-on',
    value: '1902-05-04',
  });
  expect(ran.code).toBe(1);
  expect(ran.errors).toMatch(/^To be mended:\n.*tower\.yaml:\d+: .*F-000[14]/);
  expect(await readFile(join(dir, tower), 'utf8')).toContain('id: F-0004');
});

test('a broken pack is mended first', async () => {
  const dir = await writeFiles(changed(tower, 'says: Ann', 'sais: Ann'));
  const ran = await added(dir);
  expect([ran.code, ran.errors]).toEqual([1, expect.stringContaining('Mend the pack first. Nothing was written.')]);
});

test('of several packs one is asked for', async () => {
  const dir = await writeFiles({ 'isles/pack.yaml': 'pack: {}\n' });
  const ran = await runAnswering(['light'], 'add', '--knowledge', dir);
  expect(ran.errors).toBe('pack: There is no pack "light". Did you mean "lights"? Nothing was written.');
});

test('ids that were published and are gone are not proposed again', async () => {
  const dir = await writeFiles({});
  await writeFile(join(dir, 'lights/revisions.json'), '{\n  "F-0007": {"rev":1,"sha":"0","gone":true}\n}\n');
  expect((await added(dir, { id: 'F-0007' })).errors).toContain('F-0007 is or was another fact.');
  expect((await added(dir)).printed).toContain('[F-0008] > ');
});

test.each([
  ['none', [], 'F-0001'],
  ['a gap', ['F-0001', 'F-0009'], 'F-0010'],
  ['more than four digits', ['F-9999'], 'F-10000'],
])('the next id after %s', (_why, used, next) => {
  expect(nextFactId(new Set(used))).toBe(next);
});

test('without anybody to answer it is a wrong call', async () => {
  expect((await runVerb('add', '--knowledge', await writeFiles({}))).code).toBe(2);
});
