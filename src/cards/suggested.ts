import type { Suggested } from '../answering/answer.js';
import { relatedButtons } from './buttons.js';
import type { Card } from './card.js';
import { card, lines } from './components.js';
import type { SourceIndex } from './evidence.js';
import { firstFitting } from './fitting.js';
import { foot } from './foot.js';
import { nearLines, shownNear } from './near.js';
import type { Reader } from './reader.js';
import { correctionLine, questionLine, smallPrint } from './reading.js';

/** Near facts, and below them buttons that ask what they answer: from the most to the least. */
const extents = [
  { near: 3, related: 3 },
  { near: 3, related: 2 },
  { near: 3, related: 1 },
  { near: 2, related: 1 },
] as const;
const least = { near: 1, related: 1 } as const;

/** Not sure: what was understood, and facts that may be meant, claimed to be nothing more. */
export function suggestedCard(answer: Suggested, reader: Reader, sources: SourceIndex): Card {
  const make = (extent: { readonly near: number; readonly related: number }) => () =>
    suggestedWith(answer, reader, sources, extent);
  return firstFitting(...extents.map(make), make(least));
}

function suggestedWith(
  answer: Suggested,
  reader: Reader,
  sources: SourceIndex,
  extent: { readonly near: number; readonly related: number },
): Card {
  const near = shownNear(answer.near, extent.near);
  return card(
    'unsure',
    [
      ...lines(questionLine(answer), correctionLine(answer)),
      ...lines(
        answer.why === 'weak'
          ? '**I am not sure the collection answers that.**'
          : '**That could mean more than one thing.**',
        '-# A year, a full name or a document symbol in the question helps me to be sure.',
      ),
      ...lines(nearLines('Close, but maybe not the answer', near, sources)),
      ...lines(smallPrint(near)),
    ],
    ...foot({ reader, reported: near, onward: relatedButtons(answer.near, extent.related) }),
  );
}
