/** Text of a pack as a terminal may show it: nothing in it moves the cursor, colours or turns other text. */
export function printable(text: string): string {
  return text.replaceAll('\t', ' ').replace(/(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu, '\ufffd');
}

/** Lines of at most `width` characters, broken at blanks only, each after the first behind `indent`. */
export function wrapped(text: string, indent: string, width = 110): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((each, at) => (at === 0 ? each : `${indent}${each}`));
}
