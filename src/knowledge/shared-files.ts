import { join } from 'node:path';
import { z } from 'zod';
import { loadDictionary } from './dictionary.js';
import { type Disk, disk as thisDisk } from './disk.js';
import { type Language, languageSchema } from './language-schema.js';
import type { Problem } from './problems.js';
import { type Relation, relationSchema } from './schema.js';
import { explainIssues } from './schema-issues.js';
import { shownPath } from './shown-path.js';
import { parseYamlText } from './yaml-text.js';

/** What all packs of a knowledge folder share. */
export interface SharedKnowledge {
  readonly relations: Map<string, Relation>;
  readonly languages: readonly Language[];
  readonly dictionary: ReadonlySet<string>;
}

export const languagesFolder = 'languages';
export const sharedRelationsFile = 'relations.yaml';
const sharedRelationsSchema = z.strictObject({ relations: z.record(z.string(), relationSchema) });

/** Reads `relations.yaml` and `languages/*.yaml`; a folder may do without either. */
export async function readSharedFiles(
  dir: string,
  files: readonly string[],
  problems: Problem[],
  disk: Disk = thisDisk,
): Promise<SharedKnowledge> {
  const relations = files.includes(sharedRelationsFile)
    ? (await readShared(join(dir, sharedRelationsFile), sharedRelationsSchema, problems, disk))?.relations
    : undefined;
  const languages: Language[] = [];
  for (const name of (await disk.listFolder(join(dir, languagesFolder)))?.files ?? []) {
    if (!name.endsWith('.yaml')) continue;
    const language = await readShared(join(dir, languagesFolder, name), languageSchema, problems, disk);
    if (language !== undefined) languages.push(language);
  }
  const dictionary = await readDictionary(languages, shownPath(join(dir, languagesFolder)), problems);
  return { relations: new Map(Object.entries(relations ?? {})), languages, dictionary };
}

/** A file outside the packs that is refused whole. */
async function readShared<Content>(
  path: string,
  schema: z.ZodType<Content>,
  problems: Problem[],
  disk: Disk,
): Promise<Content | undefined> {
  const file = shownPath(path);
  const read = await disk.readPackText(path, file);
  if ('problem' in read) {
    problems.push(read.problem);
    return undefined;
  }
  const parsed = parseYamlText(read.text, file);
  problems.push(...parsed.problems);
  if (parsed.problems.length > 0) return undefined;
  const checked = schema.safeParse(parsed.data);
  if (checked.success) return checked.data;
  for (const { path: at, message } of explainIssues(schema, parsed.data, checked.error.issues)) {
    problems.push({ file, line: parsed.lineAt(at), message });
  }
  return undefined;
}

async function readDictionary(
  languages: readonly Language[],
  file: string,
  problems: Problem[],
): Promise<ReadonlySet<string>> {
  try {
    return await loadDictionary(languages);
  } catch (error) {
    const cause = error instanceof Error ? error.message.split('\n')[0] : String(error);
    const message = `a language names a dictionary that cannot be read: ${cause}. Run "npm ci", or correct "dictionary".`;
    problems.push({ file, line: 1, message });
    return new Set();
  }
}
