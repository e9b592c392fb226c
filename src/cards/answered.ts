import type { Answered, Operation, PackedSource } from '../answering/answer.js';
import { showDate } from '../knowledge/dates.js';
import {
  differButton,
  evidenceButton,
  moreListButton,
  officialTextButton,
  receiptsButton,
  relatedButtons,
} from './buttons.js';
import type { Card } from './card.js';
import { type Block, card, lines } from './components.js';
import { block, inline } from './escape.js';
import { evidenceOf, indexSources, mainSource, type SourceExtent, shownSourcesMax, sourceLines } from './evidence.js';
import { firstFitting } from './fitting.js';
import { fold } from './fold.js';
import { foot } from './foot.js';
import { cardTextMaxChars, textLength } from './layout.js';
import { cardPartsPx, listGap } from './phone.js';
import type { Reader } from './reader.js';
import { correctionLine, differLine, disputeLines, disputesAbout, questionLine, smallPrint } from './reading.js';
import { candidatesMax, itemsOnScreen, screenBefore } from './screen.js';
import type { Surroundings } from './unknown.js';

/** A longer one is not short: the sentence says it all, and says it whole. */
const shortMaxChars = 160;
/** Where there is no sentence. */
const longShortMaxChars = 250;
const textMaxChars = 1400;
const items = { itemsMin: 3, itemsMax: 12 };
/** What stands below a list that has more than it tells; it is no item of it. */
const countsMore = /^And \d+ more\.$/;
/** Of so many facts the card tells in full on what their sources differ. */
const factsInFullMax = 3;
/** `-# 13–24 of 25`, and brackets around the day */
const pageMaxChars = 50;

/** Operations over a closed list whose answer changes when the list grows: the first stays the first. */
const growing: readonly Operation[] = ['count', 'list', 'last'];

/** How much stands on a card beside the answer itself. */
interface Extent {
  readonly sources: SourceExtent;
  /** Whether a dispute is told whole, rather than what it is about. */
  readonly disputes: 'whole' | 'point';
  readonly related: 0 | 1;
}

/** From the most to the least: what a reader can open with one press goes first. */
const extents: readonly Extent[] = [
  { sources: { whole: shownSourcesMax, short: 0 }, disputes: 'whole', related: 1 },
  { sources: { whole: 1, short: shownSourcesMax - 1 }, disputes: 'whole', related: 1 },
  { sources: { whole: 1, short: shownSourcesMax - 1 }, disputes: 'whole', related: 0 },
  { sources: mainSource, disputes: 'point', related: 1 },
];
const least: Extent = { sources: mainSource, disputes: 'point', related: 0 };

type Around = Pick<Surroundings, 'official' | 'from'>;

/** What the collection says: the short answer, the sentence, its sources with places, disputes, and the small print. */
export function answeredCard(answer: Answered, reader: Reader, around: Around = {}): Card {
  const make = (extent: Extent) => () => answeredWith(answer, reader, around, extent);
  // A list fills the screen by itself.
  if (answer.facts.length > factsInFullMax) return make(least)();
  return firstFitting(...extents.map(make), make(least));
}

