import { buttonKinds, buttonVersion } from '../src/cards/buttons.js';
import { goneCard, notYoursCard } from '../src/cards/notice.js';
import type { Component } from './command.js';

/** Removes the card, for who asked and for who may manage messages here. State: id of who asked. */
export const remove = {
  id: buttonKinds.remove,
  version: buttonVersion,
  defer: 'update',

  press({ state: [ownerId], asker }) {
    if (ownerId === undefined) return { kind: 'message', card: goneCard(), private: true };
    return ownerId === asker.id || asker.mayManageMessages
      ? { kind: 'delete' }
      : { kind: 'message', card: notYoursCard('remove'), private: true };
  },
} satisfies Component;
