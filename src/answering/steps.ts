import type { Steps } from '../retrieval/steps.js';

export { finish, type Steps } from '../retrieval/steps.js';

/** Items sorted at a time: well under a millisecond's work. */
const runSize = 1_024;
/** Comparisons between two pauses. */
const mergedSize = 1_024;

/** `items.toSorted(compare)` in small steps: sorted runs, merged two by two; equal items keep their order. */
export function* sortSteps<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Steps<readonly Item[]> {
  let runs: (readonly Item[])[] = [];
  for (let from = 0; from < items.length; from += runSize) {
    runs.push(items.slice(from, from + runSize).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: (readonly Item[])[] = [];
    for (let at = 0; at < runs.length; at += 2)
      longer.push(yield* mergeSteps(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = longer;
  }
  return runs[0] ?? [];
}

function* mergeSteps<Item>(
  left: readonly Item[],
  right: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Steps<readonly Item[]> {
  const merged: Item[] = [];
  let atRight = 0;
  for (const item of left) {
    for (let next = right[atRight]; next !== undefined && compare(next, item) < 0; next = right[atRight]) {
      merged.push(next);
      atRight += 1;
      if (merged.length % mergedSize === 0) yield;
    }
    merged.push(item);
    if (merged.length % mergedSize === 0) yield;
  }
  for (; atRight < right.length; atRight += 1) {
    const item = right[atRight];
    if (item !== undefined) merged.push(item);
    if (merged.length % mergedSize === 0) yield;
  }
  return merged;
}
