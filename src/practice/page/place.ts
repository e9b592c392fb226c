import type { PageChannel, PageState } from './contract.js';

/** What an address of the page says: all of it may be missing or out of date. */
export interface Place {
  readonly channel?: string | undefined;
  readonly as?: string | undefined;
  readonly locale?: string | undefined;
}

/** `#channel=1&as=2&locale=ru`. */
export function readPlace(hash: string): Place {
  const query = new URLSearchParams(hash.replace(/^#/, ''));
  const read = (key: string) => query.get(key) ?? undefined;
  return { channel: read('channel'), as: read('as'), locale: read('locale') };
}

export function placeHash({ channel, as, locale }: Place): string {
  const query = new URLSearchParams();
  if (channel !== undefined) query.set('channel', channel);
  if (as !== undefined) query.set('as', as);
  if (locale !== undefined) query.set('locale', locale);
  return `#${query}`;
}

/** Every channel that one can open: those of the servers, and the direct messages. */
export function channelsOf(state: PageState): readonly PageChannel[] {
  return [...state.guilds.flatMap(({ channels }) => channels), state.direct];
}

/**
 * Where somebody was before the server began anew, by names: everybody and every channel has other ids then.
 *
 * @returns undefined where the ids are still the same
 */
export function placeAgain(
  before: { readonly state: PageState; readonly channel: PageChannel },
  state: PageState,
): { readonly as: string; readonly channel: string } | undefined {
  if (state.people.some(({ id }) => id === before.state.you.id)) return undefined;
  const you = state.people.find(({ name }) => name === before.state.you.name) ?? state.you;
  const channels = channelsOf(state).filter(
    ({ name, kind }) => name === before.channel.name && kind === before.channel.kind,
  );
  const near = channels.find(({ guildId }) => guildId === before.channel.guildId) ?? channels[0];
  return {
    as: you.id,
    channel: before.channel.kind === 'direct' ? 'direct' : (near ?? channelOf(state, undefined)).id,
  };
}

/** The wanted channel, or the first where there is no such channel any more; `direct` is everybody's own. */
export function channelOf(state: PageState, wanted: string | undefined): PageChannel {
  if (wanted === 'direct') return state.direct;
  const channels = channelsOf(state);
  return channels.find(({ id }) => id === wanted) ?? channels[0] ?? state.direct;
}
