import type { Correction } from './answer.js';
import type { Lexicon } from './lexicon.js';
import type { Names } from './names.js';
import type { Reader } from './query.js';
import type { Word } from './text.js';

export interface ReadWord {
  readonly word: Word;
  readonly text: string;
  readonly trust: number;
  /** A word one slip away, where the typed one is an everyday word that the collection does not have. */
  readonly maybe?: string | undefined;
}

/** Most unknown words of one question that are looked up in the vocabulary. */
export const unknownMax = 24;

/** Most words of one question that are looked up one by one. */
export const wordsMax = 200;

/** A word as it was most likely meant: one word, or two that were run together. */
export function spell(
  word: Word,
  next: Word | undefined,
  reader: Reader,
  corrections: Correction[],
): readonly ReadWord[] {
  const { lexicon, speller } = reader;
  const same = { word, text: word.text, trust: 1 };
  const slip = lexicon.slipOf(word.text);
  if (slip !== undefined) return [{ word, text: slip, trust: 1 }];
  if (/\p{N}/u.test(word.text) || reader.isKnown(word.text)) return [same];
  if (lexicon.roots(word.text).some(reader.isKnown)) return [same];
  if (next && reader.isKnown(word.text + next.text) && !reader.isKnown(next.text))
    return [{ word, text: word.text + next.text, trust: 0.9 }];
  if (reader.isEveryday(word.text)) {
    const maybe = word.text.length > 3 ? speller.nearest(word.text, 1) : undefined;
    return [{ ...same, maybe: maybe?.word }];
  }
  const nearest = speller.nearest(word.text);
  const parts = nearest && nearest.cost <= 1 ? undefined : speller.split(word.text);
  if (parts) {
    corrections.push({ typed: word.text, read: parts.join(' ') });
    return parts.map((part) => ({ word, text: part, trust: 0.9 }));
  }
  if (!nearest) return [same];
  corrections.push({ typed: word.text, read: nearest.word });
  return [{ word, text: nearest.word, trust: Math.max(0.6, 1 - nearest.cost / 8) }];
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
    out.push(...phrase.words.map((text) => ({ word: read.word, text, trust: read.trust })));
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
    if (common === undefined) return read;
    corrections.push({ typed: read.text, read: common });
    return { ...read, text: common, trust: 0.9 };
  });
}
