import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { checkPacks } from '../knowledge/checks.js';
import { readKnowledge } from '../knowledge/load.js';
import { listFolder } from '../knowledge/pack-folders.js';
import { inFileOrder, type Problem } from '../knowledge/problems.js';
import { languagesFolder } from '../knowledge/shared-files.js';
import { shownPath } from '../knowledge/shown-path.js';
import { type WholeFile, writeWhole } from './write-whole.js';

/** What would be wrong with a pack. */
export interface Rehearsed {
  /** Why it could not be loaded. */
  readonly breaking: readonly Problem[];
  /** What else would have to be mended. */
  readonly mending: readonly Problem[];
}

/**
 * Writes files of a pack into a copy of it, reads that, and says what is wrong: the pack itself is not touched.
 *
 * @param dir - the knowledge folder
 * @param id - of the pack, also where there is none yet
 * @param files - below the pack's folder
 */
export async function rehearse(dir: string, id: string, files: readonly WholeFile[]): Promise<Rehearsed> {
  const copy = await mkdtemp(join(tmpdir(), 'rapporteur-'));
  try {
    const { folders = [], files: shared = [] } = (await listFolder(dir)) ?? {};
    const copied = [...shared, ...folders.filter((name) => name === id || name === languagesFolder)];
    for (const name of copied) await cp(join(dir, name), join(copy, name), { recursive: true });
    await writeWhole(files.map(({ path, text }) => ({ path: join(copy, relative(dir, path)), text })));
    const read = await readKnowledge(copy, { packs: [id] });
    const atHome = (problem: Problem) => ({
      ...problem,
      file: shownPath(join(dir, relative(copy, problem.file))),
      message: problem.message.replaceAll(`${shownPath(copy)}/`, `${shownPath(dir)}/`),
    });
    const breaking = inFileOrder(read.problems.map(atHome));
    return { breaking, mending: breaking.length > 0 ? [] : inFileOrder(checkPacks(read).problems.map(atHome)) };
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
