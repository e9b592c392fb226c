import type { ResolutionAnswer } from '../answering/answer.js';
import {
  differButton,
  evidenceButton,
  moreButton,
  officialTextButton,
  relatedButtons,
  thingButtons,
} from './buttons.js';
import type { Card } from './card.js';
import { type Block, card, lines } from './components.js';
import { inline } from './escape.js';
import { sourceLines } from './evidence.js';
import { fold } from './fold.js';
import { foot } from './foot.js';
import { cardTextMaxChars, textLength } from './layout.js';
import type { Reader } from './reader.js';
import { differLine, smallPrint } from './reading.js';
import { itemsOnScreen, type Screen } from './screen.js';
import { thingLine, thingLines } from './topic.js';
import { otherReadingLine, symbolLine } from './unknown.js';

/** About twelve lines of a phone: below stand sources. */
const screen: Screen = { readMaxChars: 420, itemsMin: 3, itemsMax: 5 };
const factsMaxChars = 1500;
const factMaxChars = 330;
const nearMax = 3;
const relatedMax = 2;

/** What a UN document is, what the collection has on it, and where it is written. */
export function resolutionCard(answer: ResolutionAnswer, reader: Reader): Card {
  switch (answer.kind) {
    case 'known':
      return knownCard(answer, reader);
    case 'outside':
      return card(
        'unknown',
        [
          ...lines(
            symbolLine(answer.symbol),
            otherReadingLine(answer.symbol),
            '**The collection has nothing on it.** *Official text* opens the document itself.',
          ),
          ...lines(answer.near.length === 0 ? undefined : `What it has nearby:\n${thingLines(answer.near)}`),
        ],
        ...foot({
          reader,
          links: officialTextButton(answer.symbol.url),
          onward: thingButtons(answer.near, nearMax),
        }),
      );
    case 'unreadable':
      return card(
        'unknown',
        [
          ...lines(
            `**I cannot read “${inline(answer.typed, 100)}” as a UN document symbol.**`,
            'Write it like `64/183`, `A/RES/64/183` or `S/RES/242 (1967)`.',
          ),
          ...lines(answer.near.length === 0 ? undefined : `Close to it:\n${thingLines(answer.near)}`),
        ],
        ...foot({ reader, onward: thingButtons(answer.near, nearMax) }),
      );
  }
}

function knownCard(answer: Extract<ResolutionAnswer, { readonly kind: 'known' }>, reader: Reader): Card {
  const { thing, symbol, facts, disputes, evidence } = answer;
  const heading = lines(
    thingLine(thing),
    symbol === undefined ? undefined : `-# ${inline(symbol.says, 240)}`,
    symbol && otherReadingLine(symbol),
  );
  const below: readonly Block[] = [
    ...lines(sourceLines(evidence)),
    ...lines(differLine(disputes)),
    ...lines(smallPrint(facts)),
  ];
  const list = fold(
    facts.map((fact) => fact.says),
    {
      maxChars: Math.min(factsMaxChars, cardTextMaxChars - textLength([...heading, ...below])),
      maxLines: itemsOnScreen(
        facts.map((fact) => fact.says),
        screen,
      ),
      show: (line) => `- ${inline(line, factMaxChars)}`,
    },
  );
  return card(
    'reference',
    [...heading, ...lines(list?.text ?? 'The collection names it, and has no facts about it.'), 'line', ...below],
    ...foot({
      reader,
      links: [
        ...(symbol === undefined ? evidenceButton(evidence) : officialTextButton(symbol.url)),
        ...(list === undefined || list.shown === facts.length
          ? []
          : moreButton(thing, 0, reader.id, `All ${facts.length} facts`)),
      ],
      cited: facts,
      reported: [...facts, ...disputes],
      onward: [...relatedButtons(facts, relatedMax), ...differButton(disputes)],
    }),
  );
}
