import { parseInline } from './markdown-inline.js';
import type { List, ListItem } from './markdown-tree.js';

const item = /( *)(?:[-*]|(\d{1,9})\.) +(\S[^\n]*)(?:\n|$)/y;
const continued = / {2,}(\S[^\n]*)(?:\n|$)/y;

/** Deeper lists are drawn no deeper. */
const depthMax = 10;
/** Spaces that make an item one of a list within the item above. */
const indentMin = 2;

interface Entry {
  readonly indent: number;
  readonly start: number | undefined;
  readonly lines: string[];
}

/** The lists that begin at a line's start, and where they end; undefined where none does. */
export function readLists(
  text: string,
  at: number,
): { readonly lists: readonly List[]; readonly end: number } | undefined {
  const entries: Entry[] = [];
  let end = at;
  while (end < text.length) {
    item.lastIndex = end;
    const found = item.exec(text);
    const last = entries.at(-1);
    if (found !== null) {
      const [line, indent = '', number, words = ''] = found;
      entries.push({ indent: indent.length, start: number === undefined ? undefined : Number(number), lines: [words] });
      end += line.length;
      continue;
    }
    continued.lastIndex = end;
    const more = last === undefined ? null : continued.exec(text);
    if (last === undefined || more === null) break;
    last.lines.push(more[1] ?? '');
    end += more[0].length;
  }
  return entries.length === 0 ? undefined : { lists: nested(entries, 0, 0).lists, end };
}

interface OpenList {
  readonly kind: 'list';
  readonly start: number | undefined;
  readonly items: (ListItem & { readonly lists: List[] })[];
}

/** The entries from one on that stand as deep as it does, with all that stand deeper below them. */
function nested(
  entries: readonly Entry[],
  from: number,
  depth: number,
): { readonly lists: readonly List[]; readonly next: number } {
  const lists: OpenList[] = [];
  const indent = entries[from]?.indent ?? 0;
  let at = from;
  for (let entry = entries[at]; entry !== undefined; entry = entries[at]) {
    if (depth > 0 && entry.indent <= indent - indentMin) break;
    const list = lists.at(-1);
    const above = list?.items.at(-1);
    if (above !== undefined && depth < depthMax && entry.indent >= indent + indentMin) {
      const inner = nested(entries, at, depth + 1);
      above.lists.push(...inner.lists);
      at = inner.next;
      continue;
    }
    const added = { children: parseInline(entry.lines.join('\n')), lists: [] };
    // Bullets and numbers are not one list.
    if (list !== undefined && (list.start === undefined) === (entry.start === undefined)) list.items.push(added);
    else lists.push({ kind: 'list', start: entry.start, items: [added] });
    at += 1;
  }
  return { lists, next: at };
}
