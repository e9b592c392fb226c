import { useEffect, useState } from 'preact/hooks';

/** A part of the page that is fetched after the page stands. */
export interface Later<Part> {
  /** Undefined until it is there. */
  now(): Part | undefined;
  /** Fetches it, once; after a failure the next call tries again. */
  load(): Promise<Part>;
}

export function later<Part>(fetch: () => Promise<Part>): Later<Part> {
  let part: Part | undefined;
  let loading: Promise<Part> | undefined;
  const load = async () => {
    try {
      part = await fetch();
      return part;
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
  return {
    now: () => part,
    load: () => {
      loading ??= load();
      return loading;
    },
  };
}

/**
 * The part, drawn again when it comes; at once where it is there already.
 *
 * @param isNeeded - fetches it if nobody has
 */
export function useLater<Part>(part: Later<Part>, isNeeded: boolean): Part | undefined {
  const [, drawAgain] = useState(0);
  useEffect(() => {
    if (!isNeeded || part.now() !== undefined) return;
    const tell = () => drawAgain((times) => times + 1);
    part.load().then(tell, tell);
  }, [part, isNeeded]);
  return part.now();
}
