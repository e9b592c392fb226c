import { join } from 'node:path';
import { type Disk, disk as thisDisk } from './disk.js';
import { Gathering } from './gather.js';
import { addJsonLines } from './json-lines.js';
import { didYouMean } from './nearest.js';
import { Origins } from './origin.js';
import { KnowledgeError, type Problem, quoted } from './problems.js';
import { checkReferences } from './references.js';
import type { Knowledge, Pack, Relation } from './schema.js';
import { languagesFolder, readSharedFiles, sharedRelationsFile } from './shared-files.js';
import { shownPath } from './shown-path.js';
import { parseYamlText } from './yaml-text.js';

export interface LoadOptions {
  /** Ids of the packs to load, in order of precedence; all, by name, where left out. */
  readonly packs?: readonly string[] | undefined;
  /** Where the files lie, for whoever wants to know which of them were looked at. */
  readonly disk?: Disk | undefined;
}

/** What lies in a knowledge folder, right or wrong. */
export interface ReadKnowledge {
  /** Whole only where there are no problems. */
  readonly knowledge: Knowledge;
  readonly problems: readonly Problem[];
  /** Where each item of the knowledge was written. */
  readonly origins: Origins;
}

/**
 * Loads the packs of a knowledge folder with the relations and languages that all packs share.
 *
 * @param dir - folder with one folder for each pack, `relations.yaml` and `languages/`
 * @throws KnowledgeError with everything that is wrong, if anything is
 */
export async function loadKnowledge(dir: string, options: LoadOptions = {}): Promise<Knowledge> {
  const { knowledge, problems } = await readKnowledge(dir, options);
  if (problems.length > 0) throw new KnowledgeError(problems);
  return knowledge;
}

/** {@link loadKnowledge} for those who have more to say about the same files: mistakes are values here. */
export async function readKnowledge(
  dir: string,
  { packs: wanted, disk = thisDisk }: LoadOptions = {},
): Promise<ReadKnowledge> {
  const problems: Problem[] = [];
  const origins = new Origins();
  const listed = await disk.listFolder(dir);
  if (listed === undefined) {
    problems.push({
      file: shownPath(dir),
      line: 1,
      message: 'there is no folder here to read knowledge from. Set KNOWLEDGE_DIR to the folder that holds the packs.',
    });
    return { knowledge: { packs: [], relations: {}, languages: [], dictionary: new Set() }, problems, origins };
  }

  const { relations, languages, dictionary } = await readSharedFiles(dir, listed.files, problems, disk);
  const folders = listed.folders.filter((folder) => folder !== languagesFolder);
  const packs: Pack[] = [];
  for (const folder of chosen(folders, wanted, dir, problems)) {
    const gathering = await gather(dir, folder, origins, problems, disk);
    if (gathering === undefined) continue;
    addRelations(gathering, relations, problems);
    if (gathering.isWhole) checkReferences(gathering, relations);
    const { header, sources, things, facts, disputes, lists } = gathering;
    if (header === undefined) continue;
    packs.push({ header, sources, things, facts, disputes, lists });
    if (gathering.isWhole && facts.length === 0 && gathering.ids.facts.size === 0) {
      problems.push({
        ...origins.at(header),
        message: `the pack ${header.id} holds no facts. Add a file with the key "facts".`,
      });
    }
  }
  return { knowledge: { packs, relations: Object.fromEntries(relations), languages, dictionary }, problems, origins };
}

/** The folders to read, in order. */
function chosen(
  folders: readonly string[],
  packs: readonly string[] | undefined,
  dir: string,
  problems: Problem[],
): readonly string[] {
  const report = (message: string) => problems.push({ file: shownPath(dir), line: 1, message });
  if (packs === undefined) {
    if (folders.length === 0) {
      report(
        'holds no pack. A pack is a folder with a pack.yaml; set KNOWLEDGE_DIR to the folder that holds the packs.',
      );
    }
    return folders;
  }
  return [...new Set(packs)].filter((pack) => {
    if (folders.includes(pack)) return true;
    report(`has no pack ${quoted(pack)}.${didYouMean(pack, folders) || ` It has: ${folders.join(', ') || 'none'}.`}`);
    return false;
  });
}

async function gather(
  dir: string,
  folder: string,
  origins: Origins,
  problems: Problem[],
  disk: Disk,
): Promise<Gathering | undefined> {
  const names = await disk.listFilesBelow(join(dir, folder));
  if (!names.includes('pack.yaml')) {
    problems.push({
      file: shownPath(join(dir, folder)),
      line: 1,
      message: 'has no pack.yaml. Add one with the key "pack", or move the folder out of the knowledge folder.',
    });
    return undefined;
  }
  const gathering = new Gathering(folder, origins, problems);
  for (const name of names.filter((name) => name.endsWith('.yml'))) {
    const file = shownPath(join(dir, folder, name));
    problems.push({ file, line: 1, message: 'ends in .yml and would be left out. Rename it to .yaml.' });
  }
  for (const name of names.filter((name) => name.endsWith('/'))) {
    const file = shownPath(join(dir, folder, name));
    problems.push({ file, line: 1, message: 'cannot be listed. Check who may read this folder.' });
    gathering.isWhole = false;
  }
  const texts = await Promise.all(
    names
      .filter((name) => name.endsWith('.yaml') || name.endsWith('.jsonl'))
      .map(async (name) => {
        const path = join(dir, folder, name);
        const file = shownPath(path);
        return { name, file, read: await disk.readPackText(path, file) };
      }),
  );
  for (const { name, file, read } of texts) {
    if ('problem' in read) {
      problems.push(read.problem);
      gathering.isWhole = false;
    } else if (name.endsWith('.jsonl')) addJsonLines(gathering, read.text, file);
    else {
      const parsed = parseYamlText(read.text, file);
      problems.push(...parsed.problems);
      if (parsed.problems.length > 0) gathering.isWhole = false;
      else gathering.add(parsed.data, { file, lineAt: parsed.lineAt }, name === 'pack.yaml');
    }
  }
  return gathering;
}

/** Relations of a pack extend the shared ones and mean the same in all packs. */
function addRelations(gathering: Gathering, relations: Map<string, Relation>, problems: Problem[]): void {
  for (const { name, relation, file, line } of gathering.relations) {
    const known = relations.get(name);
    if (known === undefined) relations.set(name, relation);
    else if (JSON.stringify(known) !== JSON.stringify(relation)) {
      problems.push({
        file,
        line: line(),
        message: `defines the relation ${quoted(name)} otherwise than ${sharedRelationsFile} or another pack. Choose another name.`,
      });
    }
  }
}
