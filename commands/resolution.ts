import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { resolutionCard } from '../src/cards/resolution.js';
import { readerOf } from './asking.js';
import type { MessageReply, Request, Services, SlashCommand } from './command.js';
import { namesOf } from './completing.js';
import { commandType, everywhere, optionType, privateOption } from './install.js';

/** `/resolution 64/183`: what a UN document is, when and how it was adopted, and where it is written. */
export const resolution = {
  data: {
    ...everywhere,
    type: commandType.slash,
    name: 'resolution',
    description: 'Look up a UN resolution by its symbol',
    options: [
      {
        type: optionType.string,
        name: 'symbol',
        description: '64/183, A/RES/64/183, S/RES/242 (1967), …',
        required: true,
        autocomplete: true,
      },
      privateOption,
    ],
  } satisfies RESTPostAPIChatInputApplicationCommandsJSONBody,

  defer: ({ options }) => (options.boolean('private') ? 'private' : 'public'),

  run: (request, services) =>
    resolutionReply(request.options.string('symbol'), request, services, request.options.boolean('private')),

  complete: namesOf(['resolution']),
} satisfies SlashCommand;

export function resolutionReply(
  symbol: string,
  request: Request,
  { engine }: Services,
  isPrivate: boolean,
): MessageReply {
  const answer = engine.resolution(symbol);
  return {
    kind: 'message',
    card: resolutionCard(answer, readerOf(request, isPrivate)),
    private: isPrivate,
    asked: answer.kind === 'known' ? (answer.symbol?.symbol ?? answer.thing.name) : undefined,
  };
}
