import type { Line, Look, Span } from './markdown.js';
import { paint, sameLook } from './paint.js';
import type { Screen } from './screen.js';
import { breaksFreely, cells, widthOf } from './width.js';

interface Piece {
  readonly text: string;
  readonly width: number;
  readonly look: Look;
}

/** What stays on one line: a word, perhaps of several looks. */
interface Word {
  readonly pieces: readonly Piece[];
  readonly width: number;
  readonly blankBefore: boolean;
  /** An address is copied whole; the terminal itself breaks it. */
  readonly whole: boolean;
}

/** Marks that must not begin a line in Chinese or Japanese. */
const closing = /^[、。，．：；？！）」』】〉》〕”’…ー々%,.;:?!)\]}]/u;

/** The lines of one paragraph of plain text, none wider than `width` unless it holds an address that is. */
export function wrapLine(line: Line, width: number, screen: Screen): readonly string[] {
  const leadWidth = widthOf(line.lead);
  const room = Math.max(width - leadWidth, 8);
  const below = line.repeatLead ? line.lead : ' '.repeat(leadWidth);
  const rows = wrapWords(wordsOf(line.spans, screen), room);
  return rows.map((row, index) => `${index === 0 ? line.lead : below}${paintRow(row, screen)}`.trimEnd());
}

function wordsOf(spans: readonly Span[], screen: Screen): readonly Word[] {
  const words: Word[] = [];
  let pieces: Piece[] = [];
  let blankBefore = false;
  let whole = false;
  const finish = () => {
    if (pieces.length > 0) {
      words.push({ pieces, blankBefore, whole, width: pieces.reduce((sum, piece) => sum + piece.width, 0) });
      blankBefore = false;
    }
    pieces = [];
    whole = false;
  };
  for (const span of spans.flatMap((each) => writtenOut(each, screen))) {
    for (const token of span.text.split(/([ \n]+)/)) {
      if (token === '') continue;
      if (/^[ \n]/.test(token)) {
        finish();
        blankBefore = true;
      } else if (isAddress(span)) {
        pieces.push({ text: token, width: widthOf(token), look: span.look });
        whole = true;
      } else {
        for (const part of splitFreely(token)) {
          if (part.breakBefore) finish();
          pieces.push({ text: part.text, width: widthOf(part.text), look: span.look });
        }
      }
    }
  }
  finish();
  return words;
}

/** Where links cannot be clicked, their address is written behind them. */
function writtenOut(span: Span, screen: Screen): readonly Span[] {
  const { url, ...look } = span.look;
  if (url === undefined) return [span];
  const address = /^https?:\/\/\S+$/.test(url) ? url : undefined;
  if (address === undefined) return [{ text: span.text, look }];
  if (screen.links) return [{ text: span.text, look: { ...look, url: address } }];
  if (address === span.text) return [{ text: address, look: { ...look, url: address } }];
  const behind = { ...look, url: address };
  return [
    { text: `${span.text} (`, look },
    { text: address, look: behind },
    { text: ')', look },
  ];
}

function isAddress(span: Span): boolean {
  return span.look.url !== undefined && span.look.url === span.text;
}

/** Parts of a text without blanks between which a line may break. */
function splitFreely(token: string): readonly { readonly text: string; readonly breakBefore: boolean }[] {
  if (/^[\x20-\x7e]*$/.test(token)) return [{ text: token, breakBefore: false }];
  const parts: { text: string; breakBefore: boolean }[] = [];
  let afterFree = false;
  for (const { text } of cells(token)) {
    const free = breaksFreely(text);
    const breakBefore = parts.length > 0 && (free || afterFree) && !closing.test(text);
    const last = parts.at(-1);
    if (breakBefore || last === undefined) parts.push({ text, breakBefore });
    else last.text += text;
    afterFree = free;
  }
  return parts;
}

function wrapWords(words: readonly Word[], room: number): readonly (readonly Piece[])[] {
  const rows: Piece[][] = [];
  let row: Piece[] = [];
  let used = 0;
  for (const word of words.flatMap((each) => (each.whole || each.width <= room ? [each] : splitLong(each, room)))) {
    const gap = word.blankBefore && used > 0 ? 1 : 0;
    if (used > 0 && used + gap + word.width > room) {
      rows.push(row);
      row = [];
      used = 0;
    } else if (gap > 0) {
      const first = word.pieces[0];
      const last = row.at(-1);
      const look = first !== undefined && last !== undefined && sameLook(first.look, last.look) ? last.look : {};
      row.push({ text: ' ', width: 1, look });
      used += 1;
    }
    row.push(...word.pieces);
    used += word.width;
  }
  if (row.length > 0 || rows.length === 0) rows.push(row);
  return rows;
}

/** A word wider than the line, in pieces that fit. */
function splitLong(word: Word, room: number): readonly Word[] {
  const parts: Word[] = [];
  let pieces: Piece[] = [];
  let width = 0;
  const finish = () => {
    if (pieces.length > 0)
      parts.push({ pieces, width, blankBefore: parts.length === 0 && word.blankBefore, whole: false });
    pieces = [];
    width = 0;
  };
  for (const piece of word.pieces) {
    let text = '';
    let textWidth = 0;
    for (const cell of cells(piece.text)) {
      if (width + textWidth + cell.width > room) {
        if (text !== '') pieces.push({ text, width: textWidth, look: piece.look });
        width += textWidth;
        finish();
        text = '';
        textWidth = 0;
      }
      text += cell.text;
      textWidth += cell.width;
    }
    if (text !== '') pieces.push({ text, width: textWidth, look: piece.look });
    width += textWidth;
  }
  finish();
  return parts;
}

function paintRow(row: readonly Piece[], screen: Screen): string {
  const runs: { text: string; readonly look: Look }[] = [];
  for (const piece of row) {
    const last = runs.at(-1);
    if (last !== undefined && sameLook(last.look, piece.look)) last.text += piece.text;
    else runs.push({ text: piece.text, look: piece.look });
  }
  return runs.map((run) => paint(run.text, run.look, screen)).join('');
}
