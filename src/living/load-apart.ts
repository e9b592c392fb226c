import { Worker } from 'node:worker_threads';
import type { Problem } from '../knowledge/problems.js';
import type { Knowledge } from '../knowledge/schema.js';
import { type Parcel, Unpacking } from './parcels.js';

/** What to load. */
export interface Order {
  /** The knowledge folder. */
  readonly dir: string;
  /** Ids of the packs, in order of precedence; all where left out. */
  readonly packs?: readonly string[] | undefined;
}

/** What came of loading and checking. */
export type Loaded =
  | { readonly kind: 'knowledge'; readonly knowledge: Knowledge }
  /** By file and line; at least one. */
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** What the worker says. It sends a parcel at the start, then one more each time it is told to go on. */
export type FromWorker =
  | { readonly kind: 'parcel'; readonly parcel: Parcel }
  | { readonly kind: 'end' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** The part of a `Worker` that loading needs. */
export interface Thread {
  on(event: 'message', told: (message: FromWorker) => void): unknown;
  on(event: 'error', failed: (error: unknown) => void): unknown;
  on(event: 'exit', ended: (code: number) => void): unknown;
  postMessage(message: 'next'): void;
  terminate(): Promise<number>;
}

export type StartThread = (order: Order) => Thread;

/** @param program - the compiled `load-worker.js` */
export function startWorker(order: Order, program = new URL('./load-worker.js', import.meta.url)): Thread {
  // It needs no settings, and the token is nobody else's business.
  return new Worker(program, { workerData: order, env: {}, execArgv: [], name: 'knowledge' });
}

/**
 * Loads and checks a knowledge folder in a thread of its own, which ends with it: this thread only takes small parcels,
 * and what loading needed in memory is given back.
 *
 * @param signal - aborted: the thread is ended, and the promise rejects with its reason
 * @throws Error if the thread breaks down
 */
export async function loadApart(order: Order, signal: AbortSignal, start: StartThread = startWorker): Promise<Loaded> {
  signal.throwIfAborted();
  const thread = start(order);
  const unpacking = new Unpacking();
  try {
    return await new Promise<Loaded>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      thread.on('error', reject);
      thread.on('exit', (code) => reject(new Error(`the loading thread ended by itself, with code ${code}`)));
      thread.on('message', (message) => {
        if (message.kind === 'refused') return resolve(message);
        if (message.kind === 'end') return resolve({ kind: 'knowledge', knowledge: unpacking.knowledge() });
        unpacking.add(message.parcel);
        thread.postMessage('next');
      });
    });
  } finally {
    // Its end is waited for by nobody: a thread in the middle of a large file takes a moment.
    void thread.terminate();
  }
}
