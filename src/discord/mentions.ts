/** A message as it arrives, reduced to what decides whether it is meant for the bot. */
export interface Incoming {
  readonly content: string;
  readonly authorIsBot: boolean;
  readonly fromWebhook: boolean;
  /** A message that a person wrote, plain or as a reply; not "joined the server", "pinned a message" and the like. */
  readonly written: boolean;
  /** Whether it is a direct message to the bot. */
  readonly direct: boolean;
  /** Whether it replies to another message. */
  readonly isReply: boolean;
  /** Users it mentions, the reply ping included, roles and everyone not. */
  readonly mentionedUserIds: readonly string[];
}

export interface Addressed {
  /** Whether the only mention of the bot is the ping that a reply carries by itself. */
  readonly onlyReplyPing: boolean;
}

/**
 * Whether a message speaks to the bot, and how: every direct message of a person does, elsewhere one that mentions the
 * bot itself. A mention of a role it has, or of everyone, is not meant for it.
 *
 * @returns undefined if the bot has to stay silent
 */
export function addressed(message: Incoming, botId: string): Addressed | undefined {
  if (message.authorIsBot || message.fromWebhook || !message.written) return undefined;
  if (message.direct) return { onlyReplyPing: false };
  if (!message.mentionedUserIds.includes(botId)) return undefined;
  if (mentions(message.content, botId)) return { onlyReplyPing: false };
  return message.isReply ? { onlyReplyPing: true } : undefined;
}

/**
 * The words of a message as a reader sees them: without the bot's mention, with Discord's markup spelled out, so that
 * no id is taken for a number of the question.
 *
 * @param names - user id → name, as far as known
 */
export function wordsOf(content: string, botId: string, names: ReadonlyMap<string, string> = new Map()): string {
  return content
    .replace(/<@!?(\d+)>/g, (_mention, id: string) => (id === botId ? ' ' : `@${names.get(id) ?? 'someone'}`))
    .replace(/<@&\d+>/g, '@role')
    .replace(/<#\d+>/g, '#channel')
    .replace(/<a?(:\w+:)\d+>/g, '$1')
    .replace(/<(\/[^:<>]+):\d+>/g, '$1')
    .replace(/<t:(-?\d{1,11})(?::\w)?>/g, (_time, seconds: string) => dayOf(Number(seconds)))
    .trim();
}

function mentions(content: string, botId: string): boolean {
  return content.includes(`<@${botId}>`) || content.includes(`<@!${botId}>`);
}

function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
