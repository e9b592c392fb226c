import type { Card } from './card.js';
import { cardPx, screenPx } from './phone.js';

/**
 * The first of some versions of a card that fits on a phone's screen, else the last.
 *
 * @param versions - the one that says most first; a later one is made only where those before it are too tall
 */
export function firstFitting(...versions: readonly (() => Card)[]): Card {
  let card: Card = [];
  for (const make of versions) {
    card = make();
    if (cardPx(card) <= screenPx) break;
  }
  return card;
}
