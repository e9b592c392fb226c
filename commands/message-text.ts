/** Mentions, channels, roles, emoji, timestamps and commands, as Discord writes them into messages. */
const markup = /<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|\/[^:<>]+:\d+)>/g;

/**
 * The words of a message: Discord's own markup says nothing about its subject, and its long numbers would be read as
 * numbers of the question.
 *
 * @see https://docs.discord.com/developers/reference#message-formatting
 */
export function wordsOf(message: string): string {
  return message.replaceAll(markup, ' ').replaceAll(/ {2,}/g, ' ').trim();
}
