import type { CommandSet, FormReply, SlashCommand } from '../../commands/command.js';
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
      { type: 4, name: 'tiers', description: 'How many', min_value: 1, max_value: 9 },
      { type: 10, name: 'weight', description: 'In kilograms' },
      {
        type: 4,
        name: 'oven',
        description: 'Which one',
        choices: [
          { name: 'Lower', value: 1 },
          { name: 'Upper', value: 2 },
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

/** Opens a form, and shows what came of it. */
const order = {
  data: { ...everywhere, name: 'order', description: 'Order a cake' },
  defer: 'never',
  run: () => ({ kind: 'form', form: orderForm }),
} satisfies SlashCommand;

export const gift = {
  data: {
    ...everywhere,
    name: 'gift',
    description: 'Give a cake',
    options: [{ type: 6, name: 'to', description: 'Whom', required: true }],
  },
  defer: 'public',
  run: () => ({ kind: 'message', private: false, card: [] }),
} satisfies SlashCommand;

const orderForm: FormReply['form'] = {
  custom_id: customId('order', 1, 'today'),
  title: 'Order a cake',
  components: [
    { type: 10, content: 'We bake daily.' },
    {
      type: 18,
      label: 'Which cake?',
      component: {
        type: 3,
        custom_id: 'cake',
        options: [
          { label: 'Lemon', value: 'l' },
          { label: 'Plum', value: 'p' },
        ],
      },
    },
    {
      type: 18,
      label: 'For whom?',
      description: 'A first name is enough.',
      component: { type: 4, custom_id: 'whom', style: 1, min_length: 2, max_length: 10 },
    },
    { type: 18, label: 'Wishes', component: { type: 4, custom_id: 'wishes', style: 2, required: false } },
  ],
};

export const commands: CommandSet = {
  slashCommands: [bake, ask, help, order],
  messageCommands: [],
  components: [
    {
      id: 'again',
      defer: 'public',
      press: ({ state, message }) => ({
        kind: 'update',
        card: [{ type: 10, content: `pressed ${state.join('|')} below ${message.card.length} parts` }],
      }),
    },
    {
      id: 'icing',
      defer: 'update',
      press: ({ values }) => ({ kind: 'message', private: false, card: [{ type: 10, content: `icing ${values}` }] }),
    },
    { id: 'order', defer: 'never', press: () => ({ kind: 'form', form: orderForm }) },
    { id: 'share', defer: 'update', press: () => ({ kind: 'delete' }) },
  ],
  forms: [
    {
      id: 'order',
      defer: 'private',
      submit: ({ state, entries, message }) => ({
        kind: 'message',
        private: true,
        card: [
          { type: 10, content: JSON.stringify([state, [...entries], message?.card.length ?? null]) },
          {
            type: 1,
            components: [{ type: 3, custom_id: 'icing:1', options: [{ label: 'With icing', value: 'yes' }] }],
          },
          { type: 1, components: [{ type: 2, style: 2, label: 'Another', custom_id: 'order:1' }] },
        ],
      }),
    },
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
