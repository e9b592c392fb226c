import type { JSX } from 'preact';
import type { CommandEntry } from './command-entries.js';
import { useSession } from './session.js';
import { type Example, useExamples } from './use-examples.js';

export interface EmptyChannelProps {
  /** The commands that can be used here. */
  readonly commands: readonly CommandEntry[];
  /** Puts a text into the composer. */
  readonly onTry: (text: string) => void;
  /** Asks at once. */
  readonly onAsk: (example: Example) => void;
}

/** What one reads in a channel where nobody has written yet, and what a newcomer can press first. */
export function EmptyChannel({ commands, onTry, onAsk }: EmptyChannelProps): JSX.Element {
  const { state, channel } = useSession();
  const { bot, guilds } = state;
  const examples = useExamples(commands);
  const isDirect = channel.kind === 'direct';
  const hearsMessages = isDirect || guilds.some(({ id, botIsMember }) => id === channel.guildId && botIsMember);
  const beginnings = [
    ...['ask', 'help'].filter((name) => commands.some((command) => command.name === name)).map((name) => `/${name}`),
    ...(hearsMessages && !isDirect ? [`@${bot.name} `] : []),
  ];
  if (!channel.may.send) {
    return (
      <div class="empty-channel">
        <h2>{channel.name}</h2>
        <p>Nobody has written here yet, and only some people may. Try another channel.</p>
      </div>
    );
  }
  return (
    <div class="empty-channel">
      <h2>{isDirect ? `You and ${bot.name}` : channel.name}</h2>
      <p>
        {isDirect
          ? `Write to ${bot.name} as you would to anybody. It answers here, between the two of you.`
          : 'Nobody has written here yet. Nothing leaves this machine, so try whatever you like.'}
      </p>
      {examples.length > 0 && (
        <>
          <p class="examples-heading">Ask something:</p>
          <ul class="examples">
            {examples.map((example) => (
              <li key={example.label}>
                <button type="button" class="example" onClick={() => onAsk(example)}>
                  {example.label}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {beginnings.length > 0 && (
        <>
          <p class="examples-heading">Begin in your own words:</p>
          <ul class="examples">
            {beginnings.map((text) => (
              <li key={text}>
                <button type="button" class="example beginning" onClick={() => onTry(text)}>
                  {text.trim()}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="quiet">Type / to see every command. A right click or a long press on a message shows more.</p>
    </div>
  );
}
