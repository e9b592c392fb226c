import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { floorsText, idleFloors, loadFloors, shortfalls } from '../../src/curating/evaluate-floors.js';

const floors = {
  own: { direct: { rightMin: 5, wrongMax: 1 }, 'unknown-near': { rightMin: 3, wrongMax: 0 } },
  'held-out': { direct: { rightMin: 2, wrongMax: 0 } },
  development: { fullMin: 81.5, wrongConfidentMax: 4 },
};

async function fileOf(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'floors-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'floors.json'), text);
  return join(folder, 'floors.json');
}

test.each([
  ['as recorded', 5, 1, []],
  ['better', 6, 0, []],
  ['one right fewer', 4, 1, ['own, typo: 4 of 8 right, recorded at least 5']],
  ['one wrong more', 5, 2, ['own, typo: 2 of 8 wrong, recorded at most 1']],
  ['both', 4, 2, ['own, typo: 4 of 8 right, recorded at least 5', 'own, typo: 2 of 8 wrong, recorded at most 1']],
])('%s', (_why, right, wrong, lines) => {
  expect(shortfalls('own', 'typo', { n: 8, right, wrong }, { rightMin: 5, wrongMax: 1 })).toEqual(lines);
});

test('a kind that was never recorded is a shortfall', () => {
  expect(shortfalls('held-out', 'typo', { n: 8, right: 8, wrong: 0 }, undefined)).toEqual([
    'held-out, typo: nothing is recorded; record it with "npm run evaluate -- --record"',
  ]);
});

test('a recorded kind without questions is told', () => {
  expect(idleFloors('own', ['direct'], floors.own)).toEqual([
    'own, unknown-near: is recorded, but no question is of this kind',
  ]);
});

test.each([
  ['with development questions', floors],
  ['without', { own: floors.own, 'held-out': {} }],
])('what is written is read back, %s', async (_why, written) => {
  expect(loadFloors(await fileOf(floorsText(written)))).toEqual(written);
});

test('a file that is not there is no mistake yet', () => {
  expect(loadFloors(join(tmpdir(), 'nowhere', 'floors.json'))).toBeUndefined();
});

test.each([
  ['no JSON', '{"own":\n oops', /floors\.json: cannot be read \(.*JSON/],
  [
    'half a question',
    floorsText(floors).replace('"rightMin": 5', '"rightMin": 4.5'),
    /floors\.json: own\.direct\.rightMin: /,
  ],
  ['a set too many', '{"own":{},"held-out":{},"mine":{}}', /floors\.json: .*mine/],
])('%s is refused, by file and place', async (_why, text, message) => {
  const path = await fileOf(text);
  expect(() => loadFloors(path)).toThrow(message);
});
