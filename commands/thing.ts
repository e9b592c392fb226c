import { buttonKinds, buttonVersion } from '../src/cards/buttons.js';
import { goneCard } from '../src/cards/notice.js';
import type { Component } from './command.js';
import { resolutionReply } from './resolution.js';
import { topicReply } from './topic.js';

/** "Which one do you mean?": shows a thing, for whoever pressed it. State: the thing's id. */
export const thing = {
  id: buttonKinds.thing,
  version: buttonVersion,
  defer: 'private',

  press(request, services) {
    const [id] = request.state;
    const answer = id === undefined ? undefined : services.engine.topic(id);
    if (id === undefined || answer?.kind !== 'known') {
      return { kind: 'message', card: goneCard(), private: true };
    }
    return answer.thing.type === 'resolution'
      ? resolutionReply(id, request, services, true)
      : topicReply(id, request, services, true);
  },
} satisfies Component;
