import { stemmer } from 'stemmer';

const word = /[\p{L}\p{M}\p{N}]+/gu;
const stems = new Map<string, string>();

/** Words of a text in lower case without diacritics, each reduced to its Porter stem: for libraries that have no stemming. */
export function stemmedWords(text: string): string[] {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return Array.from(folded.match(word) ?? [], stem);
}

/** Stemming a word once is kinder to build times than stemming it wherever it stands. */
export function stem(word: string): string {
  let found = stems.get(word);
  if (found === undefined) {
    found = stemmer(word);
    stems.set(word, found);
  }
  return found;
}
