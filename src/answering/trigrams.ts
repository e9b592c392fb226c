/** Texts by the runs of three characters in them: the few that may look like another text are found without reading all. */
export interface Trigrams {
  /** Numbers of the texts that share most runs with one, at most `max`; none that shares too few to look like it. */
  likest(text: string, max: number): readonly number[];
}

/** Share of the runs of a text that another must have to look like it. */
const sharedMin = 0.3;

export function trigramsOf(texts: readonly string[]): Trigrams {
  const holding = new Map<string, number[]>();
  texts.forEach((text, number) => {
    for (const run of runsOf(text)) {
      const numbers = holding.get(run);
      if (numbers) numbers.push(number);
      else holding.set(run, [number]);
    }
  });
  return {
    likest(text, max) {
      const runs = runsOf(text);
      const shared = new Map<number, number>();
      for (const run of runs)
        for (const number of holding.get(run) ?? []) shared.set(number, (shared.get(number) ?? 0) + 1);
      return [...shared]
        .filter(([, count]) => count >= runs.size * sharedMin)
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, max)
        .map(([number]) => number);
    },
  };
}

function runsOf(text: string): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let at = 0; at + 3 <= text.length; at++) runs.add(text.slice(at, at + 3));
  return runs;
}
