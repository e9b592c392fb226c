/** Lines of a list that fit, and how many of them. */
export interface Folded {
  /** With "and N more" below where there are more. */
  readonly text: string;
  /** The lines alone, for cards that tell elsewhere which part they show. */
  readonly lines: string;
  readonly shown: number;
}

/**
 * As many whole lines as fit, then "and N more". The first line always shows, cut where it must be.
 *
 * @param show - escapes and cuts one line to a number of characters
 * @returns undefined where there are no lines or there is no room
 */
export function fold(
  all: readonly string[],
  limits: {
    readonly maxChars: number;
    readonly maxLines: number;
    readonly show: (line: string, maxChars: number) => string;
  },
): Folded | undefined {
  const shown: string[] = [];
  const moreMaxChars = 24;
  let room = limits.maxChars - moreMaxChars;
  for (const line of all) {
    const whole = limits.show(line, shown.length === 0 ? room : Number.MAX_SAFE_INTEGER);
    if (whole.length > room || shown.length >= limits.maxLines) break;
    shown.push(whole);
    room -= whole.length + 1;
  }
  const more = all.length - shown.length;
  if (shown.length === 0) return undefined;
  const lines = shown.join('\n');
  return { text: more > 0 ? `${lines}\n-# and ${more} more` : lines, lines, shown: shown.length };
}

/** The text of {@link fold} alone. */
export function foldLines(...list: Parameters<typeof fold>): string | undefined {
  return fold(...list)?.text;
}
