import { existsSync, openSync, writeSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeIfPossible } from '../src/write-if-possible.js';

test('a line is written as it is', () => {
  const written: string[] = [];
  writeIfPossible({ write: (text) => written.push(text) }, 'line\n');
  expect(written).toEqual(['line\n']);
});

test.skipIf(!existsSync('/dev/full'))('a full disk loses the line, and nothing else', () => {
  const full = openSync('/dev/full', 'w');
  expect(() => writeSync(full, 'line\n')).toThrow('ENOSPC');
  expect(() => writeIfPossible({ write: (text) => writeSync(full, text) }, 'line\n')).not.toThrow();
});
