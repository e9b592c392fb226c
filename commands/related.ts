import { buttonKinds, buttonVersion } from '../src/cards/buttons.js';
import { goneCard } from '../src/cards/notice.js';
import { questionFrom } from './ask.js';
import { answerReply, askEngine } from './asking.js';
import type { Component } from './command.js';

/** A related question: asks what a fact answers, for whoever pressed it. State: the fact's ref. */
export const related = {
  id: buttonKinds.related,
  version: buttonVersion,
  defer: 'private',

  press(request, services) {
    const [ref] = request.state;
    if (ref === undefined || services.engine.fact(ref) === undefined) {
      return { kind: 'message', card: goneCard(), private: true };
    }
    const question = questionFrom(ref, services.engine);
    return answerReply(askEngine(question, { history: [] }, services), request, services, true);
  },
} satisfies Component;
