import type { CommandSet, SlashCommand } from '../../commands/command.js';
import { customId } from '../../src/cards/custom-id.js';

/** Invented commands that show what reached them. */

const everywhere = { type: 1 } as const;

export const bake = {
  data: {
    ...everywhere,
    name: 'bake',
    description: 'Bake a cake',
    options: [
      { type: 3, name: 'cake', description: 'Which one', required: true, autocomplete: true, max_length: 20 },
      {
        type: 3,
        name: 'size',
        description: 'How big',
        choices: [
          { name: 'Small', value: 's' },
          { name: 'Large', value: 'l' },
        ],
      },
      { type: 5, name: 'private', description: 'Only for you' },
    ],
  },
  defer: 'public',
  run: ({ options, history }) => ({
    kind: 'message',
    private: options.boolean('private'),
    asked: `bake ${options.string('cake')}`,
    card: [
      { type: 10, content: JSON.stringify([options.string('cake'), options.maybeString('size') ?? null, history]) },
      { type: 1, components: [{ type: 2, style: 2, label: 'Another?', custom_id: customId('again', 1, 'a:b') }] },
    ],
  }),
  complete: ({ focused }) =>
    ['lemon cake', 'lemon tart', 'plum cake']
      .filter((cake) => cake.startsWith(focused.value))
      .map((cake) => ({ label: cake === 'plum cake' ? 'plum…' : cake, value: cake })),
} satisfies SlashCommand;

export const help = {
  data: { ...everywhere, name: 'help', description: 'What one can do' },
  defer: 'private',
  run: () => ({ kind: 'message', private: true, card: [{ type: 10, content: 'Help.' }] }),
} satisfies SlashCommand;

export const ask = {
  data: {
    ...everywhere,
    name: 'ask',
    description: 'Ask',
    options: [{ type: 3, name: 'question', description: 'Your question', required: true, autocomplete: true }],
  },
  defer: 'public',
  run: ({ options }) => ({
    kind: 'message',
    private: false,
    card: [{ type: 10, content: options.string('question') }],
  }),
  complete: () => [{ label: 'who bakes here?', value: 'moon/F-0001' }],
} satisfies SlashCommand;

export const commands: CommandSet = {
  slashCommands: [bake, ask, help],
  messageCommands: [],
  buttons: [
    {
      id: 'again',
      defer: 'public',
      press: ({ state, message }) => ({
        kind: 'update',
        card: [{ type: 10, content: `pressed ${state.join('|')} below ${message.card.length} parts` }],
      }),
    },
    { id: 'share', defer: 'update', press: () => ({ kind: 'delete' }) },
  ],
  freeText: {
    read: ({ text, history }) => {
      if (text === 'fail') throw new Error('the oven broke');
      if (text === 'silence') return undefined;
      return {
        kind: 'message',
        private: false,
        asked: text,
        card: [{ type: 10, content: `heard ${JSON.stringify([text.slice(0, 40), history])}` }],
      };
    },
  },
};
