import {
  type APIMessage,
  type APIUser,
  MessageFlags,
  MessageReferenceType,
  MessageType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { attachmentsAfter } from './attachments.js';
import { componentObjects, embedObjects } from './component-objects.js';
import type { Upload } from './files.js';
import { objects } from './json.js';
import { mentioned, pings } from './mentions.js';
import { written } from './moments.js';
import type { Person } from './people.js';
import { shownTexts } from './rules/components.js';
import type { MessageBody } from './rules/messages.js';
import { snowflake } from './snowflake.js';
import type { Pinged, PracticeMessage, World } from './world.js';

const nobody: Pinged = { everyone: false, users: [], roles: [] };

export interface Draft {
  readonly channelId: string;
  readonly author: Person;
  readonly body: MessageBody;
  readonly files?: readonly Upload[];
  readonly repliedTo?: PracticeMessage | undefined;
  /** What interactions and threads add: metadata, webhook id, another id or type. */
  readonly extra?: Partial<APIMessage>;
}

/** A new message; it is not yet kept anywhere. */
export function draftMessage(
  world: World,
  { channelId, author, body, files = [], repliedTo, extra }: Draft,
): PracticeMessage {
  const text = textOf(body);
  const ephemeral = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const pinged = ephemeral ? nobody : pinging(world, channelId, author, text, body, repliedTo?.author.id);
  const attachments = attachmentsAfter(world, channelId, [], body, files).map((file) =>
    ephemeral ? { ...file, ephemeral } : file,
  );
  return {
    id: snowflake(),
    type: repliedTo ? MessageType.Reply : MessageType.Default,
    channel_id: channelId,
    author: author.user,
    content: body.content ?? '',
    timestamp: written(),
    edited_timestamp: null,
    tts: false,
    pinned: false,
    flags: body.flags ?? 0,
    mention_everyone: pinged.everyone,
    mentions: mentionedUsers(world, text, pinged),
    mention_roles: [...mentioned(text).roles],
    attachments,
    embeds: embedObjects(body.embeds, attachments),
    components: componentObjects(body.components ?? [], attachments),
    ...(body.nonce !== undefined && { nonce: body.nonce }),
    ...(repliedTo && {
      message_reference: {
        type: MessageReferenceType.Default,
        message_id: repliedTo.id,
        channel_id: channelId,
        ...guildIdField(world, channelId),
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
  files: readonly Upload[] = [],
): PracticeMessage {
  const channelId = before.channel_id;
  const attachments = attachmentsAfter(world, channelId, before.attachments, body, files);
  const wasLoading = ((before.flags ?? 0) & MessageFlags.Loading) !== 0;
  const text = textOf({ content: before.content, components: before.components ?? [], ...body });
  const kept = (before.flags ?? 0) & ~MessageFlags.Loading;
  const author = world.person(before.author.id) ?? world.bot;
  // Only the first text of a deferred reply notifies: later edits reach nobody.
  const pinged =
    wasLoading && (kept & MessageFlags.Ephemeral) === 0 ? pinging(world, channelId, author, text, body) : before.pinged;
  return {
    ...before,
    ...(body.content !== undefined && { content: body.content ?? '' }),
    ...(body.embeds !== undefined && { embeds: embedObjects(body.embeds, attachments) }),
    ...(body.components !== undefined && { components: componentObjects(body.components ?? [], attachments) }),
    attachments,
    // Privacy is fixed by the first response: an edit cannot change it.
    flags: kept | ((body.flags ?? 0) & ~MessageFlags.Ephemeral),
    edited_timestamp: wasLoading ? null : written(),
    mention_everyone: pinged.everyone,
    mentions: mentionedUsers(world, text, pinged),
    mention_roles: [...mentioned(text).roles],
    pinged,
  };
}

/** A message as Discord sends it: without what only we record. */
export function wire({
  pinged: _pinged,
  reacted: _reacted,
  pinnedAt: _pinnedAt,
  ...message
}: PracticeMessage): APIMessage {
  return message;
}

/** `guild_id`, where a channel has one. */
export function guildIdField(world: World, channelId: string) {
  const guildId = world.channel(channelId)?.guildId;
  return guildId ? { guild_id: guildId } : {};
}

function pinging(
  world: World,
  channelId: string,
  author: Person,
  text: string,
  body: MessageBody,
  repliedTo?: string,
): Pinged {
  const channel = world.channel(channelId);
  const mayEveryone = channel !== undefined && world.may(author, channel, PermissionFlagsBits.MentionEveryone);
  return pings(text, { allowed: body.allowed_mentions, repliedTo, mayEveryone });
}

/** All the text of a message that can mention somebody. */
function textOf(body: Pick<MessageBody, 'content' | 'components'>): string {
  return [body.content ?? '', ...shownTexts(objects(body.components ?? []))].join('\n');
}

function mentionedUsers(world: World, text: string, pinged: Pinged): APIUser[] {
  const ids = new Set([...mentioned(text).users, ...pinged.users]);
  if (ids.size === 0) return [];
  return world
    .everyone()
    .map(({ user }) => user)
    .filter(({ id }) => ids.has(id));
}
