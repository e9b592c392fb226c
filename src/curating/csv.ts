/** A row of a CSV text: the line it begins in, from 1, and its cells as they are written, formula guards included. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export type CsvRead = { readonly rows: readonly CsvRow[] } | { readonly line: number; readonly problem: string };

/**
 * Cells as CSV: RFC 4180, lines ended by CRLF, after a byte order mark, without which spreadsheets take UTF-8 for
 * something else. A cell that a spreadsheet would run as a formula gets an apostrophe before it; {@link unguarded} takes
 * it away.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4180
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function printCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => `${cells.map((cell) => quotedCell(guarded(cell))).join(',')}\r\n`).join('')}`;
}

/**
 * Rows of a CSV text, empty lines left out. Lines may end in CRLF, LF or CR; cells may be parted by the comma, the
 * semicolon or the tab, whichever follows the first cell: spreadsheets write what their country is used to.
 *
 * @returns the rows, or the line and kind of the first mistake
 */
export function readCsv(text: string): CsvRead {
  const content = text.startsWith('\ufeff') ? text.slice(1) : text;
  const separator = /^(?:"(?:[^"]|"")*"|[^",;\t\r\n]*)([,;\t])/.exec(content)?.[1] ?? ',';
  const plain = separator === '\t' ? /[^\t\r\n]*/y : separator === ';' ? /[^;\r\n]*/y : /[^,\r\n]*/y;
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let rowLine = 1;
  let at = 0;
  while (at < content.length) {
    if (content[at] === '"') {
      const end = endOfQuoted(content, at);
      if (end === undefined) return { line, problem: 'opens a quote that is never closed. Close it, or double it.' };
      const cell = content.slice(at + 1, end).replaceAll('""', '"');
      cells.push(cell);
      line += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
      at = end + 1;
      const next = content[at];
      if (next !== undefined && next !== separator && next !== '\r' && next !== '\n')
        return { line, problem: 'goes on after a closing quote. Double the quotes within a cell.' };
    } else {
      plain.lastIndex = at;
      const cell = plain.exec(content)?.[0] ?? '';
      if (cell.includes('"')) return { line, problem: 'has a quote in a cell without quotes. Put the cell in quotes.' };
      cells.push(cell);
      at += cell.length;
    }
    if (content[at] === separator) {
      at += 1;
      // A row may end in a separator: then its last cell is empty.
      if (at < content.length) continue;
      cells.push('');
    }
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: rowLine, cells });
    cells = [];
    if (content[at] === '\r' && content[at + 1] === '\n') at += 1;
    at += 1;
    line += 1;
    rowLine = line;
  }
  return { rows };
}

/** The cell as it was before {@link printCsv} guarded it. */
export function unguarded(cell: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}

function guarded(cell: string): string {
  // What looks guarded already gets one more, so that taking one away always gives the cell back.
  return /^'*[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}

function quotedCell(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function endOfQuoted(text: string, start: number): number | undefined {
  let at = start + 1;
  for (;;) {
    at = text.indexOf('"', at);
    if (at === -1) return undefined;
    if (text[at + 1] !== '"') return at;
    at += 2;
  }
}
