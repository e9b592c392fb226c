/** The measures of the comparison, by their names. */

/**
 * The value below which a share of the values lies, without interpolation: the value of rank ⌈share × n⌉.
 *
 * @param share - in [0, 1]
 * @returns NaN where there are no values
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** NaN where there are no values. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** 1 / the place of the first relevant id, counted from 1; 0 where none is among the first `k`. */
export function reciprocalRank(ids: readonly string[], relevant: ReadonlySet<string>, k: number): number {
  const at = ids.slice(0, k).findIndex((id) => relevant.has(id));
  return at === -1 ? 0 : 1 / (at + 1);
}

/**
 * Area under the ROC curve: how often a value of the first group is above one of the second, a tie counting half.
 * 1 where the groups are told apart always, 0.5 by chance.
 *
 * @returns NaN where a group is empty
 * @see Hanley & McNeil, "The Meaning and Use of the Area under a Receiver Operating Characteristic (ROC) Curve", 1982
 */
export function auroc(above: readonly number[], below: readonly number[]): number {
  const all = [
    ...above.map((value) => ({ value, isAbove: true })),
    ...below.map((value) => ({ value, isAbove: false })),
  ];
  all.sort((a, b) => a.value - b.value);
  let rankSum = 0;
  for (let start = 0; start < all.length; ) {
    let end = start;
    while (end < all.length && all[end]?.value === all[start]?.value) end += 1;
    // Those that tie share the mean of their ranks, which count from 1.
    const rank = (start + 1 + end) / 2;
    for (const each of all.slice(start, end)) if (each.isAbove) rankSum += rank;
    start = end;
  }
  return (rankSum - (above.length * (above.length + 1)) / 2) / (above.length * below.length);
}

/** `n` items spread evenly over all, in their order; all of them where there are no more than that. */
export function spread<Item>(items: readonly Item[], n: number): readonly Item[] {
  if (items.length <= n) return items;
  return Array.from({ length: n }, (_, at) => items[Math.floor(((at + 0.5) * items.length) / n)]).filter(
    (item) => item !== undefined,
  );
}
