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

/**
 * Positions of words that only together look like a name, "World Bank": capitals side by side within a sentence, on words
 * that the collection never has side by side.
 *
 * @param named - positions of the words of known names
 */
export function namesOfSeveral(
  question: string,
  words: readonly ReadWord[],
  named: ReadonlyMap<number, unknown>,
  { pairs, lexicon }: Pick<Reader, 'pairs' | 'lexicon'>,
): ReadonlySet<number> {
  const isCapital = ({ word }: ReadWord): boolean => /^\p{Lu}\p{Ll}/u.test(question.slice(word.start, word.end));
  // Of a title every long word has one, and none says anything.
  const isPlain = (read: ReadWord): boolean =>
    read.text.length >= titleWordMin && !isCapital(read) && !lexicon.isStopWord(read.text);
  if (!words.some(isPlain)) return new Set();
  const found = new Set<number>();
  for (const [at, right] of words.entries()) {
    const left = words[at - 1];
    if (!left || named.has(at) || named.has(at - 1) || !isCapital(left) || !isCapital(right)) continue;
    const isWithin = left.word.start > 0 && !/[.?!:]\s*$/u.test(question.slice(0, left.word.start));
    const areSideBySide = /^\s+$/.test(question.slice(left.word.end, right.word.start));
    if (isWithin && areSideBySide && pairs.count(left.text, right.text) === 0) found.add(at - 1).add(at);
  }
  return found;
}

/** Letters of words that are written with a capital in a title. */
const titleWordMin = 4;
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
