import type { Correction } from './answer.js';
import type { Lexicon } from './lexicon.js';
import type { Names } from './names.js';
import type { Reader } from './query.js';
import { stem, type Word } from './text.js';

export interface ReadWord {
  readonly word: Word;
  readonly text: string;
  readonly trust: number;
  /** Other words that may have been meant, the likeliest first. */
  readonly maybe: readonly string[];
}

/** Words of other languages in the packs' language, where no name has them already. */
export function translate(words: readonly ReadWord[], lexicon: Lexicon, names: Names): readonly ReadWord[] {
  const texts = words.map(({ text }) => text);
  const named = new Set(
    names.find(texts).flatMap((name) => Array.from({ length: name.to - name.from }, (_, offset) => name.from + offset)),
  );
  const found = lexicon
    .find(texts)
    .flatMap(({ sense, from, to }) => (sense.as === 'translation' ? [{ words: sense.words, from, to }] : []));
  const out: ReadWord[] = [];
  for (let at = 0; at < words.length; at++) {
    const read = words[at];
    if (read === undefined) continue;
    const phrase = named.has(at)
      ? undefined
      : found.find(
          ({ from, to }) =>
            from === at && !Array.from({ length: to - from }, (_, o) => from + o).some((i) => named.has(i)),
        );
    if (!phrase) {
      out.push(read);
      continue;
    }
    out.push(...phrase.words.map((text) => ({ word: read.word, text, trust: read.trust, maybe: [] })));
    at = phrase.to - 1;
  }
  return out;
}

/** A capital within a sentence, or capitals throughout, on a word that neither the collection nor everyday language has. */
export function looksLikeName(question: string, { text, start, end }: Word, reader: Reader): boolean {
  if (reader.isKnown(text)) return false;
  const typed = question.slice(start, end);
  if (/^\p{Lu}{2,}$/u.test(typed)) return question !== question.toUpperCase();
  return (
    /^\p{Lu}\p{Ll}/u.test(typed) &&
    start > 0 &&
    !/[.?!:]\s*$/u.test(question.slice(0, start)) &&
    !reader.isEveryday(text)
  );
}

export function replaceAll(question: string, corrections: readonly Correction[]): string {
  return corrections.reduce(
    (text, { typed, read }) =>
      text.replace(
        new RegExp(`(?<![\\p{L}\\p{N}])${typed.replace(/[^\p{L}\p{N}]/gu, '.')}(?![\\p{L}\\p{N}])`, 'iu'),
        read,
      ),
    question,
  );
}

/** Rare words that no name has here, as the common words they are one slip away from: a written-down misspelling out of its name. */
export function withoutRareSlips(
  words: readonly ReadWord[],
  reader: Reader,
  corrections: Correction[],
): readonly ReadWord[] {
  const named = new Set(
    reader.names
      .find(words.map(({ text }) => text))
      .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, offset) => from + offset)),
  );
  return words.map((read, at) => {
    const common =
      named.has(at) || reader.lexicon.knows(read.text) || reader.isEveryday(read.text)
        ? undefined
        : reader.speller.commoner(read.text);
    if (common === undefined || stem(common) === stem(read.text)) return read;
    corrections.push({ typed: read.text, read: common });
    return { ...read, text: common, trust: 0.9, maybe: [] };
  });
}
