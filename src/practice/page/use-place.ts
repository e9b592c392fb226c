import { useEffect, useState } from 'preact/hooks';
import { remember, remembered } from './browser-memory.js';
import type { Wish } from './live.js';
import { locales, nearestLocale } from './locales.js';
import { placeHash, readPlace } from './place.js';

/** Where somebody wants to be: the channel may be one that is not there. */
export interface Wanted extends Wish {
  readonly channel: string | undefined;
}

/**
 * Keeps the page's address and what it shows in step: a reload or a link leads back, and so does the browser's own way
 * back through the channels.
 */
export function usePlace(): readonly [Wanted, (change: Partial<Wanted>) => void] {
  const [wanted, setWanted] = useState(fromAddress);
  useEffect(() => {
    const changed = () => setWanted(fromAddress());
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  const change = (wish: Partial<Wanted>) => {
    const next = { ...wanted, ...wish };
    if (wish.locale !== undefined) remember('locale', wish.locale);
    location.hash = placeHash(next);
    setWanted(next);
  };
  return [wanted, change];
}

function fromAddress(): Wanted {
  const { channel, as, locale } = readPlace(location.hash);
  const known = [locale, remembered('locale')].find((each) => locales.some(([one]) => one === each));
  return { channel, as, locale: known ?? nearestLocale(navigator.languages) };
}
