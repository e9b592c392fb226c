import { type Message, MessageFlags, MessageType, PermissionFlagsBits } from 'discord.js';
import type { Request } from '../../commands/command.js';
import type { Card } from '../cards/card.js';
import { type Face, remember, requestOf, servicesOf } from './face.js';
import { addressed, type Incoming, wordsOf } from './mentions.js';
import { cooldownNotice, leavingNotice } from './notices.js';
import { causeOf } from './redact.js';
import { namesIn } from './requests.js';
import { excuseFor } from './unexpected.js';

/** Discord's answers that say that nothing can be said here any more: channel, server, message or thread gone, or closed. */
const goneCodes: ReadonlySet<unknown> = new Set([10003, 10004, 10008, 50083, 160_005]);
/** A reply needs the right to read what was written before; a plain message doesn't. */
const replyForbiddenCode = 160_002;

/** The locale of people who write to the bot directly: messages don't tell. */
const directLocale = 'en-US';

/** Answers one message if it speaks to the bot; stays silent otherwise. Never rejects. */
export async function answerMessage(message: Message, face: Face): Promise<void> {
  const botId = message.client.user.id;
  const address = addressed(incomingOf(message), botId);
  if (address === undefined || !face.seen.isNew(message.id)) return;

  const doing = { command: message.inGuild() ? 'mention' : 'direct message', guild: message.guildId };
  try {
    if (face.isClosing()) {
      if (!address.onlyReplyPing) await send(message, leavingNotice());
      return;
    }
    const grant = face.bucket.take(message.author.id);
    if (!grant.granted) {
      if (grant.first && !address.onlyReplyPing) await send(message, cooldownNotice(grant.waitMs));
      return;
    }
    const request = requestOf(face, senderOf(message));
    const text = wordsOf(message.content, botId, namesIn(message));
    const reply = await whileTyping(message, face.deferAfterMs, async () => {
      await face.turns.next();
      return face.commands.freeText.read({ ...request, ...address, text }, servicesOf(face, localeOf(message)));
    });
    if (reply === undefined) return;
    // Before the reply is on its way: whoever reads it may already be asking on.
    remember(face, request, reply);
    await send(message, reply.card);
    for (const [n, card] of (reply.then ?? []).entries()) await sendPlain(message, card, n + 1);
  } catch (error) {
    if (isSilenced(error)) {
      face.log.info({ ...doing, cause: causeOf(error, face.token) }, 'No right to answer here');
      return;
    }
    const { card, logUntold } = excuseFor(face, doing, error);
    await send(message, card).catch(logUntold);
  }
}

function incomingOf(message: Message): Incoming {
  return {
    content: message.content,
    authorIsBot: message.author.bot,
    fromWebhook: message.webhookId !== null,
    written: message.type === MessageType.Default || message.type === MessageType.Reply,
    direct: !message.inGuild(),
    isReply: message.type === MessageType.Reply,
    mentionedUserIds: [...message.mentions.users.keys()],
  };
}

function senderOf(message: Message): Pick<Request, 'asker' | 'place'> {
  const mayManageMessages =
    message.inGuild() && message.member !== null
      ? message.channel.permissionsFor(message.member).has(PermissionFlagsBits.ManageMessages)
      : false;
  return {
    asker: { id: message.author.id, mayManageMessages },
    place: { channelId: message.channelId, guildId: message.guildId, mentionsArrive: true },
  };
}

function localeOf(message: Message): string {
  return message.guild?.preferredLocale ?? directLocale;
}

/** Shows "is typing" where the answer takes its time. */
async function whileTyping<T>(message: Message, afterMs: number, work: () => Promise<T>): Promise<T> {
  const timer = setTimeout(() => {
    // Only a courtesy: the answer itself finds out whether we may speak here.
    if (message.channel.isSendable()) message.channel.sendTyping().catch(() => undefined);
  }, afterMs);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}

async function send(message: Message, components: Card): Promise<void> {
  try {
    await message.reply({
      components,
      flags: MessageFlags.IsComponentsV2,
      failIfNotExists: false,
      ...once(message, 0),
    });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === replyForbiddenCode)) throw error;
    await sendPlain(message, components, 0);
  }
}

async function sendPlain(message: Message, components: Card, part: number): Promise<void> {
  if (!message.channel.isSendable()) return;
  await message.channel.send({ components, flags: MessageFlags.IsComponentsV2, ...once(message, part) });
}

/**
 * Discord makes no second message of the same nonce within some minutes: an answer that is sent again, because nobody
 * heard that it had arrived, or an excuse in its place, stays one answer.
 *
 * @param part - 0 for the answer itself, then its continuations
 */
function once({ id }: Message, part: number) {
  return { nonce: `${id}.${part}`, enforceNonce: true };
}

/** Whether we may not speak here, for whatever reason, or there is no "here" any more. */
function isSilenced(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('status' in error && error.status === 403) || ('code' in error && goneCodes.has(error.code));
}
