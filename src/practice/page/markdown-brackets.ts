/**
 * The closing bracket of each opening one: `[` → `]`, both as places in the text. Found for all at once, so that a text of
 * opening brackets alone costs no more than any other.
 */
export function bracketPairs(text: string): ReadonlyMap<number, number> {
  const open: number[] = [];
  const pairs = new Map<number, number>();
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '[') open.push(at);
    else if (character === ']') {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, at);
    }
  }
  return pairs;
}

/** Runs of backticks, each with the next run of the same length: where code ends. */
export function codeEnds(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const lastOf = new Map<number, number>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const before = lastOf.get(run.length);
    if (before !== undefined) ends.set(before, index);
    lastOf.set(run.length, index);
  }
  return ends;
}
