/** As `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What the environment says of the terminal; whether there is one at all is known to the streams. */
export interface TerminalWishes {
  /** Whether colour is unwanted: `NO_COLOR` holds anything, or the terminal is a dumb one. */
  readonly plain: boolean;
  /** Whether it is known to open links by itself (OSC 8). */
  readonly links: boolean;
  /** Columns that a person asked for. */
  readonly columns?: number | undefined;
}

/** @param set - the variables that are set and not blank */
export function readTerminalWishes(set: Environment): TerminalWishes {
  const columns = Number(set.COLUMNS);
  return {
    plain: set.NO_COLOR !== undefined || set.TERM === 'dumb',
    links: opensLinks(set),
    columns: Number.isInteger(columns) && columns > 0 ? columns : undefined,
  };
}

/** Terminals cannot be asked; these announce themselves. Inside tmux and screen nobody knows what lies beneath. */
function opensLinks(set: Environment): boolean {
  const term = set.TERM ?? '';
  if (/^(?:dumb|screen|tmux)/.test(term) || set.TMUX !== undefined) return false;
  return (
    /^(?:iTerm\.app|WezTerm|vscode|ghostty|Hyper|Tabby|rio)$/.test(set.TERM_PROGRAM ?? '') ||
    /^(?:xterm-kitty|xterm-ghostty|alacritty|foot)/.test(term) ||
    Number(set.VTE_VERSION ?? 0) >= 5000 ||
    set.WT_SESSION !== undefined ||
    set.KONSOLE_VERSION !== undefined ||
    set.DOMTERM !== undefined
  );
}
