import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { listFilesBelow } from '../knowledge/pack-folders.js';
import { shownPath } from '../knowledge/shown-path.js';
import { schemaFiles } from './json-schema.js';
import { pointed } from './modeline.js';
import { knowledgeDir, type Verb } from './verb.js';
import { writeWhole } from './write-whole.js';

/** `schema`: what lets editors check and complete pack files while they are written. */
export const schema: Verb = {
  usage: 'schema [--check] [--knowledge DIR]',
  about: [
    'Writes the JSON Schemas that editors use, and has the first line of every YAML file point to its own.',
    '  --check              write nothing; exit code 1 if a schema is not that of this version',
  ],

  async run(args, output) {
    const { values } = parseArgs({
      args: [...args],
      options: { check: { type: 'boolean', default: false }, knowledge: { type: 'string' } },
    });
    const dir = knowledgeDir(values.knowledge);
    const schemas = await differing(dir, schemaFiles());
    const names = (await listFilesBelow(dir)).filter((name) => name.endsWith('.yaml'));
    const texts = await Promise.all(
      names.map(async (name) => ({ name, text: pointed(name, await readFile(join(dir, name), 'utf8')) })),
    );
    const unpointed = await differing(dir, texts);
    if (values.check) {
      for (const { path } of schemas) {
        output.printError(
          `${shownPath(path)}:1: is not the schema of this version. Run "npm run knowledge -- schema".`,
        );
      }
      for (const { path } of unpointed) {
        output.print(
          `${shownPath(path)}:1: warning: does not point to its schema, so editors cannot check it. Run "npm run knowledge -- schema".`,
        );
      }
      if (schemas.length === 0) output.print('The schemas are those of this version.');
      return schemas.length === 0 ? 0 : 1;
    }
    await writeWhole([...schemas, ...unpointed]);
    for (const { path } of schemas) output.print(`${shownPath(path)}: written`);
    for (const { path } of unpointed) output.print(`${shownPath(path)}: points to its schema`);
    if (schemas.length + unpointed.length === 0) output.print('Everything is as it should be: nothing was written.');
    return 0;
  },
};

/** Those of the files that are not on disk as they should be, by their paths. */
async function differing(
  dir: string,
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const compared = await Promise.all(
    files.map(async ({ name, text }) => {
      const path = join(dir, name);
      return (await textAt(path)) === text ? [] : [{ path, text }];
    }),
  );
  return compared.flat();
}

async function textAt(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}
