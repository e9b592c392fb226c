import type { Answer } from '../answering/answer.js';
import { evidenceButton, relatedButtons } from './buttons.js';
import type { Card } from './card.js';
import { type Block, card, lines } from './components.js';
import { inline } from './escape.js';
import { evidenceOf, type SourceIndex, sourceLines } from './evidence.js';
import { foldLines } from './fold.js';
import { foot } from './foot.js';
import { cardTextMaxChars, textLength } from './layout.js';
import type { Reader } from './reader.js';
import { disputeLines, smallPrint } from './reading.js';

const shownFactsMax = 4;
const quoteMaxChars = 200;
const factsMaxChars = 1300;
const factMaxChars = 330;
const premiseMaxChars = 400;
const relatedMax = 2;

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
  const evidence = evidenceOf(found, sources);
  const premise = isSupported ? undefined : premiseOf(answers);
  const quote = lines(`> ${inline(message, quoteMaxChars)}`);
  if (found.length === 0) {
    return card('unknown', [...quote, ...lines('**The collection has nothing on that.**', premise)]);
  }
  const below: readonly Block[] = [
    ...lines(sourceLines(evidence)),
    ...lines(disputeLines(once(supported.flatMap(({ disputes }) => disputes)))),
    ...lines(smallPrint(found)),
  ];
  const title = lines(
    isSupported ? '**What the collection has on that**' : '**Close, but maybe not what the message says**',
    premise,
  );
  const facts = foldLines(
    found.map((fact) => fact.says),
    {
      maxChars: Math.min(factsMaxChars, cardTextMaxChars - textLength([...quote, ...title, ...below])),
      maxLines: shownFactsMax,
      show: (line) => `- ${inline(line, factMaxChars)}`,
    },
  );
  return card(
    isSupported ? 'answered' : 'unsure',
    [...quote, ...title, ...lines(facts), 'line', ...below],
    ...foot({
      reader,
      links: evidenceButton(evidence),
      cited: found,
      reported: found,
      onward: relatedButtons(found, relatedMax),
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
