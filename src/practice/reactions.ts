import { type APIMessage, GatewayIntentBits } from 'discord-api-types/v10';
import { memberOf } from './guild.js';
import { guildIdField } from './messages.js';
import type { Person } from './people.js';
import { problems } from './problem.js';
import type { PracticeMessage, World } from './world.js';

/** Different emojis that one message may bear. */
const most = 20;

// Servers here have no emojis of their own, so only those that everybody has are left: flags, keycaps, and pictures with
// a skin colour or without, alone or joined.
const picture = String.raw`\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?`;
const emojiPattern = new RegExp(
  String.raw`^(?:\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3|${picture}(?:\u200D${picture})*)$`,
  'u',
);

/** @throws Problem 10014 unless it is an emoji that the practice Discord knows */
export function checkEmoji(emoji: string): string {
  if (!emojiPattern.test(emoji)) throw problems.unknownEmoji();
  return emoji;
}

/** Ids of those who reacted with an emoji, the first first. */
export function reactors(message: PracticeMessage, emoji: string): readonly string[] {
  return message.reacted?.get(emoji) ?? [];
}

/**
 * Somebody reacts, and the bot is told.
 *
 * @throws Problem 30010 if the message bears too many emojis already
 */
export function react(world: World, message: PracticeMessage, emoji: string, who: Person): void {
  const before = reactors(message, emoji);
  if (before.includes(who.id)) return;
  if (before.length === 0 && (message.reacted?.size ?? 0) >= most) throw problems.tooManyReactions();
  put(world, message, new Map(message.reacted).set(emoji, [...before, who.id]));
  const guild = world.guild(world.channel(message.channel_id)?.guildId ?? null);
  tell(world, message, 'MESSAGE_REACTION_ADD', {
    user_id: who.id,
    message_author_id: message.author.id,
    ...(guild && { member: memberOf(guild, who) }),
    ...once(emoji),
  });
}

/** Takes somebody's reaction back. */
export function unreact(world: World, message: PracticeMessage, emoji: string, userId: string): void {
  const before = reactors(message, emoji);
  if (!before.includes(userId)) return;
  const left = before.filter((id) => id !== userId);
  const reacted = new Map(message.reacted).set(emoji, left);
  if (left.length === 0) reacted.delete(emoji);
  put(world, message, reacted);
  tell(world, message, 'MESSAGE_REACTION_REMOVE', { user_id: userId, ...once(emoji) });
}

/** Takes all reactions away, or all with one emoji. */
export function clearReactions(world: World, message: PracticeMessage, emoji?: string): void {
  const reacted = new Map(emoji === undefined ? [] : message.reacted);
  if (emoji !== undefined) reacted.delete(emoji);
  put(world, message, reacted);
  if (emoji === undefined) tell(world, message, 'MESSAGE_REACTION_REMOVE_ALL', {});
  else tell(world, message, 'MESSAGE_REACTION_REMOVE_EMOJI', { emoji: emojiObject(emoji) });
}

/** The `reactions` of a message as the bot sees them; none where nobody reacted. */
export function reactionsField(
  { reacted }: Pick<PracticeMessage, 'reacted'>,
  viewer: string,
): Pick<APIMessage, 'reactions'> {
  if (!reacted || reacted.size === 0) return {};
  return {
    reactions: [...reacted].map(([emoji, ids]) => ({
      emoji: emojiObject(emoji),
      count: ids.length,
      count_details: { burst: 0, normal: ids.length },
      burst_colors: [],
      me: ids.includes(viewer),
      me_burst: false,
    })),
  };
}

const emojiObject = (name: string) => ({ id: null, name });
const once = (emoji: string) => ({ emoji: emojiObject(emoji), burst: false, type: 0 });

function put(world: World, message: PracticeMessage, reacted: ReadonlyMap<string, readonly string[]>): void {
  const { reactions: _before, ...rest } = message;
  world.keep({ ...rest, ...reactionsField({ reacted }, world.bot.id), reacted });
}

function tell(
  world: World,
  { id, channel_id: channelId }: PracticeMessage,
  event:
    | 'MESSAGE_REACTION_ADD'
    | 'MESSAGE_REACTION_REMOVE'
    | 'MESSAGE_REACTION_REMOVE_ALL'
    | 'MESSAGE_REACTION_REMOVE_EMOJI',
  about: object,
): void {
  const channel = world.channel(channelId);
  if (!channel || !world.botSees(channel)) return;
  world.announce({
    event,
    data: { message_id: id, channel_id: channelId, ...guildIdField(world, channelId), ...about },
    guildId: channel.guildId,
    intents:
      channel.guildId === null ? GatewayIntentBits.DirectMessageReactions : GatewayIntentBits.GuildMessageReactions,
  });
}
