import type { JSX } from 'preact';
import { useSession } from './session.js';
import type { Typing } from './store.js';

/** "Rapporteur is typing…"; its place is kept free, so that nothing jumps. */
export function TypingLine({ typing }: { readonly typing: readonly Typing[] }): JSX.Element {
  const { state, names, channel } = useSession();
  const who = typing
    .filter(({ channelId, userId }) => channelId === channel.id && userId !== state.you.id)
    .map(({ userId }) => names.user(userId) ?? 'Somebody');
  return (
    <p class="typing-line" aria-live="polite">
      {who.length > 0 && (
        <>
          <Dots />
          <strong>{who.join(', ')}</strong> {who.length === 1 ? 'is' : 'are'} typing…
        </>
      )}
    </p>
  );
}

/** Three dots that move, where motion is welcome. */
export function Dots(): JSX.Element {
  return (
    <span class="dots" aria-hidden="true">
      <i />
      <i />
      <i />
    </span>
  );
}
