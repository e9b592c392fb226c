import type { RESTPostAPIContextMenuApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { noTextCard } from '../src/cards/notice.js';
import { answerReply, askEngine } from './asking.js';
import type { MessageCommand } from './command.js';
import { commandType, everywhere } from './install.js';
import { wordsOf } from './message-text.js';

/** *Answer this* on a message: its text is the question. Private, with a button to share. */
export const answerThis = {
  data: {
    ...everywhere,
    type: commandType.message,
    name: 'Answer this',
  } satisfies RESTPostAPIContextMenuApplicationCommandsJSONBody,

  defer: 'private',

  run(request, services) {
    if (wordsOf(request.message.content) === '') return { kind: 'message', card: noTextCard(), private: true };
    // Someone else's message: the asker's own earlier questions have no part in it.
    const answer = askEngine(request.message.content, { history: [] }, services);
    return answerReply(answer, request, services, true);
  },
} satisfies MessageCommand;
