import { create, insert, search } from '@orama/orama';
import type { Peer, Setting } from './peer.js';
import { stemmedWords } from './stemmed-words.js';
import { stopWords } from './stop-words.js';

interface Wishes {
  /**
   * Whose words: its own, stemmed or not; or Porter stems with a mark at their end, as Orama takes a word of the question
   * for the beginning of longer ones.
   */
  readonly words: 'its own' | 'its own, stemmed' | 'marked Porter stems' | 'marked Porter stems without stop words';
  /** Edits allowed in each word. */
  readonly tolerance: number;
  /** What each text that holds a word gets for it at the least: BM25+'s δ. */
  readonly d: number;
  /** How much the length of a text counts. */
  readonly b: number;
  readonly title?: number;
}

function setting({ words, tolerance, b, d, title = 2 }: Wishes): Setting {
  return {
    words: `${words}, OR, tolerance ${tolerance}, BM25 b ${b} d ${d}, title × ${title}`,
    build(docs) {
      const tokenizer =
        words === 'marked Porter stems' || words === 'marked Porter stems without stop words'
          ? {
              language: 'english',
              normalizationCache: new Map(),
              tokenize: words === 'marked Porter stems' ? markedStems : rarerMarkedStems,
            }
          : { language: 'english' as const, stemming: words === 'its own, stemmed' };
      const index = create({ schema: { title: 'string', text: 'string' } as const, components: { tokenizer } });
      for (const { id, title: heading = '', text } of docs) {
        insert(index, { id, title: heading, text }, 'english');
      }
      const relevance = { k: 1.2, b, d };
      return {
        rank(question, k) {
          const found = search(index, {
            term: question,
            limit: k,
            tolerance,
            relevance,
            boost: { title },
            threshold: 1,
          });
          if (found instanceof Promise) throw new Error('Orama answered later; the comparison times answers at once.');
          return { ids: found.hits.map(({ id }) => id), sure: found.hits[0]?.score ?? 0 };
        },
      };
    },
  };
}

function markedStems(text: string): string[] {
  return [...new Set(stemmedWords(text).map((word) => `${word}$`))];
}

function rarerMarkedStems(text: string): string[] {
  return [...new Set(stemmedWords(text))].filter((word) => !stopWords.has(word)).map((word) => `${word}$`);
}

export const orama: Peer = {
  name: 'orama',
  package: '@orama/orama',
  settings: [
    setting({ words: 'marked Porter stems', tolerance: 0, b: 0.3, d: 2 }),
    setting({ words: 'marked Porter stems', tolerance: 0, b: 0.4, d: 3 }),
    setting({ words: 'marked Porter stems', tolerance: 0, b: 0.75, d: 2 }),
    setting({ words: 'marked Porter stems', tolerance: 0, b: 0.75, d: 0.5 }),
    setting({ words: 'marked Porter stems', tolerance: 1, b: 0.3, d: 2 }),
    setting({ words: 'its own, stemmed', tolerance: 0, b: 0.75, d: 0.5 }),
    setting({ words: 'its own, stemmed', tolerance: 1, b: 0.75, d: 0.5 }),
    setting({ words: 'its own', tolerance: 0, b: 0.75, d: 0.5 }),
  ],
  fast: setting({ words: 'marked Porter stems without stop words', tolerance: 0, b: 0.3, d: 2 }),
};
