import type { Correction } from './answer.js';
import type { CloseTerm, CloseTo } from './close-words.js';
import type { DateMention, ReadDates } from './dates.js';
import type { Lexicon, Noun, OperationWord, QuestionKind } from './lexicon.js';
import type { Names } from './names.js';
import type { PassageReader } from './passages.js';
import type { Beside, Stretch } from './sides.js';
import type { Speller } from './spelling.js';
import type { FoundSymbol } from './symbols.js';
import { stem } from './text.js';
import type { WordPairs } from './word-pairs.js';

/** One unit of meaning of a question: a word, a named thing, a number or a date. */
export interface Unit {
  readonly kind: 'word' | 'thing' | 'number' | 'date';
  /** What of it the index may hold, the best first; see {@link thingTerm}, {@link numberTerm}. */
  readonly terms: readonly string[];
  /** Terms of words close to it in meaning, without its own; only of a word that says something. */
  readonly close?: readonly CloseTerm[] | undefined;
  /** As typed. */
  readonly typed: string;
  /** Things it names; several where the name is shared. */
  readonly things: readonly string[];
  /** Says little by itself: counts for the likeness of phrasings, not for what the question is about. */
  readonly slight: boolean;
  /** Probability in (0, 1] that it was read right; below 1 where it was corrected or carried over. */
  readonly trust: number;
  readonly date?: DateMention | undefined;
  /** One of the commonest words of everyday language: it says little where no fact has it. */
  readonly common?: boolean | undefined;
  /** Written as a name is, and in no pack. */
  readonly stranger?: boolean | undefined;
  /** Taken over from an earlier question. */
  readonly carried?: boolean | undefined;
  /** Closed lists it names. */
  readonly lists: readonly string[];
  /** Position among the words of the question. */
  readonly at: number;
  /** Where it stands in the question as typed. */
  readonly stretch?: Stretch | undefined;
  /** The words beside it that say which side of it is meant. */
  readonly beside?: Beside | undefined;
}

/** A question, understood. */
export interface Query {
  readonly question: string;
  readonly understood: string;
  readonly corrections: readonly Correction[];
  readonly units: readonly Unit[];
  /** Document symbols that no thing of the collection has. */
  readonly strangers: readonly FoundSymbol[];
  readonly kinds: ReadonlySet<QuestionKind>;
  /** What a noun after "which" or "what" asks for. */
  readonly noun?: Noun | undefined;
  readonly operations: ReadonlySet<OperationWord>;
  /** Values of one kind between which it lets choose: "in 2009 or 2010"; see {@link choiceIn}. */
  readonly choice?: readonly Unit[] | undefined;
  /** What is asked for by name, where no kind of answer stands for it: the "colour" of "what colour". */
  readonly focus?: Unit | undefined;
  /** Relations that its words name. */
  readonly relations: ReadonlySet<string>;
  /** Kinds of value of those relations. */
  readonly relationKinds: ReadonlySet<string>;
  readonly ordinal?: number | undefined;
  /** Positions of words that only ask: question words, operations, nouns after "which". */
  readonly asking: ReadonlySet<number>;
  /** Positions of nouns that name a kind of answer: "session", "date". */
  readonly askingKind: ReadonlySet<number>;
  /** Position of a word → the relations that it names. */
  readonly relating: ReadonlyMap<number, readonly string[]>;
  /** Positions of words that ask how many. */
  readonly counting?: ReadonlySet<number> | undefined;
  /** Stretches of the question that ask for the time between two events, or which of them came first. */
  readonly timing?: readonly Stretch[] | undefined;
  readonly pointsBack: boolean;
  /** Things that it names as no answer: "apart from …". */
  readonly excluded?: ReadonlySet<string> | undefined;
  /** Nothing but greetings, thanks and the like. */
  readonly smallTalk: boolean;
  /** Folded words in order, for reading operations by their position. */
  readonly words: readonly string[];
}

/** What reading a text needs; made once with the engine. */
export interface Reader {
  readonly lexicon: Lexicon;
  readonly names: Names;
  readonly listWords: readonly ListWords[];
  readonly readDates: ReadDates;
  readonly passages: PassageReader;
  /** Ids of the things with a symbol, in its official form. */
  readonly withSymbol: (symbol: string) => readonly string[];
  readonly speller: Speller;
  readonly pairs: WordPairs;
  readonly closeTo: CloseTo;
  /** Folded words that need no correction: those of the collection and of the languages. */
  readonly isKnown: (word: string) => boolean;
  /** Kind of value that a relation has. */
  readonly relationKind: (relation: string) => string | undefined;
  readonly isOrganization: (thing: string) => boolean;
  /** The commonest everyday words. */
  readonly isCommon: (word: string) => boolean;
  /** Everyday words of no pack. */
  readonly isEveryday: (word: string) => boolean;
}

/** The words by which a closed list is named: all of them, and the noun that its names share. */
export interface ListWords {
  readonly id: string;
  /** Things that every name of it names, but for the most general ones: a question must name them too. */
  readonly required: readonly string[];
  /** Things that most of its names name, the most general ones too: it does not answer for another organization. */
  readonly own: readonly string[];
  readonly words: ReadonlySet<string>;
  readonly head: string | undefined;
}

export const thingTerm = (id: string): string => `@${id}`;

export const numberTerm = (value: number): string => `#${value}`;

/** The terms by which a date can be found: its year, its month and its day, as exact as it is. */
export function dateTerms(date: DateMention): readonly string[] {
  if (!date.span) return [`month:${date.month}`];
  const { from, to } = date.span;
  if (from === to) return [`day:${from}`, `month:${from.slice(0, 7)}`, `year:${from.slice(0, 4)}`];
  if (from.slice(0, 7) === to.slice(0, 7)) return [`month:${from.slice(0, 7)}`, `year:${from.slice(0, 4)}`];
  return [`year:${from.slice(0, 4)}`];
}

/** The form of a word under which its idea is indexed. */
export function wordTerm(word: string, lexicon: Lexicon): string {
  return lexicon.ideaOf(stem(word));
}
