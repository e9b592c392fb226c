import { type ReadKnowledge, readKnowledge } from '../knowledge/load.js';
import { listFolder } from '../knowledge/pack-folders.js';
import type { Problem } from '../knowledge/problems.js';
import { readSharedFiles } from '../knowledge/shared-files.js';
import { noContent, type PackContent } from './pack-content.js';

export interface ReadPack {
  /** Whole only where there are no problems. */
  readonly content: PackContent;
  readonly problems: readonly Problem[];
  readonly read: ReadKnowledge;
}

/** One pack of a knowledge folder with what is its own, its relations included. */
export async function readPackFolder(dir: string, id: string): Promise<ReadPack> {
  const read = await readKnowledge(dir, { packs: [id] });
  const [pack] = read.knowledge.packs;
  if (pack === undefined) return { content: noContent, problems: read.problems, read };
  const shared = await readSharedFiles(dir, (await listFolder(dir))?.files ?? [], []);
  const relations = Object.entries(read.knowledge.relations).filter(([name]) => !shared.relations.has(name));
  return { content: { ...pack, relations: Object.fromEntries(relations) }, problems: read.problems, read };
}

/** Ids of the packs of a knowledge folder: the names of folders with a pack.yaml. */
export async function packIds(dir: string): Promise<readonly string[]> {
  const folders = (await listFolder(dir))?.folders ?? [];
  const found = await Promise.all(
    folders.map(async (folder) =>
      (await listFolder(`${dir}/${folder}`))?.files.includes('pack.yaml') === true ? [folder] : [],
    ),
  );
  return found.flat();
}
