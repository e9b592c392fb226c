import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { modelineOf } from '../../src/curating/modeline.js';
import { listFilesBelow } from '../../src/knowledge/pack-folders.js';
import { parseYamlText } from '../../src/knowledge/yaml-text.js';
import { projectRoot } from '../../src/project-root.js';
import { runVerb } from '../curating/run-verb.js';

const dir = join(projectRoot(), 'knowledge');
const names = (await listFilesBelow(dir)).filter((name) => name.endsWith('.yaml'));
const ajv = new Ajv2020({ strict: false, validateFormats: false, logger: false });
const validates = (schema: string) => ajv.compile(JSON.parse(readFileSync(join(dir, schema), 'utf8')));
const pack = validates('pack.schema.json');
const language = validates('language.schema.json');

test('the schemas that editors use are those of this version', async () => {
  expect(await runVerb('schema', '--check', '--knowledge', dir)).toMatchObject({ code: 0, errors: '' });
});

test.each(names)('%s follows the schema that its first line names', (name) => {
  const text = readFileSync(join(dir, name), 'utf8');
  expect(text.split('\n')[0], 'run "npm run knowledge -- schema"').toBe(modelineOf(name));
  const validate = name.startsWith('languages/') ? language : pack;
  expect(validate(parseYamlText(text, name).data), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
});
