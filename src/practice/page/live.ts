import type { PageEvent } from './contract.js';

const retryAfterMs = 1_000;

/** How somebody looks at the practice Discord. */
export interface Wish {
  /** User id; undefined: whoever the server thinks of first. */
  readonly as: string | undefined;
  readonly locale: string;
}

export interface LiveOptions {
  onEvent(event: PageEvent): void;
  onConnection(connection: 'open' | 'lost'): void;
  /** The browser's own unless a test hands over another. */
  readonly open?: ((address: string) => EventStream) | undefined;
}

/** What is needed of a browser's EventSource. */
export interface EventStream {
  readonly readyState: number;
  onopen: ((event: Event) => void) | null;
  onmessage: ((event: MessageEvent<string>) => void) | null;
  onerror: ((event: Event) => void) | null;
  close(): void;
}

/** The ready state of a stream that its browser gave up. */
const givenUp = 2;

/** The address of the stream of events. */
export function eventsAddress({ as, locale }: Wish): string {
  const query = new URLSearchParams({ ...(as !== undefined && { as }), locale });
  return `/page/events?${query}`;
}

/**
 * Follows the stream of events for as long as the page stands, through losses of the connection.
 *
 * A browser tries again by itself after a loss, and gives up where the server refuses. That happens after the server
 * began anew, because then nobody has the ids of before: the next try asks as nobody in particular.
 *
 * @returns the function that stops following
 */
export function follow(wish: Wish, options: LiveOptions): () => void {
  const open = options.open ?? ((address: string): EventStream => new EventSource(address));
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let source: EventStream | undefined;

  const connect = (as: string | undefined) => {
    const current = open(eventsAddress({ ...wish, as }));
    source = current;
    current.onopen = () => options.onConnection('open');
    current.onmessage = ({ data }) => {
      const event: PageEvent = JSON.parse(data);
      options.onEvent(event);
    };
    current.onerror = () => {
      if (stopped) return;
      options.onConnection('lost');
      if (current.readyState !== givenUp) return;
      timer = setTimeout(() => connect(undefined), retryAfterMs);
    };
  };

  connect(wish.as);
  return () => {
    stopped = true;
    clearTimeout(timer);
    source?.close();
  };
}