function answeredWith(answer: Answered, reader: Reader, { official, from = 0 }: Around, extent: Extent): Card {
  const short = shortOf(answer);
  const isOfMany = answer.facts.length > factsInFullMax;
  const question = lines(questionLine(answer), correctionLine(answer));
  const all = linesBeside(short, answer);
  const start = from < all.length ? from : 0;
  const asOf = asOfWords(answer);
  const isBeside = asOf !== '' && short !== '' && !isOfMany;
  const head = (next: number) => {
    const isPart = next > start && (start > 0 || next < all.length);
    const small = [isPart ? `${start + 1}–${next} of ${all.length}` : '', isBeside ? '' : asOf].filter(Boolean);
    return [
      short === '' ? undefined : `**${short}**${isBeside ? ` (${asOf})` : ''}`,
      small.length === 0 ? undefined : `-# ${small.join(' · ')}`,
    ];
  };
  // What the answer itself says of a dispute is not said again below.
  const isToldWhole = extent.disputes === 'whole' && !answer.disputes.some(({ says }) => answer.text.includes(says));
  const below = (on: Part): readonly Block[] => [
    ...lines(sourceLines(on.evidence, extent.sources)),
    ...lines(isToldWhole ? disputeLines(on.disputes) : differLine(on.disputes)),
    ...lines(smallPrint(on.facts)),
  ];
  const rows = (on: Part, before: number, next: number) => {
    const pages = [
      ...(start > 0 ? moreListButton(before, reader.id, answer.understood, 'Back') : []),
      ...(next < all.length && next > start ? moreListButton(next, reader.id, answer.understood, 'More') : []),
    ];
    const own = official === undefined ? evidenceButton(on.evidence) : officialTextButton(official);
    return foot({
      reader,
      pages,
      // The text links its first source too.
      links: pages.length > 0 ? [] : own,
      cited: [...listSources(answer), ...on.facts],
      reported: [...on.facts, ...on.disputes],
      onward: [
        ...(isOfMany ? receiptsButton(on.facts, 'Fact by fact') : []),
        ...(isToldWhole ? [] : differButton(on.disputes)),
        ...relatedButtons(answer.related, extent.related),
      ],
    });
  };
  const candidates = all
    .slice(start, start + candidatesMax(items))
    .map((line) => shownLine(line, textMaxChars, answer));
  const aroundPx = (shown: number) => {
    const on = partFrom(answer, all, start, start + shown);
    const around = [...question, ...lines(...head(start + shown)), listGap, 'line' as const, ...below(on)];
    return cardPartsPx(around, rows(on, 0, start + shown));
  };
  const list = fold(all.slice(start), {
    maxChars: Math.min(
      textMaxChars,
      cardTextMaxChars - textLength([...question, ...below(answer)]) - short.length - asOf.length - pageMaxChars,
    ),
    maxLines: itemsOnScreen(candidates, items, aroundPx),
    show: (line, maxChars) => shownLine(line, maxChars, answer),
  });
  const shown = list?.shown ?? 0;
  const next = start + shown;
  const on = partFrom(answer, all, start, next);
  const before = all.slice(0, start).map((line) => shownLine(line, textMaxChars, answer));
  return card(
    'answered',
    [...question, ...lines(...head(next), list?.lines), 'line', ...below(on)],
    ...rows(on, screenBefore(before, items, aroundPx(shown)), next),
  );
}

/** What one part of a list rests on. */
type Part = Pick<Answered, 'facts' | 'evidence' | 'disputes'>;

/** Sentences below one another need a mark where each begins. */
function shownLine(line: string, maxChars: number, { operation }: Answered): string {
  const mark = operation !== 'list' ? '' : countsMore.test(line) ? '-# ' : '- ';
  return `${mark}${block(line, maxChars - mark.length)}`;
}

/** The short answer, where it is one. */
function shortOf({ short, text }: Answered): string {
  const shown = inline(short, Number.MAX_SAFE_INTEGER);
  return shown.length <= shortMaxChars || text.trim() === '' ? inline(short, longShortMaxChars) : '';
}

/** What is said besides the short answer, line by line; nothing where the short answer says it all. */
function linesBeside(short: string, { text }: Answered): readonly string[] {
  if (short !== '' && sameWords(short, inline(text, longShortMaxChars))) return [];
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** The facts of one part of a list with their sources and disputes, where each line tells one fact; else all of them. */
function partFrom(answer: Answered, all: readonly string[], start: number, next: number): Part {
  const { facts, evidence, disputes } = answer;
  const isWhole = start === 0 && next >= all.length;
  if (isWhole || next === start || all.filter((line) => !countsMore.test(line)).length !== facts.length) return answer;
  const shown = facts.slice(start, next);
  const sources = indexSources(evidence.map(({ source }) => source));
  const cited = new Set(evidenceOf(facts, sources).map(({ source }) => source));
  const told = new Set(disputesAbout(facts, disputes));
  return {
    facts: shown,
    evidence: [...evidenceOf(shown, sources), ...evidence.filter(({ source }) => !cited.has(source))],
    // One about none of the facts is about the list.
    disputes: [...disputesAbout(shown, disputes), ...disputes.filter((dispute) => !told.has(dispute))],
  };
}

/** Shown sources that no fact cites: a list may be complete by a source of its own. */
function listSources({ evidence, facts }: Answered): readonly PackedSource[] {
  const cited = new Set(facts.flatMap(({ pack, sources }) => sources.map(({ source }) => `${pack}/${source}`)));
  return evidence
    .slice(0, shownSourcesMax)
    .map(({ source }) => source)
    .filter(({ pack, id }) => !cited.has(`${pack}/${id}`));
}

/** What holds today was true on the day it was checked; later it may not be. */
function asOfWords({ facts, list, operation, short, text }: Answered): string {
  if (/\bas of\b/i.test(`${short} ${text}`)) return '';
  const [fact] = facts;
  if (list !== undefined && growing.includes(operation)) return `as of ${showDate(list.asOf)}`;
  return fact?.held !== undefined && fact.held.to === undefined ? `as of ${showDate(fact.checked)}` : '';
}

function sameWords(one: string, other: string): boolean {
  return one.replace(/\.$/, '') === other.replace(/\.$/, '');
}
