import { splitSentences } from '../knowledge/places.js';

/** A part of a text that is short enough to be a fact. */
export interface TextPart {
  readonly text: string;
  /** The sentences it is made of, from 1, ends included. */
  readonly from: number;
  readonly to: number;
}

/**
 * A text in parts of at most `max` UTF-16 units, broken at ends of sentences. A sentence that is longer by itself is
 * broken at a semicolon, a comma or a blank, in this order, and "…" stands at both sides of the break.
 *
 * @param text - on one line
 */
export function partsOfText(text: string, max: number): readonly TextPart[] {
  if (text.length <= max) return [{ text, from: 1, to: splitSentences(text).length }];
  const parts: TextPart[] = [];
  for (const [at, sentence] of splitSentences(text).entries()) {
    const number = at + 1;
    const last = parts.at(-1);
    if (last !== undefined && last.text.length + 1 + sentence.length <= max)
      parts[parts.length - 1] = { text: `${last.text} ${sentence}`, from: last.from, to: number };
    else parts.push(...broken(sentence, max).map((piece) => ({ text: piece, from: number, to: number })));
  }
  return parts;
}

/** Where a sentence may be broken, the best first: after these. */
const joints = [/[;:；：。！？](?=\s|\p{Script=Han})/gu, /[,–—，、](?=\s|\p{Script=Han})/gu, /\s/gu];
/** A part shorter than this share of what fits says too little by itself. */
const leastShare = 0.4;

function broken(sentence: string, max: number): readonly string[] {
  const pieces: string[] = [];
  let rest = sentence;
  while (rest.length > max - (pieces.length > 0 ? before.length : 0)) {
    const room = max - before.length - after.length;
    const end = endOfPiece(rest, room);
    pieces.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  pieces.push(rest);
  return pieces.map((piece, at) => `${at > 0 ? before : ''}${piece}${at < pieces.length - 1 ? after : ''}`);
}

const before = '… ';
const after = ' …';

function endOfPiece(text: string, room: number): number {
  for (const joint of joints) {
    const ends = [...text.slice(0, room).matchAll(joint)].map((found) => found.index + found[0].length);
    const last = ends.at(-1) ?? 0;
    if (last >= room * leastShare) return last;
  }
  // A pair of surrogates is one character.
  return /[\ud800-\udbff]/.test(text[room - 1] ?? '') ? room - 1 : room;
}
