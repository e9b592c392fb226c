import {
  type APIMessage,
  type APIMessageTopLevelComponent,
  ApplicationIntegrationType,
  type BaseInteraction,
  type CommandInteractionOptionResolver,
  InteractionContextType,
  Message,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import type { Asker, Options, Place, SeenMessage, SubmitRequest } from '../../commands/command.js';
import { wordsOf } from './mentions.js';

/** What arrives from Discord as the plain data that commands read. */

export function askerOf(interaction: BaseInteraction): Asker {
  return {
    id: interaction.user.id,
    mayManageMessages: interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false,
  };
}

export function placeOf(interaction: BaseInteraction): Place {
  const owners = interaction.authorizingIntegrationOwners;
  return {
    channelId: interaction.channelId ?? '',
    guildId: interaction.guildId,
    // In a server or a direct message the first means that the bot itself is there; a person's own installation
    // carries along to anywhere, and there no message reaches the bot.
    mentionsArrive:
      owners[ApplicationIntegrationType.GuildInstall] !== undefined ||
      interaction.context === InteractionContextType.BotDM,
  };
}

export function optionsOf(
  options: Pick<CommandInteractionOptionResolver, 'get' | 'getString' | 'getBoolean'>,
): Options {
  return {
    string: (name) => options.getString(name, true),
    maybeString: (name) => options.getString(name) ?? undefined,
    maybeNumber(name) {
      const value = options.get(name)?.value;
      return typeof value === 'number' ? value : undefined;
    },
    boolean: (name) => options.getBoolean(name) ?? false,
  };
}

/** What was filled in, by custom id of the field; what was left empty is left out. */
export function entriesOf({ fields }: Pick<ModalSubmitInteraction, 'fields'>): SubmitRequest['entries'] {
  const entries = new Map<string, readonly string[]>();
  for (const [id, field] of fields.fields) {
    const values = 'values' in field ? field.values : [field.value].filter((value) => typeof value === 'string');
    const filled = values.filter((value) => value !== '');
    if (filled.length > 0) entries.set(id, filled);
  }
  return entries;
}

/** What was written into the text fields of a form, top to bottom. */
export function textsIn({ fields }: Pick<ModalSubmitInteraction, 'fields'>): readonly string[] {
  return [...fields.fields.values()].flatMap((field) =>
    'value' in field && typeof field.value === 'string' && field.value.trim() !== '' ? [field.value] : [],
  );
}

/** discord.js hands messages of channels it doesn't know as Discord sent them. */
export function seenMessageOf(message: Message | APIMessage, botId: string): SeenMessage {
  return message instanceof Message
    ? {
        id: message.id,
        content: wordsOf(message.content, botId, namesIn(message)),
        authorId: message.author.id,
        authorIsBot: message.author.bot,
        card: message.components.map((component): APIMessageTopLevelComponent => component.toJSON()),
        private: message.flags.has(MessageFlags.Ephemeral),
      }
    : {
        id: message.id,
        content: wordsOf(message.content, botId),
        authorId: message.author.id,
        authorIsBot: message.author.bot ?? false,
        card: message.components ?? [],
        private: ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
      };
}

/** Names of the people that a message mentions, by id. */
export function namesIn(message: Message): ReadonlyMap<string, string> {
  return new Map(message.mentions.users.map((user) => [user.id, user.displayName]));
}
