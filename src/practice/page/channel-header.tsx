import type { JSX } from 'preact';
import { Icon } from './icon.js';
import { useSession } from './session.js';

export interface ChannelHeaderProps {
  /** Whether the practice server can be reached; otherwise nobody knows how the bot is. */
  readonly isConnected: boolean;
  /** Messages that nobody read in the other channels. */
  readonly unreadElsewhere: number;
  /** Opens the list of channels; undefined where it is always there. */
  readonly onChannels: (() => void) | undefined;
  /** Shows or hides the developer's panel; undefined where there is none. */
  readonly onSide: (() => void) | undefined;
  readonly sideOpen: boolean;
}

/** Where you are, and the ways to what stands beside it. */
export function ChannelHeader(props: ChannelHeaderProps): JSX.Element {
  const { isConnected, unreadElsewhere, onChannels, onSide, sideOpen } = props;
  const { state, channel } = useSession();
  const guild = state.guilds.find(({ id }) => id === channel.guildId);
  const parent = guild?.channels.find(({ id }) => id === channel.parentId);
  const isDirect = channel.kind === 'direct';
  return (
    <header class="channel-header">
      {onChannels && (
        <button
          type="button"
          class="icon-button"
          aria-label="Channels and settings"
          aria-haspopup="dialog"
          onClick={onChannels}
        >
          <Icon name="menu" />
          {unreadElsewhere > 0 && <span class="dot" />}
          {unreadElsewhere > 0 && <span class="unseen"> ({unreadElsewhere} unread)</span>}
        </button>
      )}
      <div class="channel-title">
        <h1>
          <span class="channel-sign" aria-hidden="true">
            {isDirect ? '@' : channel.kind === 'thread' ? <Icon name="thread" /> : '#'}
          </span>
          {isDirect ? state.bot.name : channel.name}
        </h1>
        <p class="quiet">
          {isDirect ? 'Direct messages' : parent ? `${guild?.name} · thread in #${parent.name}` : guild?.name}
        </p>
      </div>
      <p class="bot-state" data-online={isConnected && state.botOnline}>
        <span class="if-wide">
          {isConnected ? `${state.bot.name} ${state.botOnline ? 'online' : 'offline'}` : 'Not connected'}
        </span>
      </p>
      {onSide && (
        <button type="button" class="small-button" aria-pressed={sideOpen} onClick={onSide}>
          <Icon name="code" /> <span class="if-wide">Developer</span>
        </button>
      )}
    </header>
  );
}
