import type { PageMessage, PageState } from './contract.js';

/** Flags of a message by number. https://docs.discord.com/developers/resources/message#message-object-message-flags */
const loading = 1 << 7;

/** Whether the bot has promised an answer here and is still working on it. */
export function isThinking({ flags }: PageMessage): boolean {
  return ((flags ?? 0) & loading) !== 0;
}

/** Whether a message is meant for you: by name, by a role that you hold, by a reply that pings, or as one of all. */
export function mentionsYou(
  { mentions, mention_roles: roles, mention_everyone, author }: PageMessage,
  { you, yourRoles }: Pick<PageState, 'you' | 'yourRoles'>,
): boolean {
  if (author.id === you.id) return false;
  return mention_everyone || mentions.some(({ id }) => id === you.id) || roles.some((id) => yourRoles.includes(id));
}

/** Who used the command that a message answers. */
export function commandUser({ interaction_metadata: about }: PageMessage): string | undefined {
  return about?.user.id;
}

/** A message's words without any form: for a screen reader, for copying, for the line above a reply. */
export function wordsOf(message: Pick<PageMessage, 'content' | 'components' | 'attachments'>): string {
  const files = message.attachments.map(({ filename }) => filename);
  return [message.content, ...textsIn(message.components), ...files].filter((text) => text !== '').join('\n');
}

/** The texts of components wherever they lie; labels of buttons are no part of what a message says. */
function textsIn(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(textsIn);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key === 'content' && typeof value === 'string' ? [value] : key === 'components' ? textsIn(value) : [],
  );
}

/** Markdown's marks taken away, for where there is one line only. What hides until it is pressed stays hidden. */
export function oneLine(text: string): string {
  return text
    .replace(/\|\|[\s\S]+?\|\|/g, '(spoiler)')
    .replace(/\[([^\]]*)\]\(<?[^)>]*>?\)/g, '$1')
    .replace(/^(?:#{1,3}|-#|>|[-*])\s+/gm, '')
    .replace(/[*_~`|]{2,}|[*`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
