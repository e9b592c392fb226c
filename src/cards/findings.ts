import type { Answer, PackedDispute, PackedFact } from '../answering/answer.js';
import { differButton, evidenceButton, receiptsButton } from './buttons.js';
import type { Card } from './card.js';
import { type Block, card, lines } from './components.js';
import { inline } from './escape.js';
import { evidenceOf, mainSource, type SourceExtent, type SourceIndex, sourceLines } from './evidence.js';
import { firstFitting } from './fitting.js';
import { foldLines } from './fold.js';
import { foot } from './foot.js';
import { cardTextMaxChars, textLength } from './layout.js';
import type { Reader } from './reader.js';
import { differLine, disputeLines, smallPrint } from './reading.js';

const shownFactsMax = 4;
const quoteMaxChars = 200;
const factsMaxChars = 1300;
const factMaxChars = 330;
const premiseMaxChars = 400;

/** How much the card says, from the most to the least. */
interface Extent {
  readonly facts: number;
  readonly sources: SourceExtent;
  readonly disputes: 'whole' | 'point';
}
const extents: readonly Extent[] = [
  { facts: shownFactsMax, sources: { whole: 3, short: 0 }, disputes: 'whole' },
  { facts: shownFactsMax, sources: { whole: 1, short: 2 }, disputes: 'whole' },
  { facts: shownFactsMax, sources: { whole: 1, short: 2 }, disputes: 'point' },
  { facts: 3, sources: mainSource, disputes: 'point' },
  { facts: 2, sources: mainSource, disputes: 'point' },
];

/**
 * Which facts speak of what a message says, and where they are written. It never says that the message is right.
 *
 * @param answers - to the message, or to each of its sentences; at least one
 */
export function findingsCard(message: string, answers: readonly Answer[], reader: Reader, sources: SourceIndex): Card {
  const supported = answers.filter((answer) => answer.kind === 'answered');
  const isSupported = supported.length > 0;
  const found = once(
    isSupported
      ? supported.flatMap(({ facts }) => facts)
      : answers.flatMap((answer) => (answer.kind === 'answered' ? [] : answer.near)),
  ).slice(0, shownFactsMax);
  const premise = isSupported ? undefined : premiseOf(answers);
  const quote = lines(`> ${inline(message, quoteMaxChars)}`);
  if (found.length === 0) {
    return card('unknown', [...quote, ...lines('**The collection has nothing on that.**', premise)]);
  }
  const disputes = once(supported.flatMap((answer) => answer.disputes));
  const title = lines(
    isSupported ? '**What the collection has on that**' : '**Close, but maybe not what the message says**',
    premise,
  );
  const make = (extent: Extent) => () =>
    foundCard([...quote, ...title], { found, disputes, isSupported }, reader, { sources, extent });
  return firstFitting(...extents.map(make));
}

interface Found {
  readonly found: readonly PackedFact[];
  readonly disputes: readonly PackedDispute[];
  readonly isSupported: boolean;
}

function foundCard(
  above: readonly Block[],
  { found: all, disputes, isSupported }: Found,
  reader: Reader,
  { sources, extent }: { readonly sources: SourceIndex; readonly extent: Extent },
): Card {
  const found = all.slice(0, extent.facts);
  const evidence = evidenceOf(found, sources);
  const below: readonly Block[] = [
    ...lines(sourceLines(evidence, extent.sources)),
    ...lines(extent.disputes === 'whole' ? disputeLines(disputes) : differLine(disputes)),
    ...lines(smallPrint(found)),
  ];
  const facts = foldLines(
    found.map((fact) => fact.says),
    {
      maxChars: Math.min(factsMaxChars, cardTextMaxChars - textLength([...above, ...below])),
      maxLines: shownFactsMax,
      show: (line) => `- ${inline(line, factMaxChars)}`,
    },
  );
  return card(
    isSupported ? 'answered' : 'unsure',
    [...above, ...lines(facts), 'line', ...below],
    ...foot({
      reader,
      links: evidenceButton(evidence),
      cited: found,
      reported: [...found, ...disputes],
      // What the card tells already is no question any more.
      onward: [
        ...(found.length > 1 ? receiptsButton(found, 'Fact by fact') : []),
        ...(extent.disputes === 'point' ? differButton(disputes) : []),
      ],
    }),
  );
}

function premiseOf(answers: readonly Answer[]): string | undefined {
  const premise = answers.flatMap((answer) => (answer.kind === 'unknown' ? (answer.premise ?? []) : [])).at(0);
  return premise === undefined ? undefined : inline(premise, premiseMaxChars);
}

function once<Item extends { readonly ref: string }>(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.map((item) => [item.ref, item])).values()];
}
