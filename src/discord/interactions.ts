import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Component, Defer, Reply, Request, Services } from '../../commands/command.js';
import type { Card } from '../cards/card.js';
import { type ParsedCustomId, parseCustomId } from '../cards/custom-id.js';
import { Acknowledgement, replyInTime } from './acknowledgement.js';
import { type AnsweredInteraction, carrierOf } from './carrier.js';
import { type Face, remember, requestOf, servicesOf } from './face.js';
import { cooldownNotice, leavingNotice, oldComponentNotice, oldFormNotice, unknownCommandNotice } from './notices.js';
import { askerOf, entriesOf, optionsOf, placeOf, seenMessageOf, textsIn } from './requests.js';
import { choicesOf } from './suggestions.js';
import { TooMany } from './turns.js';
import { type Doing, excuseFor, isOver, logUnexpected } from './unexpected.js';

/** Discord's limit for the first response. */
const aliveMs = 3_000;

/** How one interaction is answered. */
interface Handling {
  readonly command: string;
  readonly defer: (request: Request) => Defer;
  readonly handle: (request: Request, services: Services) => Reply | Promise<Reply>;
}

/** Answers one interaction of any kind; whatever goes wrong is told to the asker and the log. Never rejects. */
export async function answerInteraction(interaction: Interaction, face: Face): Promise<void> {
  if (interaction.isAutocomplete()) return complete(interaction, face);
  if (interaction.isChatInputCommand()) return answer(interaction, face, slashCommand(interaction, face));
  if (interaction.isMessageContextMenuCommand()) return answer(interaction, face, messageCommand(interaction, face));
  if (interaction.isButton() || interaction.isStringSelectMenu()) {
    return answer(interaction, face, component(interaction, face));
  }
  if (interaction.isModalSubmit()) return answer(interaction, face, form(interaction, face));
  // Kinds of commands and selects that no version of the bot had.
  return notice(interaction, face, doingOf(interaction), unknownCommandNotice());
}

type Answerable = Exclude<Interaction, AutocompleteInteraction>;

/** For the log. Of a custom id only its kind: the rest may hold words of a question. */
function doingOf(interaction: Answerable): Doing {
  const command = interaction.isCommand()
    ? interaction.commandName
    : `component ${parseCustomId(interaction.customId)?.kind ?? 'unknown'}`;
  return { command, guild: interaction.guildId };
}

function slashCommand(interaction: ChatInputCommandInteraction, { commands }: Face): Handling | Card {
  const command = commands.slashCommands.find(({ data }) => data.name === interaction.commandName);
  if (command === undefined) return unknownCommandNotice();
  const options = optionsOf(interaction.options);
  return {
    command: `/${command.data.name}`,
    defer: (request) => (typeof command.defer === 'function' ? command.defer({ ...request, options }) : command.defer),
    handle: (request, services) => command.run({ ...request, options }, services),
  };
}

function messageCommand(interaction: MessageContextMenuCommandInteraction, { commands }: Face): Handling | Card {
  const command = commands.messageCommands.find(({ data }) => data.name === interaction.commandName);
  if (command === undefined) return unknownCommandNotice();
  return {
    command: command.data.name,
    defer: () => command.defer,
    handle: (request, services) => {
      const message = seenMessageOf(interaction.targetMessage, interaction.client.user.id);
      return command.run({ ...request, message }, services);
    },
  };
}

function component(interaction: ButtonInteraction | StringSelectMenuInteraction, { commands }: Face): Handling | Card {
  const parsed = parseCustomId(interaction.customId);
  const pressed = commands.components.find((each) => isMeant(each, parsed));
  if (parsed === undefined || pressed === undefined) return oldComponentNotice();
  const values = interaction.isStringSelectMenu() ? interaction.values : [];
  return {
    command: `component ${pressed.id}`,
    defer: () => pressed.defer,
    handle: (request, services) => {
      const message = seenMessageOf(interaction.message, interaction.client.user.id);
      return pressed.press({ ...request, state: parsed.state, values, message }, services);
    },
  };
}

function form(interaction: ModalSubmitInteraction, { commands }: Face): Handling | Card {
  const parsed = parseCustomId(interaction.customId);
  const submitted = commands.forms.find((each) => isMeant(each, parsed));
  if (parsed === undefined || submitted === undefined) return oldFormNotice(textsIn(interaction));
  return {
    command: `form ${submitted.id}`,
    defer: () => submitted.defer,
    handle: (request, services) => {
      const { message: from } = interaction;
      const message = from === null ? undefined : seenMessageOf(from, interaction.client.user.id);
      return submitted.submit({ ...request, state: parsed.state, entries: entriesOf(interaction), message }, services);
    },
  };
}

