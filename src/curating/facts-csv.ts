import { z } from 'zod';
import { didYouMean } from '../knowledge/nearest.js';
import { type Fact, factSchema, type Value } from '../knowledge/schema.js';
import { explainIssues } from '../knowledge/schema-issues.js';
import { printCsv, readCsv, unguarded } from './csv.js';
import { type ContentRead, noContent } from './pack-content.js';

/** Columns of the table, in order. A value stands in the column of its kind. */
const columns = [
  ...['id', 'rev', 'about', 'says', 'relation', 'date', 'number', 'unit', 'thing', 'things', 'text'],
  ...['held_from', 'held_to', 'asked', 'sources', 'checked'],
] as const;

/**
 * Facts as a table for spreadsheets. Several ids stand in one cell with blanks between, several phrasings and sources
 * one a line, a source before its place: `embassy-2010 ¶3 s5`.
 */
export function printFactsCsv(facts: readonly Fact[]): string {
  return printCsv([columns, ...facts.map(rowOf)]);
}

/** Reads what {@link printFactsCsv} printed, in any order of columns, or says everything that is wrong with it. */
export function readFactsCsv(text: string): ContentRead {
  const read = readCsv(text);
  if ('problem' in read) return { problems: [{ line: read.line, message: read.problem }] };
  const [head, ...rows] = read.rows;
  const names = head?.cells.map((cell) => cell.trim()) ?? [];
  const strange = names.filter((name) => !isColumn(name));
  const lacking = ['id', 'about', 'says', 'sources'].filter((name) => !names.includes(name));
  if (strange.length > 0 || lacking.length > 0 || new Set(names).size < names.length) {
    const message =
      strange[0] !== undefined
        ? `has the column "${strange[0].slice(0, 60)}", which is none.${didYouMean(strange[0], columns) || ` There are: ${columns.join(', ')}.`}`
        : lacking.length > 0
          ? `lacks the column ${lacking.map((name) => `"${name}"`).join(', ')}. The first line names the columns.`
          : 'has a column twice. Remove one.';
    return { problems: [{ line: 1, message }] };
  }
  const facts: Fact[] = [];
  const problems: { line: number; message: string }[] = [];
  for (const { line, cells } of rows) {
    if (cells.length !== names.length) {
      problems.push({ line, message: `has ${cells.length} cells; the first line names ${names.length}.` });
      continue;
    }
    const data = factOf(new Map(names.map((name, at) => [name, unguarded(cells[at] ?? '')])));
    // As a list of one: messages name what stands in a list by its id.
    const checked = rowSchema.safeParse([data]);
    if (checked.success) facts.push(...checked.data);
    else {
      const explained = explainIssues(rowSchema, [data], checked.error.issues);
      problems.push(...explained.map(({ message }) => ({ line, message })));
    }
  }
  return problems.length > 0 ? { problems } : { content: { ...noContent, facts } };
}

const rowSchema = z.array(factSchema);

function rowOf(fact: Fact): readonly string[] {
  const value = valueCells(fact.value);
  const cells: Readonly<Record<(typeof columns)[number], string>> = {
    ...{ date: '', number: '', unit: '', thing: '', things: '', text: '' },
    id: fact.id,
    rev: String(fact.rev),
    about: fact.about.join(' '),
    says: fact.says,
    relation: fact.relation ?? '',
    ...value,
    // A span that is there without an end says less than no span, but says it.
    held_from: fact.held === undefined ? '' : (fact.held.from ?? unknownEnd),
    held_to: fact.held === undefined ? '' : (fact.held.to ?? unknownEnd),
    asked: fact.asked.map(onOneLine).join('\n'),
    sources: fact.sources.map(({ source, at }) => `${source} ${at}`).join('\n'),
    checked: fact.checked,
  };
  return columns.map((column) => cells[column]);
}

const unknownEnd = '?';

function valueCells(value: Value | undefined): Readonly<Record<string, string>> {
  if (value === undefined) return {};
  if ('number' in value) return { number: Object.is(value.number, -0) ? '-0' : String(value.number), unit: value.unit };
  if ('things' in value) return { things: value.things.join(' ') };
  return value;
}

/** A fact as the schema reads it; a cell that is empty says nothing. */
function factOf(row: ReadonlyMap<string, string>): Readonly<Record<string, unknown>> {
  const cell = (name: string) => {
    const text = row.get(name) ?? '';
    return text === '' ? undefined : text;
  };
  const ids = (name: string) => cell(name)?.trim().split(/\s+/);
  const lines = (name: string) =>
    cell(name)
      ?.split(/\r\n|\n|\r/)
      .filter((line) => line.trim() !== '');
  const number = cell('number');
  const value = {
    date: cell('date'),
    number: number === undefined ? undefined : numberOf(number),
    unit: cell('unit'),
    thing: cell('thing'),
    things: ids('things'),
    text: cell('text'),
  };
  const [from, to] = [cell('held_from'), cell('held_to')];
  const end = (text: string | undefined) => (text === unknownEnd ? undefined : text);
  return present({
    id: cell('id'),
    rev: numberOf(cell('rev') ?? '1'),
    about: ids('about'),
    says: cell('says'),
    relation: cell('relation'),
    value: Object.values(value).every((part) => part === undefined) ? undefined : present(value),
    held: from === undefined && to === undefined ? undefined : present({ from: end(from), to: end(to) }),
    asked: lines('asked')?.map(fromOneLine),
    sources: lines('sources')?.map((line) => {
      const [, source, at] = /^(\S+)\s+([\s\S]*\S)\s*$/.exec(line.trim()) ?? [];
      return source === undefined ? { source: line.trim() } : { source, at };
    }),
    checked: cell('checked'),
  });
}

function present(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(data).filter(([, part]) => part !== undefined));
}

/** What is no number stays text, so that the schema says so of what was written. */
function numberOf(cell: string): unknown {
  return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(cell.trim()) ? Number(cell) : cell;
}

function isColumn(name: string): boolean {
  return columns.some((column) => column === name);
}

/** Backslashes and line breaks as `\\`, `\n` and `\r`; before blanks alone, which would be passed over, `\_` for nothing. */
function onOneLine(text: string): string {
  const line = text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return line.trim() === '' ? `\\_${line}` : line;
}

function fromOneLine(line: string): string {
  return line.replace(/\\([\\nr_])/g, (_, sign: string) => escapes[sign] ?? sign);
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\', n: '\n', r: '\r', _: '' };
