import { createHash } from 'node:crypto';
import { listFilesBelow, listFolder } from './pack-folders.js';
import { readPackText } from './pack-text.js';

/** The ways in which loading looks at files. */
export interface Disk {
  readonly listFolder: typeof listFolder;
  readonly listFilesBelow: typeof listFilesBelow;
  readonly readPackText: typeof readPackText;
}

export const disk: Disk = { listFolder, listFilesBelow, readPackText };

/** One look at a disk, and a digest of what was found. */
export interface Look {
  readonly way: keyof Disk;
  readonly path: string;
  readonly found: string;
}

/** A disk that remembers what was looked at: what came of looking is the same for as long as {@link looksTheSame}. */
export function rememberingDisk(): { readonly disk: Disk; readonly looks: readonly Look[] } {
  const looks: Look[] = [];
  const remember = <Found>(way: keyof Disk, path: string, found: Found): Found => {
    looks.push({ way, path, found: digestOf(found) });
    return found;
  };
  return {
    looks,
    disk: {
      listFolder: async (path) => remember('listFolder', path, await listFolder(path)),
      listFilesBelow: async (path) => remember('listFilesBelow', path, await listFilesBelow(path)),
      readPackText: async (path, file) => remember('readPackText', path, await readPackText(path, file)),
    },
  };
}

/** Whether every look would find today what it found then. */
export async function looksTheSame(looks: readonly Look[]): Promise<boolean> {
  const same = await Promise.all(
    looks.map(async ({ way, path, found }) => digestOf(await disk[way](path, path)) === found),
  );
  return same.every(Boolean);
}

function digestOf(found: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(found) ?? '')
    .digest('base64');
}
