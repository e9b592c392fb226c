import type { APIAttachment } from 'discord-api-types/v10';
import type { Names } from './names.js';

/** What to do when a button is pressed or something is chosen in a select. */
export type OnUse = (customId: string, values?: readonly string[]) => void;

/** What every component of a message needs to know. */
export interface Use {
  readonly names: Names;
  /** The message's files: a component may speak of one by its name. */
  readonly files: readonly APIAttachment[];
  /** Whether an interaction with this message is pending: nothing can be used meanwhile. */
  readonly busy: boolean;
  /** The custom id that was used last. */
  readonly used: string | undefined;
  readonly onUse: OnUse;
}
