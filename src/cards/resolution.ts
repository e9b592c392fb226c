import type { PackedFact, ResolutionAnswer, SymbolReading } from '../answering/answer.js';
import { differButton, evidenceButton, moreButton, officialTextButton, thingButtons } from './buttons.js';
import type { Card } from './card.js';
import { type Block, card, lines } from './components.js';
import { inline } from './escape.js';
import { evidenceOf, indexSources, mainSource, sourceLines } from './evidence.js';
import { fold } from './fold.js';
import { foot } from './foot.js';
import { cardTextMaxChars, textLength } from './layout.js';
import { cardPartsPx, listGap } from './phone.js';
import type { Reader } from './reader.js';
import { differLine, smallPrint } from './reading.js';
import { candidatesMax, itemsOnScreen } from './screen.js';
import { thingLine, thingLines } from './topic.js';
import { otherDocument, otherReadingLine, symbolLine } from './unknown.js';

const items = { itemsMin: 3, itemsMax: 5 };
const factsMaxChars = 1500;
const factMaxChars = 330;
const nearMax = 3;

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
  const heading = lines(thingLine(thing), symbol && symbolSays(symbol));
  const sources = indexSources(evidence.map(({ source }) => source));
  const below = (shown: readonly PackedFact[]): readonly Block[] => [
    // Sources that no fact names stand there all the same.
    ...lines(sourceLines(shown.length === facts.length ? evidence : evidenceOf(shown, sources), mainSource)),
    ...lines(differLine(disputes)),
    ...lines(smallPrint(shown)),
  ];
  const rows = (shown: number) =>
    foot({
      reader,
      links: symbol === undefined ? evidenceButton(evidence) : officialTextButton(symbol.url),
      cited: facts,
      reported: [...facts, ...disputes],
      onward: [
        ...(shown === facts.length ? [] : moreButton(thing, 0, reader.id, `All ${facts.length} facts`)),
        ...differButton(disputes),
      ],
    });
  const said = facts.map((fact) => `- ${inline(fact.says, factMaxChars)}`);
  const aroundPx = (shown: number) =>
    cardPartsPx(
      [
        ...heading,
        listGap,
        ...(shown < facts.length ? lines('-# and more') : []),
        'line',
        ...below(facts.slice(0, shown)),
      ],
      rows(shown),
    );
  const list = fold(said, {
    maxChars: Math.min(factsMaxChars, cardTextMaxChars - textLength([...heading, ...below(facts)])),
    maxLines: itemsOnScreen(said.slice(0, candidatesMax(items)), items, aroundPx),
    show: (line) => line,
  });
  const shown = list?.shown ?? 0;
  return card(
    'reference',
    [
      ...heading,
      ...lines(list?.text ?? 'The collection names it, and has no facts about it.'),
      'line',
      ...below(facts.slice(0, shown)),
    ],
    ...rows(shown),
  );
}

/** `-# Resolution 183 of the 64th session of the General Assembly, not document A/64/183` */
function symbolSays(symbol: SymbolReading): string {
  const other = otherDocument(symbol);
  return `-# ${inline(symbol.says, 240)}${other === undefined ? '' : `, not ${other}`}`;
}
