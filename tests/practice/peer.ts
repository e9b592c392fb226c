import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  Client,
  type ClientEvents,
  Events,
  GatewayIntentBits,
  type Interaction,
  type Message,
  type MessageContextMenuCommandInteraction,
  Partials,
} from 'discord.js';
import { onTestFinished } from 'vitest';
import { type Practice, type PracticeOptions, startPractice } from '../../src/practice/index.js';

export const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/** A practice Discord that ends with its test. */
export async function practice(options: PracticeOptions = {}): Promise<Practice> {
  const discord = await startPractice(options);
  onTestFinished(() => discord.close());
  return discord;
}

/** The real client, not yet logged in; it ends with its test. */
export function newClient(discord: Practice, wanted: readonly GatewayIntentBits[] = intents): Client {
  const client = new Client({ intents: [...wanted], partials: [Partials.Channel], rest: discord.rest });
  onTestFinished(() => client.destroy());
  return client;
}

/** Resolves with what the client's next event of that name brings. */
export function next<Name extends keyof ClientEvents>(client: Client, name: Name): Promise<ClientEvents[Name]> {
  return new Promise((resolve) => {
    client.once(name, (...values) => resolve(values));
  });
}

/** Resolves once `done` holds; the test's own timeout is the limit. */
export async function until(done: () => boolean): Promise<void> {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 5));
}

interface Answers {
  readonly slash?: (interaction: ChatInputCommandInteraction) => Promise<unknown>;
  readonly complete?: (interaction: AutocompleteInteraction) => Promise<unknown>;
  readonly menu?: (interaction: MessageContextMenuCommandInteraction) => Promise<unknown>;
  readonly press?: (interaction: ButtonInteraction) => Promise<unknown>;
  readonly text?: (message: Message) => Promise<unknown>;
}

/** The real client logged in, its commands published, answering as the test says; refusals are left to the test. */
export async function bot(discord: Practice, answers: Answers = {}): Promise<Client<true>> {
  const client = newClient(discord);
  const ready = next(client, Events.ClientReady);
  await client.login(discord.token);
  const [loggedIn] = await ready;
  await loggedIn.application.commands.set([
    {
      name: 'ask',
      description: 'Ask the collection',
      options: [{ type: 3, name: 'question', description: 'In your own words', required: true, autocomplete: true }],
      contexts: [0, 1, 2],
      integrationTypes: [0, 1],
    },
    { name: 'Find a source', type: 3, contexts: [0, 1, 2], integrationTypes: [0, 1] },
  ]);
  const answer = async (interaction: Interaction) => {
    if (interaction.isChatInputCommand()) await answers.slash?.(interaction);
    else if (interaction.isAutocomplete()) await answers.complete?.(interaction);
    else if (interaction.isMessageContextMenuCommand()) await answers.menu?.(interaction);
    else if (interaction.isButton()) await answers.press?.(interaction);
  };
  loggedIn.on(Events.InteractionCreate, (interaction) => {
    answer(interaction).catch(() => undefined);
  });
  loggedIn.on(Events.MessageCreate, (message) => {
    if (message.author.id !== loggedIn.user.id) answers.text?.(message).catch(() => undefined);
  });
  return loggedIn;
}
