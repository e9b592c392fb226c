import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The project's own folder, wherever this code was compiled to: the nearest one upwards that holds a package.json.
 *
 * @throws Error if there is none, which means that files are missing from the installation
 */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('No package.json stands above the program. Install the project again.');
    folder = above;
  }
  return folder;
}
