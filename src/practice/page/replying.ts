import type { PageMessage } from './contract.js';

/** The message that the next one replies to. */
export interface Replying {
  readonly to: PageMessage;
  /** Whether its author is notified. */
  readonly ping: boolean;
}
