const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Ranges that Unicode calls wide or full-width (UAX #11), emoji aside: those have a property of their own. */
const wide =
  /^[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18aff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]/u;
const emoji = /^\p{Emoji_Presentation}|^\p{Emoji}\ufe0f/u;
const invisible = /^[\p{Mark}\p{Cf}\p{Cc}]+$/u;

/** One character as a reader sees it, and the columns it takes: 0, 1 or 2. */
export interface Cell {
  readonly text: string;
  readonly width: number;
}

/** The characters of a text as a reader sees them: an accent or a family of emoji is one. */
export function cells(text: string): readonly Cell[] {
  return Array.from(graphemes.segment(text), ({ segment }) => ({ text: segment, width: cellWidth(segment) }));
}

/** Columns that a text without line breaks takes in a terminal. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  return cells(text).reduce((sum, cell) => sum + cell.width, 0);
}

/** Whether a line may break before and after this character, as in Chinese and Japanese. */
export function breaksFreely(text: string): boolean {
  return wide.test(text) && !/^[\uac00-\ud7a3]/.test(text);
}

function cellWidth(grapheme: string): number {
  if (invisible.test(grapheme)) return 0;
  return wide.test(grapheme) || emoji.test(grapheme) ? 2 : 1;
}
