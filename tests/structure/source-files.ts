import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export interface SourceFile {
  /** From the project's root, with slashes: `src/cards/card.ts`. */
  readonly path: string;
  readonly text: string;
}

/** All TypeScript below some folders of the project, in alphabetical order. */
export function readSourceFiles(folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap(pathsBelow).map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

function pathsBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder))
    .sort()
    .flatMap((name) => {
      const path = posix.join(folder, name);
      if (statSync(join(root, path)).isDirectory()) return pathsBelow(path);
      return /\.tsx?$/.test(name) ? [path] : [];
    });
}

const widestCode = 500;

/** A file's lines without comments and data, as far as lines tell: no string here holds ` // `, no code is that wide. */
export function codeLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) =>
      line.length > widestCode || /^\s*(?:\/\*|\*|\/\/)/.test(line) ? '' : line.replace(/(?:^|\s)\/\/ .*$/, ''),
    );
}
