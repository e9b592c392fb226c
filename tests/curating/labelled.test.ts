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
const line = (id: string, more = ''): string => `{"id":"${id}","kind":"direct","q":"When?","expect":"answered"${more}}`;

test('questions come file by file in the order of their names, line by line', () => {
  write('b.jsonl', line('b1'));
  write('a.jsonl', line('a1'), '', line('a2'));
  write('notes.txt', 'no questions');
  expect(loadLabelled(folder).map(({ id }) => id)).toEqual(['a1', 'a2', 'b1']);
});

test('what is left out is empty', () => {
  write('a.jsonl', line('a1'));
  expect(loadLabelled(folder)[0]).toMatchObject({ history: [], facts: [], all: [] });
});

test.each([
  ['another field', line('a1', ',"fact":"lake/F-0001"'), /a\.jsonl:2/],
  ['another expectation', '{"id":"a1","kind":"direct","q":"When?","expect":"maybe"}', /a\.jsonl:2/],
])('%s is refused with file and line', (_why, wrong, message) => {
  write('a.jsonl', line('a0'), wrong);
  expect(() => loadLabelled(folder)).toThrow(message);
});
