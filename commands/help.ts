import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { helpCard } from '../src/cards/help.js';
import { exampleQuestions, readerOf } from './asking.js';
import type { MessageReply, Request, Services, SlashCommand } from './command.js';
import { commandType, everywhere } from './install.js';

/** `/help`: what one can do here. */
export const help = {
  data: {
    ...everywhere,
    type: commandType.slash,
    name: 'help',
    description: 'What you can ask, and what happens to what you write',
  } satisfies RESTPostAPIChatInputApplicationCommandsJSONBody,

  defer: 'private',

  run: (request, services) => helpReply(request, services, true),
} satisfies SlashCommand;

export function helpReply(request: Request, { engine }: Services, isPrivate: boolean): MessageReply {
  return {
    kind: 'message',
    card: helpCard({ packs: engine.packs, examples: exampleQuestions(engine) }, readerOf(request, isPrivate)),
    private: isPrivate,
  };
}
