import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface ListItem {
  readonly title: string;
  /** What goes on after the title, less important. */
  readonly more?: string | undefined;
  readonly hint?: string | undefined;
}

export interface ListBoxProps {
  readonly id: string;
  readonly label: string;
  readonly items: readonly ListItem[];
  /** The item that Enter would take; -1 for none. */
  readonly active: number;
  readonly onPick: (at: number) => void;
}

/** The list above an input. Focus stays in the input, which names the active item by {@link itemId}. */
export function ListBox({ id, label, items, active, onPick }: ListBoxProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div class="list-box" role="listbox" id={id} aria-label={label} ref={list}>
      {items.map(({ title, more, hint }, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the input that owns the list hears the keys
        <div
          key={`${at} ${title}`}
          id={itemId(id, at)}
          class="list-item"
          role="option"
          tabIndex={-1}
          aria-selected={at === active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(at)}
        >
          <span class="list-title">
            {title}
            {more !== undefined && more !== '' && <span class="list-more">{more}</span>}
          </span>
          {hint !== undefined && hint !== '' && <span class="list-hint">{hint}</span>}
        </div>
      ))}
    </div>
  );
}

export function itemId(listId: string, at: number): string {
  return `${listId}-${at}`;
}

/** The item that an arrow key leads to, going round at both ends; undefined for any other key. */
export function movedTo(key: string, active: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (active + 1) % count;
  if (key === 'ArrowUp') return active <= 0 ? count - 1 : active - 1;
  return undefined;
}
