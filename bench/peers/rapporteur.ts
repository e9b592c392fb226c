import { buildEngine } from '../../src/retrieval/engine.js';
import type { Peer } from './peer.js';

/** Ours: one setting, the fitted one. */
export const rapporteur: Peer = {
  name: 'rapporteur',
  package: undefined,
  settings: [
    {
      words: 'as it comes',
      build(docs) {
        const engine = buildEngine(docs);
        return {
          rank(question, k) {
            const { confidence, ranked } = engine.rank(question, { k });
            return { ids: ranked.map(({ id }) => id), sure: confidence };
          },
        };
      },
    },
  ],
};
