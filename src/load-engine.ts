import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { engineSteps } from './answering/build.js';
import { calibration } from './answering/calibration.js';
import type { Engine } from './answering/engine.js';
import { finish, type Steps } from './answering/steps.js';
import { CannotStart } from './cannot-start.js';
import type { Config } from './config.js';
import { KeptBuilds } from './kept-builds.js';
import { rememberingDisk } from './knowledge/disk.js';
import { KnowledgeError } from './knowledge/problems.js';
import { inSlices } from './living/slices.js';
import { projectRoot } from './project-root.js';
import { makerOf } from './this-program.js';

export interface LoadParts {
  /** Whether the rest of this process has its turn every millisecond meanwhile. */
  readonly takesTurns?: boolean | undefined;
  /** Builds of earlier starts; those beside the compiled program where left out. */
  readonly kept?: KeptBuilds | undefined;
}

/**
 * Loads the packs that the settings name and builds the engine.
 *
 * @throws CannotStart with one `file:line: …` for each mistake in the packs
 */
export async function loadEngine(
  { knowledgeDir, packs }: Pick<Config, 'knowledgeDir' | 'packs'>,
  { takesTurns = false, kept = keptBesideProgram() }: LoadParts = {},
): Promise<Engine> {
  const inTurns = (steps: Steps<Engine>): Engine | Promise<Engine> =>
    takesTurns ? inSlices(steps, { rest: () => setImmediate() }) : finish(steps);
  const order = { dir: knowledgeDir, packs };
  const before = await kept?.find(order);
  if (before) return inTurns(engineSteps(before.knowledge, calibration, { collection: before.collection }));
  const { disk, looks } = rememberingDisk();
  const knowledge = await loadPacks(order.dir, { packs, disk });
  return inTurns(
    engineSteps(knowledge, calibration, {
      onCollection: (collection) => kept?.keep(order, looks, { knowledge, collection }),
    }),
  );
}

/** Undefined where the program is not compiled, as in tests. */
function keptBesideProgram(): KeptBuilds | undefined {
  const compiled = dirname(fileURLToPath(import.meta.url));
  const maker = makerOf(compiled, projectRoot());
  return maker === undefined ? undefined : new KeptBuilds(join(compiled, '..', 'kept'), maker);
}

async function loadPacks(...order: Parameters<typeof import('./knowledge/load.js').loadKnowledge>) {
  // The readers of YAML are needed where nothing was kept.
  const { loadKnowledge } = await import('./knowledge/load.js');
  try {
    return await loadKnowledge(...order);
  } catch (error) {
    if (error instanceof KnowledgeError) throw new CannotStart(error.message.split('\n'), 1, { cause: error });
    throw error;
  }
}
