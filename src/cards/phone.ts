import type { APIComponentInMessageActionRow } from 'discord-api-types/v10';
import type { Card } from './card.js';
import type { Block } from './components.js';
import { bold, linesOf, widthOf } from './wrapping.js';

/**
 * How tall a card stands on a phone, estimated from its text: no face can be asked before a card is made. Measures are
 * those of a phone of 390 × 844 CSS pixels and of a wide face (DejaVu Sans), in which a line holds as few characters as
 * the narrower column of Discord's own app does.
 */

/** What a card fills with what it need not tell at once: the part of the screen in which messages stand. */
export const screenPx = 640;
/** What one page of a list fills. */
export const pagePx = 690;
/** No card is taller than the screen: a list that ends within it needs no second page. */
export const tallestPx = 750;

const columnPx = 330;
const indentPx = 20;
const blockGapPx = 9;
/** Above and below what stands in a card, its edges included. */
const framePx = 26;
const rulePx = 4;
const rowGapPx = 8;
const rowPx = 366;
const buttonPx = 40;
/** Padding and edges of a button, left and right. */
const buttonSidesPx = 27;
const linkSignPx = 16;
const labelLinePx = 18;
const labelEm = 14;

interface LineLook {
  readonly em: number;
  readonly height: number;
}
const plain: LineLook = { em: 16, height: 23.2 };
const small: LineLook = { em: 13, height: 18.2 };
const mono: LineLook = { em: 13.8, height: 20 };
/** Width of a letter of a code block, in em. */
const monoWidth = 0.602;
const codeFramePx = 31;
const codeColumnPx = 306;
const itemGapPx = 3.2;
const afterSmallPx = 5.6;

/** Height of a whole card with its buttons, in CSS pixels. */
export function cardPx(card: Card): number {
  const parts = card.map((part) => {
    if (part.type === 1) return buttonsPx(part.components);
    if (part.type === 10) return textPx(part.content);
    if (part.type !== 17) return 0;
    const blocks = part.components.map((each): Block => (each.type === 10 ? { text: each.content } : 'line'));
    return framePx + blocksPx(blocks);
  });
  return sum(parts) + rowGapPx * Math.max(0, parts.length - 1);
}

/** Height of a container with some blocks and of the rows below it: what is left of a screen is for the rest. */
export function cardPartsPx(
  blocks: readonly Block[],
  rows: readonly (readonly APIComponentInMessageActionRow[])[],
): number {
  return framePx + blocksPx(blocks) + sum(rows.map((row) => (row.length === 0 ? 0 : rowGapPx + buttonsPx(row))));
}

/** Stands for a list whose items are counted by themselves. */
export const listGap: Block = { text: '' };

/** Height of some blocks below one another. */
export function blocksPx(blocks: readonly Block[]): number {
  const heights = blocks.map((block) => (block === 'line' ? rulePx : textPx(block.text)));
  return sum(heights) + blockGapPx * Math.max(0, heights.length - 1);
}

/** Height of a text in Discord's markdown. */
export function textPx(markdown: string): number {
  if (markdown === '') return 0;
  let height = 0;
  let isCode = false;
  let before = '';
  for (const line of markdown.split('\n')) {
    if (line === '```') {
      isCode = !isCode;
      height += isCode ? codeFramePx : 0;
    } else {
      height += isCode ? codeLinePx(line) : linePx(line);
      if (!isCode && !line.startsWith('-# ') && before.startsWith('-# ')) height += afterSmallPx;
    }
    before = line;
  }
  return height;
}

function codeLinePx(line: string): number {
  return linesOf(line, codeColumnPx, mono.em, monoWidth) * mono.height;
}

function linePx(line: string): number {
  const [, spaces = '', item] = /^( *)(- )?/.exec(line) ?? [];
  const isSmall = line.startsWith('-# ');
  const look = isSmall ? small : plain;
  const depth = item === undefined ? 0 : 1 + Math.floor(spaces.length / 2);
  const words = shownWords(isSmall ? line.slice(3) : item === undefined ? line : line.slice(spaces.length + 2));
  const lines = linesOf(words, columnPx - depth * indentPx, look.em);
  return lines * look.height + (depth > 0 ? itemGapPx : 0);
}

/** What is seen of a line: of a masked link its words, and no marks. */
function shownWords(line: string): string {
  return line
    .replaceAll(/\]\([^\s)]*\)/g, '')
    .replaceAll('**', bold)
    .replaceAll(/\\(.)|[[*_`~]/g, '$1');
}

/** Height of one row of buttons, which goes on below where it does not fit beside. */
function buttonsPx(row: readonly APIComponentInMessageActionRow[]): number {
  let lines = 1;
  let filled = 0;
  let height = 0;
  for (const part of row) {
    const label = 'label' in part && part.label !== undefined ? part.label : '';
    let words = 0;
    for (let at = 0; at < label.length; at += 1) words += widthOf(label.charCodeAt(at)) * labelEm;
    const sign = 'url' in part ? linkSignPx : 0;
    const width = part.type === 2 ? Math.min(rowPx, words + buttonSidesPx + sign) : rowPx;
    if (filled > 0 && filled + rowGapPx + width > rowPx) {
      lines += 1;
      filled = width;
    } else filled += (filled > 0 ? rowGapPx : 0) + width;
    if (words + sign > rowPx - buttonSidesPx) height += 2 * labelLinePx + 13 - buttonPx;
  }
  return height + lines * buttonPx + (lines - 1) * rowGapPx;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
