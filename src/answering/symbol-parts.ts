import { fold } from '../knowledge/fold.js';
import type { Language } from '../knowledge/language-schema.js';
import { foldInPlace } from './date-tokens.js';
import type { FoundSymbol } from './symbols.js';
import { readWords } from './text.js';

/** Reads questions about how symbols are made. */
export interface SymbolParts {
  /**
   * A question about the parts of a symbol, with the symbol in it, which is an example and not what is asked about, as
   * the packs call any symbol; undefined where it asks for the document itself.
   */
  asked(question: string, symbols: readonly FoundSymbol[]): string | undefined;
}

export function symbolPartsOf(languages: readonly Language[]): SymbolParts {
  const rows = languages.map((language) => language.symbolParts);
  const meaning = oneOf(rows.flatMap((row) => row.meaning));
  const parts = oneOf(rows.flatMap((row) => row.parts));
  const examples = rows.flatMap((row) => row.examples);
  const before = new RegExp(`${anyOf(examples.filter((text) => text.endsWith('…')))}[\\s,:(]*$`, 'u');
  const after = new RegExp(`^[\\s,)]*${anyOf(examples.filter((text) => text.startsWith('…')))}`, 'u');
  const called = rows.map((row) => row.called).find((row) => row !== undefined);

  return {
    asked(question, symbols) {
      const [symbol, ...more] = symbols;
      if (!symbol || !called || more.length > 0) return undefined;
      const plain = foldInPlace(question);
      const [left, right] = [plain.slice(0, symbol.start), plain.slice(symbol.end)];
      const outside = `${left} ${right}`;
      const isExample = before.test(left) || after.test(right);
      const asksMeaning = meaning.test(outside);
      const named = asksMeaning ? elementNamed(question, symbol) : undefined;
      if (!named && !isExample && !(asksMeaning && parts.test(outside))) return undefined;
      if (isExample && !asksMeaning && !parts.test(outside)) return undefined;
      const say = (text: string): string => (named ? replaceWord(text, named, spoken(named, symbol)) : text);
      return `${say(question.slice(0, symbol.start))}${called.symbol}${say(question.slice(symbol.end))}`;
    },
  };

  /** A number of a symbol as what it counts; letters as they are. */
  function spoken(element: string, symbol: FoundSymbol): string {
    if (!called || !/^\d+$/.test(element)) return element;
    return symbol.when !== undefined && parseInt(symbol.when, 10) === Number(element) ? called.session : called.number;
  }
}

/** The element of a symbol that stands in the question outside of it as well: the "L" of A/75/L.69, as typed. */
function elementNamed(question: string, symbol: FoundSymbol): string | undefined {
  const elements = new Set(symbol.symbol.split(/[^\p{L}\p{N}]+/u).map((element) => element.toUpperCase()));
  return readWords(question)
    .filter(({ start, end }) => end <= symbol.start || start >= symbol.end)
    .map(({ start, end }) => question.slice(start, end))
    .find(
      // A single small letter is a word: "a", "s".
      (typed) => elements.has(typed.toUpperCase()) && (typed.length > 1 || /[\p{Lu}\d]/u.test(typed)),
    );
}

function replaceWord(text: string, word: string, by: string): string {
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u'), by);
}

/** Whole words, but where they are written without blanks. */
function oneOf(texts: readonly string[]): RegExp {
  return new RegExp(anyOf(texts), 'u');
}

function anyOf(texts: readonly string[]): string {
  const words = texts.map((text) => fold(text.replaceAll('…', ' ')).trim()).filter(Boolean);
  const han = words.filter((word) => /^\p{Script=Han}+$/u.test(word));
  const others = words.filter((word) => !han.includes(word)).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return `(?:(?<![\\p{L}\\p{N}])(?:${others.join('|') || '(?!)'})(?![\\p{L}\\p{N}])|${han.join('|') || '(?!)'})`;
}