/** Whether a custom id was made for this component or form, in the version that it has now. */
function isMeant({ id, version = 1 }: Pick<Component, 'id' | 'version'>, parsed: ParsedCustomId | undefined): boolean {
  return id === parsed?.kind && version === parsed.version;
}

async function answer(interaction: AnsweredInteraction, face: Face, handling: Handling | Card): Promise<void> {
  if (face.isClosing()) {
    const written = interaction.isModalSubmit() ? textsIn(interaction) : [];
    return notice(interaction, face, doingOf(interaction), leavingNotice(written));
  }
  // Opening a form was counted; what was written into it must not be lost to a cooldown.
  const grant = interaction.isModalSubmit() ? ({ granted: true } as const) : face.bucket.take(interaction.user.id);
  if (!grant.granted) return notice(interaction, face, doingOf(interaction), cooldownNotice(grant.waitMs));
  if (!('handle' in handling)) return notice(interaction, face, doingOf(interaction), handling);

  const { command, defer, handle } = handling;
  const acknowledgement = new Acknowledgement(carrierOf(interaction));
  try {
    const request = requestOf(face, { asker: askerOf(interaction), place: placeOf(interaction) });
    const how = defer(request);
    await replyInTime(acknowledgement, how, face.deferAfterMs, async () => {
      // What cannot be deferred cannot wait either; it opens a form, and that takes no time.
      if (how !== 'never') await face.turns.next();
      const reply = await handle(request, servicesOf(face, interaction.locale));
      // Before the reply is on its way: whoever reads it may already be asking on.
      if (reply.kind === 'message') remember(face, request, reply);
      return reply;
    });
  } catch (error) {
    const written = interaction.isModalSubmit() ? textsIn(interaction) : [];
    const doing = { command, guild: interaction.guildId };
    await apologise(acknowledgement, face, doing, { error, written, bornMs: interaction.createdTimestamp });
  }
}

/** Where many wait for their turn, work for those whom Discord has given up would only make the others wait longer. */
function isGivenUp(arrivedMs: number): boolean {
  return performance.now() - arrivedMs > aliveMs;
}

/** @param what - `written`: what was filled in and would otherwise be lost */
async function apologise(
  acknowledgement: Acknowledgement,
  face: Face,
  doing: Doing,
  { error, written, bornMs }: { readonly error: unknown; readonly written: readonly string[]; readonly bornMs: number },
): Promise<void> {
  const { card, logUntold } = excuseFor(face, doing, error, { written, bornMs });
  if (isOver(error)) return;
  try {
    await acknowledgement.deliver({ kind: 'message', card, private: true });
  } catch (failure) {
    if (!isOver(failure)) logUntold(failure);
  }
}

/** One private sentence of the face's own, to anything that can be replied to. */
async function notice(interaction: Answerable, face: Face, doing: Doing, components: Card): Promise<void> {
  try {
    await interaction.reply({ components, flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] });
  } catch (error) {
    logUnexpected(face, doing, error, interaction.createdTimestamp);
  }
}

/** Suggestions cost the asker nothing and fail in silence: an empty list is better than an error at every key. */
async function complete(interaction: AutocompleteInteraction, face: Face): Promise<void> {
  const doing = { command: `/${interaction.commandName} (autocomplete)`, guild: interaction.guildId };
  const choices = await choicesFor(interaction, face).catch((error: unknown) => {
    if (!(error instanceof TooMany)) logUnexpected(face, doing, error);
    return [];
  });
  try {
    await interaction.respond(choices);
  } catch (error) {
    // Discord drops what comes after the next key was pressed.
    if (!isOver(error)) logUnexpected(face, doing, error);
  }
}

async function choicesFor(interaction: AutocompleteInteraction, face: Face) {
  const command = face.commands.slashCommands.find(({ data }) => data.name === interaction.commandName);
  if (command?.complete === undefined || face.isClosing()) return [];
  const { name, value } = interaction.options.getFocused(true);
  const request = requestOf(face, { asker: askerOf(interaction), place: placeOf(interaction) });
  const arrivedMs = performance.now();
  await face.turns.next();
  if (isGivenUp(arrivedMs)) return [];
  return choicesOf(
    await command.complete({ ...request, focused: { name, value } }, servicesOf(face, interaction.locale)),
  );
}
