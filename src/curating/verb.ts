import { join, relative } from 'node:path';
import { type ReadKnowledge, readKnowledge } from '../knowledge/load.js';
import { projectRoot } from '../project-root.js';

/** Where a verb writes: whole texts, without the last line break. */
export interface CuratingOutput {
  print(text: string): void;
  printError(text: string): void;
  /** Where questions are put and answered; only `add` has any. */
  readonly terminal?: Terminal | undefined;
}

export interface Terminal {
  /** Whether a person types; otherwise the answers stand ready, one a line. */
  readonly isInteractive: boolean;
  /** The day on which facts are checked now, `YYYY-MM-DD`. */
  readonly today: string;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** One word after `npm run knowledge --`. */
export interface Verb {
  /** The call, after `npm run knowledge -- `. */
  readonly usage: string;
  /** What it does, and its options, a line each. */
  readonly about: readonly string[];
  /**
   * @returns the exit code: 0, or 1 if something must be mended
   * @throws WrongCall if the call is not understood
   */
  run(args: readonly string[], output: CuratingOutput): Promise<number>;
}

/** A call that cannot be understood; its message says why, and the usage follows. Exit code 2. */
export class WrongCall extends Error {
  override readonly name = 'WrongCall';
}

/** The folder that holds the packs: the one named, or that of the project as a curator would type it. */
export function knowledgeDir(named: string | undefined): string {
  return named ?? (relative(process.cwd(), join(projectRoot(), 'knowledge')) || '.');
}

/**
 * What can be read of the packs. What cannot is told on the side, and looking goes on without it.
 *
 * @returns undefined where there is no pack to look at
 */
export async function readForLooking(dir: string, output: CuratingOutput): Promise<ReadKnowledge | undefined> {
  const read = await readKnowledge(dir);
  const { length } = read.problems;
  if (length > 0) {
    output.printError(
      `The packs have ${length} ${length === 1 ? 'problem' : 'problems'}; what these break is left out. Run "npm run knowledge -- check".`,
    );
  }
  return read.knowledge.packs.length === 0 ? undefined : read;
}

/**
 * The one pack that is meant.
 *
 * @throws WrongCall if none is named and there are several, or none of that name
 */
export function chooseId(named: string | undefined, ids: readonly string[]): string {
  const [only, ...others] = ids;
  if (named === undefined && only !== undefined && others.length === 0) return only;
  const known = ids.length === 0 ? 'There is none.' : `There is: ${ids.join(', ')}.`;
  if (named === undefined) throw new WrongCall(`Name a pack with --pack. ${known}`);
  if (ids.includes(named)) return named;
  throw new WrongCall(`There is no pack "${named}". ${known}`);
}
