import type { Correction } from './answer.js';
import type { Reader } from './query.js';
import type { ReadWord } from './reading-words.js';
import type { Stretch } from './sides.js';
import { overlap, readWords, type Word } from './text.js';
import { WordContext } from './word-context.js';

/** A question with its slips of the keyboard put right. */
export interface Corrected {
  /** The question as it was most likely meant, in which the words stand. */
  readonly text: string;
  /** Its words, but for those of exact stretches. */
  readonly words: readonly ReadWord[];
  /** What is told to the reader: hasty spellings that everybody knows are not. */
  readonly corrections: readonly Correction[];
}

/** Most unknown words of one question that are looked up in the vocabulary. */
export const unknownMax = 24;

/** Most words of one question that are looked up one by one. */
export const wordsMax = 200;

/** Readings this much worse than the best are kept beside it. */
const besideMax = 1.2;
const besideCount = 2;
/** How far a correction is believed that has no rival, or its neighbours to speak for it, and any other at least. */
const [clearTrust, leastTrust] = [0.95, 0.6];

/** What stands in one place of the question. */
interface Found {
  readonly from: Stretch;
  /** The words that were meant; undefined where they are as typed. */
  readonly meant?: readonly string[];
  readonly trust: number;
  readonly maybe?: readonly string[];
}

/**
 * Reads each word as it was most likely meant: a word of the collection as typed, any other as the one that costs few
 * edits, stands beside its neighbours in what people are known to ask, completes a name, and is often used. Numbers are
 * never corrected, nor is a right word of everyday language unless all around it speaks for another.
 *
 * @param exact - stretches to be left alone: dates and symbols
 * @see Kernighan, Church & Gale, "A spelling correction program based on a noisy channel model", COLING 1990
 */
export function correctWords(question: string, exact: readonly Stretch[], reader: Reader): Corrected {
  const all = readWords(question).slice(0, wordsMax);
  const context = new WordContext(all, reader);
  const found: Found[] = [];
  const corrections: Correction[] = [];
  let unknown = 0;
  for (let at = 0; at < all.length; at++) {
    const word = all[at];
    if (word === undefined || exact.some((stretch) => overlap(word, stretch))) continue;
    const slip = reader.lexicon.slipOf(word.text);
    if (slip !== undefined) {
      context.settle(at, slip);
      found.push({ from: word, meant: [slip], trust: 1 });
      continue;
    }
    const joined = context.joinedWithNext(at, question, exact);
    if (joined !== undefined) {
      const from = { start: word.start, end: all[at + 1]?.end ?? word.end };
      corrections.push({ typed: question.slice(from.start, from.end), read: joined });
      found.push({ from, meant: [joined], trust: 0.9 });
      context.settle(at, joined);
      at += 1;
      context.settle(at, joined);
      continue;
    }
    // "wasn't" is no slip for "want".
    const isContracted = /[\p{L}]['’][\p{L}]/u.test(question.slice(word.start, word.end));
    const isRight = context.isRight(word.text);
    if (isContracted || (isRight && !context.isOddHere(at)) || (!isRight && unknown++ >= unknownMax)) {
      found.push({ from: word, trust: 1 });
      continue;
    }
    const [best, ...others] = context.readings(at, question);
    if (!best || (isRight && !context.fitsFarBetter(at, best))) {
      found.push({ from: word, trust: 1 });
      continue;
    }
    if (!isRight && !context.isSure(at, word, best)) {
      found.push({ from: word, trust: 1, maybe: best.cost <= 1 && word.text.length > 3 ? best.words : [] });
      continue;
    }
    corrections.push({ typed: word.text, read: best.words.join(' ') });
    context.settle(at, best.words.at(-1) ?? word.text);
    const rivals = others.filter((other) => best.value - other.value < besideMax);
    const maybe = rivals.flatMap(({ words }) => (words.length === 1 ? words : [])).slice(0, besideCount);
    const isClear = best.inName || best.pairs === 2 || rivals.length === 0;
    const trust = isClear ? clearTrust : Math.max(leastTrust, 1 - best.cost / 8);
    found.push({ from: word, meant: best.words, trust, ...(best.words.length === 1 ? { maybe } : {}) });
  }

  return { ...assemble(question, all, found), corrections };
}

/** The question with what was meant in place of what was typed. */
function assemble(
  question: string,
  typed: readonly Word[],
  found: readonly Found[],
): Pick<Corrected, 'text' | 'words'> {
  const typedAt = new Map(typed.map((word) => [word.start, word]));
  const words: ReadWord[] = [];
  let text = '';
  let end = 0;
  for (const { from, meant, trust, maybe = [] } of found) {
    text += question.slice(end, from.start);
    end = from.end;
    const here = typedAt.get(from.start);
    if (!meant && here) {
      const start = text.length;
      text += question.slice(from.start, from.end);
      words.push({ word: { text: here.text, start, end: text.length }, text: here.text, trust, maybe });
    }
    meant?.forEach((word, place) => {
      if (place > 0) text += ' ';
      const start = text.length;
      text += word;
      words.push({ word: { text: word, start, end: text.length }, text: word, trust, maybe });
    });
  }
  return { text: text + question.slice(end), words };
}
