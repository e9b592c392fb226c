import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { actionNames, type MessageAction } from './message-actions.js';
import { useSession } from './session.js';

/** A point of the window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface MessageMenuProps {
  readonly actions: readonly MessageAction[];
  readonly at: Point;
  readonly onChoose: (action: MessageAction) => void;
  readonly onClose: () => void;
}

/** The menu of a message: where the pointer was, or along the lower edge of a phone. */
export function MessageMenu({ actions, at, onChoose, onClose }: MessageMenuProps): JSX.Element {
  const { state } = useSession();
  const menu = useRef<HTMLDivElement>(null);
  // The finger whose long press opened the menu is lifted above it: that is no choice.
  const pressedHere = useRef(false);
  const own = actions.filter(({ kind }) => kind !== 'app');
  const apps = actions.filter(({ kind }) => kind === 'app');

  useLayoutEffect(() => {
    const element = menu.current;
    if (element === null) return;
    const before = document.activeElement;
    element.showPopover();
    const { width, height } = element.getBoundingClientRect();
    element.style.setProperty('--left', `${Math.max(8, Math.min(at.x, innerWidth - width - 8))}px`);
    element.style.setProperty('--top', `${Math.max(8, Math.min(at.y, innerHeight - height - 8))}px`);
    element.querySelector('button')?.focus();
    return () => {
      const { activeElement } = document;
      const wasHere = activeElement === document.body || element.contains(activeElement);
      if (wasHere && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  // Not left to the browser: a long press ends outside of the menu that it opened.
  useEffect(() => {
    const pressed = ({ target }: Event) => {
      pressedHere.current = target instanceof Node && menu.current?.contains(target) === true;
      if (!pressedHere.current) onClose();
    };
    addEventListener('pointerdown', pressed, true);
    return () => removeEventListener('pointerdown', pressed, true);
  }, [onClose]);

  const moved = (event: KeyboardEvent) => {
    const items = [...(menu.current?.querySelectorAll('button') ?? [])];
    const now = items.findIndex((item) => item.matches(':focus'));
    const to = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Tab' || event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    }
    if (to === undefined) return;
    event.preventDefault();
    items.at(to % items.length)?.focus();
  };

  const item = (action: MessageAction) => (
    <button
      key={action.kind === 'app' ? action.command.name : action.kind}
      type="button"
      role="menuitem"
      tabIndex={-1}
      class={action.kind === 'remove' ? 'menu-item danger' : 'menu-item'}
      onClick={({ detail }) => {
        if (detail === 0 || pressedHere.current) onChoose(action);
      }}
    >
      {action.kind === 'app' ? action.command.label : actionNames[action.kind]}
    </button>
  );
  return (
    <div ref={menu} class="menu" role="menu" aria-label="Message" popover="manual" onKeyDown={moved}>
      {own.map(item)}
      {apps.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a menu
        <div role="group" aria-labelledby="menu-apps" class="menu-apps">
          <p id="menu-apps" class="menu-heading">
            Apps · {state.bot.name}
          </p>
          {apps.map(item)}
        </div>
      )}
    </div>
  );
}
