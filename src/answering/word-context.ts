import { type Reader, wordTerm } from './query.js';
import type { Stretch } from './sides.js';
import type { Near } from './spelling.js';
import { overlap, stem, type Word } from './text.js';
import { edge, figures } from './word-pairs.js';

/** What one edit weighs beside the evidence of the words around. */
const editWeight = 2.4;
/** What a word gains by standing where people are known to put it: beside the word before it, or the one after. */
const pairWeight = 1.3;
/** What a word gains by completing a name of several words. */
const nameWeight = 2;
/** What being used e times as often is worth. */
const frequencyWeight = 0.22;
/** What standing first or last counts beside standing next to a word. */
const edgeWeight = 0.6;
/** How often a pair must have been met to speak against a word that is right in itself. */
const pairsMin = 5;
/** How often a pair is met that hardly any question is without. */
const oftenMin = 20;
/** Longest word that is taken for a slip although the collection has it. */
const shortMax = 5;
/** A blank forgotten, as edits. */
const joinedCost = 0.8;
/** Dearest slip of a word, and of one in capitals. */
const [slipMax, smallSlipMax] = [1.4, 0.8];
/** Words around one that may belong to its name. */
const nameReach = 4;

/** A way to read a word. */
export interface Reading {
  readonly words: readonly string[];
  readonly cost: number;
  readonly value: number;
  /** How many of its two neighbours it is known to stand beside; two for two words that stand beside each other. */
  readonly pairs: number;
  /** Whether it completes a name of several words. */
  readonly inName: boolean;
}

/** What speaks for and against the readings of one question's words. */
export class WordContext {
  readonly #words: readonly Word[];
  readonly #reader: Reader;
  /** The words as read so far; undefined for one that nobody knows. */
  readonly #read: (string | undefined)[];

