import type { JSX } from 'preact';
import { Icon } from './icon.js';
import type { Replying } from './replying.js';
import { useSession } from './session.js';

export interface ReplyingToProps {
  readonly replying: Replying;
  readonly onReplying: (replying: Replying | undefined) => void;
}

/** Whom the next message replies to, and whether that pings them. */
export function ReplyingTo({ replying, onReplying }: ReplyingToProps): JSX.Element {
  const { names } = useSession();
  const { to, ping } = replying;
  return (
    <p class="replying-to">
      <span>
        Replying to <strong>{names.user(to.author.id) ?? to.author.username}</strong>
      </span>
      <button
        type="button"
        class="small-button"
        aria-pressed={ping}
        title="Whether the reply notifies its author"
        onClick={() => onReplying({ to, ping: !ping })}
      >
        @ ping {ping ? 'on' : 'off'}
      </button>
      <button type="button" class="icon-button" aria-label="Do not reply" onClick={() => onReplying(undefined)}>
        <Icon name="close" />
      </button>
    </p>
  );
}
