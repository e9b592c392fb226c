import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { schemaFiles } from '../../src/curating/json-schema.js';
import { pointed } from '../../src/curating/modeline.js';
import { parseYamlText } from '../../src/knowledge/yaml-text.js';
import { inventedFiles, writeFiles } from '../knowledge/invented-packs.js';
import { runVerb } from './run-verb.js';

test('writes both schemas, points every YAML file to its own, and then has nothing to do', async () => {
  const dir = await writeFiles({});
  expect(await runVerb('schema', '--knowledge', dir)).toMatchObject({ code: 0, errors: '' });
  const firstLines = await Promise.all(
    Object.keys(inventedFiles).map(async (name) => (await readFile(join(dir, name), 'utf8')).split('\n')[0]),
  );
  const to = (path: string) => `# yaml-language-server: $schema=${path}`;
  expect(firstLines).toEqual([
    to('pack.schema.json'),
    to('../language.schema.json'),
    to('../pack.schema.json'),
    to('../pack.schema.json'),
    to('../pack.schema.json'),
    to('../../pack.schema.json'),
  ]);
  expect((await runVerb('schema', '--check', '--knowledge', dir)).printed).toBe(
    'The schemas are those of this version.',
  );
  expect((await runVerb('schema', '--knowledge', dir)).printed).toBe(
    'Everything is as it should be: nothing was written.',
  );
  // The packs read as before.
  expect((await runVerb('check', '--without-asking', '--knowledge', dir)).code).toBe(0);
});

test('--check fails on a stale or missing schema and writes nothing', async () => {
  const dir = await writeFiles({});
  const missing = await runVerb('schema', '--check', '--knowledge', dir);
  expect(missing.code).toBe(1);
  expect(missing.errors.replaceAll(`${dir}/`, '').split('\n')).toEqual([
    'pack.schema.json:1: is not the schema of this version. Run "npm run knowledge -- schema".',
    'language.schema.json:1: is not the schema of this version. Run "npm run knowledge -- schema".',
  ]);
  await runVerb('schema', '--knowledge', dir);
  await writeFile(join(dir, 'pack.schema.json'), '{}\n');
  expect((await runVerb('schema', '--check', '--knowledge', dir)).code).toBe(1);
  expect(await readFile(join(dir, 'pack.schema.json'), 'utf8')).toBe('{}\n');
});

test('--check warns of a file that points nowhere, and passes', async () => {
  const dir = await writeFiles({});
  await runVerb('schema', '--knowledge', dir);
  await writeFile(join(dir, 'lights/new.yaml'), 'facts: []\n');
  const { code, printed } = await runVerb('schema', '--check', '--knowledge', dir);
  expect(code).toBe(0);
  expect(printed).toContain('lights/new.yaml:1: warning: does not point to its schema');
});

test.each([
  [
    'a file without the line',
    '# Lights\nthings: []\n',
    '# yaml-language-server: $schema=../pack.schema.json\n# Lights\nthings: []\n',
  ],
  [
    'a line that points elsewhere',
    '# yaml-language-server: $schema=x.json\nthings: []\n',
    '# yaml-language-server: $schema=../pack.schema.json\nthings: []\n',
  ],
  ['Windows line ends', 'things: []\r\n', '# yaml-language-server: $schema=../pack.schema.json\r\nthings: []\r\n'],
  ['an empty file', '', '# yaml-language-server: $schema=../pack.schema.json\n'],
])('%s is pointed to the schema, once', (_why, before, after) => {
  expect(pointed('lights/all.yaml', before)).toBe(after);
  expect(pointed('lights/all.yaml', after)).toBe(after);
});

describe('what editors check by', () => {
  const [pack, language] = schemaFiles().map(({ text }) => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false, logger: false });
    return ajv.compile(JSON.parse(text));
  });

  test.each(Object.entries(inventedFiles))('accepts %s', (name, text) => {
    const validate = name.startsWith('languages/') ? language : pack;
    expect(validate?.(parseYamlText(text, name).data), JSON.stringify(validate?.errors)).toBe(true);
  });

  const fact = parseYamlText(inventedFiles['lights/facts/tower.yaml'], '').data;
  test.each([
    ['an unknown key', (text: string) => text.replace('says:', 'sais:')],
    ['an id that is none', (text: string) => text.replace('F-0001', 'F-1')],
    [
      'a span that begins at no date',
      (text: string) => text.replace('asked: [', 'held: { from: May 1902 }\n    asked: ['),
    ],
    ['a fact without a source', (text: string) => text.replace(/ {4}sources:\n.*\n/, '')],
    ['a value of two kinds', (text: string) => text.replace('{ date: 1902-05-03 }', '{ date: 1902, text: x }')],
    [
      'a sentence too long',
      (text: string) => text.replace('The Tall Light was', `The ${'very '.repeat(80)}Tall Light was`),
    ],
  ])('refuses %s', (_why, change) => {
    const text = change(inventedFiles['lights/facts/tower.yaml']);
    expect(parseYamlText(text, '').data).not.toEqual(fact);
    expect(pack?.(parseYamlText(text, '').data)).toBe(false);
  });

  test('a bare year is a date', () => {
    const text = inventedFiles['lights/facts/tower.yaml'].replace('1902-05-03 }', '1902 }');
    expect(pack?.(parseYamlText(text, '').data)).toBe(true);
  });
});
