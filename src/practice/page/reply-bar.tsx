import type { JSX } from 'preact';
import type { PageMessage } from './contract.js';
import { withNames } from './mention-text.js';
import { commandUser, oneLine, wordsOf } from './message-facts.js';
import { useSession } from './session.js';

const replyType = 19;

export interface ReplyBarProps {
  readonly message: PageMessage;
  /** Shows the message that is replied to. */
  readonly onShow: (messageId: string) => void;
}

/** What a message answers, in one line above it: another message, or a command that somebody used. */
export function ReplyBar({ message, onShow }: ReplyBarProps): JSX.Element | null {
  const { names } = useSession();
  const user = commandUser(message);
  const to = message.referenced_message;
  if (message.command !== undefined && user !== undefined && !to) {
    return (
      <p class="reply-bar">
        <strong>{names.user(user) ?? 'Somebody'}</strong> used <span class="used-command">{message.command}</span>
      </p>
    );
  }
  if (message.type !== replyType && !message.message_reference) return null;
  const id = to?.id ?? message.message_reference?.message_id;
  if (!to || id === undefined) return <p class="reply-bar">The message this replies to was deleted</p>;
  const words = oneLine(withNames(wordsOf(to), names));
  return (
    <button type="button" class="reply-bar reply-link" onClick={() => onShow(id)}>
      <span class="unseen">In reply to </span>
      <strong>{names.user(to.author.id) ?? to.author.username}</strong>
      <span class="reply-words">{words || 'A message'}</span>
    </button>
  );
}
