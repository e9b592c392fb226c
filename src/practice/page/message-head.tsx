import type { JSX } from 'preact';
import type { PageMessage } from './contract.js';
import { clockTime, fullMoment } from './moments.js';
import { useSession } from './session.js';

/** Who wrote a message and when; where it goes on from the one above, the time alone, and the name for screen readers. */
export function MessageHead({
  message,
  short,
}: {
  readonly message: PageMessage;
  readonly short: boolean;
}): JSX.Element {
  const { names, locale } = useSession();
  const { author, timestamp } = message;
  const name = names.user(author.id) ?? author.global_name ?? author.username;
  const at = Date.parse(timestamp);
  return (
    <div class="row-head" id={`head-${message.id}`}>
      {!short && (
        <span class={author.bot ? 'avatar avatar-bot' : 'avatar'} aria-hidden="true">
          {[...name][0]?.toUpperCase()}
        </span>
      )}
      <h2 class={short ? 'unseen' : 'author'}>
        {name}
        {author.bot && <span class="badge">App</span>}
      </h2>
      <time dateTime={timestamp} title={fullMoment(at, locale)}>
        {clockTime(at, locale)}
      </time>
    </div>
  );
}
