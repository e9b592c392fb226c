import type { JSX } from 'preact';

/** Lines on a grid of 16 by 16. Drawn rather than written, because not every font has such signs. */
const lines = {
  attach: 'M8 3v10M3 8h10',
  send: 'M2.5 3 14 8 2.5 13l2-5zM4.5 8H14',
  close: 'M4 4l8 8M12 4l-8 8',
  menu: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  more: 'M3.2 8h.1M8 8h.1M12.8 8h.1',
  reply: 'M6.5 3.5 2.5 7.5l4 4M3 7.5h6a4.5 4.5 0 0 1 4.5 4.5v.5',
  edit: 'M3 13l.6-3L11 2.6a1 1 0 0 1 1.4 0l1 1a1 1 0 0 1 0 1.4L6 12.4z',
  down: 'M8 3v10M4 9l4 4 4-4',
  thread: 'M4 2.5V8a2.5 2.5 0 0 0 2.5 2.5H13M10 7.5l3 3-3 3',
  code: 'M6 4 2 8l4 4M10 4l4 4-4 4',
} as const;

export type IconName = keyof typeof lines;

/** A small picture for a button that has its name elsewhere. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={lines[name]} />
    </svg>
  );
}
