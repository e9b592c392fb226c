import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { Engine } from '../src/answering/engine.js';
import { answerReply, askEngine } from './asking.js';
import type { SlashCommand } from './command.js';
import { choices } from './completing.js';
import { commandType, everywhere, optionType, privateOption } from './install.js';

/** `/ask when was 64/183 adopted`: one short answer with its source. */
export const ask = {
  data: {
    ...everywhere,
    type: commandType.slash,
    name: 'ask',
    description: 'Ask a question in your own words',
    options: [
      {
        type: optionType.string,
        name: 'question',
        description: 'Your question, or one from the list',
        required: true,
        autocomplete: true,
      },
      privateOption,
    ],
  } satisfies RESTPostAPIChatInputApplicationCommandsJSONBody,

  defer: ({ options }) => (options.boolean('private') ? 'private' : 'public'),

  run(request, services) {
    const question = questionFrom(request.options.string('question'), services.engine);
    return answerReply(askEngine(question, request, services), request, services, request.options.boolean('private'));
  },

  complete: ({ focused }, { engine }) => choices(engine.suggest(focused.value, 'questions', 25)),
} satisfies SlashCommand;

/** A line of the autocomplete list sends a fact's ref; its first phrasing is the question. Anything else is one. */
export function questionFrom(typed: string, engine: Engine): string {
  const fact = engine.fact(typed.trim());
  return fact === undefined ? typed : (fact.asked[0] ?? fact.says);
}
