import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { AskedReport, Portion } from './asked-check.js';

/** What the other thread is told. */
export interface AskOrder {
  /** The knowledge folder. */
  readonly dir: string;
  readonly portion: Portion;
}

/**
 * Loads a knowledge folder in a thread of its own, and asks a portion of its phrasings there.
 *
 * @param program - the compiled `ask-worker.js`
 * @returns undefined where there is only one processor, or the thread could not do it
 */
export async function askApart(
  dir: string,
  portion: Portion,
  program = new URL('./ask-worker.js', import.meta.url),
): Promise<AskedReport | undefined> {
  if (availableParallelism() < 2) return undefined;
  const order: AskOrder = { dir, portion };
  const thread = new Worker(program, { workerData: order, env: {}, execArgv: [], name: 'asking' });
  return new Promise((resolve) => {
    thread.on('message', (report: AskedReport | undefined) => resolve(report));
    thread.on('error', () => resolve(undefined));
    thread.on('exit', () => resolve(undefined));
  });
}
