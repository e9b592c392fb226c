import { wordVectors } from '../meaning/word-vectors.js';
import { littleWords } from './little-words.js';
import { stem } from './stem.js';
import type { TextIndex } from './text-index.js';
import { eachWord, wordMaxUnits } from './words.js';

/** One word of a question and the terms that it may stand for. */
export interface Unit {
  /** The word as typed, if the collection has it; else -1. */
  readonly word: number;
  readonly terms: readonly number[];
  /** Of each term: how much it counts, at most 1. */
  readonly shares: readonly number[];
  /** What the unit counts in the question. */
  readonly weight: number;
  readonly isLittle: boolean;
  readonly is: 'known' | 'corrected' | 'unknown';
  /** Number of its vector, or of the one of the word that it is most likely a slip of; -1 for none. */
  readonly meaning: number;
}

export interface Question {
  readonly units: readonly Unit[];
  /** Whether a number or date is asked for. */
  readonly wantsNumber: boolean;
}

/** Words of a question that are read, each counted once. */
const unitsMax = 64;
/** Longest question that is read, in UTF-16 code units. */
const questionMaxUnits = 4_000;
/** Corrections of one word that are followed at once, and how likely one must be beside the likeliest. */
const correctionsMax = 5;
const correctionShareMin = 0.2;

const numberQuestion =
  /\b(?:when|how (?:many|much|long|old|far|often)|(?:what|which) (?:year|date|percentage)|number of)\b/i;

export function readQuestion(text: string, index: TextIndex): Question {
  const read = text.slice(0, questionMaxUnits);
  const { words, stems, termOf } = index.collection;
  const { weightOf, isLittle } = index.statistics;
  const { isEnglish, meaningOf } = index.meanings;
  const meaningOfTyped = (typed: string): number => (isEnglish ? (wordVectors().numberOf(typed) ?? -1) : -1);
  const units: Unit[] = [];
  const seen = new Set<number>();
  eachWord(read, (codes, length) => {
    if (units.length === unitsMax) return;
    const word = words.find(codes, length);
    const typed = word >= 0 ? '' : String.fromCharCode(...codes.subarray(0, length));
    const term = word >= 0 ? (termOf[word] ?? -1) : stems.findText(stem(typed));
    if (term >= 0) {
      if (seen.has(term)) return;
      seen.add(term);
      units.push({
        word,
        terms: [term],
        shares: [1],
        weight: weightOf[term] ?? 0,
        isLittle: isLittle[term] === 1,
        is: 'known',
        meaning: word >= 0 ? (meaningOf[word] ?? 0) - 1 : meaningOfTyped(typed),
      });
    } else if (!littleWords.has(typed)) {
      const meaning = meaningOfTyped(typed);
      // An everyday word is meant as it stands.
      units.push(meaning < 0 ? correct(codes, length, index) : unknown(index, meaning));
    }
  });
  return { units, wantsNumber: numberQuestion.test(read) };
}

/** A word that nothing in the collection is like. */
function unknown({ statistics, shape }: TextIndex, meaning: number): Unit {
  const weight = statistics.idfMax * shape.unknownShare;
  return { word: -1, terms: [], shares: [], weight, isLittle: false, is: 'unknown', meaning };
}

/** How many edits, weighted, a word of this length may be away from what was meant. */
function costMaxOf(length: number): number {
  if (length <= 3) return 0.8;
  if (length === 4) return 1.1;
  if (length <= 6) return 1.5;
  return length <= 9 ? 2.1 : 2.6;
}

const typed = new Uint16Array(wordMaxUnits);

/** A word that the collection does not have, as the words that it may be a slip of. */
function correct(codes: Uint16Array, length: number, index: TextIndex): Unit {
  const { shape, statistics, collection, spelling } = index;
  typed.set(codes);
  const costMax = costMaxOf(length);
  let meant = spelling.meant(typed, length, costMax, false);
  if (meant.length === 0 && length >= 5) meant = spelling.meant(typed, length, costMax, true);
  const likelihoods = new Map<number, number>();
  let best = 0;
  let likeliest = 0;
  for (const { word, cost } of meant) {
    const frequency = statistics.frequencies[word] ?? 0;
    const likelihood = Math.exp(-shape.slipCost * cost) * (frequency + 1) ** shape.slipFrequency;
    const term = collection.termOf[word] ?? 0;
    likelihoods.set(term, Math.max(likelihoods.get(term) ?? 0, likelihood));
    if (likelihood > best) likeliest = word;
    best = Math.max(best, likelihood);
  }
  const kept = [...likelihoods]
    .map(([term, likelihood]) => ({ term, share: likelihood / best }))
    .filter(({ share }) => share > correctionShareMin)
    .sort((a, b) => b.share - a.share || a.term - b.term)
    .slice(0, correctionsMax);
  const first = kept[0];
  if (first === undefined) return unknown(index, -1);
  let weight = 0;
  for (const { term, share } of kept) weight = Math.max(weight, (statistics.weightOf[term] ?? 0) * share);
  return {
    word: -1,
    terms: kept.map(({ term }) => term),
    shares: kept.map(({ share }) => share * shape.slipShare),
    weight,
    isLittle: statistics.isLittle[first.term] === 1,
    is: 'corrected',
    meaning: (index.meanings.meaningOf[likeliest] ?? 0) - 1,
  };
}
