/** Longer words are never typing mistakes of ids and keys, and comparing them costs the product of their lengths. */
const comparedMax = 80;

/**
 * The candidate that someone who wrote `text` may have meant: the nearest by edits, or else by shared words.
 *
 * @returns undefined if none is near
 */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates];
  if (text.length > comparedMax) return undefined;
  const editsMax = text.length < 4 ? 1 : Math.max(2, Math.floor(text.length / 4));
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of all) {
    const distance = distanceWithin(text, candidate, editsMax);
    if (distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { candidate, distance };
  }
  return best?.candidate ?? sharingWords(text, all);
}

/** ` Did you mean "…"?` with its leading blank, or nothing. */
export function didYouMean(text: string, candidates: Iterable<string>): string {
  const candidate = nearest(text, candidates);
  return candidate === undefined ? '' : ` Did you mean "${candidate}"?`;
}

/** Whether one edit turns one word into the other: a letter more, less or other, or two neighbours swapped. */
export function isOneSlip(a: string, b: string): boolean {
  return distanceWithin(a, b, 1) === 1;
}

/**
 * Edits that turn `a` into `b`: insert, delete, replace, or swap two neighbours; Infinity when more than `max`.
 *
 * @see Boytsov, "Indexing methods for approximate dictionary searching", 2011, section 2.1 (optimal string alignment)
 */
function distanceWithin(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return Number.POSITIVE_INFINITY;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let edits = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        edits = Math.min(edits, at(beforeLast, column - 2) + 1);
      }
      current.push(edits);
    }
    beforeLast = last;
    last = current;
  }
  const distance = at(last, b.length);
  return distance <= max ? distance : Number.POSITIVE_INFINITY;
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

/** `embassy-2010` shares two words of three with `embassy-march-2010`. */
function sharingWords(text: string, candidates: readonly string[]): string | undefined {
  const words = new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  let best: { candidate: string; share: number } | undefined;
  for (const candidate of candidates) {
    const others = new Set(candidate.toLowerCase().split(/[^\p{L}\p{N}]+/u));
    const shared = [...words].filter((word) => others.has(word)).length;
    const share = shared / (words.size + others.size - shared);
    if (share >= 0.5 && share > (best?.share ?? 0)) best = { candidate, share };
  }
  return best?.candidate;
}
