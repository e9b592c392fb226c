import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { aboutCard } from '../src/cards/about.js';
import { readerOf } from './asking.js';
import type { SlashCommand } from './command.js';
import { commandType, everywhere, privateOption } from './install.js';

/** `/about`: what this is, which version, which collections, under which terms. */
export const about = {
  data: {
    ...everywhere,
    type: commandType.slash,
    name: 'about',
    description: 'What this is, what it knows, and under which terms',
    options: [privateOption],
  } satisfies RESTPostAPIChatInputApplicationCommandsJSONBody,

  defer: ({ options }) => (options.boolean('private') ? 'private' : 'public'),

  run(request, { engine, version }) {
    const isPrivate = request.options.boolean('private');
    const card = aboutCard({ ...engine.inventory(), version }, readerOf(request, isPrivate));
    return { kind: 'message', card, private: isPrivate };
  },
} satisfies SlashCommand;
