import { answerReply, askEngine } from './asking.js';
import type { TextHandler } from './command.js';
import { helpReply } from './help.js';
import { wordsOf } from './message-text.js';

/** A question in a mention or a direct message; nothing but the mention asks for help. */
export const freeText = {
  read(request, services) {
    const { text, onlyReplyPing } = request;
    if (wordsOf(text) === '') return onlyReplyPing ? undefined : helpReply(request, services, false);
    const answer = askEngine(text, request, services);
    // Whoever replies "thanks!" did not ask: the ping came by itself.
    if (onlyReplyPing && answer.kind !== 'answered') return undefined;
    return answerReply(answer, request, services, false);
  },
} satisfies TextHandler;
