import type { JSX } from 'preact';
import type { PageMessage } from './contract.js';
import { withNames } from './mention-text.js';
import { oneLine, wordsOf } from './message-facts.js';
import { useSession } from './session.js';

const threadCreated = 18;
const threadStarter = 21;

/** Whether Discord itself tells of a thread here, and nobody wrote anything. */
export function tellsOfThread({ type }: PageMessage): boolean {
  return type === threadCreated || type === threadStarter;
}

/** Which thread was opened, or in a thread which message it began with. */
export function ThreadLine({ message }: { readonly message: PageMessage }): JSX.Element {
  const { state, names, go } = useSession();
  const { channel_id: channelId, message_id: messageId } = message.message_reference ?? {};
  const name = channelId === undefined ? undefined : names.channel(channelId);
  const began = (state.messages[channelId ?? ''] ?? []).find(({ id }) => id === messageId);
  const link = channelId !== undefined && name !== undefined && (
    <button type="button" class="as-link" onClick={() => go(channelId)}>
      {message.type === threadCreated ? name : `#${name}`}
    </button>
  );
  if (message.type === threadCreated) return <p class="thread-line">opened the thread {link || message.content}</p>;
  return (
    <div class="thread-line">
      <p>opened this thread{link && <> in {link}</>}</p>
      {began && <blockquote class="quoted">{oneLine(withNames(wordsOf(began), names))}</blockquote>}
    </div>
  );
}
