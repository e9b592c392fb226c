import { type EntriesRead, entriesOf } from './plain-entry.js';

/** Sentences, one a line. Empty lines part nothing, and the dot or dash of a list is no part of a sentence. */
export function readPlainLines(text: string): EntriesRead {
  const lines = linesOf(text);
  return entriesOf(lines.map((read) => ({ ...read, text: read.text.replace(/^\s*[-*•·–—]\s+/u, '') })));
}

/** Lines that are not empty, with their numbers. They may end in LF, CRLF or CR, after a byte order mark. */
export function linesOf(
  text: string,
): readonly { readonly line: number; readonly place: number; readonly text: string }[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .map((written, at) => ({ line: at + 1, text: written }))
    .filter((read) => read.text.trim() !== '')
    .map((read, at) => ({ ...read, place: at + 1 }));
}
