/** Longest word whose slips are weighed, in UTF-16 code units. */
const wordMax = 63;

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Two neighbouring letters typed in the wrong order. */
const swap = 0.6;
const vowels = 'aeiouy';
const soundAlike = ['ck', 'sz', 'vw', 'cs', 'fv', 'iy', 'qk', 'gj', 'td'];
const letters = 26;
const a = 'a'.charCodeAt(0);

/** Cost of typing one letter of the Latin alphabet for another: typed × 26 + meant. */
const substitutions = substitutionCosts();

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

function substitution(typed: number, meant: number): number {
  const [x, y] = [typed - a, meant - a];
  return x >= 0 && x < letters && y >= 0 && y < letters ? (substitutions[x * letters + y] ?? 1) : 1;
}

function substitutionCosts(): Float64Array {
  const costs = new Float64Array(letters * letters).fill(1);
  const set = (x: string, y: string, cost: number): void => {
    costs[(x.charCodeAt(0) - a) * letters + y.charCodeAt(0) - a] = cost;
  };
  for (const pair of soundAlike) {
    const [x = '', y = ''] = pair;
    set(x, y, 0.7);
    set(y, x, 0.7);
  }
  for (const x of vowels) for (const y of vowels) set(x, y, 0.7);
  rows.forEach((row, line) => {
    [...row].forEach((key, place) => {
      const near = [row[place - 1], row[place + 1], rows[line - 1]?.[place], rows[line - 1]?.[place + 1]];
      for (const other of [...near, rows[line + 1]?.[place], rows[line + 1]?.[place - 1]])
        if (other !== undefined) set(key, other, 0.8);
    });
  });
  return costs;
}
