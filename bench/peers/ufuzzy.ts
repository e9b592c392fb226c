import UFuzzy from '@leeoniya/ufuzzy';
import type { Doc, Peer, SearchIndex, Setting } from './peer.js';
import { stem } from './stemmed-words.js';

const oneError = { intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 } as const;

/**
 * uFuzzy wants every word of the needle in a text, which few questions have; so each word is searched by itself and the
 * texts add up the rarity of the words found in them.
 */
function wordByWord(errorsFromLength: number, stemmed: boolean): Setting {
  const errors = Number.isFinite(errorsFromLength) ? `one error from ${errorsFromLength} letters` : 'no errors';
  return {
    words: `word by word, weighted by rarity, ${stemmed ? 'words cut to their stems' : 'whole words'}, ${errors}`,
    build(docs) {
      const haystack = haystackOf(docs);
      const exact = new UFuzzy({ unicode: true, interLft: 1 });
      const forgiving = new UFuzzy({ unicode: true, interLft: 1, ...oneError });
      return {
        rank(question, k) {
          const sums = new Map<number, number>();
          for (const word of new Set(question.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])) {
            const needle = stemmed ? commonStart(word, stem(word)) : word;
            const ufuzzy = word.length >= errorsFromLength ? forgiving : exact;
            const found = ufuzzy.filter(haystack, needle) ?? [];
            const rarity = Math.log(1 + haystack.length / (found.length + 1));
            for (const at of found) sums.set(at, (sums.get(at) ?? 0) + rarity);
          }
          const best = [...sums].sort(([, a], [, b]) => b - a).slice(0, k);
          return { ids: best.map(([at]) => docs[at]?.id ?? ''), sure: best[0]?.[1] ?? 0 };
        },
      };
    },
  };
}

/** uFuzzy finds parts of words, so what a word and its stem share will do: "adoption" and "adopt", "studies" and "studi". */
function commonStart(word: string, stemmed: string): string {
  let length = 0;
  while (length < stemmed.length && word[length] === stemmed[length]) length += 1;
  return word.slice(0, length);
}

const asDocumented: Setting = {
  words: 'search() with the whole question, one error a word, words in any order',
  build(docs): SearchIndex {
    const haystack = haystackOf(docs);
    const ufuzzy = new UFuzzy({ unicode: true, ...oneError });
    return {
      rank(question, k) {
        const [found, info, order] = ufuzzy.search(haystack, question, 1);
        const ranked = info === null ? (found ?? []) : order.map((place) => info.idx[place] ?? -1);
        return { ids: ranked.slice(0, k).map((at) => docs[at]?.id ?? ''), sure: undefined };
      },
    };
  },
};

function haystackOf(docs: readonly Doc[]): string[] {
  return docs.map(({ title, text }) => (title === undefined ? text : `${title} ${text}`));
}

export const ufuzzy: Peer = {
  name: 'ufuzzy',
  package: '@leeoniya/ufuzzy',
  settings: [
    wordByWord(5, false),
    wordByWord(5, true),
    wordByWord(Number.POSITIVE_INFINITY, false),
    wordByWord(Number.POSITIVE_INFINITY, true),
    asDocumented,
  ],
};
