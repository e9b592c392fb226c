import type { Answered, Operation } from '../answering/answer.js';
import { showDate } from '../knowledge/dates.js';
import { evidenceButton, officialTextButton, ownerButtons, relatedButtons } from './buttons.js';
import type { Card } from './card.js';
import { type Block, card, lines } from './components.js';
import { block, inline } from './escape.js';
import { sourceLines } from './evidence.js';
import { foldLines } from './fold.js';
import { cardTextMaxChars, textLength } from './layout.js';
import type { Reader } from './reader.js';
import { correctionLine, disputeLines, questionLine, smallPrint } from './reading.js';
import type { Surroundings } from './unknown.js';

const shortMaxChars = 250;
const textMaxChars = 1400;
const textMaxLines = 14;
const relatedMax = 2;

/** Operations over a closed list whose answer changes when the list grows: the first stays the first. */
const growing: readonly Operation[] = ['count', 'list', 'last'];

/** What the collection says: the short answer, the sentence, its sources with places, disputes, and the small print. */
export function answeredCard(
  answer: Answered,
  reader: Reader,
  { official }: Pick<Surroundings, 'official'> = {},
): Card {
  const short = inline(answer.short, shortMaxChars);
  const question = lines(questionLine(answer), correctionLine(answer));
  const below: readonly Block[] = [
    ...lines(sourceLines(answer.evidence)),
    ...lines(disputeLines(answer.disputes)),
    ...lines(smallPrint(answer.facts)),
  ];
  const asOf = asOfWords(answer);
  const room = Math.min(
    textMaxChars,
    cardTextMaxChars - textLength([...question, ...below]) - short.length - asOf.length - 20,
  );
  const said = short !== '' && sameWords(short, inline(answer.text, shortMaxChars)) ? '' : answer.text;
  return card(
    'answered',
    [
      ...question,
      ...lines(
        short === '' ? undefined : `**${short}**${asOf === '' ? '' : ` (${asOf})`}`,
        foldLines(
          said.split('\n').filter((line) => line.trim() !== ''),
          { maxChars: room, maxLines: textMaxLines, show: block },
        ),
        short === '' && asOf !== '' ? `-# ${asOf}` : undefined,
      ),
      'line',
      ...below,
    ],
    [
      ...(official === undefined ? evidenceButton(answer.evidence) : officialTextButton(official)),
      ...relatedButtons(answer.related, relatedMax),
      ...ownerButtons(reader),
    ],
  );
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
