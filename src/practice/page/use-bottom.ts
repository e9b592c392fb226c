import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

const nearPx = 48;

export interface Bottom {
  /** How many messages came below while the reader looks further up. */
  readonly below: number;
  onScroll(): void;
  toBottom(): void;
}

/**
 * Keeps a list at its bottom, also while pictures load and texts unfold, unless the reader scrolled up.
 *
 * @param list - what scrolls
 * @param place - another place begins at its bottom
 * @param count - messages there are
 * @param mine - messages of the reader: a new one of these leads to the bottom wherever the reader was
 */
export function useBottom(list: RefObject<HTMLElement | null>, place: string, count: number, mine: number): Bottom {
  const stays = useRef(true);
  const seen = useRef({ place, count, mine });
  const [below, setBelow] = useState(0);

  const toBottom = () => {
    stays.current = true;
    setBelow(0);
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  };

  useLayoutEffect(() => {
    const before = seen.current;
    seen.current = { place, count, mine };
    if (before.place !== place || mine > before.mine || stays.current) toBottom();
    else if (count > before.count) setBelow((many) => many + count - before.count);
  }, [place, count, mine]);

  useLayoutEffect(() => {
    const element = list.current;
    const inside = element?.firstElementChild;
    if (!element || !inside) return;
    const observer = new ResizeObserver(() => {
      if (stays.current) element.scrollTop = element.scrollHeight;
    });
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
      stays.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearPx;
      if (stays.current) setBelow(0);
    },
  };
}
