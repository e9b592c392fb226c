import type { JSX } from 'preact';
import { useSession } from './session.js';
import type { View } from './store.js';
import { Dots } from './typing-line.js';

/** What stands in the way of an answer just now, if anything does. */
export function BotLine({ connection, botSeen }: Pick<View, 'connection' | 'botSeen'>): JSX.Element {
  const { state, channel } = useSession();
  const { bot, botOnline, guilds } = state;
  const away = guilds.some(({ id, botIsMember }) => id === channel.guildId && !botIsMember);
  return (
    <div class="bot-line" role="status">
      {connection === 'lost' ? (
        <p class="waiting">
          <Dots /> The practice server does not answer. If you ended it, start it again in your terminal: this page
          comes back by itself, with what you are typing.
        </p>
      ) : botOnline ? (
        away && (
          <p>{bot.name} is not a member here, only installed to you: its commands work, but it reads no messages.</p>
        )
      ) : botSeen ? (
        <p class="waiting">{bot.name} is offline. Your messages stay; it comes back when its program runs again.</p>
      ) : (
        <p class="waiting">
          <Dots /> The bot is starting…
        </p>
      )}
    </div>
  );
}
