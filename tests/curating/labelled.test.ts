import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadLabelled } from '../../src/curating/labelled.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'labelled-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const write = (name: string, ...lines: readonly string[]): void => {
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
};
const line = (id: string, more = ''): string =>
  `{"id":"${id}","kind":"direct","q":"When?","expect":"answered","facts":["lake/F-0001"]${more}}`;

test('questions come file by file in the order of their names, line by line', () => {
  write('b.jsonl', line('b1'));
  write('a.jsonl', line('a1'), '', line('a2'));
  write('notes.txt', 'no questions');
  expect(loadLabelled(folder).map(({ id }) => id)).toEqual(['a1', 'a2', 'b1']);
});

test('what is left out is empty', () => {
  write('a.jsonl', line('a1'));
  expect(loadLabelled(folder)[0]).toMatchObject({ history: [], all: [] });
});

test.each([
  ['another field', line('a1', ',"fact":"lake/F-0001"'), /a\.jsonl:2: .*fact/],
  ['another expectation', '{"id":"a1","kind":"direct","q":"When?","expect":"maybe"}', /a\.jsonl:2: expect: /],
  ['half a line', '{"id":"a1",', /a\.jsonl:2: is not one line of JSON/],
  ['a pattern that is none', line('a1', ',"all":["(4 May"]'), /a\.jsonl:2: all\.0: is not a regular expression/],
  ['a kind with capitals', line('a1').replace('direct', 'Direct'), /a\.jsonl:2: kind: is not small letters/],
  ['a blank question', line('a1').replace('When?', ' '), /a\.jsonl:2: q: is blank/],
  ['an id given before', line('a0'), /a\.jsonl:2: the id "a0" is already that of .*a\.jsonl:1/],
  ['an answer by nothing', line('a1').replace(/,"facts":.*]/, ''), /a\.jsonl:2: what is to be answered names/],
  ['an answer to decline', line('a1').replace('answered', 'unknown'), /a\.jsonl:2: .* what is not to be has neither/],
])('%s is refused with file and line', (_why, wrong, message) => {
  write('a.jsonl', line('a0'), wrong);
  expect(() => loadLabelled(folder)).toThrow(message);
});

test('everything that is wrong is told at once', () => {
  write('a.jsonl', 'oops', line('a1'));
  write('b.jsonl', line('b1'), 'oops');
  expect(() => loadLabelled(folder)).toThrow(/a\.jsonl:1: .*\n.*b\.jsonl:2: /);
});

test.each([
  ['a folder that is not there', 'nowhere', /nowhere: cannot be read \(ENOENT/],
  ['a folder without questions', '.', /holds no questions/],
])('%s is told', (_why, below, message) => {
  expect(() => loadLabelled(join(folder, below))).toThrow(message);
});
