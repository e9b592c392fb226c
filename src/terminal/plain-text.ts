/** A control character that is not a line break, then what makes it an escape sequence: a colour, a move, a title. */
const sequence =
  /(?:(?!\n)\p{Cc}\[|\u009b)[0-?]*[ -/]*[@-~]|(?!\n)\p{Cc}[\]PX^_][^\p{Cc}]{0,4096}(?:(?!\n)\p{Cc}\\?)?/gu;
/** Control characters, and marks that are invisible or turn the text around them; the two joiners stay. */
const driving = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}]/gu;

/**
 * Text that cannot drive a terminal: escape sequences, control characters and marks that turn other people's text are
 * left out. Line breaks stay, tabs become blanks, half surrogates become U+FFFD.
 */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(sequence, '')
    .replace(driving, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}
