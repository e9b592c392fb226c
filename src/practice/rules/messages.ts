import {
  type APIAllowedMentions,
  type APIEmbed,
  type APIMessageTopLevelComponent,
  MessageFlags,
} from 'discord-api-types/v10';
import { bits, isObject, isString, type JsonObject, objects, strings } from '../json.js';
import { Complaints, problems } from '../problem.js';
import { checkComponents } from './components.js';
import { required, textWithin, within } from './lengths.js';
import { checkMedia } from './media.js';

/** The parts of a message body that the practice Discord keeps. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: APIEmbed[] | null;
  readonly components?: APIMessageTopLevelComponent[] | null;
  readonly flags?: number | null;
  readonly allowed_mentions?: APIAllowedMentions | null;
  readonly message_reference?: { readonly message_id: string; readonly fail_if_not_exists?: boolean } | null;
  readonly nonce?: string | number;
  /** Which attachments an edit keeps, and what is to say of the files sent along. */
  readonly attachments?: readonly unknown[] | null;
}

/** What a message already holds when it is edited; nothing when it is new. */
export interface Existing {
  readonly flags: number;
  readonly content: string;
  readonly embeds: readonly unknown[];
  readonly components: readonly unknown[];
  readonly attachments?: readonly { readonly id: string; readonly filename: string }[];
}

const settable =
  MessageFlags.SuppressEmbeds |
  MessageFlags.Ephemeral |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsVoiceMessage |
  MessageFlags.IsComponentsV2;

/**
 * Discord's rules for creating or editing a message, those included that its API description does not state.
 *
 * @param files - the names of the files that come with it
 * @param base - where the body lies in the request
 * @throws Problem 50035 with every complaint, or 50006 if nothing is left to show
 */
export function checkMessage(
  body: JsonObject,
  existing: Existing | undefined,
  files: readonly string[],
  base: readonly string[] = [],
): asserts body is JsonObject & MessageBody {
  const complaints = new Complaints(base);
  const flags = bits(body.flags);
  if ((flags & ~settable) !== 0) complaints.add(['flags'], 'INVALID_FLAGS', 'Unsupported flags.');
  // Once set, the flag stays with a message.
  const v2 = ((flags | (existing?.flags ?? 0)) & MessageFlags.IsComponentsV2) !== 0;
  const content = body.content === undefined ? (existing?.content ?? '') : (body.content ?? '');
  const embeds = body.embeds === undefined ? (existing?.embeds ?? []) : objects(body.embeds);
  const components = body.components === undefined ? (existing?.components ?? []) : objects(body.components);

  if (v2) {
    for (const [field, given] of [
      ['content', content !== ''],
      ['embeds', embeds.length > 0],
      ['poll', isObject(body.poll)],
      ['sticker_ids', strings(body.sticker_ids).length > 0],
    ] as const) {
      if (given) {
        complaints.add(
          [field],
          'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
          `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
        );
      }
    }
  }
  if (content !== '') textWithin(content, 0, 2000, ['content'], complaints);
  checkEmbeds(embeds, complaints);
  const stay = objects(body.attachments).map(({ id }) => id);
  const before = existing?.attachments ?? [];
  const kept = Array.isArray(body.attachments) ? before.filter(({ id }) => stay.includes(id)) : before;
  const attached = [...kept.map(({ filename }) => filename), ...files];
  if (attached.length > 10) within(attached, 0, 10, ['attachments'], complaints);
  if (Array.isArray(body.components)) {
    checkComponents(objects(body.components), v2, complaints);
    checkMedia(objects(body.components), ['components'], attached, complaints);
  }
  checkAllowedMentions(body.allowed_mentions, complaints);
  if (isObject(body.message_reference) && !isString(body.message_reference.message_id)) {
    required(['message_reference', 'message_id'], complaints);
  }
  // Accepted, they would be lost without a word.
  if (isObject(body.poll)) complaints.add(['poll'], 'NOT_ON_THE_PRACTICE_SERVER', 'The practice server has no polls.');
  complaints.raise();
  if (strings(body.sticker_ids).length > 0) throw problems.invalidSticker();
  if (content === '' && embeds.length === 0 && components.length === 0 && attached.length === 0) {
    throw problems.emptyMessage();
  }
}

/** Fields of an embed that count towards the 6,000 characters of all embeds. */
function embedChars(embed: JsonObject): number {
  const texts = [
    embed.title,
    embed.description,
    isObject(embed.footer) ? embed.footer.text : undefined,
    isObject(embed.author) ? embed.author.name : undefined,
    ...objects(embed.fields).flatMap(({ name, value }) => [name, value]),
  ];
  return texts.filter(isString).reduce((sum, text) => sum + text.length, 0);
}

/** What an embed must have one of. */
const said = ['title', 'description', 'author', 'footer', 'image', 'thumbnail', 'video'] as const;

function checkEmbeds(embeds: readonly unknown[], complaints: Complaints): void {
  within(embeds, 0, 10, ['embeds'], complaints);
  objects(embeds).forEach((embed, n) => {
    const isEmpty = !said.some((field) => Boolean(embed[field])) && objects(embed.fields).length === 0;
    if (isEmpty) required(['embeds', n, 'description'], complaints);
  });
  const chars = objects(embeds).reduce((sum, embed) => sum + embedChars(embed), 0);
  if (chars > 6000) {
    complaints.add(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', 'Embed size exceeds maximum size of 6000');
  }
}

function checkAllowedMentions(mentions: unknown, complaints: Complaints): void {
  if (!isObject(mentions)) return;
  for (const kind of ['users', 'roles'] as const) {
    const ids = strings(mentions[kind]);
    if (ids.length > 100) within(ids, 0, 100, ['allowed_mentions', kind], complaints);
    if (ids.length > 0 && strings(mentions.parse).includes(kind)) {
      complaints.add(
        ['allowed_mentions'],
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      );
    }
  }
}
