import { stemmer } from 'stemmer';
import { fold } from '../knowledge/fold.js';

/** One word of a text: folded, with where it stands in the text, in UTF-16 code units. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Longest question that is read, in UTF-16 code units; the rest is ignored. */
export const questionMaxChars = 2_000;

const words = /[\p{L}\p{M}\p{N}]+(?:['’ʻʼ‘`][\p{L}\p{M}]+)*/gu;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu;
/** Stems found so far: the same few thousand words come again and again. */
const stems = new Map<string, string>();
const stemsMax = 50_000;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * A question as typed, made safe to read and to show: one line, no invisible characters, at most
 * {@link questionMaxChars}.
 */
export function cleanQuestion(typed: string): string {
  return typed.normalize('NFKC').replace(/\s+/gu, ' ').replace(invisible, '').trim().slice(0, questionMaxChars).trim();
}

/** The words of a text in order. Scripts without blanks are segmented; a possessive ’s is left out. */
export function readWords(text: string): readonly Word[] {
  const found: Word[] = [];
  if (readPlainWords(text, found)) return found;
  found.length = 0;
  const hasUnspaced = unspaced.test(text);
  for (const match of text.matchAll(words)) {
    const word = match[0];
    if (hasUnspaced && unspaced.test(word)) {
      for (const part of segmenter.segment(word)) {
        if (part.isWordLike) found.push(wordAt(part.segment, match.index + part.index));
      }
    } else {
      found.push(wordAt(word, match.index));
    }
  }
  return found;
}

/**
 * The form under which words of one root meet: `adopted`, `adopts` → `adopt`.
 *
 * @param word - folded
 * @see Porter, "An algorithm for suffix stripping", Program 14(3), 1980
 */
export function stem(word: string): string {
  if (!/^[a-z]{3,}$/.test(word)) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size > stemsMax) stems.clear();
  const stemmed = stemmer(
    word
      .replace(/is(ation|ing|ed|es|e)s?$/, 'iz$1')
      .replace(/gramme(s?)$/, 'gram$1')
      .replace(/our(s?|al|ed|ing)$/, 'or$1'),
  );
  stems.set(word, stemmed);
  return stemmed;
}

/** The words of a text in ASCII, by which most are read; false, with some of them found, at the first other letter. */
function readPlainWords(text: string, found: Word[]): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f || code === backtick) return false;
    if (!isPlainLetter(code)) continue;
    const start = at;
    let isLower = true;
    let hasQuote = false;
    for (; at < text.length; at++) {
      const here = text.charCodeAt(at);
      if (here > 0x7f || here === backtick) return false;
      if (isPlainLetter(here)) isLower &&= here < upperA || here > upperZ;
      else if (here === apostrophe && text.charCodeAt(at + 1) > nine && isPlainLetter(text.charCodeAt(at + 1)))
        hasQuote = true;
      else break;
    }
    const typed = text.slice(start, at);
    const lower = isLower ? typed : typed.toLowerCase();
    found.push({ text: hasQuote ? lower.replace(/'s$/, '').replace(/'/g, '') : lower, start, end: at });
  }
  return true;
}

const apostrophe = 0x27;
const backtick = 0x60;
const nine = 0x39;
const upperA = 0x41;
const upperZ = 0x5a;

/** An ASCII letter or digit. */
function isPlainLetter(code: number): boolean {
  return (code >= 0x30 && code <= nine) || (code >= upperA && code <= upperZ) || (code >= 0x61 && code <= 0x7a);
}

function wordAt(typed: string, start: number): Word {
  // The common case needs no folding.
  if (/^[a-z\d]+$/.test(typed)) return { text: typed, start, end: start + typed.length };
  return { text: fold(typed.replace(/['’ʻʼ‘`]s$/iu, '')).replace(/['’ʻʼ‘`]/gu, ''), start, end: start + typed.length };
}

/** Whether two stretches of one text share a character. */
export function overlap(
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number },
): boolean {
  return a.start < b.end && a.end > b.start;
}

/** A text that begins with a capital letter, as an answer does. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
