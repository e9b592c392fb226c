import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { KnowledgeError } from '../../src/knowledge/problems.js';
import { inventedFiles, writeFiles } from './invented-packs.js';

/** Whether a folder is loaded whole or refused with places and reasons. Anything else is thrown on. */
async function outcome(path: string, content: string | Uint8Array): Promise<'loaded' | 'refused'> {
  const dir = await writeFiles({ [path]: content });
  try {
    const { packs } = await loadKnowledge(dir);
    expect(packs.map(({ header }) => header.id)).toEqual(['lights']);
    return 'loaded';
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    for (const { file, line, message } of error.problems) {
      expect(file.startsWith(dir)).toBe(true);
      expect(line).toBeGreaterThanOrEqual(1);
      expect(message.length).toBeLessThan(2_000);
    }
    return 'refused';
  }
}

const path = fc.constantFrom(
  'lights/x.yaml',
  'lights/x.jsonl',
  'lights/pack.yaml',
  'lights/sources.yaml',
  'relations.yaml',
  'languages/en.yaml',
);

/** Words, indicators and blanks that YAML and the schemas react to, in any order. */
const yamlish = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'[]{}:,-?&*!|>\'"%@`#~\t',
        '\n',
        '\n  ',
        '\n    ',
        ': ',
        '- ',
        '---\n',
        '...\n',
        '<<: ',
        '&a ',
        '*a ',
      ),
      fc.constantFrom('facts', 'things', 'pack', 'id', 'value', 'date', 'sources', 'lists', 'relations', '__proto__'),
      fc.constantFrom(
        'F-0001',
        'constructor',
        '2009-12-18',
        '1e999',
        '0x1F',
        'null',
        'true',
        '!!binary x',
        '!!set {a}',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

test('any bytes are loaded or refused with a reason', async () => {
  await fc.assert(
    fc.asyncProperty(path, fc.uint8Array({ maxLength: 300 }), async (file, bytes) => {
      expect(['loaded', 'refused']).toContain(await outcome(file, bytes));
    }),
    { numRuns: 150 },
  );
});

test('any text that looks like YAML is loaded or refused with a reason', async () => {
  await fc.assert(
    fc.asyncProperty(path, yamlish, async (file, text) => {
      expect(['loaded', 'refused']).toContain(await outcome(file, text));
    }),
    { numRuns: 400 },
  );
});

test('any data in the right sections is loaded or refused with a reason', async () => {
  const section = fc.constantFrom('pack', 'sources', 'things', 'facts', 'disputes', 'lists', 'relations');
  await fc.assert(
    fc.asyncProperty(section, fc.jsonValue({ maxDepth: 5 }), async (name, value) => {
      expect(['loaded', 'refused']).toContain(await outcome('lights/x.yaml', JSON.stringify({ [name]: value })));
    }),
    { numRuns: 200 },
  );
});

test('a file cut anywhere is loaded or refused with a reason', async () => {
  const text = inventedFiles['lights/facts/tower.yaml'];
  await fc.assert(
    fc.asyncProperty(fc.nat(text.length), async (length) => {
      expect(['loaded', 'refused']).toContain(await outcome('lights/facts/tower.yaml', text.slice(0, length)));
    }),
    { numRuns: 150 },
  );
});

test.each([
  ['open brackets', '['.repeat(1_000_000)],
  ['open braces', '{a: '.repeat(250_000)],
  ['dashes', '- '.repeat(500_000)],
  ['question marks', '? '.repeat(500_000)],
  ['tags', '! '.repeat(100_000)],
  ['commas', `[${','.repeat(100_000)}`],
  ['different keys', Array.from({ length: 100_000 }, (_, i) => `k${i}: 1`).join('\n')],
  ['one endless word', 'a'.repeat(4_000_000)],
  ['wrong escapes', `"${'\\q'.repeat(100_000)}"`],
  ['unknown aliases', '- *x\n'.repeat(50_000)],
  [
    'anchors within anchors',
    `things:\n${Array.from({ length: 99 }, (_, i) => `- &a${i} [${i > 0 ? `*a${i - 1}, *a${i - 1}` : 'x'}]\n`).join('')}`,
  ],
])('a large file of %s is refused within the time of a test', async (_what, text) => {
  expect(await outcome('lights/x.yaml', text)).toBe('refused');
});
