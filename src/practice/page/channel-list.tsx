import type { JSX } from 'preact';
import type { PageChannel } from './contract.js';
import { Icon } from './icon.js';
import { useSession } from './session.js';

export interface ChannelListProps {
  readonly unread: Readonly<Record<string, number>>;
  readonly onOpen: (channelId: string) => void;
}

/** Direct messages, and each server with its channels and their threads. */
export function ChannelList({ unread, onOpen }: ChannelListProps): JSX.Element {
  const { state, channel: open } = useSession();
  const row = (channel: PageChannel) => (
    <li key={channel.id}>
      <button
        type="button"
        class={`channel channel-${channel.kind}`}
        aria-current={channel.id === open.id ? 'page' : undefined}
        onClick={() => onOpen(channel.id)}
      >
        <span class="channel-sign" aria-hidden="true">
          {channel.kind === 'text' ? '#' : channel.kind === 'thread' ? <Icon name="thread" /> : '@'}
        </span>
        <span class="channel-name">{channel.kind === 'direct' ? state.bot.name : channel.name}</span>
        {(unread[channel.id] ?? 0) > 0 && (
          <span class="unread">
            {unread[channel.id]}
            <span class="unseen"> unread</span>
          </span>
        )}
      </button>
    </li>
  );
  return (
    <nav class="channels" aria-label="Channels">
      {state.guilds.map((guild) => {
        const top = guild.channels.filter(({ kind }) => kind !== 'thread');
        const below = (id: string) =>
          guild.channels.filter(({ kind, parentId }) => kind === 'thread' && parentId === id);
        return (
          <section key={guild.id} aria-labelledby={`guild-${guild.id}`}>
            <h2 class="guild-name" id={`guild-${guild.id}`}>
              {guild.name}
            </h2>
            <ul>{top.flatMap((channel) => [row(channel), ...below(channel.id).map(row)])}</ul>
          </section>
        );
      })}
      <section aria-labelledby="direct-messages">
        <h2 class="guild-name" id="direct-messages">
          Direct messages
        </h2>
        <ul>{row(state.direct)}</ul>
      </section>
    </nav>
  );
}
