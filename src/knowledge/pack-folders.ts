import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Names of the folders and of the files in a folder, sorted; hidden ones left out. Undefined if there is no such folder. */
export async function listFolder(
  path: string,
): Promise<{ readonly folders: readonly string[]; readonly files: readonly string[] } | undefined> {
  const folders: string[] = [];
  const files: string[] = [];
  try {
    for (const entry of await readdir(path, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      // A link to a folder is not followed: it may lead in circles.
      const isFile = entry.isFile() || (entry.isSymbolicLink() && (await leadsToFile(join(path, entry.name))));
      if (entry.isDirectory()) folders.push(entry.name);
      else if (isFile) files.push(entry.name);
    }
  } catch {
    return undefined;
  }
  return { folders: folders.sort(), files: files.sort() };
}

/**
 * Every file below a folder, as paths from it with `/`, sorted; files of a folder before those of its folders. A folder below
 * that cannot be listed stands there itself, with a `/` at its end: what is in it is not known.
 */
export async function listFilesBelow(path: string): Promise<readonly string[]> {
  const listed = await listFolder(path);
  if (listed === undefined) return [];
  const below = await Promise.all(
    listed.folders.map(async (folder) => {
      const inner = join(path, folder);
      const files = (await listFolder(inner)) === undefined ? [''] : await listFilesBelow(inner);
      return files.map((file) => `${folder}/${file}`);
    }),
  );
  return [...listed.files, ...below.flat()];
}

async function leadsToFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
