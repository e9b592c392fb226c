import type { JSX } from 'preact';
import { useSession } from './session.js';

export interface EmptyChannelProps {
  /** Names of the commands that can be used here. */
  readonly commands: readonly string[];
  /** Puts a text into the composer. */
  readonly onTry: (text: string) => void;
}

/** What one reads in a channel where nobody has written yet. */
export function EmptyChannel({ commands, onTry }: EmptyChannelProps): JSX.Element {
  const { state, channel } = useSession();
  const { bot, guilds } = state;
  const isDirect = channel.kind === 'direct';
  const hearsMessages = isDirect || guilds.some(({ id, botIsMember }) => id === channel.guildId && botIsMember);
  const examples = [
    ...['help', 'ask'].filter((name) => commands.includes(name)).map((name) => `/${name}`),
    ...(hearsMessages ? [isDirect ? 'What can I ask you?' : `@${bot.name} what can I ask you?`] : []),
  ];
  return (
    <div class="empty-channel">
      <h2>{isDirect ? `You and ${bot.name}` : channel.name}</h2>
      <p>
        {isDirect
          ? `Write to ${bot.name} as you would to anybody. It answers here, between the two of you.`
          : 'Nobody has written here yet. Nothing leaves this machine, so try whatever you like:'}
      </p>
      {examples.length > 0 && (
        <ul class="examples">
          {examples.map((text) => (
            <li key={text}>
              <button type="button" class="example" onClick={() => onTry(text)}>
                {text}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="quiet">Type / to see every command. The menu of a message holds more.</p>
    </div>
  );
}
