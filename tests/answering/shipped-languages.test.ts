import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildEngine } from '../../src/answering/build.js';
import type { Engine } from '../../src/answering/engine.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { projectRoot } from '../../src/project-root.js';

/** What the languages that are shipped say for an operation that no labelled question shows. */

let engine: Engine;
beforeAll(async () => {
  engine = buildEngine(await loadKnowledge(join(projectRoot(), 'knowledge')));
});

test.each([
  ['What is the difference between 64/183 and 71/14?'],
  ['How does 64/183 differ from 71/14?'],
  ['what do 64/183 and 71/14 have in common'],
  ['64/183 compared to 71/14'],
  ['чем отличаются 64/183 и 71/14?'],
  ['разница между 64/183 и 71/14'],
  ['64/183和71/14有什么区别？'],
])('"%s" sets two things side by side', (question) => {
  expect(engine.compared(question)?.map(({ symbol }) => symbol)).toEqual(['A/RES/64/183', 'A/RES/71/14']);
});

test.each([['Do the sources differ on the date of 64/183 and 71/14?'], ['Was 64/183 adopted before 71/14?']])(
  '"%s" does not',
  (question) => {
    expect(engine.compared(question)).toBeUndefined();
  },
);
