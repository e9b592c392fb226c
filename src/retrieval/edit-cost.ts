/** Two neighbouring letters typed in the wrong order. */
const swap = 0.6;
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const vowels = 'aeiouy';
const soundAlike = ['ck', 'sz', 'vw', 'cs', 'fv', 'iy', 'qk', 'gj', 'td', 'mn'];

const letterCount = 26;
const lettersFrom = 97;
/** Cost of typing one letter for another, 26 × 26. */
const substitutions = substitutionCosts();

/** Longest word that is compared, in UTF-16 code units. */
export const comparedMaxUnits = 32;
const width = comparedMaxUnits + 1;
const table = new Float64Array(width * width);

/**
 * Weighted edit distance: slips that fingers and ears make cost less than others, a wrong first letter costs more.
 *
 * @param costMax - above it the exact figure does not matter
 * @returns about 1 an edit; infinite above `costMax` or for words too long
 * @see Damerau, "A technique for computer detection and correction of spelling errors", CACM 7(3), 1964
 */
export function editCost(
  typed: Uint16Array,
  typedLength: number,
  meant: Uint16Array,
  meantLength: number,
  costMax: number,
): number {
  if (typedLength > comparedMaxUnits || meantLength > comparedMaxUnits) return Number.POSITIVE_INFINITY;
  for (let column = 0; column <= meantLength; column++) table[column] = column === 0 ? 0 : column + 0.4;
  let leastLast = 0;
  for (let row = 1; row <= typedLength; row++) {
    const leastBefore = leastLast;
    const here = row * width;
    const above = here - width;
    const a = typed[row - 1] ?? 0;
    const before = row > 1 ? (typed[row - 2] ?? 0) : -1;
    let least = row + 0.4;
    table[here] = least;
    const dropTyped = (a === before ? 0.5 : 1) + (row === 1 ? 0.4 : 0);
    for (let column = 1; column <= meantLength; column++) {
      const b = meant[column - 1] ?? 0;
      const beforeB = column > 1 ? (meant[column - 2] ?? 0) : -1;
      let cost = (table[above + column] ?? 0) + dropTyped;
      const added = (table[here + column - 1] ?? 0) + (b === beforeB ? 0.5 : 1) + (column === 1 ? 0.4 : 0);
      if (added < cost) cost = added;
      const diagonal = table[above + column - 1] ?? 0;
      const changed = a === b ? diagonal : diagonal + substitution(a, b) + (row === 1 || column === 1 ? 0.4 : 0);
      if (changed < cost) cost = changed;
      if (a === beforeB && b === before && a !== b) {
        const swapped = (table[above - width + column - 2] ?? 0) + swap;
        if (swapped < cost) cost = swapped;
      }
      table[here + column] = cost;
      if (cost < least) least = cost;
    }
    // Two swapped letters are reckoned from the row before the last.
    if (least > costMax && leastBefore + swap > costMax) return Number.POSITIVE_INFINITY;
    leastLast = least;
  }
  const cost = table[typedLength * width + meantLength] ?? 0;
  return cost > costMax ? Number.POSITIVE_INFINITY : cost;
}

/** Cost in (0, 1] of one letter typed for another, both as UTF-16 code units. */
export function substitution(a: number, b: number): number {
  const first = a - lettersFrom;
  const second = b - lettersFrom;
  if (first < 0 || second < 0 || first >= letterCount || second >= letterCount) return 1;
  return substitutions[first * letterCount + second] ?? 1;
}

function substitutionCosts(): Float64Array {
  const costs = new Float64Array(letterCount * letterCount).fill(1);
  const set = (a: string, b: string, cost: number): void => {
    const [first, second] = [a.charCodeAt(0) - lettersFrom, b.charCodeAt(0) - lettersFrom];
    costs[first * letterCount + second] = Math.min(cost, costs[first * letterCount + second] ?? 1);
    costs[second * letterCount + first] = Math.min(cost, costs[second * letterCount + first] ?? 1);
  };
  rows.forEach((row, y) => {
    [...row].forEach((key, x) => {
      for (const near of [row[x + 1], rows[y + 1]?.[x], rows[y + 1]?.[x - 1]])
        if (near !== undefined) set(key, near, 0.8);
    });
  });
  for (const a of vowels) for (const b of vowels) if (a !== b) set(a, b, 0.7);
  for (const [a, b] of soundAlike) if (a !== undefined && b !== undefined) set(a, b, 0.7);
  return costs;
}
