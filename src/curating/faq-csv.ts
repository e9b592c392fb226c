import { type CsvRow, readCsv, unguarded } from './csv.js';
import { type EntriesRead, entriesOf, type LineProblem, type RawEntry } from './plain-entry.js';

/** Names of the two columns in a first line that names columns, in lower case. */
const headings = [
  { as: 'question', head: ['question', 'q'], text: ['answer', 'a'] },
  { as: 'title', head: ['title'], text: ['text'] },
] as const;

/** Columns by which a table of facts is known: it is another format. */
const factColumns = ['id', 'about', 'says', 'sources'];
const factColumnsMin = 2;

/** Whether a CSV text is a table of facts, as `export` writes it. */
export function isTableOfFacts(text: string): boolean {
  const first = text.slice(0, Math.max(0, text.search(/[\r\n]/)) || text.length);
  const names = namesIn(readCsvOrNone(first)[0]);
  return factColumns.filter((name) => names.includes(name)).length >= factColumnsMin;
}

/**
 * A table of questions and answers. The first line may name its columns (`question` and `answer`, in any order and
 * beside others, which are passed over); without names there are two.
 */
export function readFaqCsv(text: string): EntriesRead {
  const read = readCsv(text);
  if ('problem' in read) return { problems: [{ line: read.line, message: read.problem }] };
  const columns = columnsOf(read.rows[0]);
  const rows = read.rows.map((row, at) => ({ ...row, place: at + 1 })).slice(columns.isNamed ? 1 : 0);
  const raw: RawEntry[] = [];
  const problems: LineProblem[] = [];
  for (const { line, place, cells } of rows) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (cells.length !== columns.count) {
      problems.push({
        line,
        message: columns.isNamed
          ? `has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}; the first line names ${columns.count}. ${quoteAdvice}`
          : `has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}, not a question and an answer. ${quoteAdvice}`,
      });
      continue;
    }
    const cell = (at: number) => unguarded(cells[at] ?? '');
    raw.push({ line, place, heading: { as: columns.as, text: cell(columns.head) }, text: cell(columns.text) });
  }
  return entriesOf(raw, problems);
}

const quoteAdvice =
  'Put cells that have commas in quotes; sentences without questions go into a .txt file, one a line.';

interface Columns {
  readonly as: 'question' | 'title';
  readonly head: number;
  readonly text: number;
  readonly count: number;
  readonly isNamed: boolean;
}

function columnsOf(first: CsvRow | undefined): Columns {
  const names = namesIn(first);
  const at = (known: readonly string[]) => names.findIndex((name) => known.includes(name));
  for (const { as, head, text } of headings) {
    const found = { as, head: at(head), text: at(text) };
    if (found.head >= 0 && found.text >= 0) return { ...found, count: names.length, isNamed: true };
  }
  return { as: 'question', head: 0, text: 1, count: 2, isNamed: false };
}

function namesIn(row: CsvRow | undefined): readonly string[] {
  return (row?.cells ?? []).map((cell) => cell.trim().toLowerCase());
}

function readCsvOrNone(text: string): readonly CsvRow[] {
  const read = readCsv(text);
  return 'problem' in read ? [] : read.rows;
}
