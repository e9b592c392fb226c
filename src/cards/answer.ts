import type { Answer } from '../answering/answer.js';
import { answeredCard } from './answered.js';
import type { Card } from './card.js';
import type { Reader } from './reader.js';
import { suggestedCard } from './suggested.js';
import { type Surroundings, unknownCard } from './unknown.js';

/** The card of any answer. */
export function answerCard(answer: Answer, reader: Reader, around: Surroundings): Card {
  switch (answer.kind) {
    case 'answered':
      return answeredCard(answer, reader, around);
    case 'suggested':
      return suggestedCard(answer, reader, around.sources);
    case 'unknown':
      return unknownCard(answer, reader, around);
  }
}
