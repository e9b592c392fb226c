import { Fragment, type JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { messageCommands } from './command-entries.js';
import type { PageInteraction, PageMessage } from './contract.js';
import { Icon } from './icon.js';
import { useLater } from './later.js';
import { messageMenu } from './later-parts.js';
import { type MessageAction, messageActions } from './message-actions.js';
import { oneLine, wordsOf } from './message-facts.js';
import type { Point } from './message-menu.js';
import { besideRow, MessageRow } from './message-row.js';
import { messageRows } from './message-rows.js';
import { dayName } from './moments.js';
import { Notices } from './notices.js';
import { useSession } from './session.js';
import { useBottom } from './use-bottom.js';

export interface MessageListProps {
  readonly interactions: readonly PageInteraction[];
  /** What screen readers are told of. */
  readonly heard: PageMessage | undefined;
  /** The first message that came while this channel was out of sight. */
  readonly unreadFrom: string | undefined;
  /** The message that is being edited. */
  readonly editing: string | undefined;
  readonly looksInto: boolean;
  readonly empty: JSX.Element;
  readonly onAct: (action: MessageAction, message: PageMessage) => void;
  readonly onEdited: () => void;
  readonly onDismissNotice: (interactionId: string) => void;
  /** The reader leaves the list by the keyboard. */
  readonly onLeave: () => void;
}

const keyActions: Readonly<Record<string, MessageAction['kind']>> = { r: 'reply', e: 'edit', Delete: 'remove' };

/** The messages of a channel. Arrow keys lead from one to the next, Enter opens the menu of one. */
export function MessageList(props: MessageListProps): JSX.Element {
  const { state, channel, names, locale } = useSession();
  const list = useRef<HTMLDivElement>(null);
  const messages = state.messages[channel.id] ?? [];
  const rows = useMemo(() => messageRows(messages), [messages]);
  const commands = useMemo(() => messageCommands(state, channel, locale), [state, channel, locale]);
  const mine = messages.filter(({ author }) => author.id === state.you.id).length;
  const bottom = useBottom(list, channel.id, messages.length + props.interactions.length, mine);
  const [entry, setEntry] = useState<string>();
  const [menu, setMenu] = useState<{ readonly message: PageMessage; readonly at: Point }>();
  const menuPart = useLater(messageMenu, menu !== undefined);
  useEffect(() => setMenu(undefined), [channel.id]);
  const entryId = messages.some(({ id }) => id === entry) ? entry : messages.at(-1)?.id;
  const onMessage = new Set(messages.map(({ id }) => id));
  const actionsOf = (message: PageMessage) => messageActions(message, { state, channel }, commands, props.looksInto);

  const focusRow = (id: string | undefined) => {
    if (id === undefined) return;
    setEntry(id);
    const row = document.getElementById(`message-${id}`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  };

  // Where the message that had the focus goes away, the one that takes its place gets it.
  const held = useRef<{ readonly id: string; readonly at: number } | undefined>(undefined);
  useLayoutEffect(() => {
    const { id, at } = held.current ?? {};
    if (id === undefined || onMessage.has(id) || document.activeElement !== document.body) return;
    focusRow(messages[Math.min(at ?? 0, messages.length - 1)]?.id);
  }, [messages]);

  // Whether the message with the focus has it from a click, and whether one is being made.
  const clicked = useRef(false);
  const pressing = useRef(false);
  const release = () => {
    pressing.current = false;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const row = event.target;
    if (event.key === 'Escape') return props.onLeave();
    if (!(row instanceof HTMLElement) || row.dataset.message === undefined) return;
    const at = messages.findIndex(({ id }) => id === row.dataset.message);
    const message = messages[at];
    if (message === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const last = messages.length - 1;
    const to = { ArrowUp: Math.max(0, at - 1), ArrowDown: Math.min(last, at + 1), Home: 0, End: last }[event.key];
    // Who clicked a message and types is writing: letters mean something to those who came here by the keyboard.
    const action = clicked.current ? undefined : actionsOf(message).find(({ kind }) => kind === keyActions[event.key]);
    if (to !== undefined) focusRow(messages[to]?.id);
    else if (event.key === 'Enter' || (event.shiftKey && event.key === 'F10')) setMenu({ message, at: besideRow(row) });
    else if (action !== undefined) props.onAct(action, message);
    else return;
    event.preventDefault();
  };

  return (
    <div class="messages-frame">
      <div class="messages" ref={list} onScroll={bottom.onScroll}>
        <div
          class="messages-inside"
          role="log"
          aria-live="off"
          aria-label={`Messages in ${channel.name}`}
          onKeyDown={onKeyDown}
          onPointerDown={() => {
            clicked.current = true;
            pressing.current = true;
          }}
          onPointerUp={release}
          onPointerCancel={release}
          onPointerLeave={release}
          onFocusIn={({ target }) => {
            if (!pressing.current) clicked.current = false;
            const id =
              target instanceof Element ? target.closest<HTMLElement>('[data-message]')?.dataset.message : undefined;
            held.current = id === undefined ? undefined : { id, at: messages.findIndex((each) => each.id === id) };
          }}
        >
          {messages.length === 0 && props.empty}
          <ol>
            {rows.map(({ message, goesOn, dayStart }) => (
              <Fragment key={message.id}>
                {message.id === props.unreadFrom && <li class="unread-from">New</li>}
                {dayStart !== undefined && (
                  <li class="day">
                    <span>{dayName(dayStart, locale)}</span>
                  </li>
                )}
                <MessageRow
                  message={message}
                  goesOn={goesOn}
                  isEdited={props.editing === message.id}
                  interactions={props.interactions.filter(({ messageId }) => messageId === message.id)}
                  actions={actionsOf(message)}
                  isEntry={message.id === entryId}
                  onMenu={(at) => setMenu({ message, at })}
                  onAct={(action) => props.onAct(action, message)}
                  onEdited={() => {
                    props.onEdited();
                    // As in Discord one writes on, and comes back here with the keys that lead into the list.
                    setEntry(message.id);
                    props.onLeave();
                  }}
                  onShow={focusRow}
                />
              </Fragment>
            ))}
          </ol>
          <Notices
            interactions={props.interactions.filter(
              ({ messageId }) => messageId === undefined || !onMessage.has(messageId),
            )}
            onDismiss={props.onDismissNotice}
          />
        </div>
      </div>
      {bottom.below > 0 && (
        <button type="button" class="new-messages" onClick={bottom.toBottom}>
          <Icon name="down" /> {bottom.below === 1 ? '1 new message' : `${bottom.below} new messages`}
        </button>
      )}
      <p class="unseen" aria-live="polite">
        {props.heard && spoken(props.heard, names.user(props.heard.author.id))}
      </p>
      {menu && menuPart && (
        <menuPart.MessageMenu
          actions={actionsOf(menu.message)}
          at={menu.at}
          onClose={() => setMenu(undefined)}
          onChoose={(action) => {
            setMenu(undefined);
            props.onAct(action, menu.message);
          }}
        />
      )}
    </div>
  );
}

const spokenMax = 600;

function spoken(message: PageMessage, author = 'Somebody'): string {
  const words = oneLine(wordsOf(message));
  return `${author}: ${words === '' ? 'is thinking' : words}`.slice(0, spokenMax);
}
