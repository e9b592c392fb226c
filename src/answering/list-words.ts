import type { ClosedList } from '../knowledge/schema.js';
import { type ListWords, wordTerm } from './query.js';
import { newTermTable } from './term-table.js';
import { readWords } from './text.js';
import { type TermReader, textReader } from './text-reader.js';

/** A list's own words, the noun that its names share, and the things that a question must name to mean it. */
export function wordsOfLists(
  lists: readonly ClosedList[],
  writer: TermReader,
  general: ReadonlySet<string>,
): readonly ListWords[] {
  const { lexicon, names } = writer;
  const isMonth = (word: string): boolean => writer.readDates(`in ${word}`).length > 0;
  return lists.map((list) => {
    const heads = new Map<string, number>();
    const things = new Map<string, number>();
    const all = newTermTable();
    const reader = textReader(all, writer);
    const texts = [list.name, ...Object.values(list.names).flat()];
    for (const text of texts) {
      const words = readWords(text).map((word) => word.text);
      const mentions = names.find(words);
      const named = new Set(mentions.flatMap((mention) => words.slice(mention.from, mention.to)));
      reader.read(text);
      for (const id of new Set(mentions.flatMap((mention) => mention.things)))
        things.set(id, (things.get(id) ?? 0) + 1);
      for (const word of new Set(words)) {
        const term = wordTerm(word, lexicon);
        if (!named.has(word) && !lexicon.isStopWord(word) && /^\p{L}+$/u.test(word) && !isMonth(word))
          heads.set(term, (heads.get(term) ?? 0) + 1);
      }
    }
    const head = [...heads].sort((a, b) => b[1] - a[1])[0]?.[0];
    const required = [...things]
      .filter(([id, count]) => count >= texts.length * requiredShare && !general.has(id))
      .map(([id]) => id);
    const own = [...things].filter(([, count]) => count >= texts.length / 2).map(([id]) => id);
    return { id: list.id, words: new Set(all.texts()), head, required, own };
  });
}

/** Share of a list's names that a thing must stand in to be part of what the list is. */
const requiredShare = 0.8;
