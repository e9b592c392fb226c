import { fold } from '../knowledge/fold.js';
import type { Language } from '../knowledge/language-schema.js';
import { type Sides, sidesOf } from './sides.js';
import { finish, type Steps } from './steps.js';
import { type SymbolParts, symbolPartsOf } from './symbol-parts.js';
import { readWords } from './text.js';

export type QuestionKind =
  | 'when'
  | 'who'
  | 'where'
  | 'how-many'
  | 'how-long'
  | 'what'
  | 'which'
  | 'why'
  | 'how'
  | 'is-it';
export type OperationWord =
  | 'list'
  | 'count'
  | 'first'
  | 'last'
  | 'next'
  | 'previous'
  | 'before'
  | 'after'
  | 'between'
  | 'interval'
  | 'compare'
  | 'order'
  | 'longest'
  | 'shortest'
  | 'again'
  | 'happening'
  | 'except'
  | 'not'
  /** What was done is taken back: "took it away". */
  | 'undone';

/** Kinds of thing that a noun after "which" or "what" asks for. */
export type Noun = 'date' | 'person' | 'place' | 'country' | 'body' | 'resolution' | 'session' | 'number';

/** What a word or phrase of a language does in a question. */
export type Sense =
  | { readonly as: 'question'; readonly kind: QuestionKind }
  | { readonly as: 'operation'; readonly kind: OperationWord }
  | { readonly as: 'relation'; readonly name: string }
  | { readonly as: 'noun'; readonly gives: Noun }
  | { readonly as: 'chatter' }
  | { readonly as: 'small talk' }
  | { readonly as: 'that time' }
  | { readonly as: 'translation'; readonly words: readonly string[] };

/** A phrase found in a sequence of words: from the word at `from` up to, not including, the one at `to`. */
export interface Found {
  readonly sense: Sense;
  readonly from: number;
  readonly to: number;
}

interface Phrase {
  readonly words: readonly string[];
  /** Whether its last word stands for all words that begin with it. */
  readonly open: boolean;
  readonly sense: Sense;
}

/** The words of all languages, ready to be looked up; built once with the engine. */
export interface Lexicon {
  /** Every phrase in the words, overlapping ones too, longest first at each word. */
  find(words: readonly string[]): readonly Found[];
  isStopWord(word: string): boolean;
  isPronoun(word: string): boolean;
  /** Whether a word points back where it ends a question. */
  closesBack(word: string): boolean;
  /** Whether a word between two names makes them one. */
  equates(word: string): boolean;
  /** Whether a word joins two questions. */
  joins(word: string): boolean;
  /** Whether a word between or before values lets choose between them: "or", "either". */
  chooses(word: string): boolean;
  /** Value of a number word or of digits; undefined for other words. */
  numberOf(word: string): number | undefined;
  /** Value of `third`, `3rd`; -1 for "last"; undefined for other words. */
  ordinalOf(word: string): number | undefined;
  /** The word that a hasty spelling stands for. */
  slipOf(word: string): string | undefined;
  /** The word that stands for all of its idea; the word itself where it has no synonyms. */
  ideaOf(stem: string): string;
  /** Whether some phrase of some language has this word. */
  knows(word: string): boolean;
  /** Words without an ending that an inflected form may carry, longest ending first; the word itself not among them. */
  roots(word: string): readonly string[];
  /** Whether something written right after a number makes it an ordinal: the "я" of "3-я". */
  endsOrdinal(word: string): boolean;
  /** Whether something written right before a number makes it an ordinal: "第". */
  beginsOrdinal(word: string): boolean;
  /** Phrases around dates and things that have one. */
  readonly sides: Sides;
  readonly symbolParts: SymbolParts;
  /** All words of all phrases. */
  readonly words: ReadonlySet<string>;
}

/** Words whose roots and phrases are kept: the same ones come again and again. */
const rootsMax = 20_000;

