import type { JSX } from 'preact';
import { Icon } from './icon.js';
import { actionNames, type MessageAction } from './message-actions.js';
import type { Point } from './message-menu.js';

const icons = { reply: 'reply', edit: 'edit', 'look-into': 'code' } as const;

export interface MessageToolbarProps {
  readonly actions: readonly MessageAction[];
  readonly onAct: (action: MessageAction) => void;
  readonly onMenu: (at: Point) => void;
}

/** The commonest actions of the message under the pointer or focus, and the way to all of them. */
export function MessageToolbar({ actions, onAct, onMenu }: MessageToolbarProps): JSX.Element {
  const quick = actions.flatMap(({ kind }) =>
    kind === 'reply' || kind === 'edit' || kind === 'look-into' ? [kind] : [],
  );
  return (
    <div class="toolbar">
      {quick.map((kind) => (
        <button
          key={kind}
          type="button"
          title={actionNames[kind]}
          aria-label={actionNames[kind]}
          onClick={() => onAct({ kind })}
        >
          <Icon name={icons[kind]} />
        </button>
      ))}
      <button
        type="button"
        title="More"
        aria-label="More actions"
        aria-haspopup="menu"
        onClick={({ currentTarget }) => {
          const { right, bottom } = currentTarget.getBoundingClientRect();
          onMenu({ x: right - 220, y: bottom + 4 });
        }}
      >
        <Icon name="more" />
      </button>
    </div>
  );
}
