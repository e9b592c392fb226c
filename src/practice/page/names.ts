import type { PageChannel } from './contract.js';

/** Something that can be chosen in a select. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** How messages and forms learn who and what is meant by an id, and whom one can choose. */
export interface Names {
  /** A person's or bot's name; undefined where nobody here has the id. */
  user(id: string): string | undefined;
  role(id: string): string | undefined;
  /** A channel's or thread's name, without `#`. */
  channel(id: string): string | undefined;
  readonly users: readonly (Named & { readonly isBot?: boolean | undefined })[];
  readonly roles: readonly Named[];
  readonly channels: readonly (Named & Pick<PageChannel, 'kind'>)[];
  /** Brings a channel in front of the reader; undefined where there is nothing but messages. */
  readonly goTo?: ((channelId: string) => void) | undefined;
  /** In which dates are written; the browser's own where it is left out. */
  readonly locale?: string | undefined;
  /** The browser's own where it is left out. */
  readonly timeZone?: string | undefined;
  /** Milliseconds since 1970 that "two hours ago" counts from; the present where it is left out. */
  readonly nowMs?: number | undefined;
}
