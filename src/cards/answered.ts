import type { Answered, Operation, PackedSource } from '../answering/answer.js';
import { ordinal } from '../answering/symbols.js';
import { showDate } from '../knowledge/dates.js';
import { differButton, evidenceButton, moreListButton, officialTextButton, relatedButtons } from './buttons.js';
import type { Card } from './card.js';
import { type Block, card, lines } from './components.js';
import { block, inline } from './escape.js';
import { shownSourcesMax, sourceLines } from './evidence.js';
import { fold } from './fold.js';
import { foot } from './foot.js';
import { cardTextMaxChars, textLength } from './layout.js';
import type { Reader } from './reader.js';
import { correctionLine, differLine, disputeLines, questionLine, smallPrint } from './reading.js';
import { itemsOnScreen, type Screen, screenBefore } from './screen.js';
import type { Surroundings } from './unknown.js';

const shortMaxChars = 250;
const textMaxChars = 1400;
/** About twenty lines of a phone, and of short items so many that one sees them all at once. */
const screen: Screen = { readMaxChars: 700, itemsMin: 3, itemsMax: 12 };
/** One or two short lines more rather than a page for them alone. */
const wholeScreen: Screen = { ...screen, itemsMax: screen.itemsMax + 2 };
/** What stands below a list that has more than it tells; it is no item of it. */
const countsMore = /^And \d+ more\.$/;
/** Of so many facts the card tells in full on what their sources differ. */
const factsInFullMax = 3;
const relatedMax = 2;
/** `-# from the 15th of 25`, and brackets around the day */
const pageMaxChars = 50;

/** Operations over a closed list whose answer changes when the list grows: the first stays the first. */
const growing: readonly Operation[] = ['count', 'list', 'last'];

/** What the collection says: the short answer, the sentence, its sources with places, disputes, and the small print. */
export function answeredCard(
  answer: Answered,
  reader: Reader,
  { official, from = 0 }: Pick<Surroundings, 'official' | 'from'> = {},
): Card {
  const short = inline(answer.short, shortMaxChars);
  const isOfMany = answer.facts.length > factsInFullMax;
  const question = lines(questionLine(answer), correctionLine(answer));
  const below: readonly Block[] = [
    ...lines(sourceLines(answer.evidence)),
    ...lines(isOfMany ? differLine(answer.disputes) : disputeLines(answer.disputes)),
    ...lines(smallPrint(answer.facts)),
  ];
  const asOf = asOfWords(answer);
  const isList = answer.operation === 'list';
  const all = linesBeside(short, answer);
  const start = from < all.length ? from : 0;
  const list = fold(all.slice(start), {
    maxChars: Math.min(
      textMaxChars,
      cardTextMaxChars - textLength([...question, ...below]) - short.length - asOf.length - pageMaxChars,
    ),
    maxLines: linesOnScreen(all.slice(start)),
    // Sentences below one another need a mark where each begins.
    show: (line, maxChars) => {
      const mark = !isList ? '' : countsMore.test(line) ? '-# ' : '- ';
      return `${mark}${block(line, maxChars - mark.length)}`;
    },
  });
  const next = start + (list?.shown ?? 0);
  return card(
    'answered',
    [
      ...question,
      ...lines(
        short === '' ? undefined : `**${short}**${asOf === '' ? '' : ` (${asOf})`}`,
        start === 0 ? undefined : `-# from the ${ordinal(start + 1)} of ${all.length}`,
        list?.text,
        short === '' && asOf !== '' ? `-# ${asOf}` : undefined,
      ),
      'line',
      ...below,
    ],
    ...foot({
      reader,
      pages: [
        ...(start > 0
          ? moreListButton(screenBefore(all.slice(0, start), screen), reader.id, answer.understood, 'Back')
          : []),
        ...(next < all.length && next > start ? moreListButton(next, reader.id, answer.understood, 'More') : []),
      ],
      links: official === undefined ? evidenceButton(answer.evidence) : officialTextButton(official),
      cited: [...listSources(answer), ...answer.facts],
      reported: [...answer.facts, ...answer.disputes],
      onward: [...relatedButtons(answer.related, relatedMax), ...(isOfMany ? differButton(answer.disputes) : [])],
    }),
  );
}

function linesOnScreen(all: readonly string[]): number {
  return all.length <= wholeScreen.itemsMax && itemsOnScreen(all, wholeScreen) === all.length
    ? all.length
    : itemsOnScreen(all, screen);
}

/** What is said besides the short answer, line by line; nothing where the short answer says it all. */
function linesBeside(short: string, { text }: Answered): readonly string[] {
  if (short !== '' && sameWords(short, inline(text, shortMaxChars))) return [];
  return text.split('\n').filter((line) => line.trim() !== '');
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
