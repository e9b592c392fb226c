import { substitution } from '../retrieval/edit-cost.js';

/** Longest word whose slips are weighed, in UTF-16 code units. */
const wordMax = 63;

/** Two neighbouring letters typed in the wrong order. */
const swap = 0.6;

// Three rows of the table, taken in turns: making them anew costs more than filling them.
const table = [new Float64Array(wordMax + 1), new Float64Array(wordMax + 1), new Float64Array(wordMax + 1)] as const;

/**
 * Weighted edit distance: slips that fingers and ears make cost less than others, and a wrong first letter costs more.
 *
 * @param costMax - above it the exact figure does not matter, and infinity may be returned; a word of more than
 *   {@link wordMax} is infinitely far from any other
 * @see Damerau, "A technique for computer detection and correction of spelling errors", CACM 7(3), 1964
 */
export function editCost(typed: string, meant: string, costMax: number): number {
  const height = typed.length;
  const width = meant.length;
  if (height > wordMax || width > wordMax) return typed === meant ? 0 : Number.POSITIVE_INFINITY;
  let [beforeLast, last, current]: [Float64Array, Float64Array, Float64Array] = [...table];
  for (let column = 0; column <= width; column++) last[column] = column;
  let leastLast = 0;
  let x = 0;
  for (let row = 1; row <= height; row++) {
    const beforeX = x;
    x = typed.charCodeAt(row - 1);
    const first = row === 1 ? 0.4 : 0;
    const doubledTyped = (row > 1 && x === beforeX ? 0.5 : 1) + first;
    let least = row;
    current[0] = row;
    const leastBefore = leastLast;
    let y = 0;
    for (let column = 1; column <= width; column++) {
      const beforeY = y;
      y = meant.charCodeAt(column - 1);
      const start = column === 1 ? 0.4 : 0;
      const dropped = (last[column] ?? 0) + doubledTyped;
      const added = (current[column - 1] ?? 0) + (column > 1 && y === beforeY ? 0.5 : 1) + start;
      const kept = (last[column - 1] ?? 0) + (x === y ? 0 : substitution(x, y) + (first || start));
      let cost = dropped < added ? dropped : added;
      if (kept < cost) cost = kept;
      if (row > 1 && column > 1 && x === beforeY && beforeX === y) {
        const swapped = (beforeLast[column - 2] ?? 0) + (x === y ? 0 : swap);
        if (swapped < cost) cost = swapped;
      }
      current[column] = cost;
      if (cost < least) least = cost;
    }
    // Two swapped letters are reckoned from the row before the last.
    if (least > costMax && leastBefore + swap > costMax) return Number.POSITIVE_INFINITY;
    leastLast = least;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[width] ?? Number.POSITIVE_INFINITY;
}