  constructor(words: readonly Word[], reader: Reader) {
    this.#words = words;
    this.#reader = reader;
    this.#read = words.map(({ text }) =>
      hasFigure(text) ? figures : reader.isKnown(text) || reader.isEveryday(text) ? text : undefined,
    );
  }

  settle(at: number, text: string): void {
    this.#read[at] = text;
  }

  /** A word of the collection or of the languages, in whatever inflection. */
  isRight(text: string): boolean {
    const { isKnown, lexicon } = this.#reader;
    return hasFigure(text) || isKnown(text) || lexicon.roots(text).some(isKnown);
  }

  /** A word of the collection that is not known to stand beside its neighbours: short, or one of a name, it may be another's slip. */
  isOddHere(at: number): boolean {
    const { text = '' } = this.#words[at] ?? {};
    if (text.length < 2 || (text.length > shortMax && !this.#isOfName([text]))) return false;
    const { isEveryday, lexicon } = this.#reader;
    // A right word of everyday language is left alone, but for a little one that opens the question: "were was it".
    if (lexicon.isStopWord(text) ? at > 0 : isEveryday(text)) return false;
    if (hasFigure(text) || this.#reader.names.find([text]).length > 0) return false;
    return this.#sides(at, text, text).some((count) => count === 0);
  }

  /** Whether a reading is known to stand beside both neighbours, often, where the word as typed is not. */
  fitsFarBetter(at: number, { words, cost, inName }: Reading): boolean {
    const [meant] = words;
    const { text = '' } = this.#words[at] ?? {};
    if (meant === undefined || words.length > 1 || meant === text) return false;
    if (this.#areAkin(text, meant)) return false;
    if (text.length > shortMax) return inName && cost <= 1 && !this.#completesName(at, [text]);
    const least = Math.min(...this.#sides(at, meant, meant));
    if (this.#reader.lexicon.isStopWord(text)) return least >= oftenMin && cost <= 1;
    if (cost > (least >= oftenMin ? slipMax : 1)) return false;
    const isStrange = this.#sides(at, text, text).every((count) => count === 0);
    return least >= (isStrange ? 2 : pairsMin);
  }

  /** Inflections of one word, or words close in meaning: who typed the one did not mean to type the other. */
  #areAkin(text: string, meant: string): boolean {
    if (stem(text) === stem(meant)) return true;
    const term = wordTerm(meant, this.#reader.lexicon);
    return this.#reader.closeTo(text).some((close) => close.term === term);
  }

  /** How often words stand beside the one before and the one after a place. */
  #sides(at: number, first: string, last: string): readonly [number, number] {
    const { pairs } = this.#reader;
    const left = this.#read[at - 1] ?? (at === 0 ? edge : undefined);
    const right = this.#read[at + 1] ?? (at === this.#words.length - 1 ? edge : undefined);
    return [left === undefined ? 0 : pairs.count(left, first), right === undefined ? 0 : pairs.count(last, right)];
  }

  /** Two words that are one with a blank typed into it: "reso lution". */
  joinedWithNext(at: number, question: string, exact: readonly Stretch[]): string | undefined {
    const [word, next] = [this.#words[at], this.#words[at + 1]];
    if (!word || !next || word.text.length + next.text.length < 5 || hasFigure(word.text + next.text)) return undefined;
    const { isKnown, isEveryday, lexicon } = this.#reader;
    const isOdd = (text: string): boolean => !isKnown(text) && !isEveryday(text);
    const isPiece = (text: string): boolean => !lexicon.knows(text) && !isEveryday(text);
    if (!isPiece(word.text) && !isPiece(next.text)) return undefined;
    if (
      !isOdd(word.text) &&
      !isOdd(next.text) &&
      this.#pairs(at, at, word.text) + this.#pairs(at + 1, at + 1, next.text) > 0
    )
      return undefined;
    if (question.slice(word.end, next.start) !== ' ' || exact.some((stretch) => overlap(next, stretch)))
      return undefined;
    const joined = word.text + next.text;
    return this.#reader.speller.has(joined) ? joined : undefined;
  }

  /** Ways to read a word, the likeliest first. */
  readings(at: number, question: string): readonly Reading[] {
    const word = this.#words[at];
    if (!word) return [];
    const { speller } = this.#reader;
    const single = speller
      .near(word.text)
      .filter((near) => near.word !== word.text)
      .map((near) => this.#weigh(at, [near.word], near.cost, near));
    const double = this.#parts(word, question).map(([left, right]) => this.#weigh(at, [left, right], joinedCost));
    return [...single, ...double]
      .filter(
        (reading) =>
          this.#isLikely(word, reading) && this.#fitsCapitals(question.slice(word.start, word.end), question, reading),
      )
      .sort((a, b) => b.value - a.value || a.cost - b.cost);
  }

  /** Whether a reading is to replace what was typed, rather than to stand beside it. */
  isSure(at: number, { text }: Word, { pairs, inName, cost, words }: Reading): boolean {
    const { isCommon, isEveryday, lexicon } = this.#reader;
    if (!isEveryday(text) && !lexicon.roots(text).some(isEveryday)) return true;
    const [meant = ''] = words;
    if (words.length > 1 || cost > slipMax || this.#areAkin(text, meant)) return false;
    if (isCommon(text) && pairs === 2) return this.#sides(at, meant, meant).every((count) => count >= pairsMin);
    // A rare word where a little one is expected: "whet does", "dud the".
    const isLittle = text.length <= shortMax && cost <= 1 && !isCommon(text) && lexicon.isStopWord(meant);
    return (
      pairs === 2 ||
      (inName && cost <= 1) ||
      (isLittle && this.#sides(at, meant, meant).some((count) => count >= pairsMin))
    );
  }

  #isLikely({ text }: Word, { words, cost, pairs, inName }: Reading): boolean {
    if (words.length > 1) {
      const shortest = Math.min(...words.map((word) => word.length));
      return shortest > 2 || pairs === 2;
    }
    const { length } = text;
    const context = pairs + (inName ? 1 : 0);
    if (length === 1) return false;
    if (length === 2) return cost <= slipMax && context >= 1 && (words[0] ?? '').length <= 4;
    if (length === 3) return cost <= 0.7 + 0.5 * Math.min(context, 1.4);
    return cost <= costLimit(length) + (context > 0 ? 0.4 : 0);
  }

  /** What is written as a name is taken for another word only if little is to be put right, or that one is of a name too. */
  #fitsCapitals(typed: string, question: string, { words, cost, pairs, inName }: Reading): boolean {
    if (!/^\p{Lu}/u.test(typed) || question.startsWith(typed)) return true;
    const isName = words.length === 1 && this.#isOfName(words);
    if (/^\p{Lu}{2,}$/u.test(typed) && question !== question.toUpperCase())
      return isName && (typed.length > 3 ? cost <= 1 : pairs > 0 && cost <= smallSlipMax);
    const isSeam = words.length > 1 && /\p{Ll}\p{Lu}/u.test(typed);
    return (
      inName ||
      pairs === 2 ||
      isSeam ||
      (isName && cost <= slipMax) ||
      (typed.length > 5 && words.length === 1 && cost <= 1)
    );
  }

  #isOfName(words: readonly string[]): boolean {
    return words.every((word) => this.#reader.names.words.has(word));
  }

  #parts({ text, start, end }: Word, question: string): readonly (readonly [string, string])[] {
    if (text.length < 5) return [];
    const { speller } = this.#reader;
    const typed = question.slice(start, end);
    const found: (readonly [string, string])[] = [];
    for (let at = 2; at <= text.length - 2; at++) {
      const [left, right] = [text.slice(0, at), text.slice(at)];
      if (!speller.has(left) || !speller.has(right)) continue;
      const isSeam = /\p{Ll}$/u.test(typed.slice(0, at)) && /^\p{Lu}/u.test(typed.slice(at));
      if (isSeam) return [[left, right]];
      found.push([left, right]);
    }
    return found;
  }

  #weigh(at: number, words: readonly string[], cost: number, near?: Near): Reading {
    const [first = '', last = first] = words;
    const { pairs: known, speller } = this.#reader;
    const [before, after] = this.#sides(at, first, last);
    const between = words.length > 1 ? known.count(first, last) : 0;
    const inName = this.#completesName(at, words);
    const frequency = near ? near.frequency : Math.min(speller.frequency(first), speller.frequency(last));
    // The end of a question goes with nearly any word, and says little.
    const [beforeWeight, afterWeight] = [at === 0 ? edgeWeight : 1, at === this.#words.length - 1 ? edgeWeight : 1];
    const value =
      -editWeight * cost +
      frequencyWeight * Math.log1p(frequency) +
      pairWeight * (evidence(before) * beforeWeight + evidence(after) * afterWeight + evidence(between)) +
      (inName ? nameWeight : 0);
    const beside = (before > 0 ? 1 : 0) + (after > 0 ? 1 : 0);
    const pairs = words.length === 1 || beside === 2 ? beside : between > 0 ? 2 : 0;
    return { words, cost, value, pairs, inName };
  }

  #pairs(from: number, to: number, text: string): number {
    const left = this.#read[from - 1] ?? edge;
    const right = this.#read[to + 1] ?? edge;
    const { pairs } = this.#reader;
    return pairs.count(left, text) + pairs.count(text, right);
  }

  #completesName(at: number, words: readonly string[]): boolean {
    const from = Math.max(0, at - nameReach);
    const around = [
      ...this.#words.slice(from, at).map((word, offset) => this.#read[from + offset] ?? word.text),
      ...words,
      ...this.#words.slice(at + 1, at + 1 + nameReach).map(({ text }) => text),
    ];
    const place = at - from;
    return this.#reader.names
      .find(around)
      .some((name) => name.from <= place && place < name.to && name.to - name.from > words.length);
  }
}

/** Evidence of a pair met a number of times: the first time says most. */
function evidence(count: number): number {
  return count === 0 ? 0 : 1 + 0.15 * Math.log(count);
}

/** How many edits a word of a length may be away from what was meant, where nothing else speaks for it. */
function costLimit(length: number): number {
  if (length === 4) return 1;
  if (length <= 6) return 1.6;
  return length <= 9 ? 2.1 : 2.8;
}

function hasFigure(text: string): boolean {
  return /\p{N}/u.test(text);
}
