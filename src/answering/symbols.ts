import type { SymbolReading } from './answer.js';
import { families } from './symbol-families.js';
import { latinSymbols } from './symbol-text.js';

export { ordinal } from './symbol-text.js';

/** A symbol with where it stands in the text, in UTF-16 code units. */
export interface FoundSymbol extends SymbolReading {
  readonly start: number;
  readonly end: number;
}

// "Res" and "dec", not the beginnings of "rest", "responsible" and "December".
const mayHoldSymbol = /[/(_\\]|\bres(?![cepitu])|\bdec(?![aelr])|rez|рез|рес|决议|^\W*\d{2}\s*[-‐-―]|%2F/iu;

/**
 * The UN document symbols in a text, in order, each in its official form. Full-width digits, Cyrillic look-alike
 * letters, Roman sessions, pasted addresses and loose spelling are read; a bare `64/183` is read as a resolution of the
 * General Assembly.
 *
 * @param text - after {@link cleanQuestion}
 */
export function readSymbols(text: string): readonly FoundSymbol[] {
  // Each family has a slash, a bracket or a word of its own beside its figures, or is nothing but two numbers.
  if (!/\d/.test(text) || !mayHoldSymbol.test(text)) return [];
  const plain = latinSymbols(text);
  const found: FoundSymbol[] = [];
  for (const { pattern, sign, read } of families) {
    if (sign !== undefined && !plain.includes(sign)) continue;
    for (const match of plain.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const reading = read(match.slice(1));
      if (!reading) continue;
      const typed = text.slice(start, end);
      found.push({
        ...reading,
        url: officialUrl(reading.symbol),
        typed,
        other: otherReading(reading.symbol, typed),
        start,
        end,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The document with the numbers of a resolution, where nothing but the numbers was typed. */
function otherReading(symbol: string, typed: string): SymbolReading['other'] {
  const [, numbers] = /^A\/RES\/(\d+\/\d+)$/.exec(symbol) ?? [];
  if (numbers === undefined || /\p{L}/u.test(typed)) return undefined;
  return { symbol: `A/${numbers}`, url: officialUrl(`A/${numbers}`) };
}

/** Address of the official text of a document, in the UN's own document service. */
export function officialUrl(symbol: string): string {
  return `https://undocs.org/${symbol.replace(/\s+/g, '').split('/').map(encodeURIComponent).join('/').replace(/%28/g, '(').replace(/%29/g, ')')}`;
}
