import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { disputeSchema, factSchema, listSchema, sourceSchema, thingSchema } from '../knowledge/schema.js';
import { parseYamlText } from '../knowledge/yaml-text.js';
import { yamlItem } from './yaml-item.js';

export type Section = 'sources' | 'things' | 'facts' | 'disputes' | 'lists';

export type Edited = { readonly text: string } | { readonly problem: string };

const schemas: Readonly<Record<Section, z.ZodType>> = {
  sources: sourceSchema,
  things: thingSchema,
  facts: factSchema,
  disputes: disputeSchema,
  lists: listSchema,
};

/**
 * The text of a YAML file of a pack with items added at the end of a section. Every other line stays as it is, comments
 * too.
 *
 * @param text - of the file, without problems; may be empty
 * @param items - as the section's schema gives them
 * @returns the new text, or what about the file is in the way
 */
export function withItems(text: string, section: Section, items: readonly object[]): Edited {
  const file = readLines(text, section);
  if ('problem' in file) return file;
  const { lines, known, keyLine, indent, isSpaced } = file;
  const added = items.flatMap((item, at) => [
    ...(isSpaced && (known.length > 0 || at > 0) ? [''] : []),
    ...yamlItem(item, indent),
  ]);
  if (keyLine === undefined) lines.push(...(lines.length > 0 ? [''] : []), `${section}:`, ...added);
  else if (known.length === 0) {
    if (!/^\w+:\s*(?:\[\s*\])?\s*(?:#.*)?$/.test(lines[keyLine] ?? '')) return inTheWay(section);
    lines.splice(keyLine, 1, `${section}:`, ...added);
  } else lines.splice(file.end, 0, ...added);
  return checked(file, lines, section, [...known, ...items], new Set(items.map((_, at) => known.length + at)));
}

/**
 * The text of a YAML file of a pack with some items written anew. Every other line stays as it is.
 *
 * @param items - each in the place of the one with its id
 * @returns the new text, or what about the file is in the way
 */
export function withItemsChanged<Item extends { readonly id: string }>(
  text: string,
  section: Section,
  items: readonly Item[],
): Edited {
  const file = readLines(text, section);
  if ('problem' in file) return file;
  const { lines, known, starts } = file;
  const anew = new Map(items.map((item) => [item.id, item]));
  const repeated = known.map(idOf).find((id, position, ids) => anew.has(id) && ids.indexOf(id) !== position);
  if (repeated !== undefined) {
    return { problem: `has "${repeated}" more than once in "${section}". Give each item an id of its own first.` };
  }
  const wanted = new Map<number, Item>();
  // From the end, so that lines above keep their numbers.
  for (let position = known.length - 1; position >= 0; position--) {
    const item = anew.get(idOf(known[position]));
    if (item === undefined) continue;
    const start = starts[position];
    const indent = /^(\s*)- /.exec(lines[start ?? -1] ?? '')?.[1];
    if (start === undefined || indent === undefined) return inTheWay(section);
    const end = contentEnd(lines, start, starts[position + 1] ?? file.end);
    lines.splice(start, end - start, ...yamlItem(item, indent));
    wanted.set(position, item);
  }
  if (wanted.size < anew.size) return inTheWay(section);
  return checked(
    file,
    lines,
    section,
    known.map((item, position) => wanted.get(position) ?? item),
    new Set(wanted.keys()),
  );
}

function idOf(item: unknown): string {
  return typeof item === 'object' && item !== null ? String(Reflect.get(item, 'id')) : '';
}

interface FileLines {
  readonly data: object;
  readonly lines: string[];
  readonly lineEnd: string;
  /** The items of the section as they are written. */
  readonly known: readonly unknown[];
  /** The line of the section's key, from 0; undefined where there is none. */
  readonly keyLine: number | undefined;
  /** Of each item, the line it begins in. */
  readonly starts: readonly number[];
  /** The line after the last item. */
  readonly end: number;
  /** Blanks before the dash of an item. */
  readonly indent: string;
  /** Whether empty lines part the items. */
  readonly isSpaced: boolean;
}

function readLines(text: string, section: Section): FileLines | { readonly problem: string } {
  const parsed = parseYamlText(text, '');
  const data = parsed.data ?? {};
  if (parsed.problems.length > 0 || typeof data !== 'object' || Array.isArray(data)) {
    return { problem: 'is not YAML that can be read. Run "npm run knowledge -- check".' };
  }
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/);
  const value: unknown = Reflect.get(data, section);
  const known: readonly unknown[] = Array.isArray(value) ? value : [];
  const lineOf = (...path: readonly PropertyKey[]) => parsed.lineAt(path) - 1;
  const keyLine = Object.hasOwn(data, section) ? lineOf(section) : undefined;
  const starts = known.map((_, at) => lineOf(section, at));
  const nextKey = Object.keys(data)
    .map((key) => lineOf(key))
    .filter((line) => keyLine !== undefined && line > keyLine)
    .sort((a, b) => a - b)[0];
  const last = starts.at(-1);
  // Comments at the end of the file belong to what stands above them, those before a key to that key.
  const end =
    last === undefined ? lines.length : contentEnd(lines, last, nextKey ?? lines.length, nextKey === undefined);
  const [first] = starts;
  const indent = first === undefined ? '  ' : /^(\s*)- /.exec(lines[first] ?? '')?.[1];
  if (indent === undefined) return inTheWay(section);
  const isSpaced = starts.length < 2 || lines[(starts[1] ?? 0) - 1]?.trim() === '';
  return { data, lines, lineEnd, known, keyLine, starts, end, indent, isSpaced };
}

/** The line after the last one that is neither empty nor, unless comments count, a comment. */
function contentEnd(lines: readonly string[], from: number, to: number, commentsCount = false): number {
  let end = to;
  while (end > from + 1 && (commentsCount ? /^\s*$/ : /^\s*(?:#.*)?$/).test(lines[end - 1] ?? '')) end -= 1;
  return end;
}

/**
 * The lines as text, if reading them gives just what was wanted; what a file does with anchors, say, may break that.
 *
 * @param written - positions of the items that were written now
 */
function checked(
  { data, lineEnd }: FileLines,
  lines: readonly string[],
  section: Section,
  wanted: readonly unknown[],
  written: ReadonlySet<number>,
): Edited {
  const text = `${lines.join(lineEnd)}${lineEnd}`;
  const { data: read, problems } = parseYamlText(text, '');
  if (problems.length > 0 || typeof read !== 'object' || read === null) return inTheWay(section);
  const items: unknown = Reflect.get(read, section);
  const isAsWanted =
    Array.isArray(items) &&
    items.length === wanted.length &&
    items.every((item: unknown, at) =>
      written.has(at)
        ? isDeepStrictEqual(schemas[section].safeParse(item).data, present(wanted[at]))
        : isDeepStrictEqual(item, wanted[at]),
    );
  const others = (all: object) => Object.entries(all).filter(([key]) => key !== section);
  return isAsWanted && isDeepStrictEqual(others(read), others(data)) ? { text } : inTheWay(section);
}

/** Without keys that are there and undefined: YAML has no such thing. */
function present(item: unknown): unknown {
  if (Array.isArray(item)) return item.map(present);
  if (typeof item !== 'object' || item === null) return item;
  return Object.fromEntries(
    Object.entries(item).flatMap(([key, part]) => (part === undefined ? [] : [[key, present(part)]])),
  );
}

function inTheWay(section: Section): { readonly problem: string } {
  return {
    problem: `has "${section}" in a form that cannot be changed line by line. Write one item a line below it, each behind "- ".`,
  };
}
