import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Rooms of the program that packs go through before anybody asks. */
const rooms = ['knowledge', 'answering', 'retrieval', 'meaning'] as const;
/** What writes builds, and reads them again. */
const keeper = 'kept-builds.js';

/**
 * Stands for all that building depends on besides the packs: the compiled code, the packages that are installed, and the
 * versions of Node and of what it reads Unicode with.
 *
 * @param compiled - the folder with the compiled rooms
 * @param root - the folder with the installed packages
 * @returns undefined where nobody can tell: npm did not install the packages, or this is not compiled
 */
export function makerOf(compiled: string, root: string): string | undefined {
  const { node, v8, icu, unicode } = process.versions;
  const hash = createHash('sha256').update(JSON.stringify([node, v8, icu, unicode, process.arch]));
  try {
    hash.update(readFileSync(join(root, 'node_modules', '.package-lock.json')));
    hash.update(readFileSync(join(compiled, keeper)));
    for (const room of rooms) {
      const folder = join(compiled, room);
      const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
      if (names.length === 0) return undefined;
      for (const name of names.sort()) hash.update(`\n${room}/${name}\n`).update(readFileSync(join(folder, name)));
    }
  } catch {
    return undefined;
  }
  return hash.digest('hex');
}
