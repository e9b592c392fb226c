import type { DateMention, ReadDates } from './dates.js';
import type { Lexicon } from './lexicon.js';
import type { Names } from './names.js';
import { dateTerms, numberTerm, thingTerm, wordTerm } from './query.js';
import { readSymbols } from './symbols.js';
import type { TermTable } from './term-table.js';
import { overlap, readWords } from './text.js';

/** What turns a text into terms. */
export interface TermReader {
  /** Ids of the things with a document symbol, in its official form. */
  readonly withSymbol: (symbol: string) => readonly string[];
  readonly lexicon: Lexicon;
  readonly names: Names;
  readonly readDates: ReadDates;
}

/** What a text says, in terms and in dates. */
export interface ReadText {
  /** As those of a question: its words' ideas, the things it names, its numbers and its dates. */
  readonly terms: readonly number[];
  /** Ids of the things it names. */
  readonly things: readonly string[];
  readonly dates: readonly DateMention[];
  /** Whether it has figures that are no part of a date or a symbol. */
  readonly figures: boolean;
}

/** Reads the texts of a collection; each distinct word is looked up once. */
export interface TextReader {
  read(text: string): ReadText;
  termOfThing(id: string): number;
}

/**
 * @param terms - takes up the terms that are new
 * @param meet - told of every folded word, in order
 */
export function textReader(
  terms: TermTable,
  { lexicon, names, readDates, withSymbol }: TermReader,
  meet: (word: string) => void = () => {},
): TextReader {
  const wordTerms = new Map<string, number>();
  const things = new Map<string, number>();
  const termOfWord = (word: string): number => {
    const before = wordTerms.get(word);
    if (before !== undefined) return before;
    const number = lexicon.ordinalOf(word) ?? (/^\d+$/.test(word) ? Number(word) : undefined);
    const term = terms.intern(number === undefined || number < 0 ? wordTerm(word, lexicon) : numberTerm(number));
    wordTerms.set(word, term);
    return term;
  };
  const termOfThing = (id: string): number => {
    const before = things.get(id);
    if (before !== undefined) return before;
    const term = terms.intern(thingTerm(id));
    things.set(id, term);
    return term;
  };
  return {
    termOfThing,
    read(text) {
      const symbols = readSymbols(text);
      const dates = readDates(text).filter((date) => !symbols.some((symbol) => overlap(symbol, date)));
      const taken = [...dates, ...symbols];
      const words: string[] = [];
      const found: number[] = [];
      let figures = false;
      for (const word of readWords(text)) {
        meet(word.text);
        if (taken.length > 0 && taken.some((span) => overlap(word, span))) continue;
        words.push(word.text);
        found.push(termOfWord(word.text));
        if (!figures && /^\d+$/.test(word.text)) figures = true;
      }
      const named: string[] = [];
      for (const name of names.find(words)) named.push(...name.things);
      for (const { symbol } of symbols) named.push(...withSymbol(symbol));
      for (const id of named) found.push(termOfThing(id));
      for (const date of dates) for (const term of dateTerms(date)) found.push(terms.intern(term));
      return { terms: found, things: named, dates, figures };
    },
  };
}
