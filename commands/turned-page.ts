import type { Card } from '../src/cards/card.js';
import { signedAs } from '../src/cards/shared.js';
import type { PressRequest } from './command.js';

/**
 * Another page of a card: in its place for who asked for the card, for anyone else a page of their own.
 *
 * @param ownerId - who asked, as the button carries it
 * @param cardFor - the page, as everybody or only one person sees it
 */
export function turnedPage(
  { asker, message }: PressRequest,
  ownerId: string | undefined,
  cardFor: (isPrivate: boolean) => Card,
) {
  const isOwn = asker.id === ownerId;
  const card = cardFor(!isOwn || message.private);
  return isOwn
    ? ({ kind: 'update', card: signedAs(message.card, card) } as const)
    : ({ kind: 'message', card, private: true } as const);
}
