import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { projectRoot } from '../../../src/project-root.js';
import type { Pictures } from './card-pictures.js';

/** Pictures of all cards as somebody looked at them and found them good. */

export const goldenFolder = join(projectRoot(), 'tests/cards/golden');

/** By name without `.png`. */
export function readGolden(folder = goldenFolder): Pictures {
  const names = readdirSync(folder).filter((name) => name.endsWith('.png'));
  return new Map(
    names.map((name) => [name.replace(/\.png$/, ''), PNG.sync.read(readFileSync(join(folder, name)))] as const),
  );
}

/**
 * Replaces all golden pictures.
 *
 * @returns the size of the folder in bytes
 */
export function writeGolden(pictures: Pictures, folder = goldenFolder): number {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let bytes = 0;
  for (const [name, picture] of pictures) {
    const file = PNG.sync.write(coarse(picture), { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });
    writeFileSync(join(folder, `${name}.png`), file);
    bytes += file.length;
  }
  return bytes;
}

/** Four bits of each colour: half the size, and far less than what the comparison lets pass. */
function coarse(picture: PNG): PNG {
  const copy = new PNG({ width: picture.width, height: picture.height });
  for (let at = 0; at < picture.data.length; at += 1) {
    const value = picture.data[at] ?? 0;
    copy.data[at] = at % 4 === 3 ? value : Math.round(value / 17) * 17;
  }
  return copy;
}
