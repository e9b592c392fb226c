import type { CommandSet, Component, Form, FormReply, SlashCommand } from '../../commands/command.js';
import type { Card } from '../../src/cards/card.js';
import { button } from '../../src/cards/components.js';
import { customId } from '../../src/cards/custom-id.js';
import { inventedCommands, say } from './invented.js';

/** A desk with selects, and with buttons that open the form of a letter. What its way is, becomes of the letter. */
export function inventedForms(slowly: () => Promise<void> = () => Promise.resolve()): CommandSet {
  const colour: Component = {
    id: 'colour',
    defer: 'update',
    press: ({ state, values, asker }) => ({
      kind: 'update',
      card: say(`painted ${values.join(' and ')}, by ${state[0] === asker.id ? 'the asker' : 'somebody else'}`),
    }),
  };
  const letter: Component = {
    id: 'letter',
    defer: 'never',
    press: async ({ state: [way = ''] }) => {
      if (way === 'slow') await slowly();
      return { kind: 'form', form: letterForm(way) };
    },
  };
  const write: SlashCommand = {
    data: {
      type: 1,
      name: 'write',
      description: 'Opens a form',
      options: [{ type: 3, name: 'way', description: 'What comes of it', required: true }],
    },
    defer: 'never',
    run: ({ options }) => ({ kind: 'form', form: letterForm(options.string('way')) }),
  };
  const desk: SlashCommand = {
    data: {
      type: 1,
      name: 'desk',
      description: 'A card with selects, and buttons that open forms',
      options: [
        { type: 4, name: 'drawers', description: 'How many' },
        { type: 10, name: 'height', description: 'In metres' },
      ],
    },
    defer: 'public',
    run: ({ asker, options }) => ({
      kind: 'message',
      private: false,
      card: deskCard(
        asker.id,
        `${options.maybeNumber('drawers') ?? 'no'} drawers, ${options.maybeNumber('height') ?? 'no'} metres`,
      ),
    }),
  };
  const sent: Form = {
    id: 'letter',
    version: 2,
    defer: 'private',
    submit: async ({ state: [way], entries, message, asker }) => {
      if (way === 'broken') throw new Error('the post office is closed');
      if (way === 'slow') await slowly();
      const words = `${JSON.stringify([...entries])} on ${message === undefined ? 'nothing' : `${message.card.length} blocks`} by ${asker.id}`;
      return way === 'update'
        ? { kind: 'update', card: say(words) }
        : { kind: 'message', card: say(words), private: way !== 'public' };
    },
  };
  const edited: Form = {
    id: 'edit',
    defer: 'update',
    submit: async () => {
      await slowly();
      return { kind: 'update', card: say('edited') };
    },
  };
  const { freeText } = inventedCommands();
  return {
    slashCommands: [write, desk],
    messageCommands: [],
    components: [colour, letter],
    forms: [sent, edited],
    freeText,
  };
}

function letterForm(way: string): FormReply['form'] {
  const id = way === 'old' ? customId('letter', 1) : way === 'edit' ? customId('edit', 1) : customId('letter', 2, way);
  return {
    custom_id: id,
    title: 'A letter',
    components: [
      { type: 10, content: 'It goes out today.' },
      { type: 18, label: 'What to say', component: { type: 4, custom_id: 'words', style: 2 } },
      {
        type: 18,
        label: 'Paper',
        component: {
          type: 3,
          custom_id: 'paper',
          options: [
            { label: 'Thin', value: 'thin' },
            { label: 'Thick', value: 'thick' },
          ],
        },
      },
      { type: 18, label: 'Greetings', component: { type: 4, custom_id: 'greetings', style: 1, required: false } },
    ],
  };
}

function deskCard(ownerId: string, size: string): Card {
  const select = (id: string): Card[number] => ({
    type: 1,
    components: [
      {
        type: 3,
        custom_id: id,
        options: [
          { label: 'Red', value: 'red' },
          { label: 'Green', value: 'green' },
        ],
      },
    ],
  });
  const ways = ['private', 'public', 'update', 'slow', 'broken'];
  return [
    ...say(`a desk: ${size}`, ...ways.map((way) => button(customId('letter', 1, way), way))),
    ...say('its drawer', button(customId('letter', 1, 'old'), 'old'), button(customId('letter', 1, 'edit'), 'edit')),
    select(customId('colour', 1, ownerId)),
    select(customId('colour', 7, ownerId)),
  ];
}
