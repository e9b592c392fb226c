import type { JSX } from 'preact';
import type { PageInteraction } from './contract.js';
import { useSession } from './session.js';
import { Dots } from './typing-line.js';

export interface NoticesProps {
  /** Your commands in this channel that have no answer yet, or failed. */
  readonly interactions: readonly PageInteraction[];
  readonly onDismiss: (interactionId: string) => void;
}

/** What became of your commands for which nothing stands in the channel. */
export function Notices({ interactions, onDismiss }: NoticesProps): JSX.Element {
  const { state } = useSession();
  return (
    <div class="notices" role="status">
      {interactions.map(({ id, name, state: stands, problem }) =>
        stands === 'sent' ? (
          <p key={id} class="notice">
            <Dots /> Sending <span class="used-command">{name}</span> to {state.bot.name}…
          </p>
        ) : (
          <div key={id} class="notice">
            <p>
              You used <span class="used-command">{name}</span>
            </p>
            <p class="notice-problem">{problem ?? 'The application did not respond'}</p>
            <p class="only-you">
              Only you can see this ·{' '}
              <button type="button" class="as-link" onClick={() => onDismiss(id)}>
                Dismiss
              </button>
            </p>
          </div>
        ),
      )}
    </div>
  );
}
