import {
  ApplicationIntegrationType,
  InteractionContextType,
  InteractionType,
  Locale,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { channelObject } from './channel.js';
import { memberOf } from './guild.js';
import type { Interaction, Origin } from './interaction.js';
import type { JsonObject } from './json.js';
import type { World } from './world.js';

export interface PayloadOptions {
  readonly locale: string;
  readonly context: InteractionContextType;
}

/** What a bot may do where only one person installed it. */
const userInstalled =
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.MentionEveryone |
  PermissionFlagsBits.UseExternalEmojis;

/** The fields that every interaction has. */
export function interactionPayload(
  world: World,
  { id, token, spec }: Interaction,
  { locale, context }: PayloadOptions,
  data: JsonObject,
): JsonObject {
  const { channel, person, owners, type } = spec;
  const guild = world.guild(channel.guildId);
  const granted = world.permissionsOf(person, channel).toString();
  return {
    id,
    application_id: world.application.id,
    type,
    data,
    token,
    version: 1,
    channel_id: channel.id,
    channel: guild
      ? { ...channelObject(channel, world.lastMessageId(channel.id)), permissions: granted }
      : {
          id: channel.id,
          type: channel.type,
          flags: 0,
          recipients: [person.user],
          last_message_id: world.lastMessageId(channel.id),
        },
    ...(guild
      ? {
          guild_id: guild.id,
          guild: { id: guild.id, locale: Locale.EnglishUS, features: [] },
          guild_locale: Locale.EnglishUS,
          member: { ...memberOf(guild, person), permissions: granted },
        }
      : { user: person.user }),
    app_permissions: (guild && !guild.botIsMember ? userInstalled : world.permissionsOf(world.bot, channel)).toString(),
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

/** What the replies of an interaction tell of it, beyond id, type, user and owners. */
export function aboutMessage(type: InteractionType, messageId: string): JsonObject {
  return type === InteractionType.MessageComponent
    ? { interacted_message_id: messageId }
    : { target_message_id: messageId };
}
