/** How a text wraps into lines, in letters of a wide face (DejaVu Sans): estimated, since only faces draw. */

/** Stands for the marks around bold words: a letter that no text has. */
export const bold = '\u0001';
const boldCode = 1;
const boldTimes = 1.11;

/**
 * Lines that a text takes where words are kept whole.
 *
 * @param em - size of the letters in pixels
 * @param fixed - width of every letter in em, where all are as wide
 */
export function linesOf(text: string, room: number, em: number, fixed?: number): number {
  let lines = 1;
  let filled = 0;
  let word = 0;
  let times = em;
  let isHan = false;
  const endWord = (blank: number): void => {
    if (isHan && filled + word > room) {
      // A script without blanks goes on in the next line wherever this one ends.
      lines += Math.ceil((filled + word) / room) - 1;
      filled = (filled + word) % room;
    } else if (word > room) {
      // An address begins a line of its own and goes on wherever that ends.
      lines += (filled > 0 ? 1 : 0) + Math.ceil(word / room) - 1;
      filled = word % room;
    } else if (filled + word > room) {
      lines += 1;
      filled = word;
    } else filled += word;
    filled += blank;
    word = 0;
    isHan = false;
  };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === boldCode) times = times === em ? em * boldTimes : em;
    else {
      const wide = (fixed ?? widthOf(code)) * times;
      if (code === blankCode) endWord(wide);
      else {
        word += wide;
        if (code >= hanCode) isHan = true;
        if (code === hyphenCode || code === dashCode) endWord(0);
      }
    }
  }
  endWord(0);
  return lines;
}

const blankCode = 0x20;
const hyphenCode = 0x2d;
const dashCode = 0x2013;
/** From here on letters are about as wide as high. */
const hanCode = 0x2e80;

/** Kinds of letters and how wide they are, in em; most are as wide as `otherWidth`. */
const widths: readonly (readonly [letters: RegExp, em: number])[] = [
  [/[ijl.,:;'|!()’ ·\u200B-\u200F\u2060-\u2069]/, 0.31],
  [/[ftr/I"-]/, 0.4],
  [/[mwMW@%—…]/, 0.93],
  [/[A-ZÀ-ÞА-Я]/, 0.68],
];
const otherWidth = 0.605;
/** By code, filled when first asked for; 0 is not known yet. */
const knownWidths = new Float64Array(hanCode);

/** Width of a letter in em, by its UTF-16 unit. */
export function widthOf(code: number): number {
  if (code >= hanCode) return 1;
  const known = knownWidths[code] ?? 0;
  if (known > 0) return known;
  const letter = String.fromCharCode(code);
  const [, em] = widths.find(([letters]) => letters.test(letter)) ?? [letter, otherWidth];
  knownWidths[code] = em;
  return em;
}
