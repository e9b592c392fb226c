/** Letters that NFKC and the removal of marks leave alone although writers use them and their plain forms alike. */
const plainForms: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ł', 'l'],
  ['ı', 'i'],
  ['ё', 'е'],
  ['‘', "'"],
  ['’', "'"],
  ['ʼ', "'"],
  ['ʻ', "'"],
  ['`', "'"],
  ['´', "'"],
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['«', '"'],
  ['»', '"'],
  ['‐', '-'],
  ['‑', '-'],
  ['‒', '-'],
  ['–', '-'],
  ['—', '-'],
  ['−', '-'],
]);

/** Lower-case Cyrillic letters that look like a Latin one in at least one case. */
const cyrillicLookAlikes: ReadonlyMap<string, string> = new Map([
  ['а', 'a'],
  ['в', 'b'],
  ['е', 'e'],
  ['і', 'i'],
  ['ј', 'j'],
  ['к', 'k'],
  ['м', 'm'],
  ['н', 'h'],
  ['о', 'o'],
  ['р', 'p'],
  ['ѕ', 's'],
  ['с', 'c'],
  ['т', 't'],
  ['у', 'y'],
  ['х', 'x'],
]);

/**
 * One spelling for texts that differ only in how they were typed: NFKC, lower case, no combining marks on Latin and
 * Greek letters (`é` → `e`; Cyrillic `ё` becomes `е`, `й` stays a letter of its own), no invisible characters, one form of
 * quotes and dashes, digits of any script as 0–9, and every run of blanks as one blank. Punctuation stays.
 *
 * Folding twice changes nothing: `fold(fold(text)) === fold(text)`.
 *
 * @param text - any string, also with lone surrogates
 */
export function fold(text: string): string {
  if (/^[a-z0-9'-]*$/.test(text)) return text;
  if (isPlain(text)) return text.toLowerCase().replace(/\s+/g, ' ').trim();
  if (isLetterByLetter(text)) {
    return text.toLowerCase().replace(otherForms, plainForm).replace(/\s+/g, ' ').trim();
  }
  return foldOnce(foldOnce(text));
}

/**
 * {@link fold}, and also Cyrillic letters that look like Latin ones as those: `А/RES/59/48` typed with a Cyrillic А
 * becomes `a/res/59/48`. Only for texts in Latin script, such as document symbols: Russian words become gibberish, the
 * same gibberish wherever they stand.
 */
export function foldLookAlikes(text: string): string {
  return fold(text).replace(/[\u0400-\u04ff]/g, (letter) => cyrillicLookAlikes.get(letter) ?? letter);
}

function isPlain(text: string): boolean {
  // All of printable ASCII and its blanks but the backtick, which is a quote.
  return /^[\t\n\r\x20-\x5f\x61-\x7e]*$/.test(text);
}

/** Whether no letter of a text changes with those beside it: Russian, Chinese, and how both and Uzbek are set. */
function isLetterByLetter(text: string): boolean {
  return /^[\t\n\r\x20-\x7e\u0401\u0410-\u044f\u0451\u4e00-\u9fff\u02bb\u02bc\u2013\u2014\u2018\u2019\u201c-\u201e\xab\xbb]*$/.test(
    text,
  );
}

const otherForms = /[ßæœøđðþłıё‘’ʼʻ`´“”„«»‐‑‒–—−]/g;

function plainForm(letter: string): string {
  return plainForms.get(letter) ?? letter;
}

// Twice, because lower case can bring out new marks (İ → i̇) and compatibility forms of letters that have plain forms.
function foldOnce(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '$1')
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}\p{Z}]+/gu, (run) => (/[\s\p{Z}]/u.test(run.replace(/\ufeff/g, '')) ? ' ' : ''))
    .replace(/\p{Nd}/gu, digitOf)
    .replace(otherForms, plainForm)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Decimal digits of every script stand in runs of ten, from its zero. */
function digitOf(digit: string): string {
  if (digit >= '0' && digit <= '9') return digit;
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
