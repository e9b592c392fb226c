import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Exchange, PackNews, PageEvent, PageInteraction, PageMessage, PageState } from './contract.js';

/** What the page tells itself, beside what its server tells it. */
export type OwnEvent =
  | { readonly kind: 'connection'; readonly connection: View['connection'] }
  /** A channel came in front of the reader. */
  | { readonly kind: 'opened'; readonly channelId: string }
  /** The whole page is out of sight: what comes now is unread, wherever it comes. */
  | { readonly kind: 'left' }
  | { readonly kind: 'notice-dismissed'; readonly interactionId: string }
  | { readonly kind: 'form-closed' }
  /** Time passed: what has a term may run out. */
  | { readonly kind: 'tick' };

/** Everything that the page draws. */
export interface View {
  readonly connection: 'connecting' | 'open' | 'lost';
  /** Undefined until the server has spoken for the first time. */
  readonly state: PageState | undefined;
  readonly openChannelId: string | undefined;
  /** Channel id → how many messages came while another channel was in front. */
  readonly unread: Readonly<Record<string, number>>;
  /** Channel id → the first of its unread messages. */
  readonly firstUnread: Readonly<Record<string, string>>;
  /** In the open channel, the message that was the first unread one when it was opened. */
  readonly unreadFrom: string | undefined;
  readonly typing: readonly Typing[];
  /** Your interactions without an answer: on their way, or failed and not yet dismissed. Oldest first. */
  readonly interactions: readonly PageInteraction[];
  readonly form: OpenForm | undefined;
  /** Whether the bot was ever seen online: otherwise it is still starting. */
  readonly botSeen: boolean;
  /** The newest message that came to the open channel from somebody else: what a screen reader is told. */
  readonly heard: PageMessage | undefined;
  /** For the developer's panel, oldest first. */
  readonly exchanges: readonly Exchange[];
  readonly news: PackNews | undefined;
}

export interface Typing {
  readonly channelId: string;
  readonly userId: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

export interface OpenForm {
  readonly interactionId: string;
  readonly form: APIModalInteractionResponseCallbackData;
}

/** Discord shows typing for ten seconds unless it is repeated or a message comes. */
export const typingMs = 10_000;
const exchangesMax = 200;

export const emptyView: View = {
  connection: 'connecting',
  state: undefined,
  openChannelId: undefined,
  unread: {},
  firstUnread: {},
  unreadFrom: undefined,
  typing: [],
  interactions: [],
  form: undefined,
  botSeen: false,
  heard: undefined,
  exchanges: [],
  news: undefined,
};

/**
 * What the page shows after an event.
 *
 * @param now - milliseconds since 1970
 */
export function reduce(view: View, event: PageEvent | OwnEvent, now: number): View {
  switch (event.kind) {
    case 'state':
      return stateReplaced(view, event.state);
    case 'message':
      return messageKept(view, event.message);
    case 'gone':
      return withMessages(view, event.channelId, (messages) => messages.filter(({ id }) => id !== event.messageId));
    case 'typing': {
      const others = view.typing.filter((each) => !isSameTypist(each, event));
      return { ...view, typing: [...others, { ...event, until: now + typingMs }] };
    }
    case 'interaction':
      return interactionMoved(view, event.interaction);
    case 'form':
      return { ...view, form: { interactionId: event.interactionId, form: event.form } };
    case 'commands':
      return withState(view, { commands: event.commands });
    case 'guilds':
      return withState(view, { guilds: event.guilds });
    case 'bot':
      return { ...withState(view, { botOnline: event.online }), botSeen: view.botSeen || event.online };
    case 'exchange': {
      const others = view.exchanges.filter(({ id }) => id !== event.exchange.id);
      return { ...view, exchanges: [...others, event.exchange].slice(-exchangesMax) };
    }
    case 'news':
      return { ...view, news: event.news };
    case 'connection':
      return { ...view, connection: event.connection };
    case 'opened':
      return {
        ...view,
        openChannelId: event.channelId,
        unread: without(view.unread, event.channelId),
        firstUnread: without(view.firstUnread, event.channelId),
        unreadFrom: view.firstUnread[event.channelId],
        heard: undefined,
      };
    case 'left':
      return { ...view, openChannelId: undefined };
    case 'notice-dismissed':
      return { ...view, interactions: view.interactions.filter(({ id }) => id !== event.interactionId) };
    case 'form-closed':
      return { ...view, form: undefined };
    case 'tick':
      return { ...view, typing: view.typing.filter(({ until }) => until > now) };
  }
}

/** The whole state anew, also after a reconnection: what it does not hold belongs to somebody else, or to the past. */
function stateReplaced(view: View, state: PageState): View {
  const samePerson = view.state?.you.id === state.you.id;
  return {
    ...view,
    connection: 'open',
    state,
    botSeen: view.botSeen || state.botOnline,
    typing: [],
    heard: undefined,
    unread: samePerson ? view.unread : {},
    firstUnread: samePerson ? view.firstUnread : {},
    unreadFrom: samePerson ? view.unreadFrom : undefined,
    interactions: samePerson ? view.interactions.filter(({ state: stands }) => stands === 'failed') : [],
    form: samePerson ? view.form : undefined,
  };
}

function messageKept(view: View, message: PageMessage): View {
  const { channel_id: channelId, author } = message;
  const before = view.state?.messages[channelId] ?? [];
  const isNew = !before.some(({ id }) => id === message.id);
  const kept = withMessages(view, channelId, (messages) =>
    isNew ? [...messages, message] : messages.map((each) => (each.id === message.id ? message : each)),
  );
  const isOpen = channelId === view.openChannelId;
  const isYours = author.id === view.state?.you.id;
  const isUnread = isNew && !isOpen && !isYours;
  return {
    ...kept,
    typing: view.typing.filter((each) => !isSameTypist(each, { channelId, userId: author.id })),
    unread: isUnread ? { ...view.unread, [channelId]: (view.unread[channelId] ?? 0) + 1 } : view.unread,
    firstUnread: isUnread ? { [channelId]: message.id, ...view.firstUnread } : view.firstUnread,
    // Who writes has read what stands above.
    unreadFrom: isNew && isOpen && isYours ? undefined : view.unreadFrom,
    heard: isOpen && !isYours ? message : view.heard,
  };
}

/** An interaction is remembered while nothing stands in the channel for it. */
function interactionMoved(view: View, interaction: PageInteraction): View {
  const { id, messageId } = interaction;
  // Who uses a message again has read what became of the last time.
  const others = view.interactions.filter(
    (each) => each.id !== id && (messageId === undefined || each.messageId !== messageId || each.state !== 'failed'),
  );
  return { ...view, interactions: interaction.state === 'acknowledged' ? others : [...others, interaction] };
}

function withMessages(
  view: View,
  channelId: string,
  change: (messages: readonly PageMessage[]) => readonly PageMessage[],
): View {
  if (view.state === undefined) return view;
  const { messages } = view.state;
  return withState(view, { messages: { ...messages, [channelId]: change(messages[channelId] ?? []) } });
}

function withState(view: View, change: Partial<PageState>): View {
  return view.state === undefined ? view : { ...view, state: { ...view.state, ...change } };
}

function isSameTypist(one: Pick<Typing, 'channelId' | 'userId'>, other: Pick<Typing, 'channelId' | 'userId'>): boolean {
  return one.channelId === other.channelId && one.userId === other.userId;
}

function without<Value>(all: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(all).filter(([each]) => each !== key));
}
