import type { JSX } from 'preact';
import { Icon } from './icon.js';
import { useSession } from './session.js';

export interface ChannelHeaderProps {
  /** Messages that nobody read in the other channels. */
  readonly unreadElsewhere: number;
  /** Opens the list of channels; undefined where it is always there. */
  readonly onChannels: (() => void) | undefined;
  /** Shows or hides the developer's panel; undefined where there is none. */
  readonly onSide: (() => void) | undefined;
  readonly sideOpen: boolean;
}

/** Where you are, and the ways to what stands beside it. */
export function ChannelHeader({ unreadElsewhere, onChannels, onSide, sideOpen }: ChannelHeaderProps): JSX.Element {
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
      <p class="bot-state" data-online={state.botOnline}>
        <span class="if-wide">
          {state.bot.name} {state.botOnline ? 'online' : 'offline'}
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
