import type { Suggested } from '../answering/answer.js';
import { relatedButtons } from './buttons.js';
import type { Card } from './card.js';
import { card, lines } from './components.js';
import type { SourceIndex } from './evidence.js';
import { foot } from './foot.js';
import { nearLines, shownNear } from './near.js';
import type { Reader } from './reader.js';
import { correctionLine, questionLine, smallPrint } from './reading.js';

const relatedMax = 3;

/** Not sure: what was understood, and facts that may be meant, claimed to be nothing more. */
export function suggestedCard(answer: Suggested, reader: Reader, sources: SourceIndex): Card {
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
      ...lines(nearLines('Close, but maybe not the answer', answer.near, sources)),
      ...lines(smallPrint(shownNear(answer.near))),
    ],
    ...foot({
      reader,
      reported: shownNear(answer.near),
      onward: relatedButtons(answer.near, relatedMax),
    }),
  );
}
