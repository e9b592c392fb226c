import type { CommandSet, Component, MessageCommand, SlashCommand, TextHandler } from '../../commands/command.js';
import type { Engine } from '../../src/answering/engine.js';
import type { Card } from '../../src/cards/card.js';
import { button, card, lines } from '../../src/cards/components.js';
import { customId } from '../../src/cards/custom-id.js';

/** Commands of a bot that does not exist: each shows one thing that a face has to carry. */

/** Nothing here asks the engine. */
export const noEngine: Engine = {
  packs: [],
  newestCheck: '2026-11-22',
  size: 0,
  ask: unasked,
  resolution: unasked,
  topic: unasked,
  compare: unasked,
  compared: () => undefined,
  timeline: unasked,
  suggest: () => [],
  sources: () => [],
  fact: () => undefined,
  receipts: () => [],
  inventory: () => ({ packs: [], languages: [] }),
};

function unasked(): never {
  throw new Error('no engine here');
}

export function say(text: string, ...buttons: Parameters<typeof card>[2] & object): Card {
  return card('reference', lines(text), buttons);
}

/** A door that slow handlers wait at until a test opens it. */
export function makeDoor() {
  const { promise: reached, resolve: reach } = later();
  const { promise: opened, resolve: open } = later();
  const pass = (): Promise<void> => {
    reach();
    return opened;
  };
  return { pass, open, reached };
}

function later() {
  let settle = (): void => undefined;
  const promise = new Promise<void>((done) => {
    settle = done;
  });
  return { promise, resolve: () => settle() };
}

export function inventedCommands(slowly: () => Promise<void> = () => Promise.resolve()): CommandSet {
  const echo: SlashCommand = {
    data: {
      type: 1,
      name: 'echo',
      description: 'Say it again',
      options: [
        { type: 3, name: 'text', description: 'What to say', required: true, autocomplete: true },
        { type: 5, name: 'private', description: 'Only for you' },
      ],
    },
    defer: ({ options }) => (options.boolean('private') ? 'private' : 'public'),
    run: ({ options, asker, place }, { locale }) => ({
      kind: 'message',
      private: options.boolean('private'),
      asked: options.string('text'),
      card: say(
        `${options.string('text')} · ${asker.mayManageMessages ? 'manager' : 'person'} · ${locale} · mentions ${place.mentionsArrive ? 'arrive' : 'do not arrive'}`,
        button(customId('louder', 1, asker.id), 'Louder'),
        button(customId('whisper', 1), 'Whisper'),
        button(customId('remove', 1), 'Remove'),
        button(customId('louder', 9), 'From another release'),
        button('nonsense', 'From another bot'),
      ),
    }),
    complete: ({ focused }) => {
      if (focused.value === 'break') throw new Error('no suggestions today');
      return Array.from({ length: 30 }, (_, n) => ({ label: `${focused.value} ${n}`, value: `${n}` }));
    },
  };
  const slow: SlashCommand = {
    data: {
      type: 1,
      name: 'slow',
      description: 'Takes its time',
      options: [{ type: 3, name: 'visibility', description: 'How it is deferred and replied', required: true }],
    },
    defer: ({ options }) => (options.string('visibility').startsWith('private') ? 'private' : 'public'),
    run: async ({ options }) => {
      await slowly();
      return { kind: 'message', card: say('at last'), private: options.string('visibility').endsWith('private') };
    },
  };
  const broken: SlashCommand = {
    data: { type: 1, name: 'broken', description: 'Throws' },
    defer: 'public',
    run: () => {
      throw new Error('out of order, with practice-token in its message');
    },
  };
  const refused: SlashCommand = {
    data: { type: 1, name: 'refused', description: 'A card that Discord refuses' },
    defer: 'public',
    run: () => ({ kind: 'message', card: say('x'.repeat(4_001)), private: false }),
  };
  const quote: MessageCommand = {
    data: { type: 3, name: 'Quote' },
    defer: 'private',
    run: ({ message }) => ({
      kind: 'message',
      private: true,
      card: say(`“${message.content}” by a ${message.authorIsBot ? 'bot' : 'person'}, ${message.card.length} blocks`),
    }),
  };
  const louder: Component = {
    id: 'louder',
    defer: 'update',
    press: ({ state, asker, message }) => ({
      kind: 'update',
      card: say(`LOUDER, ${state[0] === asker.id ? 'asker' : 'somebody else'}, ${message.card.length} blocks`),
    }),
  };
  const whisper: Component = {
    id: 'whisper',
    defer: 'update',
    press: async () => {
      await slowly();
      return { kind: 'message', card: say('psst'), private: true };
    },
  };
  const remove: Component = { id: 'remove', defer: 'update', press: () => ({ kind: 'delete' }) };
  const freeText: TextHandler = {
    read: async ({ text, history, onlyReplyPing, place, asker }) => {
      if (text === 'break') throw new Error('no words');
      if (text === 'slow') await slowly();
      if (onlyReplyPing && !text.endsWith('?')) return undefined;
      const before = history.length === 0 ? '' : ` · after ${history.join(', ')}`;
      const where = place.guildId === null ? 'directly' : asker.mayManageMessages ? 'here, from a manager' : 'here';
      return { kind: 'message', card: say(`heard ${where}: “${text}”${before}`), private: false, asked: text };
    },
  };
  return {
    slashCommands: [echo, slow, broken, refused],
    messageCommands: [quote],
    components: [louder, whisper, remove],
    forms: [],
    freeText,
  };
}
