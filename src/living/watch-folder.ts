import { watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { listFilesBelow, listFolder } from '../knowledge/pack-folders.js';

/** Watches one folder, not those below it. */
export type WatchOne = (
  folder: string,
  told: { readonly onEvent: (name: string | null) => void; readonly onFailure: () => void },
) => { close(): void };

export interface WatchOptions {
  /** How long the folder must have been quiet. */
  readonly quietMs?: number;
  /** The longest wait for that. */
  readonly patienceMs?: number;
  /** How often to look where the system doesn't tell. */
  readonly pollMs?: number;
  /** How often to look all the same. */
  readonly anywayMs?: number;
  readonly watchOne?: WatchOne;
}

export interface Watching {
  close(): void;
}

const relevant = /\.(?:yaml|yml|jsonl)$/;

/** A folder that is watched: another that took its place has another identity. */
interface Watched {
  readonly identity: string;
  close(): void;
}

/**
 * Calls back when files of packs in a folder were changed, added or taken away, once things have been quiet for a moment.
 * What an editor writes beside a file and renames counts once and only if the file came out changed.
 *
 * Each folder is watched by itself: in Node 20 a recursive watch on Linux loses files that are replaced by renaming. Where
 * watching is refused or breaks off (network folders, too many watches) times of files are compared every two seconds. They
 * are compared every half minute in any case: nobody tells that a link leads elsewhere now, or that a folder above was
 * exchanged.
 */
export async function watchFolder(
  dir: string,
  onChange: () => void,
  {
    quietMs = 300,
    patienceMs = 2_000,
    pollMs = 2_000,
    anywayMs = 30_000,
    watchOne = watchWithSystem,
  }: WatchOptions = {},
): Promise<Watching> {
  const watched = new Map<string, Watched>();
  let seen = await fingerprint(dir);
  let quiet: NodeJS.Timeout | undefined;
  let patience: NodeJS.Timeout | undefined;
  let polling: NodeJS.Timeout | undefined;
  let looking = Promise.resolve();
  let closed = false;

  const look = (): void => {
    clearTimeout(quiet);
    clearTimeout(patience);
    patience = undefined;
    looking = looking.then(async () => {
      if (closed) return;
      await watchAll();
      const now = await fingerprint(dir);
      if (closed || now === seen) return;
      seen = now;
      onChange();
    });
  };
  const onEvent = (name: string | null): void => {
    // A name without an ending may be a folder.
    if (closed || (name !== null && (name.startsWith('.') || (name.includes('.') && !relevant.test(name))))) return;
    clearTimeout(quiet);
    quiet = setTimeout(look, quietMs);
    patience ??= setTimeout(look, patienceMs);
  };
  const poll = (): void => {
    polling ??= setInterval(look, pollMs);
  };
  const watchAll = async (): Promise<void> => {
    const folders = await foldersFrom(dir);
    const identities = new Map(
      await Promise.all(folders.map(async (folder) => [folder, await identityOf(folder)] as const)),
    );
    for (const [folder, watcher] of watched) {
      if (identities.get(folder) === watcher.identity) continue;
      watcher.close();
      watched.delete(folder);
    }
    // A folder that is gone tells nothing when it comes back.
    if (folders.length === 0) poll();
    for (const [folder, identity] of identities) {
      if (closed || watched.has(folder)) continue;
      const forget = () => {
        watched.get(folder)?.close();
        watched.delete(folder);
        poll();
      };
      try {
        const watcher = watchOne(folder, { onEvent, onFailure: forget });
        watched.set(folder, { identity, close: () => watcher.close() });
      } catch {
        poll();
      }
    }
  };

  await watchAll();
  const anyway = setInterval(look, anywayMs);
  anyway.unref();
  return {
    close() {
      closed = true;
      for (const timer of [quiet, patience]) clearTimeout(timer);
      clearInterval(polling);
      clearInterval(anyway);
      for (const watcher of watched.values()) watcher.close();
      watched.clear();
    },
  };
}

const watchWithSystem: WatchOne = (folder, { onEvent, onFailure }) => {
  const watcher = watch(folder, { persistent: false }, (_event, name) => onEvent(name));
  watcher.on('error', onFailure);
  return watcher;
};

async function identityOf(folder: string): Promise<string> {
  try {
    const { dev, ino } = await stat(folder);
    return `${dev} ${ino}`;
  } catch {
    return 'gone';
  }
}

/** A folder with all folders below it; none where there is no such folder. */
async function foldersFrom(folder: string): Promise<readonly string[]> {
  const listed = await listFolder(folder);
  if (listed === undefined) return [];
  const below = await Promise.all(listed.folders.map((name) => foldersFrom(join(folder, name))));
  return [folder, ...below.flat()];
}

/** Differs whenever some file of a pack does, by its name, size, time or identity. */
async function fingerprint(dir: string): Promise<string> {
  const names = (await listFilesBelow(dir)).filter((name) => relevant.test(name));
  const lines = await Promise.all(
    names.map(async (name) => {
      try {
        const { size, mtimeMs, ino } = await stat(join(dir, name));
        return `${name} ${size} ${mtimeMs} ${ino}`;
      } catch {
        return `${name} gone`;
      }
    }),
  );
  return lines.join('\n');
}
