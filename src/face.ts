import { fstatSync } from 'node:fs';
import { isatty } from 'node:tty';

/** Who sits at standard input: a person, a pipe or file, or nobody (`/dev/null`, an empty file, closed). */
export type Input = 'person' | 'lines' | 'nobody';

/** How the bot speaks with people; `none`: nobody is there to speak with. */
export type Face = 'discord' | 'practice' | 'chat' | 'lines' | 'none';

export interface Wish {
  /** Whether there is a token for Discord. */
  readonly token: boolean;
  /** Asked for by name. */
  readonly terminal: boolean;
  /** Asked for by name. */
  readonly practice: boolean;
  readonly input: Input;
}

/**
 * Which face serves: what is asked for by name, else Discord where there is a token. Without one, what comes through a
 * pipe or file is answered line by line, and a person gets the practice server.
 */
export function chooseFace({ token, terminal, practice, input }: Wish): Face {
  if (practice) return 'practice';
  if (token && !terminal) return 'discord';
  if (input === 'nobody') return 'none';
  if (input === 'lines') return 'lines';
  return terminal ? 'chat' : 'practice';
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
