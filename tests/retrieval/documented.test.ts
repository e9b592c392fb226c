import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildEngine, loadEngine } from '../../src/retrieval/engine.js';

test('the example of docs/engine.md prints what its comments say', () => {
  const page = readFileSync(new URL('../../docs/engine.md', import.meta.url), 'utf8');
  const example = page.match(/```ts\n([\s\S]*?)```/)?.[1] ?? '';
  const promised = [...example.matchAll(/console\.log\(.*\); \/\/ (.*)/g)].map((match) => match[1]);
  const printed: string[] = [];
  const code = example.replace(/^import .*$/m, '');
  const run = new Function('buildEngine', 'loadEngine', 'console', code);
  run(buildEngine, loadEngine, { log: (value: unknown) => printed.push(String(value)) });
  expect(printed).toEqual(promised);
  expect(printed).toHaveLength(3);
});
