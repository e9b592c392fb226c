import { trimAddress, webAddress } from './markdown-address.js';
import { bracketPairs, codeEnds } from './markdown-brackets.js';
import { type Mark, Marks } from './markdown-marks.js';
import { readAngle } from './markdown-mentions.js';
import type { CodeBlock, Inline } from './markdown-tree.js';

/** What may mean something; all between is text. */
const special = /[\\`*_~|<[@\n]|https?:\/\//giy;
const plain = /[^\\`*_~|<[@\nh]+|h/giy;
const run = /\*+|_+|~+|\|+|`+/y;
/** Longer ones are text, so that many that lead nowhere are not each read to the end. */
const bareAddress = /https?:\/\/[^\s<]{1,2000}/iy;
const everyone = /@(?:everyone|here)/y;
const escaped = /\\([^0-9A-Za-z\s])/uy;
/** After a label: `(address)`, `(<address>)`, either with a title. Addresses may hold one pair of brackets in another. */
const target = /\(\s*(?:<([^\s<>]+)>|((?:[^\s()<>]|\([^\s()<>]*\))+))(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)/y;
const language = /^([a-z0-9_+\-.#]+)\n(?=[\s\S]*\S)/i;

/** Reads marks, links, mentions and code within lines. Time grows with the length of the text, whatever is in it. */
export function parseInline(text: string): readonly Inline[] {
  return new InlineReader(text, true).read();
}

class InlineReader {
  readonly #text: string;
  readonly #links: boolean;
  readonly #marks = new Marks();
  readonly #brackets: ReadonlyMap<number, number>;
  readonly #code: ReadonlyMap<number, number>;
  #fencesEnd = Number.POSITIVE_INFINITY;
  #at = 0;

  /** @param links - whether links are read: there are none in the words of a link */
  constructor(text: string, links: boolean) {
    this.#text = text;
    this.#links = links;
    this.#brackets = links ? bracketPairs(text) : new Map();
    this.#code = codeEnds(text);
  }

  read(): readonly Inline[] {
    while (this.#at < this.#text.length) {
      const found = this.#match(special)?.[0];
      if (found === undefined) this.#addText(this.#match(plain)?.[0] ?? '');
      else if (!this.#special(found)) this.#addText(found.slice(0, 1));
    }
    return this.#marks.end();
  }

  /** Reads what begins here; false where it means nothing. */
  #special(found: string): boolean {
    switch (found) {
      case '\n':
        return this.#add({ kind: 'break' }, 1);
      case '\\':
        return this.#escape();
      case '`':
        return this.#codeBlock() || this.#inlineCode();
      case '*':
      case '_':
      case '~':
      case '|':
        return this.#run();
      case '<': {
        const read = readAngle(this.#text, this.#at, this.#links);
        return read !== undefined && this.#add(read.node, read.length);
      }
      case '[':
        return this.#maskedLink();
      case '@': {
        const [name] = this.#match(everyone) ?? [];
        return (name === '@everyone' || name === '@here') && this.#add({ kind: 'everyone', text: name }, name.length);
      }
      default:
        return this.#bareLink();
    }
  }

  #escape(): boolean {
    const found = this.#match(escaped);
    if (found === null) return false;
    this.#marks.add({ kind: 'text', text: found[1] ?? '' });
    this.#at += found[0].length;
    return true;
  }

  #codeBlock(): boolean {
    if (!this.#text.startsWith('```', this.#at) || this.#at > this.#fencesEnd) return false;
    const end = this.#text.indexOf('```', this.#at + 3);
    if (end < 0) {
      this.#fencesEnd = this.#at;
      return false;
    }
    const inner = this.#text.slice(this.#at + 3, end);
    if (inner.trim() === '') return false;
    return this.#add(codeBlock(inner), end + 3 - this.#at);
  }

  #inlineCode(): boolean {
    const ticks = this.#match(run)?.[0] ?? '';
    const end = this.#code.get(this.#at);
    if (end === undefined) {
      this.#addText(ticks);
      return true;
    }
    const inner = this.#text.slice(this.#at + ticks.length, end);
    // One blank at each side lets code begin or end with a backtick.
    return this.#add({ kind: 'code', text: inner.replace(/^ (?=`)|(?<=`) $/g, '') }, end + ticks.length - this.#at);
  }

  #maskedLink(): boolean {
    const close = this.#brackets.get(this.#at);
    if (close === undefined || !this.#links) return false;
    target.lastIndex = close + 1;
    const [all, bracketed, bare] = target.exec(this.#text) ?? [];
    const url = webAddress(bracketed ?? bare ?? '');
    if (all === undefined || url === undefined) return false;
    const words = this.#text.slice(this.#at + 1, close);
    // Words that are an address could lead elsewhere than they say; Discord shows such a link as it is written.
    if (words.trim() === '' || /https?:\/\//i.test(words.replaceAll('\\', ''))) return false;
    const children = new InlineReader(words, false).read();
    return this.#add({ kind: 'link', url, masked: true, children }, close + 1 + all.length - this.#at);
  }

  #bareLink(): boolean {
    const found = this.#links ? (this.#match(bareAddress)?.[0] ?? '') : '';
    const written = trimAddress(found, this.#marks.open);
    const url = webAddress(written);
    if (url === undefined) return false;
    const children = [{ kind: 'text', text: written }] as const;
    return this.#add({ kind: 'link', url, masked: false, children }, written.length);
  }

  /** A run of one mark's character closes what it can and opens what is left. More than three mean nothing. */
  #run(): boolean {
    const found = this.#match(run)?.[0] ?? '';
    const [character = ''] = found;
    const before = this.#text[this.#at - 1] ?? ' ';
    const after = this.#text[this.#at + found.length] ?? ' ';
    this.#at += found.length;
    if (found.length > 3) return this.#addRun(found);
    let left = found.length;
    let opened = false;
    while (left > 0) {
      const mark = this.#closable(character, left, before, after);
      if (mark === undefined) break;
      this.#marks.close(mark);
      left -= mark.length;
    }
    while (left > 0) {
      const mark = markOf(character, left);
      if (mark === undefined || !canOpen(mark, after) || (this.#marks.isOpen(mark) && mark.length > 1)) break;
      this.#marks.drop(mark);
      this.#marks.start(mark, opened);
      opened = true;
      left -= mark.length;
    }
    return this.#addRun(character.repeat(left));
  }

  /** The innermost open mark of this character that the run can close; of two marks' length rather the long one. */
  #closable(character: string, left: number, before: string, after: string): Mark | undefined {
    const open = this.#marks.open.filter((mark) => mark[0] === character && mark.length <= left);
    const mark = left === 2 ? open.find(({ length }) => length === 2) : open.at(-1);
    return mark !== undefined && canClose(mark, before, after) ? mark : undefined;
  }

  #addRun(text: string): boolean {
    if (text !== '') this.#marks.add({ kind: 'text', text });
    return true;
  }

  #add(node: Inline, length: number): boolean {
    this.#marks.add(node);
    this.#at += length;
    return true;
  }

  #addText(text: string): void {
    if (text !== '') this.#marks.add({ kind: 'text', text });
    // Something is always taken, or this would not end.
    this.#at += Math.max(1, text.length);
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text);
  }
}

function markOf(character: string, left: number): Mark | undefined {
  if (character === '*') return left > 1 ? '**' : '*';
  if (character === '_') return left > 1 ? '__' : '_';
  if (left < 2) return undefined;
  return character === '~' ? '~~' : '||';
}

function canOpen(mark: Mark, after: string): boolean {
  return (mark !== '*' && mark !== '~~') || !/\s/.test(after);
}

function canClose(mark: Mark, before: string, after: string): boolean {
  if (mark === '_') return !/\w/.test(after);
  return (mark !== '*' && mark !== '~~') || !/\s/.test(before);
}

function codeBlock(inner: string): CodeBlock {
  const [line, name] = language.exec(inner) ?? [];
  const text = (line === undefined ? inner : inner.slice(line.length)).replace(/^\n+/, '').trimEnd();
  return { kind: 'code block', language: name, text };
}
