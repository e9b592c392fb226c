import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A file to write, by its path. */
export interface WholeFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes files so that each is there whole or not at all: everything is written beside its place first, and only then
 * moved. Makes the folders it needs.
 */
export async function writeWhole(files: readonly WholeFile[]): Promise<void> {
  // Hidden: what reads a pack passes over it.
  const parts = files.map(({ path, text }) => ({
    path,
    text,
    part: path.replace(/([^/\\]+)$/, `.$1.${process.pid}.part`),
  }));
  try {
    for (const { part, text } of parts) {
      await mkdir(dirname(part), { recursive: true });
      await writeFile(part, text);
    }
    for (const { part, path } of parts) await rename(part, path);
  } catch (error) {
    await Promise.all(parts.map(({ part }) => rm(part, { force: true })));
    throw error;
  }
}
