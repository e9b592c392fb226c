import { parseInline } from './markdown-inline.js';
import { readLists } from './markdown-lists.js';
import type { Block, Inline } from './markdown-tree.js';

const quoteLine = /[ ]*> ([^\n]*)(?:\n|$)/y;
const quoteRest = /[ ]*>>> ([\s\S]*)$/y;
const heading = /[ ]*(#{1,3})[ \t]+(\S[^\n]*)(?:\n|$)/y;
const subtext = /[ ]*-#[ \t]+(\S[^\n]*)(?:\n|$)/y;

/**
 * Reads Discord's markdown. Never fails: what means nothing is text. Takes time in proportion to the text, whatever is
 * in it.
 *
 * @see https://support.discord.com/hc/en-us/articles/210298617
 */
export function parseMarkdown(text: string): readonly Block[] {
  return readBlocks(text.replaceAll(/\r\n?/g, '\n'), true);
}

/** @param quotes - whether quotes are read: Discord has none in a quote */
function readBlocks(text: string, quotes: boolean): readonly Block[] {
  const blocks: Block[] = [];
  const fences = new Fences(text);
  let at = 0;
  let paragraphFrom = 0;

  function endParagraph(): void {
    blocks.push(...paragraph(text.slice(paragraphFrom, at), blocks.length > 0, at < text.length));
  }

  while (at < text.length) {
    const read = readBlock(text, at, quotes);
    if (read === undefined) {
      at = fences.endOfLine(at);
      continue;
    }
    endParagraph();
    blocks.push(...read.blocks);
    at = read.end;
    paragraphFrom = at;
  }
  endParagraph();
  return blocks;
}

function readBlock(
  text: string,
  at: number,
  quotes: boolean,
): { readonly blocks: readonly Block[]; readonly end: number } | undefined {
  const lists = readLists(text, at);
  if (lists !== undefined) return { blocks: lists.lists, end: lists.end };
  const head = matchAt(heading, text, at);
  if (head !== null) {
    const level = head[1]?.length === 1 ? 1 : head[1]?.length === 2 ? 2 : 3;
    return { blocks: [{ kind: 'heading', level, children: parseInline(head[2] ?? '') }], end: at + head[0].length };
  }
  const small = matchAt(subtext, text, at);
  if (small !== null) {
    return { blocks: [{ kind: 'subtext', children: parseInline(small[1] ?? '') }], end: at + small[0].length };
  }
  return quotes ? readQuote(text, at) : undefined;
}

function readQuote(text: string, at: number): { readonly blocks: readonly Block[]; readonly end: number } | undefined {
  const rest = matchAt(quoteRest, text, at);
  if (rest !== null)
    return { blocks: [{ kind: 'quote', children: readBlocks(rest[1] ?? '', false) }], end: text.length };
  const quoted: string[] = [];
  let end = at;
  for (
    let line = matchAt(quoteLine, text, end);
    line !== null && line[0] !== '';
    line = matchAt(quoteLine, text, end)
  ) {
    quoted.push(line[1] ?? '');
    end += line[0].length;
  }
  if (quoted.length === 0) return undefined;
  return { blocks: [{ kind: 'quote', children: readBlocks(quoted.join('\n'), false) }], end };
}

/** Lines between blocks: code blocks stand by themselves, empty lines at the edges show as gaps. */
function paragraph(text: string, isAfter: boolean, isBefore: boolean): readonly Block[] {
  const lines = isBefore ? text.replace(/\n$/, '') : text;
  if (lines === '') return isBefore && text !== '' ? [{ kind: 'gap' }] : [];
  const trimmed = trimLines(lines);
  if (trimmed === '') return [{ kind: 'gap' }];
  return [
    ...(isAfter && /^\s*\n/.test(lines) ? [{ kind: 'gap' } as const] : []),
    ...splitAtCode(parseInline(trimmed)),
    ...(isBefore && /\n[ \t]*$/.test(lines) ? [{ kind: 'gap' } as const] : []),
  ];
}

/** Without empty lines at the start and the end. By hand: a pattern anchored at the end tries each of many lines. */
function trimLines(text: string): string {
  return text.trimEnd().replace(/^(?:[ \t]*\n)+/, '');
}

function splitAtCode(children: readonly Inline[]): readonly Block[] {
  const blocks: Block[] = [];
  let open: Inline[] = [];
  function close(): void {
    // The line ends before and after a code block are those of the block.
    if (open.at(-1)?.kind === 'break') open.pop();
    if (open.some((child) => child.kind !== 'text' || child.text.trim() !== '')) {
      blocks.push({ kind: 'paragraph', children: open });
    }
    open = [];
  }
  for (const child of children) {
    if (child.kind === 'code block') {
      close();
      blocks.push(child);
    } else if (child.kind !== 'break' || open.length > 0 || blocks.at(-1)?.kind !== 'code block') open.push(child);
  }
  if (blocks.length === 0) return [{ kind: 'paragraph', children: open }];
  close();
  return blocks;
}

/** Code between ``` is of one piece: nothing in it begins a block. */
class Fences {
  readonly #text: string;
  #next = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where the line at `at` ends, with the code that begins in it. */
  endOfLine(at: number): number {
    let end = this.#lineEnd(at);
    let open = this.#fence(at);
    while (open < end) {
      const close = this.#fence(open + 3);
      if (close === Number.POSITIVE_INFINITY) break;
      end = Math.max(end, this.#lineEnd(close + 3));
      open = this.#fence(close + 3);
    }
    return end;
  }

  #lineEnd(at: number): number {
    const end = this.#text.indexOf('\n', at);
    return end < 0 ? this.#text.length : end + 1;
  }

  #fence(from: number): number {
    if (this.#next < from) {
      const found = this.#text.indexOf('```', from);
      this.#next = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return this.#next;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
