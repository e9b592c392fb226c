import MiniSearch from 'minisearch';
import type { Doc, Peer, Setting } from './peer.js';
import { stemmedWords } from './stemmed-words.js';
import { stopWords } from './stop-words.js';

interface Wishes {
  /** Edits allowed, as a share of the length of a word. */
  readonly fuzzy: number;
  /** Shorter words must be written right. */
  readonly fuzzyFromLength: number;
  /** How much the length of a text counts, and what each text that holds a word gets for it at the least. */
  readonly b: number;
  readonly d: number;
  /** How much a word in the title counts, 1 in the text. */
  readonly title: number;
  readonly stopWords?: 'kept' | 'removed';
}

function setting({ fuzzy, fuzzyFromLength, b, d, title, stopWords: stop = 'kept' }: Wishes): Setting {
  const spelling = fuzzy === 0 ? 'no fuzziness' : `fuzzy ${fuzzy} from ${fuzzyFromLength} letters`;
  return {
    words: `Porter stems, stop words ${stop}, OR, ${spelling}, BM25 b ${b} d ${d}, title × ${title}`,
    build(docs) {
      const index = new MiniSearch<Doc>({
        fields: ['title', 'text'],
        tokenize: stemmedWords,
        processTerm: (term) => (stop === 'removed' && stopWords.has(term) ? null : term),
        searchOptions: {
          fuzzy: (term) => (fuzzy > 0 && term.length >= fuzzyFromLength ? fuzzy : false),
          bm25: { k: 1.2, b, d },
          boost: { title },
        },
      });
      index.addAll(docs);
      return {
        rank(question, k) {
          const found = index.search(question).slice(0, k);
          return { ids: found.map(({ id }) => String(id)), sure: found[0]?.score ?? 0 };
        },
      };
    },
  };
}

export const minisearch: Peer = {
  name: 'minisearch',
  package: 'minisearch',
  settings: [
    setting({ fuzzy: 0.25, fuzzyFromLength: 4, b: 0.9, d: 0, title: 1 }),
    setting({ fuzzy: 0.25, fuzzyFromLength: 4, b: 0.75, d: 0, title: 1 }),
    setting({ fuzzy: 0.25, fuzzyFromLength: 4, b: 0.7, d: 0.5, title: 1 }),
    setting({ fuzzy: 0.25, fuzzyFromLength: 4, b: 0.7, d: 0.5, title: 2 }),
    setting({ fuzzy: 0.25, fuzzyFromLength: 0, b: 0.7, d: 0.5, title: 2 }),
    setting({ fuzzy: 0.2, fuzzyFromLength: 4, b: 0.7, d: 0.5, title: 2 }),
    setting({ fuzzy: 0.3, fuzzyFromLength: 5, b: 0.7, d: 0.5, title: 2 }),
    setting({ fuzzy: 0, fuzzyFromLength: 0, b: 0.7, d: 0.5, title: 2 }),
  ],
  fast: setting({ fuzzy: 0, fuzzyFromLength: 0, b: 0.9, d: 0, title: 1, stopWords: 'removed' }),
};
