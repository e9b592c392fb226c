import type { Steps } from './steps.js';

/** Multiplier of the rolling hash; any odd number with well-mixed bits will do. */
const base = 0x01000193;

/**
 * Words that may be one slip away: the ones that share a form with a word when a letter is left out of either or both.
 * Every dropped, added, replaced and swapped letter is found, and some words farther off; the caller weighs them.
 */
export interface DeletionIndex {
  /** Tells the number of each such word, once. */
  near(word: string, each: (at: number) => void): void;
}

/**
 * An index of words by the forms they have with one letter left out, in small steps: numbers only, no text.
 *
 * @see Mor & Fraenkel, "A hash code method for detecting and correcting spelling errors", CACM 25(12), 1982
 */
export function* deletionIndexSteps(words: readonly string[]): Steps<DeletionIndex> {
  let entries = 0;
  for (const word of words) entries += word.length + 1;
  const buckets = 2 ** Math.ceil(Math.log2(entries + 1));
  const hashes = new Int32Array(entries);
  const first = new Uint32Array(buckets + 1);
  let at = 0;
  for (const word of words) {
    yield;
    eachForm(word, (hash) => {
      const bucket = hash & (buckets - 1);
      hashes[at++] = bucket;
      first[bucket + 1] = (first[bucket + 1] ?? 0) + 1;
    });
  }
  for (let bucket = 0; bucket < buckets; bucket++) {
    first[bucket + 1] = (first[bucket + 1] ?? 0) + (first[bucket] ?? 0);
    if (bucket % 4_096 === 0) yield;
  }
  const next = first.slice(0, buckets);
  const held = new Uint32Array(entries);
  at = 0;
  for (let number = 0; number < words.length; number++) {
    if (number % 256 === 0) yield;
    for (let left = (words[number] ?? '').length + 1; left > 0; left--) {
      const bucket = hashes[at++] ?? 0;
      const place = next[bucket] ?? 0;
      held[place] = number;
      next[bucket] = place + 1;
    }
  }
  // When a word was last told of, so that no set is needed to tell it once.
  const told = new Uint32Array(words.length);
  let search = 0;
  return {
    near(word, each) {
      search += 1;
      eachForm(word, (hash) => {
        const bucket = hash & (buckets - 1);
        const end = first[bucket + 1] ?? 0;
        for (let place = first[bucket] ?? 0; place < end; place++) {
          const number = held[place] ?? 0;
          if (told[number] === search) continue;
          told[number] = search;
          each(number);
        }
      });
    },
  };
}

/** Hashes of a word and of its forms without one letter: as many as it has letters, and one. */
function eachForm(word: string, each: (hash: number) => void): void {
  const { length } = word;
  // Letters after the one left out, times their powers; those before it are shifted down by one power.
  let whole = 0;
  for (let at = 0; at < length; at++) whole = Math.imul(whole, base) + word.charCodeAt(at);
  each(mixed(whole));
  let after = 0;
  let power = 1;
  let before = whole;
  for (let at = length - 1; at >= 0; at--) {
    const letter = word.charCodeAt(at);
    // `before` is the hash of the letters before this one, times the power of the ones after it.
    before = (before - Math.imul(letter, power)) | 0;
    each(mixed(Math.imul(before, inverse) + after));
    after = (after + Math.imul(letter, power)) | 0;
    power = Math.imul(power, base);
  }
}

/** Multiplies the bits into each other, so that the low ones choose well. */
function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return once ^ (once >>> 13);
}

/** What undoes the multiplication by {@link base} modulo 2³². */
const inverse = inverseOf(base);

/** Inverse of an odd number modulo 2³²: each round of Newton's method doubles the bits that are right. */
function inverseOf(odd: number): number {
  let found = odd;
  for (let round = 0; round < 5; round++) found = Math.imul(found, 2 - Math.imul(odd, found));
  return found;
}
