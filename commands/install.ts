/** Where every command works: servers, direct messages with the bot, and private channels of those who installed it. */
export const everywhere = {
  /** To servers and to oneself. https://docs.discord.com/developers/resources/application#application-object-application-integration-types */
  integration_types: [0, 1],
  /** https://docs.discord.com/developers/interactions/application-commands#application-command-object-interaction-context-types */
  contexts: [0, 1, 2],
};

/** Kinds of commands and options by number; discord-api-types' enums are slow to load, see `src/cards/components.ts`. */
export const commandType = { slash: 1, message: 3 } as const;
export const optionType = { string: 3, boolean: 5 } as const;

/** The option that every command has whose answer may be for the asker alone. */
export const privateOption = {
  type: optionType.boolean,
  name: 'private',
  description: 'Show the answer to you alone',
} as const;
