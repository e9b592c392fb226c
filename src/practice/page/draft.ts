import type { TypedCommand } from './typed-command.js';

/** What stands in a channel's composer and was not sent. */
export interface Draft {
  readonly text: string;
  readonly files: readonly File[];
  /** Set while a command is being filled in; the text waits meanwhile. */
  readonly command?: TypedCommand | undefined;
}

export const emptyDraft: Draft = { text: '', files: [] };
