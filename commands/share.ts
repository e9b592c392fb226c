import { buttonKinds, buttonVersion } from '../src/cards/buttons.js';
import { goneCard, notYoursCard } from '../src/cards/notice.js';
import { sharedCard } from '../src/cards/shared.js';
import type { Component } from './command.js';

/** Shows a private card to everybody. State: id of who asked. */
export const share = {
  id: buttonKinds.share,
  version: buttonVersion,
  defer: 'public',

  press({ state: [ownerId], asker, message }) {
    if (ownerId === undefined || message.card.length === 0) {
      return { kind: 'message', card: goneCard(), private: true };
    }
    if (ownerId !== asker.id) return { kind: 'message', card: notYoursCard('share'), private: true };
    return { kind: 'message', card: sharedCard(message.card, asker.id), private: false };
  },
} satisfies Component;
