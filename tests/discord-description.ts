import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
const checker = fileURLToPath(new URL('../../shared/discord/validate.mjs', import.meta.url));

/** Discord's own description of its API, and the checker against it, lie beside the project where it is developed. */
export const hasDescription = existsSync(checker);
if (!hasDescription)
  console.log(`skipped: ${checker} is not there, so requests are not held against Discord's description`);

/**
 * Holds calls against Discord's own description.
 *
 * @param calls - requests, with their answers where those are held against it too
 * @param options - of the checker
 * @returns all that the checker said, and its exit code: 0 if nothing is wrong
 */
export function holdAgainstDescription(
  calls: readonly object[],
  options: readonly string[],
): { readonly said: string; readonly status: number | null } {
  const folder = mkdtempSync(join(tmpdir(), 'description-'));
  const file = join(folder, 'said.txt');
  // Into a file: what a program has left in a pipe when it exits by itself is lost.
  const out = openSync(file, 'w');
  try {
    const { status } = spawnSync(process.execPath, [checker, '--ajv', project, ...options, '-'], {
      input: calls.map((call) => JSON.stringify(call)).join('\n'),
      stdio: ['pipe', out, out],
    });
    return { said: readFileSync(file, 'utf8'), status };
  } finally {
    closeSync(out);
    rmSync(folder, { recursive: true });
  }
}
