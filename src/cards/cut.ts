/** Made when first needed: most texts fit, and loading the tables takes longer than starting the rest. */
const segmenters: { grapheme?: Intl.Segmenter; word?: Intl.Segmenter } = {};

const ellipsis = '…';

/**
 * The text, or its beginning with "…" where it is longer than `maxChars`: never cut inside a word or an address as
 * long as one fits, and never inside a grapheme.
 *
 * @param maxChars - UTF-16 units of the result, "…" included; below 1 gives an empty text
 */
export function cut(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  if (maxChars < 1) return '';
  const room = maxChars - ellipsis.length;
  const blank = lastBlank(text, room);
  const tail = text.slice(blank).trimStart();
  // A first word that does not fit is cut all the same, unless it is an address: half an address leads elsewhere.
  const end = blank > 0 || isAddress(tail) ? blank : lastBoundary(text, room);
  return text.slice(0, end).trimEnd() + ellipsis;
}

/** Where the last word that fits into `room` ends, 0 if none does. */
function lastBlank(text: string, room: number): number {
  const blanks = /\s+/g;
  let end = 0;
  for (const { index } of text.matchAll(blanks)) {
    if (index > room) break;
    end = index;
  }
  // Scripts without blanks: the last blank may lie far back although more words would fit.
  const next = text.slice(end).trimStart();
  if (end >= room / 2 || isAddress(next)) return end;
  return Math.max(end, lastWordEnd(text, end, room));
}

function lastWordEnd(text: string, from: number, room: number): number {
  let end = from;
  // Only the neighbourhood is segmented: a hostile text can be long.
  for (const { index, segment: word, isWordLike } of segment(text.slice(from, room + 64), 'word')) {
    if (from + index + word.length > room) break;
    if (isWordLike === true) end = from + index + word.length;
  }
  return end;
}

function lastBoundary(text: string, room: number): number {
  let end = 0;
  for (const { index, segment: grapheme } of segment(text.slice(0, room + 64), 'grapheme')) {
    if (index + grapheme.length > room) break;
    end = index + grapheme.length;
  }
  return end;
}

function segment(text: string, granularity: 'grapheme' | 'word'): Intl.Segments {
  const segmenter = segmenters[granularity] ?? new Intl.Segmenter('en', { granularity });
  segmenters[granularity] = segmenter;
  return segmenter.segment(text);
}

function isAddress(text: string): boolean {
  return /^\S*:\/\//.test(text);
}
