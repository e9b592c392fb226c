import { buttonKinds, buttonVersion } from '../src/cards/buttons.js';
import { goneCard } from '../src/cards/notice.js';
import { questionOn } from '../src/cards/reading.js';
import { answerReply, askEngine } from './asking.js';
import type { Component } from './command.js';
import { turnedPage } from './turned-page.js';

/**
 * The next lines of a long answer. State: how many came before, id of who asked, the question; a question that does
 * not fit stands on the card. For who asked the card turns the page, anyone else gets a page of their own.
 */
export const moreList = {
  id: buttonKinds.moreList,
  version: buttonVersion,
  defer: 'update',

  press(request, services) {
    const { state, message } = request;
    const [from, ownerId, question = questionOn(message.card)] = state;
    const answer = question === undefined ? undefined : askEngine(question, { history: [] }, services);
    if (answer?.kind !== 'answered' || from === undefined || !/^\d{1,3}$/.test(from)) {
      return { kind: 'message', card: goneCard(), private: true };
    }
    return turnedPage(
      request,
      ownerId,
      (isPrivate) => answerReply(answer, request, services, isPrivate, Number(from)).card,
    );
  },
} satisfies Component;
