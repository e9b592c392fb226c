import type { TerminalWishes } from '../terminal-wishes.js';

/** What a card is drawn for. */
export interface Screen {
  /** Columns to wrap at. */
  readonly columns: number;
  readonly colour: boolean;
  /** Whether links are drawn as links rather than as an address after the text. */
  readonly links: boolean;
  /** Whether cards stand behind a bar, as in Discord; left out where the text goes into a file. */
  readonly bars: boolean;
}

const defaultColumns = 80;
/** Longer lines are hard to read. */
const maxColumns = 100;
const minColumns = 20;

/**
 * @param output - a stream; `isTTY` and `columns` are known on a terminal only
 */
export function screenOf(
  output: { readonly isTTY?: boolean; readonly columns?: number },
  wishes: TerminalWishes,
): Screen {
  const tty = output.isTTY === true;
  const columns = wishes.columns ?? output.columns ?? defaultColumns;
  return {
    columns: Math.max(minColumns, Math.min(columns, maxColumns)),
    colour: tty && !wishes.plain,
    links: tty && wishes.links,
    bars: tty,
  };
}
