import type { PackedThing } from './answer.js';
import type { Lexicon } from './lexicon.js';
import { finish, type Steps } from './steps.js';
import { readWords } from './text.js';

/** A name found in a sequence of words: from the word at `from` up to, not including, the one at `to`. */
export interface NameMention {
  /** Ids of all things of that name. */
  readonly things: readonly string[];
  readonly from: number;
  readonly to: number;
}

export interface Names {
  /** The longest names in the words, from left to right, none overlapping another. */
  find(words: readonly string[]): readonly NameMention[];
  /** All words of all names. */
  readonly words: ReadonlySet<string>;
}

/** Names, aliases and symbols of things, in any language. */
export function buildNames(things: readonly PackedThing[], lexicon: Lexicon): Names {
  return finish(namesSteps(things, lexicon));
}

/** {@link buildNames} in small steps. */
export function* namesSteps(things: readonly PackedThing[], lexicon: Lexicon): Steps<Names> {
  const byKey = new Map<string, Set<string>>();
  const words = new Set<string>();
  /** First word of a name, or what an inflected one begins with → words of the longest name that begins so. */
  const longestFrom = new Map<string, number>();
  const longestFromStart = new Map<string, number>();
  for (const thing of things) {
    yield;
    for (const name of namesOf(thing)) {
      const parts = readWords(name).map((word) => word.text);
      for (const part of parts) words.add(part);
      const [first = ''] = parts;
      longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, parts.length));
      longestFromStart.set(startOf(first), Math.max(longestFromStart.get(startOf(first)) ?? 0, parts.length));
      for (const key of new Set([parts.join(' '), rootKey(parts, lexicon)])) {
        if (key === '') continue;
        const found = byKey.get(key) ?? new Set();
        byKey.set(key, found.add(thing.id));
      }
    }
  }

  const at = (parts: readonly string[]): readonly string[] | undefined => {
    const exact = byKey.get(parts.join(' '));
    if (exact) return [...exact];
    const inflected =
      (parts.some((part) => inflecting.test(part)) ? byKey.get(rootKey(parts, lexicon)) : undefined) ??
      byKey.get(lastRootKey(parts, lexicon, byKey) ?? '');
    return inflected && [...inflected];
  };

  return {
    words,
    find(sequence) {
      const found: NameMention[] = [];
      for (let from = 0; from < sequence.length; from++) {
        const first = sequence[from] ?? '';
        const alike = longestFromStart.get(startOf(first)) ?? 0;
        // Where words of several make a name, only Cyrillic inflects the first of them too.
        const longest = inflecting.test(first) ? alike : Math.max(longestFrom.get(first) ?? 0, Math.min(alike, 1));
        for (let length = Math.min(longest, sequence.length - from); length > 0; length--) {
          const parts = sequence.slice(from, from + length);
          // An article or preposition alone is never a name, whatever a pack calls its things.
          if (length === 1 && lexicon.isStopWord(parts[0] ?? '')) continue;
          const things = at(parts);
          if (things === undefined) continue;
          found.push({ things, from, to: from + length });
          from += length - 1;
          break;
        }
      }
      return found;
    },
  };
}

const inflecting = /\p{Script=Cyrillic}/u;

/** Inflected forms of a word begin alike. */
function startOf(word: string): string {
  return word.slice(0, 3);
}

/** Every name under which a thing may be asked for. */
export function namesOf(thing: PackedThing): readonly string[] {
  return [thing.name, ...Object.values(thing.names ?? {}).flat(), ...(thing.symbol ? [thing.symbol] : [])];
}

/** Words of inflecting scripts without their endings, so that cases of a name meet; others as they are. */
function rootKey(parts: readonly string[], lexicon: Lexicon): string {
  return parts
    .map((part) => (inflecting.test(part) && part.length > 3 ? (lexicon.roots(part)[0] ?? part) : part))
    .join(' ');
}

/** The key of the same words with an ending taken from the last one: `ShHTga`, `Tashkentda`, `members'`. */
function lastRootKey(
  parts: readonly string[],
  lexicon: Lexicon,
  keys: ReadonlyMap<string, unknown>,
): string | undefined {
  const last = parts.at(-1) ?? '';
  return lexicon
    .roots(last)
    .map((root) => [...parts.slice(0, -1), root].join(' '))
    .find((key) => keys.has(key));
}
