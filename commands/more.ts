import { buttonKinds, buttonVersion } from '../src/cards/buttons.js';
import { indexSources } from '../src/cards/evidence.js';
import { goneCard } from '../src/cards/notice.js';
import { topicCard } from '../src/cards/topic.js';
import { readerOf } from './asking.js';
import type { Component } from './command.js';
import { turnedPage } from './turned-page.js';

/**
 * The next part of a topic. State: the thing's id, how many facts came before, id of who asked: for them the card
 * turns the page, anyone else gets a page of their own.
 */
export const more = {
  id: buttonKinds.more,
  version: buttonVersion,
  defer: 'update',

  press(request, { engine }) {
    const [id, from, ownerId] = request.state;
    const answer = id === undefined ? undefined : engine.topic(id);
    if (answer?.kind !== 'known' || answer.thing.id !== id || from === undefined || !/^\d{1,6}$/.test(from)) {
      return { kind: 'message', card: goneCard(), private: true };
    }
    return turnedPage(request, ownerId, (isPrivate) =>
      topicCard(answer, readerOf(request, isPrivate), indexSources(engine.sources()), Number(from)),
    );
  },
} satisfies Component;
