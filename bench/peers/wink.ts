import bm25 from 'wink-bm25-text-search';
import utils from 'wink-nlp-utils';
import type { Peer, Setting } from './peer.js';

interface Wishes {
  readonly stopWords: 'kept' | 'removed';
  readonly title: number;
  /** Saturation of a word's frequency, and how much the length of a text counts. */
  readonly k1: number;
  readonly b: number;
}

function setting({ stopWords, title, k1, b }: Wishes): Setting {
  return {
    words: `its own stemming, stop words ${stopWords}, title × ${title}, k1 ${k1}, b ${b}`,
    build(docs) {
      const engine = bm25();
      engine.defineConfig({ fldWeights: { title, text: 1 }, bm25Params: { k1, b, k: 1 } });
      const { string, tokens } = utils;
      engine.definePrepTasks([
        string.lowerCase,
        string.tokenize0,
        ...(stopWords === 'removed' ? [tokens.removeWords] : []),
        tokens.stem,
      ]);
      docs.forEach(({ title: heading = '', text }, at) => {
        engine.addDoc({ title: heading, text }, at);
      });
      engine.consolidate();
      return {
        rank(question, k) {
          const found = engine.search(question, k);
          return { ids: found.map(([at]) => docs[Number(at)]?.id ?? ''), sure: found[0]?.[1] ?? 0 };
        },
      };
    },
  };
}

export const wink: Peer = {
  name: 'wink',
  package: 'wink-bm25-text-search',
  settings: [
    setting({ stopWords: 'kept', title: 1, k1: 1.2, b: 0.75 }),
    setting({ stopWords: 'kept', title: 2, k1: 1.2, b: 0.75 }),
    setting({ stopWords: 'kept', title: 4, k1: 1.2, b: 0.75 }),
    setting({ stopWords: 'kept', title: 1, k1: 1.2, b: 0.9 }),
    setting({ stopWords: 'kept', title: 1, k1: 2, b: 0.75 }),
    setting({ stopWords: 'kept', title: 2, k1: 0.8, b: 0.5 }),
    setting({ stopWords: 'removed', title: 2, k1: 1.2, b: 0.75 }),
  ],
  fast: setting({ stopWords: 'removed', title: 1, k1: 1.2, b: 0.75 }),
};
