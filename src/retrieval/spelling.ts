import { comparedMaxUnits, editCost } from './edit-cost.js';
import type { PackedStrings } from './word-table.js';

/** A word of the vocabulary that a typed one may stand for. */
export interface Meant {
  readonly word: number;
  /** In edits, weighted: {@link editCost}. */
  readonly cost: number;
}

/** Shortest word that is corrected, in UTF-16 code units. */
const spelledMinUnits = 3;

/**
 * Finds words of a vocabulary that differ from a typed one by a slip: each word is filed under itself and under itself
 * without each of its letters, and so is the typed one.
 *
 * @see Mor & Fraenkel, "A hash code method for detecting and correcting spelling errors", CACM 25(12), 1982
 */
export class Spelling {
  readonly #words: PackedStrings;
  readonly #starts: Uint32Array;
  readonly #filed: Uint32Array;
  readonly #mask: number;
  readonly #seen = new Set<number>();

  constructor(words: PackedStrings) {
    this.#words = words;
    let variants = 0;
    forEachSpelled(words, (_word, length) => {
      variants += length + 1;
    });
    let buckets = 64;
    while (buckets < variants) buckets *= 2;
    this.#mask = buckets - 1;
    const starts = new Uint32Array(buckets + 1);
    const mask = this.#mask;
    forEachSpelled(words, (_word, length) => {
      hashVariants(units, length);
      for (let at = 0; at <= length; at++) {
        const bucket = ((hashes[at] ?? 0) & mask) + 1;
        starts[bucket] = (starts[bucket] ?? 0) + 1;
      }
    });
    for (let bucket = 0; bucket < buckets; bucket++)
      starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
    const next = starts.slice(0, buckets);
    const filed = new Uint32Array(variants);
    forEachSpelled(words, (word, length) => {
      hashVariants(units, length);
      for (let at = 0; at <= length; at++) {
        const bucket = (hashes[at] ?? 0) & mask;
        const place = next[bucket] ?? 0;
        next[bucket] = place + 1;
        filed[place] = word;
      }
    });
    this.#starts = starts;
    this.#filed = filed;
  }

  /**
   * Words that a typed one may stand for, in no order; each once.
   *
   * @param far - whether to look two letters around as well
   */
  meant(typed: Uint16Array, length: number, costMax: number, far: boolean): readonly Meant[] {
    if (length < spelledMinUnits || length > comparedMaxUnits || hasDigit(typed, length)) return [];
    const found: Meant[] = [];
    this.#seen.clear();
    hashVariants(typed, length);
    const own = hashes.slice(0, length + 1);
    for (const hash of own) this.#look(hash, typed, length, costMax, found);
    if (far) {
      const shorter = new Uint16Array(length);
      for (let without = 0; without < length; without++) {
        let to = 0;
        for (let at = 0; at < length; at++) if (at !== without) shorter[to++] = typed[at] ?? 0;
        hashVariants(shorter, length - 1);
        for (let at = without; at < length - 1; at++) this.#look(hashes[at] ?? 0, typed, length, costMax, found);
      }
    }
    return found;
  }

  #look(hash: number, typed: Uint16Array, length: number, costMax: number, found: Meant[]): void {
    const bucket = hash & this.#mask;
    const end = this.#starts[bucket + 1] ?? 0;
    for (let at = this.#starts[bucket] ?? 0; at < end; at++) {
      const word = this.#filed[at] ?? 0;
      if (this.#seen.has(word)) continue;
      this.#seen.add(word);
      const meantLength = this.#words.unitsAt(word, units);
      if (Math.abs(meantLength - length) > 2) continue;
      const cost = editCost(typed, length, units, meantLength, costMax);
      if (cost <= costMax) found.push({ word, cost });
    }
  }
}

const units = new Uint16Array(256);
const hashes = new Int32Array(comparedMaxUnits + 1);
const prefixes = new Int32Array(comparedMaxUnits + 1);
const powers = powersOf(0x01000193);

/** Leaves each word's code units in `units`. */
function forEachSpelled(words: PackedStrings, visit: (word: number, length: number) => void): void {
  for (let word = 0; word < words.size; word++) {
    const length = words.unitsAt(word, units);
    if (length < spelledMinUnits || length > comparedMaxUnits || hasDigit(units, length)) continue;
    visit(word, length);
  }
}

/** Writes to `hashes` the hash of the word without each of its letters, then of the whole word. */
function hashVariants(word: Uint16Array, length: number): void {
  let hash = 0;
  for (let at = 0; at < length; at++) {
    prefixes[at] = hash;
    hash = (Math.imul(hash, 0x01000193) + (word[at] ?? 0) + 1) | 0;
  }
  hashes[length] = mixed(hash);
  let suffix = 0;
  for (let at = length - 1; at >= 0; at--) {
    const following = length - 1 - at;
    hashes[at] = mixed((Math.imul(prefixes[at] ?? 0, powers[following] ?? 0) + suffix) | 0);
    suffix = (suffix + Math.imul((word[at] ?? 0) + 1, powers[following] ?? 0)) | 0;
  }
}

function mixed(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return first ^ (first >>> 13);
}

function powersOf(base: number): Int32Array {
  const result = new Int32Array(comparedMaxUnits + 1);
  result[0] = 1;
  for (let at = 1; at < result.length; at++) result[at] = Math.imul(result[at - 1] ?? 0, base);
  return result;
}

function hasDigit(word: Uint16Array, length: number): boolean {
  for (let at = 0; at < length; at++) {
    const unit = word[at] ?? 0;
    if (unit >= 48 && unit <= 57) return true;
  }
  return false;
}
