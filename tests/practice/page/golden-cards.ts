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

/** Colours of surfaces and of the insides of letters. */
const exactColors = 16;

/**
 * The commonest colours as they are, four bits of each part of the others, which are edges of letters: half the size, and
 * less than what the comparison lets pass.
 */
function coarse(picture: PNG): PNG {
  const { data, width, height } = picture;
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const color = data.readUInt32BE(at);
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const common = [...counts].sort(([, one], [, other]) => other - one).slice(0, exactColors);
  const exact = new Set(common.map(([color]) => color));
  const copy = new PNG({ width, height });
  for (let at = 0; at < data.length; at += 4) {
    const isExact = exact.has(data.readUInt32BE(at));
    for (let part = at; part < at + 4; part += 1) {
      const value = data[part] ?? 0;
      copy.data[part] = isExact ? value : Math.round(value / 17) * 17;
    }
  }
  return copy;
}
