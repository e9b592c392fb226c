import type { PackedThing, Unnamed } from './answer.js';
import { readSymbols } from './symbols.js';
import { cleanQuestion, readWords } from './text.js';
import type { Workshop } from './workshop.js';

/** What a text names: one thing, or why none. */
export type Named = { readonly kind: 'thing'; readonly thing: PackedThing } | Unnamed;

const nearMax = 5;

/** The thing that a text names, by id, UN symbol in any spelling, name or alias in any language. */
export function thingNamed(typed: string, workshop: Workshop): Named {
  const text = cleanQuestion(typed);
  const byId = workshop.thing(text);
  if (byId) return { kind: 'thing', thing: byId };
  const [symbol, ...others] = readSymbols(text);
  if (symbol && others.length === 0) {
    const owner = ownerOf(symbol.symbol, workshop);
    if (owner) return { kind: 'thing', thing: owner };
  }
  const mentions = mentionsIn(text, workshop);
  const whole = mentions.find(({ from, to, words }) => from === 0 && to === words);
  const [only] = mentions.length === 1 ? mentions : whole ? [whole] : [];
  const things = only?.things ?? [];
  const [thing] = things;
  if (thing && things.length > 1) return { kind: 'unclear', typed: text, things };
  if (thing && only && !saysMore(text, only, workshop)) return { kind: 'thing', thing };
  // Looked for last: among many names it takes a while.
  const near = workshop.suggester.nearThings(text, undefined, nearMax);
  if (!thing) return { kind: 'unknown', typed: text, near, symbol };
  // "summit in Samarkand 2022" names a city, and means something else.
  const [nearest] = near;
  if (!nearest || nearest.id === thing.id) return { kind: 'thing', thing };
  return { kind: 'unclear', typed: text, things: [...new Set([thing, ...near])].slice(0, nearMax) };
}

/**
 * Every thing that a text names, each once, in the order of the text: "SCO and UN". A name that several things share
 * counts only if nothing else is named.
 */
export function thingsNamed(typed: string, workshop: Workshop): readonly PackedThing[] {
  const text = cleanQuestion(typed);
  const bySymbol = readSymbols(text).flatMap(({ symbol, typed: written }) => {
    const owner = ownerOf(symbol, workshop);
    return owner ? [{ at: text.indexOf(written), end: text.indexOf(written) + written.length, thing: owner }] : [];
  });
  const byName = mentionsIn(text, workshop)
    .filter(({ things, start, end }) => things.length === 1 && !bySymbol.some((one) => one.at < end && start < one.end))
    .flatMap(({ things: [thing], start, end }) => (thing ? [{ at: start, end, thing }] : []));
  const found = [...bySymbol, ...byName].sort((a, b) => a.at - b.at);
  return [...new Map(found.map(({ thing }) => [thing.id, thing])).values()];
}

/** Whether a text has words with a meaning of their own beside a name. */
function saysMore(text: string, { from, to }: { readonly from: number; readonly to: number }, { reader }: Workshop) {
  return readWords(text).some((word, at) => (at < from || at >= to) && !reader.lexicon.isStopWord(word.text));
}

function ownerOf(symbol: string, workshop: Workshop): PackedThing | undefined {
  return workshop.reader
    .withSymbol(symbol)
    .map(workshop.thing)
    .find((thing) => thing !== undefined);
}

/** Names in a text with the things they name, and where they stand in it: in words, and in UTF-16 code units. */
function mentionsIn(text: string, workshop: Workshop) {
  const words = readWords(text);
  return workshop.reader.names
    .find(words.map((word) => word.text))
    .map(({ things, from, to }) => ({
      things: things.map(workshop.thing).filter((thing) => thing !== undefined),
      from,
      to,
      words: words.length,
      start: words[from]?.start ?? 0,
      end: words[to - 1]?.end ?? 0,
    }))
    .filter(({ things }) => things.length > 0);
}
