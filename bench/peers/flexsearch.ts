import { Index } from 'flexsearch';
import type { Peer, Setting } from './peer.js';
import { stemmedWords } from './stemmed-words.js';
import { stopWords } from './stop-words.js';

interface Wishes {
  readonly tokenize: 'strict' | 'tolerant' | 'forward';
  readonly stopWords: 'kept' | 'removed';
  /** What decides between texts in which as many of the words stand: the place of the words, or the shorter text. */
  readonly first: 'early words' | 'short texts';
  /** How many steps that is told by. */
  readonly resolution: number;
  /** How far apart words may stand to count as neighbours; 0 where neighbours count for nothing. */
  readonly depth?: number;
}

function setting({ tokenize, stopWords: stop, first, resolution, depth = 0 }: Wishes): Setting {
  const context = depth === 0 ? '' : `, context of depth ${depth}`;
  const words = `Porter stems, stop words ${stop}, tokenize ${tokenize}, suggest, ${first} first in ${resolution} steps`;
  return {
    words: `${words}${context}, title before the text`,
    build(docs) {
      const index = new Index({
        tokenize,
        resolution,
        context: depth === 0 ? false : { depth, resolution, bidirectional: true },
        ...(first === 'short texts' && { score: ({ length }: readonly string[]) => Math.min(resolution - 1, length) }),
        encode: (text) =>
          stop === 'kept' ? stemmedWords(text) : stemmedWords(text).filter((word) => !stopWords.has(word)),
      });
      docs.forEach(({ title, text }, at) => {
        index.add(at, title === undefined ? text : `${title} ${text}`);
      });
      return {
        rank(question, k) {
          const found = index.search(question, { limit: k, suggest: true });
          return { ids: found.map((at) => docs[Number(at)]?.id ?? ''), sure: undefined };
        },
      };
    },
  };
}

export const flexsearch: Peer = {
  name: 'flexsearch',
  package: 'flexsearch',
  settings: [
    setting({ tokenize: 'tolerant', stopWords: 'removed', first: 'short texts', resolution: 40 }),
    setting({ tokenize: 'strict', stopWords: 'removed', first: 'short texts', resolution: 40 }),
    setting({ tokenize: 'strict', stopWords: 'kept', first: 'short texts', resolution: 40 }),
    setting({ tokenize: 'strict', stopWords: 'removed', first: 'early words', resolution: 9 }),
    setting({ tokenize: 'strict', stopWords: 'kept', first: 'early words', resolution: 9 }),
    setting({ tokenize: 'strict', stopWords: 'kept', first: 'early words', resolution: 9, depth: 1 }),
    setting({ tokenize: 'tolerant', stopWords: 'kept', first: 'early words', resolution: 9 }),
    setting({ tokenize: 'forward', stopWords: 'kept', first: 'early words', resolution: 9 }),
  ],
};
