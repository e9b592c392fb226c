import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { codeLines, root, type SourceFile } from './source-files.js';

export interface Import {
  /** The importing file, from the project's root. */
  readonly from: string;
  readonly line: number;
  /** What stands between the quotes; `?` where a dynamic import does not say. */
  readonly written: string;
  /** The imported file from the project's root, or the package: `src/cards/card.ts`, `fuse.js`, `node:fs`. */
  readonly to: string;
  /** Names between the braces, without `type` and `as`. */
  readonly names: readonly string[];
  /** Whether only types are imported, so that nothing is left of it at run time. */
  readonly erased: boolean;
}

/** `import … from '…'`, `export … from '…'` and `import '…'`. The formatter lets them begin at the margin. */
const staticForms =
  /^(?:import|export)\s+(?<type>type\s+)?(?:(?<what>\*(?:\s+as\s+\w+)?|[\w$]+(?:\s*,\s*\{[^}]*\})?|\{[^}]*\})\s*from\s*)?'(?<written>[^'\n]+)';/gm;

/** `import('…')`; after `typeof` it names a type. */
const dynamicForm = /(?<type>\btypeof\s+)?\bimport\(\s*(?:'(?<written>[^'\n]+)')?/g;

/** All imports of a file, also those of types and those at run time. */
export function readImports({ path, text }: SourceFile): readonly Import[] {
  const code = codeLines(text).join('\n');
  // A program that writes programs holds imports in its texts, at the margin.
  const codeWithoutTexts = code.replace(/`(?:[^`\\]|\\.)*`/gs, (literal) => literal.replace(/./g, ' '));
  const found = [...codeWithoutTexts.matchAll(staticForms), ...code.matchAll(dynamicForm)];
  return found.map(({ index, groups = {} }) => {
    const written = groups.written ?? '?';
    return {
      from: path,
      line: code.slice(0, index).split('\n').length,
      written,
      to: written.startsWith('.') ? resolved(path, written) : packageOf(written),
      names: namesIn(groups.what ?? ''),
      erased: groups.type !== undefined,
    };
  });
}

function resolved(from: string, written: string): string {
  const bare = posix.join(posix.dirname(from), written).replace(/\.js$/, '');
  if (!written.endsWith('.js')) return bare;
  // What is compiled no longer says whether it had tags in it.
  return existsSync(join(root, `${bare}.tsx`)) ? `${bare}.tsx` : `${bare}.ts`;
}

/** `discord-api-types/v10` → `discord-api-types`; Node's own keep their whole name. */
function packageOf(written: string): string {
  if (written.startsWith('node:')) return written;
  return written
    .split('/')
    .slice(0, written.startsWith('@') ? 2 : 1)
    .join('/');
}

function namesIn(what: string): readonly string[] {
  const inBraces = /\{([^}]*)\}/.exec(what)?.[1] ?? '';
  return inBraces
    .split(',')
    .map((name) =>
      name
        .trim()
        .replace(/^type\s+/, '')
        .replace(/\s+as\s+.*$/, ''),
    )
    .filter((name) => name !== '');
}
