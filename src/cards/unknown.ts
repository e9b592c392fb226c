import type { Suggestion, SymbolReading, Unknown } from '../answering/answer.js';
import { officialTextButton, relatedButtons } from './buttons.js';
import type { Card } from './card.js';
import { card, lines } from './components.js';
import { inline } from './escape.js';
import { linked, type SourceIndex } from './evidence.js';
import { firstFitting } from './fitting.js';
import { foot } from './foot.js';
import { nearLines, shownNear } from './near.js';
import type { Reader } from './reader.js';
import { correctionLine, smallPrint, understoodLine } from './reading.js';

const relatedMax = 2;
/** Fewer than for a doubt: they are not the answer. */
const shownNearMax = 2;
const premiseMaxChars = 400;

/** What else the card needs besides the answer. */
export interface Surroundings {
  readonly sources: SourceIndex;
  /** Questions the collection answers, for those who have not asked one. */
  readonly examples: readonly Suggestion[];
  /** Official text of the document that the answer is about, where it is about one. */
  readonly official?: string | undefined;
  /** Of a long list: how many of its lines an earlier part showed. */
  readonly from?: number | undefined;
}

/** Nothing is claimed: what was understood, what is wrong with the premise, and near facts labelled as near. */
export function unknownCard(answer: Unknown, reader: Reader, { sources, examples }: Surroundings): Card {
  if (answer.why === 'small talk') return friendlyCard('Happy to help.', examples);
  if (answer.why === 'no question') return friendlyCard('I could not find a question in that.', examples);
  return firstFitting(
    () => unknownWith(answer, reader, sources, { near: shownNearMax, related: relatedMax }),
    () => unknownWith(answer, reader, sources, { near: shownNearMax, related: 1 }),
    () => unknownWith(answer, reader, sources, { near: 1, related: 1 }),
  );
}

function unknownWith(
  answer: Unknown,
  reader: Reader,
  sources: SourceIndex,
  extent: { readonly near: number; readonly related: number },
): Card {
  const { symbol, premise } = answer;
  const question = understoodLine(answer);
  const near = shownNear(answer.near, extent.near);
  return card(
    'unknown',
    [
      ...lines(
        `**${verdict(answer)}**`,
        question === '' ? undefined : `I read your question as: *${question}*`,
        correctionLine(answer),
      ),
      ...lines(
        symbol === undefined ? undefined : symbolLine(symbol),
        symbol === undefined ? undefined : otherReadingLine(symbol),
      ),
      ...lines(premise === undefined ? undefined : inline(premise, premiseMaxChars)),
      ...lines(nearLines('Close, but not the answer', near, sources)),
      ...lines(adviceLine(answer)),
      ...lines(smallPrint(near)),
    ],
    ...foot({
      reader,
      links: symbol === undefined ? [] : officialTextButton(symbol.url),
      reported: near,
      onward: relatedButtons(near, extent.related),
    }),
  );
}

/** `64/183` was read as a resolution, and may have been another document. */
export function otherReadingLine(symbol: SymbolReading): string | undefined {
  const other = otherDocument(symbol);
  return other && `-# Read as a resolution, not as ${other}.`;
}

/** `document A/64/183` */
export function otherDocument({ other }: SymbolReading): string | undefined {
  return other && `document ${linked(other.symbol, other.url, 40)}`;
}

/** `**A/RES/61/12**: resolution 12 of the 61st session of the General Assembly`: known from the symbol alone. */
export function symbolLine({ symbol, says }: SymbolReading): string {
  return `**${inline(symbol, 80)}**: ${inline(says, 240)}`;
}

function verdict({ why, premise }: Unknown): string {
  if (why === 'false premise' && premise !== undefined) return 'The collection does not bear that out.';
  if (why === 'unknown document') return 'The collection has nothing on that document.';
  if (why === 'not in the collection') return 'The collection does not say.';
  return 'The collection has nothing on that.';
}

/** What to do next, where nothing on the card says so. */
function adviceLine({ why, symbol }: Unknown): string | undefined {
  if (symbol !== undefined) return '-# *Official text* opens the document itself.';
  if (why === 'false premise') return undefined;
  return '-# Try other words or a full name; `/topic` with a name shows all there is on it, `/sources` what is covered.';
}

function friendlyCard(greeting: string, examples: readonly Suggestion[]): Card {
  const questions = examples.slice(0, 2).map((example) => `“${inline(example.label, 110)}”`);
  return card(
    'reference',
    lines(
      questions.length === 0
        ? `${greeting} Ask me a question.`
        : `${greeting} Ask me, for example, ${questions.join(' or ')}`,
    ),
  );
}
