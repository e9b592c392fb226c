/**
 * The items with the greatest scores, in the order given; at most `max`, and of equal ones the first.
 *
 * @param scores - by item
 */
export function greatest(items: readonly number[], scores: Float64Array, max: number): readonly number[] {
  if (items.length <= max) return items;
  const values = new Float64Array(items.length);
  for (let at = 0; at < items.length; at++) values[at] = scores[items[at] ?? 0] ?? 0;
  const least = nthGreatest(values, max);
  let places = max;
  for (const value of values) if (value > least) places--;
  return items.filter((item) => {
    const score = scores[item] ?? 0;
    return score > least || (score === least && places-- > 0);
  });
}

/**
 * The value that `nth - 1` others are at least as great as; sorts the values partly.
 *
 * @param nth - from 1 to the number of values
 * @see Hoare, "Algorithm 65: find", CACM 4(7), 1961
 */
function nthGreatest(values: Float64Array, nth: number): number {
  let left = 0;
  let right = values.length - 1;
  const place = nth - 1;
  while (left < right) {
    const pivot = values[(left + right) >> 1] ?? 0;
    let up = left;
    let down = right;
    while (up <= down) {
      while ((values[up] ?? 0) > pivot) up++;
      while ((values[down] ?? 0) < pivot) down--;
      if (up > down) break;
      const swapped = values[up] ?? 0;
      values[up++] = values[down] ?? 0;
      values[down--] = swapped;
    }
    if (place <= down) right = down;
    else if (place >= up) left = up;
    else break;
  }
  return values[place] ?? 0;
}
