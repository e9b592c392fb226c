import { buttonKinds, buttonVersion } from './buttons.js';
import type { Card } from './card.js';
import type { CitedWork } from './citation/cited-work.js';
import { citationStyles, type StyleId, styleIds } from './citation/styles.js';
import { type Block, button, card, lines, select } from './components.js';
import { customId } from './custom-id.js';
import { codeBlock, inline } from './escape.js';
import { cardPartsPx, listGap } from './phone.js';
import { isNumbered, showPlaces } from './places.js';
import { candidatesMax, itemsOnScreen, screenBefore } from './screen.js';

const items = { itemsMin: 1, itemsMax: 3 };
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
  const text = (work: CitedWork, at: number) => citationText(work, at + 1, style);
  const candidates = works.slice(start, start + candidatesMax(items)).map((work, at) => text(work, start + at));
  const before = works.slice(Math.max(0, start - items.itemsMax), start).map(text);
  const heading = (next: number) => {
    const part = next - start === works.length ? '' : ` · ${partOf(start + 1, next, works.length)}`;
    return lines(`**Cite: ${name}**${part}`, `-# ${hint}`);
  };
  const rows = (back: number, next: number) => [
    [
      select(
        customId(buttonKinds.citeAs, buttonVersion, String(start), ...state),
        styleIds.map((id) => ({ label: citationStyles[id].name, value: id })),
        style,
      ),
    ],
    [
      ...(start > 0 ? [pageButton(style, back, state, 'Back')] : []),
      ...(next < works.length ? [pageButton(style, next, state, 'More')] : []),
    ],
  ];
  const aroundPx = (shown: number) =>
    cardPartsPx(
      [...heading(start + shown), ...candidates.slice(0, shown).map((): Block => listGap)],
      rows(0, start + shown),
    );
  const shown = itemsOnScreen(candidates, items, aroundPx);
  return card(
    'reference',
    [...heading(start + shown), ...candidates.slice(0, shown).map((each) => ({ text: each }))],
    ...rows(start - before.length + screenBefore(before, items, aroundPx(shown)), start + shown),
  );
}

/** `sources 1–3 of 12` */
function partOf(first: number, last: number, all: number): string {
  return first === last ? `source ${first} of ${all}` : `sources ${first}–${last} of ${all}`;
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
