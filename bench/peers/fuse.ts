import Fuse, { type IFuseOptions } from 'fuse.js';
import type { Doc, Peer, Setting } from './peer.js';
import { stemmedWords } from './stemmed-words.js';

function setting(words: string, options: IFuseOptions<Doc>): Setting {
  return {
    words,
    build(docs) {
      const fuse = new Fuse(docs, { includeScore: true, ...options });
      return {
        rank(question, k) {
          const found = fuse.search(question, { limit: k });
          // Fuse tells a distance, 0 for exact.
          return { ids: found.map(({ item }) => item.id), sure: 1 - (found[0]?.score ?? 1) };
        },
      };
    },
  };
}

const keys = (title: number) => [
  { name: 'title', weight: title },
  { name: 'text', weight: 1 },
];

function alone(threshold: number, ignoreFieldNorm: boolean, title: number): Setting {
  const words = `ignoreLocation, threshold ${threshold}, field norm ${ignoreFieldNorm ? 'ignored' : 'kept'}, title × ${title}`;
  return setting(words, { keys: keys(title), ignoreLocation: true, threshold, ignoreFieldNorm });
}

function byToken(threshold: number, stemmed: boolean, title: number): Setting {
  const words = `token search, ${stemmed ? 'Porter stems' : 'its own words'}, threshold ${threshold}, title × ${title}`;
  return setting(words, {
    keys: keys(title),
    useTokenSearch: true,
    ignoreLocation: true,
    threshold,
    ...(stemmed ? { tokenize: stemmedWords } : {}),
  });
}

/** fuse.js as it is mostly used: the whole question as one pattern. */
export const fuse: Peer = {
  name: 'fuse',
  package: 'fuse.js',
  settings: [
    alone(0.6, true, 1),
    alone(0.8, true, 1),
    alone(0.6, false, 1),
    alone(0.4, true, 1),
    setting('defaults', { keys: keys(1) }),
  ],
};

/** fuse.js word by word, weighted by rarity. */
export const fuseTokens: Peer = {
  name: 'fuse-tokens',
  package: 'fuse.js',
  settings: [
    byToken(0.2, false, 1),
    byToken(0.2, true, 1),
    byToken(0.2, true, 0.5),
    byToken(0.3, true, 1),
    setting('token search, defaults', { keys: keys(1), useTokenSearch: true }),
  ],
};
