import { buttonKinds, buttonVersion } from './buttons.js';
import type { Card } from './card.js';
import type { CitedWork } from './citation/cited-work.js';
import { citationStyles, type StyleId, styleIds } from './citation/styles.js';
import { type Block, button, card, lines, select } from './components.js';
import { customId } from './custom-id.js';
import { codeBlock, inline } from './escape.js';
import { isNumbered, showPlaces } from './places.js';

const shownWorksMax = 3;
/** Of all citations together on a phone, which shows so many characters of a code block in a line. */
const shownMaxLines = 40;
const lineChars = 46;
const whoMaxChars = 80;
const placesMaxChars = 60;

export interface Citations {
  readonly works: readonly CitedWork[];
  readonly style: StyleId;
  /** How many of the works an earlier part showed. */
  readonly from: number;
  /** Refs of what is cited, as the custom ids carry them. */
  readonly state: readonly string[];
}

/** Citations to copy: each source in a style, in code blocks; a select of styles; more of them in place. */
export function citeCard({ works, style, from, state }: Citations): Card {
  const { name, hint } = citationStyles[style];
  const start = from < works.length ? from : 0;
  const shown = fitting(works, start, style);
  const next = start + shown.length;
  const isWhole = shown.length === works.length;
  return card(
    'reference',
    [
      ...lines(`**Cite: ${name}**${isWhole ? '' : ` · ${partOf(start + 1, next, works.length)}`}`, `-# ${hint}`),
      ...shown,
    ],
    [
      select(
        customId(buttonKinds.citeAs, buttonVersion, String(start), ...state),
        styleIds.map((id) => ({ label: citationStyles[id].name, value: id })),
        style,
      ),
    ],
    [
      ...(start > 0 ? [pageButton(style, Math.max(0, start - shownWorksMax), state, 'Back')] : []),
      ...(next < works.length ? [pageButton(style, next, state, 'More')] : []),
    ],
  );
}

/** `sources 1–3 of 12` */
function partOf(first: number, last: number, all: number): string {
  return first === last ? `source ${first} of ${all}` : `sources ${first}–${last} of ${all}`;
}

/** As many whole citations as fit, at least one. */
function fitting(works: readonly CitedWork[], start: number, style: StyleId): readonly Block[] {
  const blocks: { readonly text: string }[] = [];
  let room = shownMaxLines;
  for (const [index, work] of works.slice(start, start + shownWorksMax).entries()) {
    const text = citationText(work, start + index + 1, style);
    room -= linesOf(text);
    if (blocks.length > 0 && room < 0) break;
    blocks.push({ text });
  }
  return blocks;
}

function linesOf(text: string): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lineChars)), 0);
}

/** `**1** Kazinform · ¶3 s5`, and below it each text to copy. */
function citationText(work: CitedWork, number: number, style: StyleId): string {
  const who = inline(nameOf(work), whoMaxChars);
  const where = inline(showPlaces(work.places.filter(isNumbered)), placesMaxChars);
  return [
    [`**${number}** ${who}`, where].filter((part) => part !== '').join(' · '),
    ...citationStyles[style].cite(work).map(({ use, text }) => `-# ${use}\n${codeBlock(text)}`),
  ].join('\n');
}

/** In a word: the symbol of a document, otherwise who wrote it or where it appeared. */
function nameOf({ kind, symbol, author, container, title }: CitedWork): string {
  return (kind === 'UN document' ? symbol : undefined) ?? author ?? container ?? title;
}

function pageButton(style: StyleId, from: number, state: readonly string[], words: 'Back' | 'More') {
  return button(customId(buttonKinds.citeMore, buttonVersion, style, String(Math.min(from, 999)), ...state), words);
}
