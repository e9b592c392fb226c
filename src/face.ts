import { fstatSync } from 'node:fs';
import { isatty } from 'node:tty';

/** Who sits at standard input: a person, a pipe or file, or nobody (`/dev/null`, an empty file, closed). */
export type Input = 'person' | 'lines' | 'nobody';

/** How the bot speaks with people; `none`: nobody is there to speak with. */
export type Face = 'discord' | 'chat' | 'lines' | 'none';

/**
 * Which face serves: the terminal where it is asked for by name, else Discord where there is a token, else the terminal.
 */
export function chooseFace(wish: { readonly token: boolean; readonly terminal: boolean; readonly input: Input }): Face {
  if (wish.token && !wish.terminal) return 'discord';
  if (wish.input === 'nobody') return 'none';
  return wish.input === 'person' ? 'chat' : 'lines';
}

/** @param canChat - whether both ends are a terminal: without one of them there is no prompt */
export function inputOf(descriptor: number, canChat: boolean): Input {
  if (canChat) return 'person';
  try {
    const stat = fstatSync(descriptor);
    return (stat.isCharacterDevice() && !isatty(descriptor)) || (stat.isFile() && stat.size === 0) ? 'nobody' : 'lines';
  } catch {
    return 'nobody';
  }
}
