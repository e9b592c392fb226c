import { setImmediate } from 'node:timers/promises';
import { buildEngine, engineSteps } from './answering/build.js';
import type { Engine } from './answering/engine.js';
import { CannotStart } from './cannot-start.js';
import type { Config } from './config.js';
import { loadKnowledge } from './knowledge/load.js';
import { KnowledgeError } from './knowledge/problems.js';
import { inSlices } from './living/slices.js';

/**
 * Loads the packs that the settings name and builds the engine.
 *
 * @param takesTurns - whether the rest of this process has its turn every millisecond meanwhile
 * @throws CannotStart with one `file:line: …` for each mistake in the packs
 */
export async function loadEngine(
  { knowledgeDir, packs }: Pick<Config, 'knowledgeDir' | 'packs'>,
  takesTurns = false,
): Promise<Engine> {
  try {
    const knowledge = await loadKnowledge(knowledgeDir, { packs });
    return takesTurns ? await inSlices(engineSteps(knowledge), { rest: () => setImmediate() }) : buildEngine(knowledge);
  } catch (error) {
    if (error instanceof KnowledgeError) throw new CannotStart(error.message.split('\n'), 1, { cause: error });
    throw error;
  }
}
