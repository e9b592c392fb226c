import { GatewayIntentBits } from 'discord-api-types/v10';
import type { PracticeChannel } from './channel.js';
import { memberOf } from './guild.js';
import { guildIdField, wire } from './messages.js';
import { noteInThread } from './thread-changes.js';
import type { PracticeMessage, World } from './world.js';

/** Puts a new message into its channel and tells the bot. */
export function postMessage(world: World, message: PracticeMessage): void {
  noteInThread(world, message);
  world.keep(message);
  announceMessage(world, 'MESSAGE_CREATE', message);
}

/** Replaces a message by its edited self and tells the bot. */
export function replaceMessage(world: World, message: PracticeMessage): void {
  world.keep(message);
  announceMessage(world, 'MESSAGE_UPDATE', message);
}

/** Takes a message out of its channel, or away from the one person who sees it. */
export function removeMessage(world: World, { channel_id: channelId, id }: PracticeMessage): void {
  if (world.forget(channelId, id) !== 'shown') return;
  const channel = world.channel(channelId);
  if (!channel || !world.botSees(channel)) return;
  world.announce({
    event: 'MESSAGE_DELETE',
    data: { id, channel_id: channelId, ...guildIdField(world, channelId) },
    ...audience(channel),
  });
}

/** Takes several messages out of a channel at once; those that are not there are passed over. */
export function removeMessages(world: World, channel: PracticeChannel, ids: readonly string[]): void {
  const gone = [...new Set(ids)].filter((id) => world.message(channel.id, id) && world.forget(channel.id, id));
  if (gone.length === 0 || !world.botSees(channel)) return;
  world.announce({
    event: 'MESSAGE_DELETE_BULK',
    data: { ids: gone, channel_id: channel.id, ...guildIdField(world, channel.id) },
    ...audience(channel),
  });
}

/** Tells the bot of a message, with its content only where Discord gives it without the privileged intent. */
function announceMessage(world: World, event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE', message: PracticeMessage): void {
  const channel = world.channel(message.channel_id);
  if (!channel || !world.botSees(channel)) return;
  const guild = world.guild(channel.guildId);
  const author = message.webhook_id === undefined ? world.person(message.author.id) : undefined;
  const around = {
    channel_type: channel.type,
    ...guildIdField(world, message.channel_id),
    ...(guild && author && { member: withoutUser(memberOf(guild, author)) }),
  };
  const whole = { ...wire(message), ...around };
  world.announce({
    event,
    data: readable(world, message, guild !== undefined) ? whole : { ...whole, ...withheld },
    withContent: whole,
    ...audience(channel),
  });
}

function audience({ guildId }: PracticeChannel) {
  return {
    guildId,
    intents: guildId === null ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages,
  };
}

/** @see https://discord.com/developers/docs/events/gateway#message-content-intent */
const withheld = { content: '', embeds: [], attachments: [], components: [] } as const;

function readable(world: World, message: PracticeMessage, inGuild: boolean): boolean {
  const botId = world.bot.user.id;
  return !inGuild || message.author.id === botId || message.mentions.some(({ id }) => id === botId);
}

function withoutUser({ user: _user, ...member }: ReturnType<typeof memberOf>) {
  return member;
}
