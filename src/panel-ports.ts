import { askEngine } from '../commands/asking.js';
import type { Engine } from './answering/engine.js';
import { EditablePacks } from './curating/editable-packs.js';
import type { PanelPorts } from './practice/index.js';
import { programVersion } from './program-version.js';
import { explain } from './terminal/explain.js';

/**
 * What the developer's panel of the practice server can do: explain an answer, and edit the packs.
 *
 * @param engine - of the moment; undefined while the first one is being made
 */
export function panelPorts(knowledgeDir: string, engine: () => Engine | undefined): PanelPorts {
  const version = programVersion();
  return {
    async explain(question, earlier) {
      const current = engine();
      if (current === undefined) return undefined;
      return explain(
        askEngine(question, { history: earlier }, { engine: current, now: new Date(), locale: 'en-US', version }),
      );
    },
    packs: new EditablePacks(knowledgeDir),
  };
}
