import { readFile, stat } from 'node:fs/promises';
import type { Problem } from './problems.js';

/** YAML is for people, and slow: what is larger was written by a program and belongs into JSON Lines. */
const yamlBytesMax = 5 * 1024 * 1024;
const jsonLinesBytesMax = 256 * 1024 * 1024;

export type PackText = { readonly text: string } | { readonly problem: Problem };

/**
 * Reads a pack file as text, or says why it is none. A file that is too large is refused unread.
 *
 * @param path - where it lies
 * @param file - its name in problems
 */
export async function readPackText(path: string, file: string): Promise<PackText> {
  try {
    return await readChecked(path, file);
  } catch (error) {
    // It was listed a moment ago: taken away since, or not ours to read.
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return {
      problem: { file, line: 1, message: `cannot be read (${code}). Check that it is there and who may read it.` },
    };
  }
}

async function readChecked(path: string, file: string): Promise<PackText> {
  const problem = (message: string, line = 1) => ({ problem: { file, line, message } });
  const { size } = await stat(path);
  if (file.endsWith('.jsonl') ? size > jsonLinesBytesMax : size > yamlBytesMax) {
    return file.endsWith('.jsonl')
      ? problem(`is larger than ${jsonLinesBytesMax / 1024 / 1024} MB. Split it into several files.`)
      : problem(
          'is larger than 5 MB. Split it, or use JSON Lines: a .jsonl file with one {"fact": {…}}, {"thing": {…}}, … a line.',
        );
  }
  const bytes = await readFile(path);
  const binaryAt = bytes.indexOf(0);
  if (binaryAt !== -1) {
    return problem(
      'is not text: it holds a null byte. Save it as UTF-8 text, or move it out of the pack.',
      lineOfByte(bytes, binaryAt),
    );
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return problem('is not UTF-8 text. Save it as UTF-8.');
  }
}

function lineOfByte(bytes: Uint8Array, at: number): number {
  let line = 1;
  for (const byte of bytes.subarray(0, at)) if (byte === 10) line += 1;
  return line;
}
