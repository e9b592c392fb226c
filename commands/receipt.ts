import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { buttonKinds, buttonVersion } from '../src/cards/buttons.js';
import { goneCard } from '../src/cards/notice.js';
import { receiptCard } from '../src/cards/receipt.js';
import { refsOf } from '../src/cards/ref-state.js';
import { readerOf } from './asking.js';
import type { Component, MessageReply, Request, Services, SlashCommand } from './command.js';
import { choices } from './completing.js';
import { commandType, everywhere, optionType, privateOption } from './install.js';

/** Receipts that the engine gives for one text. */
const groupMax = 8;

/** `/receipt un-sco/F-0183 · r2`: a fact whole, by the id on its card, and whether that is still what stands here. */
export const receipt = {
  data: {
    ...everywhere,
    type: commandType.slash,
    name: 'receipt',
    description: 'Show a fact whole, by the id that stands on a card',
    options: [
      {
        type: optionType.string,
        name: 'fact',
        description: 'un-sco/F-0183, F-0183, un-sco/D-07, … as copied from a card, or one from the list',
        required: true,
        autocomplete: true,
      },
      privateOption,
    ],
  } satisfies RESTPostAPIChatInputApplicationCommandsJSONBody,

  defer: ({ options }) => (options.boolean('private') ? 'private' : 'public'),

  run: (request, services) =>
    receiptReply([request.options.string('fact')], request, services, request.options.boolean('private')),

  complete({ focused }, { engine }) {
    const byRef = engine.suggest(focused.value, 'refs', 25);
    return choices(byRef.length === 0 ? engine.suggest(focused.value, 'questions', 25) : byRef);
  },
} satisfies SlashCommand;

/** Opens a receipt, or several, for whoever pressed. State: the refs. */
export const receiptButton = {
  id: buttonKinds.receipt,
  version: buttonVersion,
  defer: 'private',

  press(request, services) {
    const refs = refsOf(request.state);
    if (refs.length === 0) return { kind: 'message', card: goneCard(), private: true };
    return receiptReply(inGroups(refs), request, services, true);
  },
} satisfies Component;

/** Refs of which the engine shows all: it reads no more of one text. */
function inGroups(refs: readonly string[]): readonly string[] {
  const groups: string[] = [];
  for (let at = 0; at < refs.length; at += groupMax) groups.push(refs.slice(at, at + groupMax).join(' '));
  return groups;
}

/** @param texts - of each the receipts that it names */
function receiptReply(
  texts: readonly string[],
  request: Request,
  { engine }: Services,
  isPrivate: boolean,
): MessageReply {
  const receipts = texts.flatMap((text) => engine.receipts(text));
  return { kind: 'message', card: receiptCard(receipts, readerOf(request, isPrivate)), private: isPrivate };
}
