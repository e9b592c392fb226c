import {
  type APIMessage,
  type APIUser,
  GatewayIntentBits,
  MessageFlags,
  MessageReferenceType,
  MessageType,
} from 'discord-api-types/v10';
import { attachmentObject, componentObjects, embedObjects } from './component-objects.js';
import type { PracticeChannel } from './guild.js';
import { type JsonObject, objects } from './json.js';
import { mentioned, pings } from './mentions.js';
import { shownTexts } from './rules/components.js';
import type { MessageBody } from './rules/messages.js';
import { snowflake } from './snowflake.js';
import type { Pinged, PracticeMessage, World } from './world.js';

const nobody: Pinged = { everyone: false, users: [], roles: [] };

export interface Draft {
  readonly channelId: string;
  readonly author: APIUser;
  readonly body: MessageBody;
  readonly files?: readonly string[];
  readonly repliedTo?: PracticeMessage | undefined;
  /** What interactions add: metadata, webhook id, another type. */
  readonly extra?: Partial<APIMessage>;
}

/** A new message; it is not yet kept anywhere. */
export function draftMessage(
  world: World,
  { channelId, author, body, files = [], repliedTo, extra }: Draft,
): PracticeMessage {
  const text = textOf(body);
  const ephemeral = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const pinged = ephemeral ? nobody : pings(text, body.allowed_mentions, repliedTo?.author.id);
  const attachments = files.map((filename) => attachmentObject(channelId, filename));
  return {
    id: snowflake(),
    type: repliedTo ? MessageType.Reply : MessageType.Default,
    channel_id: channelId,
    author,
    content: body.content ?? '',
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    pinned: false,
    flags: body.flags ?? 0,
    mention_everyone: pinged.everyone,
    mentions: mentionedUsers(world, text, pinged),
    mention_roles: [...mentioned(text).roles],
    attachments,
    embeds: embedObjects(body.embeds),
    components: componentObjects(body.components ?? [], attachments),
    ...(body.nonce !== undefined && { nonce: body.nonce }),
    ...(repliedTo && {
      message_reference: {
        type: MessageReferenceType.Default,
        message_id: repliedTo.id,
        channel_id: channelId,
        ...guildIdField(world.channel(channelId)),
      },
      referenced_message: wire(repliedTo),
    }),
    ...extra,
    pinged,
  };
}

/** A message after an edit; fields that the body leaves out stay. */
export function editedMessage(
  world: World,
  before: PracticeMessage,
  body: MessageBody,
  files: readonly string[] = [],
): PracticeMessage {
  const added = files.map((filename) => attachmentObject(before.channel_id, filename));
  const attachments = [...before.attachments, ...added];
  const wasLoading = ((before.flags ?? 0) & MessageFlags.Loading) !== 0;
  const text = textOf({ content: before.content, components: before.components ?? [], ...body });
  const kept = (before.flags ?? 0) & ~MessageFlags.Loading;
  // Only the first text of a deferred reply notifies: later edits reach nobody.
  const pinged =
    wasLoading && (kept & MessageFlags.Ephemeral) === 0 ? pings(text, body.allowed_mentions) : before.pinged;
  return {
    ...before,
    ...(body.content !== undefined && { content: body.content ?? '' }),
    ...(body.embeds !== undefined && { embeds: embedObjects(body.embeds) }),
    ...(body.components !== undefined && { components: componentObjects(body.components ?? [], attachments) }),
    attachments,
    // Privacy is fixed by the first response: an edit cannot change it.
    flags: kept | ((body.flags ?? 0) & ~MessageFlags.Ephemeral),
    edited_timestamp: wasLoading ? null : new Date().toISOString(),
    mention_everyone: pinged.everyone,
    mentions: mentionedUsers(world, text, pinged),
    mention_roles: [...mentioned(text).roles],
    pinged,
  };
}

/** A message as Discord sends it: without what only we record. */
export function wire({ pinged: _ours, ...message }: PracticeMessage): APIMessage {
  return message;
}

/** Tells the bot of a message, with its content only where Discord gives it without the privileged intent. */
export function announceMessage(
  world: World,
  event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE',
  message: PracticeMessage,
  member?: JsonObject,
): void {
  const channel = world.channel(message.channel_id);
  if (!channel) return;
  const inGuild = channel.guildId !== null;
  if (inGuild && !world.guild(channel.guildId)?.botIsMember) return;
  const shown = readable(world, message, inGuild) ? wire(message) : { ...wire(message), ...withheld };
  world.announce({
    event,
    data: { ...shown, channel_type: channel.type, ...guildIdField(channel), ...(member && { member }) },
    guildId: channel.guildId,
    intents: inGuild ? GatewayIntentBits.GuildMessages : GatewayIntentBits.DirectMessages,
  });
}

export function announceDeletion(world: World, channelId: string, id: string): void {
  const channel = world.channel(channelId);
  if (!channel || (channel.guildId !== null && !world.guild(channel.guildId)?.botIsMember)) return;
  world.announce({
    event: 'MESSAGE_DELETE',
    data: { id, channel_id: channelId, ...guildIdField(channel) },
    guildId: channel.guildId,
    intents: channel.guildId === null ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages,
  });
}

/** @see https://discord.com/developers/docs/events/gateway#message-content-intent */
const withheld = { content: '', embeds: [], attachments: [], components: [] } as const;

function readable(world: World, message: PracticeMessage, inGuild: boolean): boolean {
  const botId = world.bot.user.id;
  return !inGuild || message.author.id === botId || message.mentions.some(({ id }) => id === botId);
}

function guildIdField(channel: PracticeChannel | undefined) {
  return channel && channel.guildId !== null ? { guild_id: channel.guildId } : {};
}

/** All the text of a message that can mention somebody. */
function textOf(body: Pick<MessageBody, 'content' | 'components'>): string {
  return [body.content ?? '', ...shownTexts(objects(body.components ?? []))].join('\n');
}

function mentionedUsers(world: World, text: string, pinged: Pinged): APIUser[] {
  const ids = new Set([...mentioned(text).users, ...pinged.users]);
  return world
    .everyone()
    .map(({ user }) => user)
    .filter(({ id }) => ids.has(id));
}
