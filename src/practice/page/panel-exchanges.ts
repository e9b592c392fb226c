import type { Exchange, PageState } from './contract.js';

const autocomplete = 4;

/** Whether somebody was offered suggestions: that comes at every key, and would push everything else out of sight. */
export function isTyping({ event }: Pick<Exchange, 'event'>): boolean {
  return (
    typeof event === 'object' && event !== null && 'token' in event && 'type' in event && event.type === autocomplete
  );
}

/** An exchange by its own id, that of the message or interaction that began it, or that of a message that came of it. */
export function exchangeAbout(exchanges: readonly Exchange[], about: string | undefined): Exchange | undefined {
  if (about === undefined) return undefined;
  return exchanges.find(({ id }) => id === about) ?? exchanges.findLast(({ messageIds }) => messageIds.includes(about));
}

/** Who did something and where: `Student in #general`. The panel shows what everybody does, and so says whose it is. */
export function whoAndWhere({ userId, channelId }: Exchange, state: PageState): string {
  const who = [...state.people, ...state.members].find(({ id }) => id === userId)?.name ?? 'Somebody';
  const channel = state.guilds.flatMap(({ channels }) => channels).find(({ id }) => id === channelId);
  if (channel) return `${who} in #${channel.name}`;
  // Of a conversation that is not in sight there is no more to tell than that.
  return `${who} in direct messages`;
}

/** One line for a list: when, who, what, and the words. */
export function exchangeTitle(exchange: Exchange, state: PageState): string {
  const { at, name, question, userId } = exchange;
  const time = new Date(at).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const who = userId === state.you.id ? undefined : whoAndWhere(exchange, state);
  return [time, who, name, question].filter(Boolean).join(' · ');
}