/** @param stemOf - the form under which words of one root meet */
export function buildLexicon(languages: readonly Language[], stemOf: (word: string) => string): Lexicon {
  return finish(lexiconSteps(languages, stemOf));
}

/** {@link buildLexicon} in small steps. */
export function* lexiconSteps(languages: readonly Language[], stemOf: (word: string) => string): Steps<Lexicon> {
  const phrases = new Map<string, Phrase[]>();
  /** Phrases of one open word, by the letters they begin with: a word may begin with a phrase of as many letters or fewer. */
  const openPhrases = new Map<string, Phrase[]>();
  const known = new Set<string>();
  const stopWords = new Set<string>();
  const pronouns = new Set<string>();
  const closing = new Set<string>();
  const joints = new Set<string>();
  const alternatives = new Set<string>();
  const equating = new Set<string>();
  const numbers = new Map<string, number>();
  const ordinals = new Map<string, number>();
  const slips = new Map<string, string>();
  const ideas = new Map<string, string>();
  const endings = new Set<string>();
  const ordinalEndings = new Set<string>();
  const ordinalMarks = new Set<string>();

  const add = (text: string, sense: Sense): void => {
    const open = text.endsWith('*');
    const words = wordsOf(text);
    for (const word of words) known.add(word);
    const first = words[0];
    if (first === undefined) return;
    if (open && words.length === 1) openPhrases.set(first, [...(openPhrases.get(first) ?? []), { words, open, sense }]);
    else
      phrases.set(stemOf(first), [
        ...(phrases.get(stemOf(first)) ?? []),
        { words: words.map((word, at) => (open && at === words.length - 1 ? word : stemOf(word))), open, sense },
      ]);
  };

  for (const language of languages) {
    yield;
    for (const [kind, texts] of entries(language.questions))
      for (const text of texts ?? []) add(text, { as: 'question', kind });
    for (const [kind, texts] of entries(language.operations))
      for (const text of texts ?? []) add(text, { as: 'operation', kind });
    for (const [gives, texts] of entries(language.nouns))
      for (const text of texts ?? []) add(text, { as: 'noun', gives });
    for (const [name, texts] of Object.entries(language.relations)) {
      for (const text of texts) add(text, { as: 'relation', name });
      yield;
    }
    for (const text of language.chatter) add(text, { as: 'chatter' });
    for (const text of language.smallTalk) add(text, { as: 'small talk' });
    for (const text of language.thatTime) add(text, { as: 'that time' });
    for (const [text, translation] of Object.entries(language.translations)) {
      add(text, { as: 'translation', words: wordsOf(translation) });
      yield;
    }
    for (const word of language.stopWords) stopWords.add(fold(word));
    for (const word of language.pronouns) pronouns.add(fold(word));
    for (const word of language.closingPronouns) closing.add(fold(word));
    for (const word of language.joints) joints.add(fold(word));
    for (const word of language.alternatives) alternatives.add(fold(word));
    for (const word of language.equating) equating.add(fold(word));
    for (const [word, value] of Object.entries(language.numbers)) numbers.set(fold(word), value);
    for (const [word, value] of Object.entries(language.ordinals)) ordinals.set(wordsOf(word).join(' '), value);
    for (const [slip, word] of Object.entries(language.slips)) slips.set(fold(slip), fold(word));
    for (const ending of language.endings) endings.add(fold(ending));
    for (const ending of language.ordinalMarks.after) ordinalEndings.add(fold(ending));
    for (const mark of language.ordinalMarks.before) ordinalMarks.add(fold(mark));
    for (const row of language.synonyms) {
      yield;
      const idea = stemOf(wordsOf(row[0] ?? '').join(''));
      for (const word of row) {
        known.add(fold(word));
        const key = stemOf(wordsOf(word).join(''));
        // A word of two ideas stays itself: guessing would join what does not belong together.
        if (!ideas.has(key)) ideas.set(key, idea);
      }
    }
  }
  for (const word of [...stopWords, ...pronouns, ...alternatives, ...numbers.keys(), ...ordinals.keys()])
    for (const part of word.split(' ')) known.add(part);

  const endingsLongestFirst = [...endings].filter(Boolean).sort((a, b) => b.length - a.length);
  const matchesAt = (phrase: Phrase, words: readonly string[], stems: readonly string[], at: number): boolean =>
    phrase.words.every((word, offset) =>
      phrase.open && offset === phrase.words.length - 1
        ? (words[at + offset]?.startsWith(word) ?? false)
        : stems[at + offset] === word,
    );

  const rootsFound = new Map<string, readonly string[]>();
  const openFound = new Map<string, readonly Phrase[]>();
  const openAt = (word: string): readonly Phrase[] => {
    const before = openFound.get(word);
    if (before) return before;
    const found: Phrase[] = [];
    for (let length = 1; length <= word.length; length++) {
      const phrases = openPhrases.get(word.slice(0, length));
      if (phrases) found.push(...phrases);
    }
    if (openFound.size < rootsMax) openFound.set(word, found);
    return found;
  };

  return {
    find(words) {
      const stems = words.map(stemOf);
      const found: Found[] = [];
      for (let at = 0; at < words.length; at++) {
        const begun = phrases.get(stems[at] ?? '');
        const open = openAt(words[at] ?? '');
        // Most words begin no phrase.
        if (begun === undefined && open.length === 0) continue;
        const here = [...(begun ?? []).filter((phrase) => matchesAt(phrase, words, stems, at)), ...open];
        for (const { sense, words: matched } of here.sort(longestFirst))
          found.push({ sense, from: at, to: at + matched.length });
      }
      return found;
    },
    isStopWord: (word) => stopWords.has(word),
    isPronoun: (word) => pronouns.has(word),
    closesBack: (word) => closing.has(word),
    joins: (word) => joints.has(word),
    chooses: (word) => alternatives.has(word),
    equates: (word) => equating.has(word),
    numberOf: (word) => (/^\d{1,9}$/.test(word) ? Number(word) : numbers.get(word)),
    ordinalOf: (word) => {
      const [, digits, ending = ''] = /^(\d{1,4})(\p{L}+)$/u.exec(word) ?? [];
      return digits !== undefined && ordinalEndings.has(ending) ? Number(digits) : ordinals.get(word);
    },
    slipOf: (word) => slips.get(word),
    ideaOf: (stem) => ideas.get(stem) ?? stem,
    knows: (word) => known.has(word) || openAt(word).length > 0,
    roots: (word) => {
      const before = rootsFound.get(word);
      if (before) return before;
      const found = endingsLongestFirst
        .filter((ending) => word.length - ending.length >= 3 && word.endsWith(ending))
        .map((ending) => word.slice(0, -ending.length));
      if (rootsFound.size < rootsMax) rootsFound.set(word, found);
      return found;
    },
    endsOrdinal: (word) => ordinalEndings.has(word),
    beginsOrdinal: (word) => ordinalMarks.has(word),
    sides: sidesOf(languages),
    symbolParts: symbolPartsOf(languages),
    words: known,
  };
}

/** Of phrases that begin at one word: by words, then by letters. */
function longestFirst(a: Phrase, b: Phrase): number {
  return b.words.length - a.words.length || lettersOf(b) - lettersOf(a);
}

function lettersOf({ words }: Phrase): number {
  return words.reduce((sum, word) => sum + word.length, 0);
}

function wordsOf(text: string): readonly string[] {
  return readWords(text).map((word) => word.text);
}

function entries<Key extends string, Value>(
  record: Partial<Record<Key, Value>>,
): readonly (readonly [Key, Value | undefined])[] {
  const keys: Key[] = [];
  for (const key in record) keys.push(key);
  return keys.map((key) => [key, record[key]] as const);
}
