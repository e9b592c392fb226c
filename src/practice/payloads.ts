import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  InteractionType,
  Locale,
} from 'discord-api-types/v10';
import { channelObject, memberOf } from './guild.js';
import type { Interaction, Origin } from './interaction.js';
import type { JsonObject } from './json.js';
import { permissions } from './people.js';
import type { World } from './world.js';

/** A value typed for a slash command's option. */
export type OptionValue = string | number | boolean;
export type OptionValues = Readonly<Record<string, OptionValue | undefined>>;

export interface PayloadOptions {
  readonly locale: string;
  readonly context: InteractionContextType;
}

/** The fields that every interaction has. */
export function interactionPayload(
  world: World,
  { id, token, spec }: Interaction,
  { locale, context }: PayloadOptions,
  data: JsonObject,
): JsonObject {
  const { channel, person, owners, type } = spec;
  const guild = world.guild(channel.guildId);
  return {
    id,
    application_id: world.application.id,
    type,
    data,
    token,
    version: 1,
    channel_id: channel.id,
    channel: guild
      ? { ...channelObject(channel), permissions: permissions[person.rank].toString() }
      : { id: channel.id, type: channel.type, flags: 0, recipients: [person.user], last_message_id: null },
    ...(guild
      ? {
          guild_id: guild.id,
          guild: { id: guild.id, locale: Locale.EnglishUS, features: [] },
          guild_locale: Locale.EnglishUS,
          member: { ...memberOf(guild, person), permissions: permissions[person.rank].toString() },
        }
      : { user: person.user }),
    app_permissions: permissions.bot.toString(),
    locale,
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: owners,
    context,
    attachment_size_limit: 10 * 1024 * 1024,
  };
}

/** By whom the bot was brought to where it is used. */
export function ownersOf(world: World, { channel, person }: Omit<Origin, 'owners'>, context: InteractionContextType) {
  if (context === InteractionContextType.BotDM) return { [ApplicationIntegrationType.GuildInstall]: '0' };
  const guild = world.guild(channel.guildId);
  if (guild?.botIsMember) return { [ApplicationIntegrationType.GuildInstall]: guild.id };
  return { [ApplicationIntegrationType.UserInstall]: person.user.id };
}

/**
 * The command that a person means by `ask` or `deck add`, and its data as Discord sends it.
 *
 * @param focused - the option being typed, for autocomplete
 * @throws Error in the words of Discord's client, for what it would not let a person send
 */
export function slashData(
  command: APIApplicationCommand,
  path: readonly string[],
  values: OptionValues,
  focused?: string,
) {
  const names = path.slice(1);
  let declared = command.options ?? [];
  const groups: { readonly name: string; readonly type: ApplicationCommandOptionType }[] = [];
  for (const name of names) {
    const group = declared.find((option) => option.name === name);
    if (!group || !('options' in group || group.type === ApplicationCommandOptionType.Subcommand)) {
      throw new Error(`/${path.join(' ')}: no such subcommand`);
    }
    groups.push({ name, type: group.type });
    declared = 'options' in group ? (group.options ?? []) : [];
  }
  const where = `/${path.join(' ')}`;
  const unknown = Object.keys(values).find((name) => !declared.some((option) => option.name === name));
  if (unknown !== undefined) throw new Error(`${where} has no option "${unknown}"`);
  const given = declared.flatMap((option) => {
    const value = values[option.name];
    if (value !== undefined) {
      if (focused === undefined) checkValue(where, option, value);
      const isFocused = option.name === focused;
      return [{ name: option.name, type: option.type, value, ...(isFocused && { focused: true }) }];
    }
    if (option.required && focused === undefined) throw new Error(`${where}: the option "${option.name}" is required`);
    return [];
  });
  const options = groups.reduceRight<readonly JsonObject[]>((inner, group) => [{ ...group, options: inner }], given);
  return { id: command.id, name: command.name, type: command.type, options };
}

function checkValue(where: string, option: APIApplicationCommandOption, value: OptionValue): void {
  const wants =
    option.type === ApplicationCommandOptionType.Boolean
      ? 'boolean'
      : option.type === ApplicationCommandOptionType.Integer || option.type === ApplicationCommandOptionType.Number
        ? 'number'
        : 'string';
  if (typeof value !== wants) throw new Error(`${where}: "${option.name}" takes a ${wants}`);
  if ('choices' in option && option.choices && !option.choices.some((choice) => choice.value === value)) {
    throw new Error(`${where}: "${option.name}" takes one of its choices`);
  }
  if (option.type === ApplicationCommandOptionType.String && typeof value === 'string') {
    const { min_length: min = 0, max_length: max = 6000 } = option;
    if (value.length < min || value.length > max)
      throw new Error(`${where}: "${option.name}" takes ${min}–${max} characters`);
  }
}

/** What the replies of an interaction tell of it, beyond id, type, user and owners. */
export function aboutMessage(type: InteractionType, messageId: string): JsonObject {
  return type === InteractionType.MessageComponent
    ? { interacted_message_id: messageId }
    : { target_message_id: messageId };
}
