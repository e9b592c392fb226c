import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { PageInteraction, PageMessage } from './contract.js';
import { Icon } from './icon.js';
import type { MessageAction } from './message-actions.js';
import { MessageBody } from './message-body.js';
import { MessageEdit } from './message-edit.js';
import { isThinking, mentionsYou } from './message-facts.js';
import { MessageHead } from './message-head.js';
import type { Point } from './message-menu.js';
import { MessageToolbar } from './message-toolbar.js';
import { fullMoment } from './moments.js';
import { ReplyBar } from './reply-bar.js';
import { useSession } from './session.js';
import { ThreadLine, tellsOfThread } from './thread-line.js';
import { Dots } from './typing-line.js';

export interface MessageRowProps {
  readonly message: PageMessage;
  readonly goesOn: boolean;
  readonly isEdited: boolean;
  /** Your interactions with its components that have no answer yet, or failed. */
  readonly interactions: readonly PageInteraction[];
  readonly actions: readonly MessageAction[];
  /** Whether the keyboard enters the list here. */
  readonly isEntry: boolean;
  readonly onMenu: (at: Point) => void;
  readonly onAct: (action: MessageAction) => void;
  readonly onEdited: () => void;
  readonly onShow: (messageId: string) => void;
}

const longPressMs = 500;

/** One message with all that belongs to it. */
export function MessageRow(props: MessageRowProps): JSX.Element {
  const { message, goesOn, interactions, actions, onMenu, onAct } = props;
  const { state, names, locale, channel, act, go } = useSession();
  const press = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const thread = state.guilds
    .flatMap(({ channels }) => channels)
    .find(({ id, kind }) => kind === 'thread' && id === message.id);
  const failed = interactions.find(({ state: stands }) => stands === 'failed');
  const release = () => clearTimeout(press.current);
  const edited =
    message.edited_timestamp === null ? undefined : (
      <span class="edited" title={fullMoment(Date.parse(message.edited_timestamp), locale)}>
        (edited)
      </span>
    );
  return (
    <li
      class="row"
      id={`message-${message.id}`}
      data-message={message.id}
      data-goes-on={goesOn}
      data-mentions-you={mentionsYou(message, state)}
      data-only-you={message.onlyYou}
      tabIndex={props.isEntry ? 0 : -1}
      aria-labelledby={`head-${message.id} body-${message.id}`}
      onContextMenu={(event) => {
        if (event.shiftKey || wantsOwnMenu(event.target)) return;
        event.preventDefault();
        onMenu(event.clientX > 0 ? { x: event.clientX, y: event.clientY } : besideRow(event.currentTarget));
      }}
      onPointerDown={(event) => {
        if (event.pointerType !== 'touch' || wantsOwnMenu(event.target)) return;
        const at = { x: event.clientX, y: event.clientY };
        press.current = setTimeout(() => onMenu(at), longPressMs);
      }}
      onPointerUp={release}
      onPointerMove={release}
      onPointerCancel={release}
    >
      {!tellsOfThread(message) && <ReplyBar message={message} onShow={props.onShow} />}
      <MessageHead message={message} short={goesOn} />
      <div class="row-body" id={`body-${message.id}`}>
        {isThinking(message) ? (
          <p class="thinking">
            <Dots /> {names.user(message.author.id)} is thinking…
          </p>
        ) : tellsOfThread(message) ? (
          <ThreadLine message={message} />
        ) : props.isEdited ? (
          <MessageEdit message={message} onClose={props.onEdited} onEmptied={() => onAct({ kind: 'remove' })} />
        ) : (
          <MessageBody
            message={message}
            names={names}
            end={edited}
            busy={interactions.some(({ state: stands }) => stands === 'sent')}
            onUse={(customId, values) =>
              void act({ do: 'press', channelId: channel.id, messageId: message.id, customId, values })
            }
          />
        )}
        {thread && (
          <button type="button" class="small-button" onClick={() => go(thread.id)}>
            <Icon name="thread" /> Thread: {thread.name}
          </button>
        )}
        {failed && (
          <p class="notice-problem" role="status">
            {failed.problem ?? 'This interaction failed'}
          </p>
        )}
        {message.onlyYou && (
          <p class="only-you">
            Only you can see this ·{' '}
            <button type="button" class="as-link" onClick={() => onAct({ kind: 'dismiss' })}>
              Dismiss
            </button>
          </p>
        )}
      </div>
      <MessageToolbar actions={actions} onAct={onAct} onMenu={onMenu} />
    </li>
  );
}

/** Where a menu opens that no pointer asked for. */
export function besideRow(row: Element): Point {
  const { left, top } = row.getBoundingClientRect();
  return { x: left + 56, y: Math.max(8, top + 24) };
}

/** Links, pictures and inputs keep the browser's own menu. */
function wantsOwnMenu(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('a, img, input, textarea, select, button') !== null;
}
