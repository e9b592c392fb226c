import { PassThrough } from 'node:stream';
import { curate } from '../../src/curating/curate.js';

export interface Ran {
  readonly code: number;
  readonly printed: string;
  readonly errors: string;
}

/** Runs a verb as a shell does. */
export async function runVerb(...args: readonly string[]): Promise<Ran> {
  return run(args);
}

/** Runs a verb whose questions are answered by lines that stand ready; `printed` holds the questions too. */
export async function runAnswering(answers: readonly string[], ...args: readonly string[]): Promise<Ran> {
  return run(args, answers);
}

async function run(args: readonly string[], answers?: readonly string[]): Promise<Ran> {
  const printed: string[] = [];
  const errors: string[] = [];
  const input = new PassThrough();
  const output = new PassThrough();
  output.on('data', (chunk) => printed.push(String(chunk).replace(/\n$/, '')));
  if (answers !== undefined) input.end(answers.map((line) => `${line}\n`).join(''));
  const code = await curate(args, {
    print: (text) => printed.push(text),
    printError: (text) => errors.push(text),
    ...(answers === undefined ? {} : { terminal: { isInteractive: false, today: '2026-11-22', input, output } }),
  });
  return { code, printed: printed.join('\n'), errors: errors.join('\n') };
}
