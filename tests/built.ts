import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Runs the compiled programs as a person does. They are in dist/, which `npm test` builds before it starts; whoever runs
 * vitest by hand builds first (`node scripts/build-if-stale.mjs`) or names another build in BUILD_DIR.
 */

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** The folder with the compiled programs. */
export const build = resolve(root, process.env.BUILD_DIR ?? 'dist');

export interface Ended {
  /** Exit code; null where a signal ended it. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly args?: readonly string[];
  /** What standard input holds; `nobody`: it is /dev/null. */
  readonly input: string;
  /** Whether the pipe stays open after that. */
  readonly keepOpen?: boolean;
  /** The only settings besides PATH. */
  readonly env: Readonly<Record<string, string>>;
  /** Working directory; an `.env` in it keeps that of the developer out. */
  readonly folder: string;
  /** Called with each part of the output. */
  readonly onOutput?: (child: ReturnType<typeof spawn>, part: string) => void;
}

/** @param program - below the build: `src/main.js` */
export function runBuilt(
  program: string,
  { args = [], input, keepOpen = false, env, folder, onOutput }: RunOptions,
): Promise<Ended> {
  const path = join(build, program);
  if (!existsSync(path)) throw new Error(`${path} is not there. Run "npm test", which builds first.`);
  const child = spawn(process.execPath, [path, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: [input === 'nobody' ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk) => {
    out += String(chunk);
    onOutput?.(child, String(chunk));
  });
  child.stderr?.on('data', (chunk) => {
    err += String(chunk);
  });
  // A program that ends before it has read everything closes its end first.
  child.stdin?.on('error', () => {});
  if (keepOpen) child.stdin?.write(input);
  else child.stdin?.end(input);
  return new Promise((done) => {
    child.on('close', (code) => done({ code, out, err }));
  });
}
