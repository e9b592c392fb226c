import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { restingPlace } from './resting-place.js';

const nearPx = 48;

export interface Bottom {
  /** How many messages came below while the reader looks further up. */
  readonly below: number;
  onScroll(): void;
  toBottom(): void;
}

/**
 * Keeps a list at its newest message, also while pictures load and texts unfold, unless the reader scrolled up. Of a
 * message taller than the view the beginning stays in sight: that is where one reads first.
 *
 * @param list - what scrolls; its first child holds the messages
 * @param place - another place begins at its newest message
 * @param count - messages there are
 * @param mine - messages of the reader: a new one of these leads to the bottom wherever the reader was
 */
export function useBottom(list: RefObject<HTMLElement | null>, place: string, count: number, mine: number): Bottom {
  // At the newest message as this page scrolls there, at the very end because the reader went there, or neither.
  const keeps = useRef<'newest' | 'end' | undefined>('newest');
  const put = useRef<number>(undefined);
  const seen = useRef({ place, count, mine });
  const [below, setBelow] = useState(0);

  const keep = () => {
    const element = list.current;
    if (element === null || keeps.current === undefined) return;
    if (keeps.current === 'newest') settle(element);
    else element.scrollTop = element.scrollHeight;
    put.current = element.scrollTop;
  };
  const toBottom = () => {
    keeps.current = 'newest';
    setBelow(0);
    keep();
  };

  useLayoutEffect(() => {
    const before = seen.current;
    seen.current = { place, count, mine };
    if (before.place !== place || mine > before.mine) toBottom();
    else if (count > before.count && keeps.current === undefined) setBelow((many) => many + count - before.count);
    else if (count > before.count) toBottom();
    else keep();
  }, [place, count, mine]);

  useLayoutEffect(() => {
    const element = list.current;
    const inside = element?.firstElementChild;
    if (!element || !inside) return;
    const observer = new ResizeObserver(keep);
    observer.observe(inside);
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);

  return {
    below,
    toBottom,
    onScroll: () => {
      const element = list.current;
      if (element === null) return;
      // What this page did itself is no wish of the reader's; browsers round positions.
      if (put.current !== undefined && Math.abs(element.scrollTop - put.current) <= 1) return;
      put.current = undefined;
      keeps.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearPx ? 'end' : undefined;
      if (keeps.current !== undefined) setBelow(0);
    },
  };
}

/** Scrolls to where the newest message is best read. */
function settle(list: HTMLElement): void {
  const inside = list.firstElementChild;
  if (!(inside instanceof HTMLElement)) return;
  inside.style.setProperty('--slack', '0px');
  const zero = list.getBoundingClientRect().top - list.scrollTop;
  const rows = [...list.querySelectorAll('[data-message]')].map((row) => {
    const head = row.querySelector('.row-head') ?? row;
    return { top: row.getBoundingClientRect().top - zero, headEnd: head.getBoundingClientRect().bottom - zero };
  });
  const { top, slack } = restingPlace(rows, list.clientHeight, list.scrollHeight);
  inside.style.setProperty('--slack', `${slack}px`);
  list.scrollTop = top;
}
