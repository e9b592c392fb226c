import type { CommandEntry } from './command-entries.js';
import type { PageChannel, PageMessage, PageState } from './contract.js';

/** What one can do with a message. */
export type MessageAction =
  | { readonly kind: 'reply' | 'edit' | 'remove' | 'copy-text' | 'copy-id' | 'open-thread' | 'look-into' | 'dismiss' }
  /** One of the bot's own commands for messages. */
  | { readonly kind: 'app'; readonly command: CommandEntry };

export const actionNames = {
  reply: 'Reply',
  edit: 'Edit',
  remove: 'Delete',
  'copy-text': 'Copy text',
  'copy-id': 'Copy ID',
  'open-thread': 'Open thread',
  'look-into': 'Developer: look into it',
  dismiss: 'Dismiss',
} as const;

/**
 * What you can do with a message, in the order of its menu. A message that only you see lies in no channel: nobody can
 * reply to it, and Discord offers no commands on it.
 *
 * @param looksInto - whether there is a developer's panel
 */
export function messageActions(
  message: PageMessage,
  { state: { you }, channel: { kind, may } }: { readonly state: PageState; readonly channel: PageChannel },
  commands: readonly CommandEntry[],
  looksInto: boolean,
): readonly MessageAction[] {
  const mine = message.author.id === you.id;
  const kinds: readonly (readonly [Exclude<MessageAction['kind'], 'app'>, boolean])[] = [
    ['reply', may.send && !message.onlyYou],
    ['edit', mine && !message.onlyYou],
    ['open-thread', may.openThreads && kind === 'text' && !message.onlyYou],
    ['copy-text', true],
    ['copy-id', true],
    ['look-into', looksInto],
    ['remove', (mine || may.manageMessages) && !message.onlyYou],
    ['dismiss', message.onlyYou],
  ];
  const own = kinds.filter(([, can]) => can).map(([each]) => ({ kind: each }));
  return [...own, ...(message.onlyYou ? [] : commands.map((command) => ({ kind: 'app' as const, command })))];
}
