import { fold } from '../knowledge/fold.js';

/** Longest word that is told apart from others, in UTF-16 code units; the rest of a longer one is ignored. */
export const wordMaxUnits = 64;

/** What a character does in a text. */
const kinds = { unknown: 0, letter: 1, blank: 2, apostrophe: 3, unspaced: 4 } as const;

const letters = /^[\p{L}\p{M}\p{N}]$/u;
/** Scripts that put no blanks between words: their pairs of neighbouring characters stand for words. */
const unspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]$/u;
const apostrophes = "'’ʼʻ‘`´";

/** Kind of each UTF-16 code unit that was met. */
const kindOf = new Uint8Array(65_536);

/** Takes the folded UTF-16 code units of one word; the array is used again for the next word. */
export type WordVisitor = (units: Uint16Array, length: number) => void;

/**
 * Visits the words of a text in order, folded: lower case, no marks on Latin letters, digits 0–9, no apostrophes,
 * possessive ’s left out, `1,000` as `1000`. Scripts without blanks come as pairs of neighbouring characters, which
 * needs no dictionary and gives the same words everywhere.
 */
export function eachWord(text: string, visit: WordVisitor): void {
  const units = wordUnits;
  let length = 0;
  let isPlain = true;
  let start = -1;
  const end = text.length;
  for (let at = 0; at <= end; at++) {
    const unit = at < end ? text.charCodeAt(at) : 32;
    // Small letters and digits first: nearly everything is one.
    if ((unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57)) {
      if (start < 0) start = at;
      if (length < wordMaxUnits) units[length++] = unit;
      continue;
    }
    if (unit >= 65 && unit <= 90) {
      if (start < 0) start = at;
      if (length < wordMaxUnits) units[length++] = unit + 32;
      continue;
    }
    if (unit >= 128) {
      const kind = kindAt(text, at);
      if (kind === kinds.letter || kind === kinds.unspaced) {
        if (start < 0) start = at;
        isPlain = false;
        continue;
      }
      if (kind === kinds.apostrophe && start >= 0 && isLetterAt(text, at + 1)) {
        isPlain = false;
        continue;
      }
    } else if (unit === 39 && start >= 0 && isLetterAt(text, at + 1)) {
      if (isPossessive(text, at)) at += 1;
      continue;
    } else if (unit === 44 && start >= 0 && isThousands(text, at)) continue;
    if (start < 0) continue;
    if (isPlain) visit(units, length);
    else visitFolded(text.slice(start, Math.min(at, start + 100_000)), visit);
    start = -1;
    length = 0;
    isPlain = true;
  }
}

/** The words of a text in order; {@link eachWord} for those who want strings. */
export function readWords(text: string): readonly string[] {
  const words: string[] = [];
  eachWord(text, (units, length) => words.push(String.fromCharCode(...units.subarray(0, length))));
  return words;
}

const wordUnits = new Uint16Array(wordMaxUnits);
const foldedUnits = new Uint16Array(wordMaxUnits);

/** A word with other than ASCII letters: folding may bring out blanks (½ → 1⁄2), so that it is read again. */
function visitFolded(word: string, visit: WordVisitor): void {
  const folded = fold(word.replace(/['’ʼʻ‘`´]s$/iu, '')).replace(/['’ʼʻ‘`´]/gu, '');
  let length = 0;
  let pending = '';
  let run = 0;
  const close = (): void => {
    if (length > 0) visit(foldedUnits, length);
    length = 0;
  };
  const closeRun = (): void => {
    // A lone character of an unspaced script is a word by itself.
    if (run === 1) length = put(pending, 0);
    close();
    pending = '';
    run = 0;
  };
  for (const character of folded) {
    if (unspaced.test(character)) {
      if (run === 0) close();
      if (run > 0) {
        length = put(character, put(pending, 0));
        close();
      }
      pending = character;
      run += 1;
      continue;
    }
    if (run > 0) closeRun();
    if (letters.test(character)) length = put(character, length);
    else close();
  }
  if (run > 0) closeRun();
  close();
}

function put(character: string, from: number): number {
  let length = from;
  for (let at = 0; at < character.length && length < wordMaxUnits; at++)
    foldedUnits[length++] = character.charCodeAt(at);
  return length;
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  // Halves of a pair mean nothing by themselves.
  if (unit >= 0xd800 && unit <= 0xdfff) {
    const from = unit >= 0xdc00 ? at - 1 : at;
    const point = from >= 0 ? text.codePointAt(from) : undefined;
    return point !== undefined && point > 0xffff ? kindOfCharacter(String.fromCodePoint(point)) : kinds.blank;
  }
  const known = kindOf[unit] ?? kinds.unknown;
  if (known !== kinds.unknown) return known;
  const kind = kindOfCharacter(String.fromCharCode(unit));
  kindOf[unit] = kind;
  return kind;
}

function kindOfCharacter(character: string): number {
  if (apostrophes.includes(character)) return kinds.apostrophe;
  if (unspaced.test(character)) return kinds.unspaced;
  // Invisible characters stand inside words (soft hyphen, joiners).
  return letters.test(character) || /^\p{Cf}$/u.test(character) ? kinds.letter : kinds.blank;
}

function isLetterAt(text: string, at: number): boolean {
  const unit = at < text.length ? text.charCodeAt(at) : 32;
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
  return kindAt(text, at) === kinds.letter;
}

/** Whether an ’s that ends the word begins here. */
function isPossessive(text: string, at: number): boolean {
  return (text.charCodeAt(at + 1) | 32) === 115 && !isLetterAt(text, at + 2);
}

/** Whether this comma stands between a digit and three more. */
function isThousands(text: string, at: number): boolean {
  const isDigit = (index: number): boolean => {
    const unit = text.charCodeAt(index);
    return unit >= 48 && unit <= 57;
  };
  return isDigit(at - 1) && isDigit(at + 1) && isDigit(at + 2) && isDigit(at + 3) && !isDigit(at + 4);
}
