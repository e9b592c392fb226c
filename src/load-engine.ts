import { buildEngine } from './answering/build.js';
import type { Engine } from './answering/engine.js';
import { CannotStart } from './cannot-start.js';
import type { Config } from './config.js';
import { loadKnowledge } from './knowledge/load.js';
import { KnowledgeError } from './knowledge/problems.js';

/**
 * Loads the packs that the settings name and builds the engine.
 *
 * @throws CannotStart with one `file:line: …` for each mistake in the packs
 */
export async function loadEngine({ knowledgeDir, packs }: Pick<Config, 'knowledgeDir' | 'packs'>): Promise<Engine> {
  try {
    return buildEngine(await loadKnowledge(knowledgeDir, { packs }));
  } catch (error) {
    if (error instanceof KnowledgeError) throw new CannotStart(error.message.split('\n'), 1, { cause: error });
    throw error;
  }
}
