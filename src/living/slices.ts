import { setTimeout } from 'node:timers/promises';
import type { Steps } from '../answering/steps.js';

/** How long others wait at most for a slice, in milliseconds: a fraction of what a question takes. */
const sliceMs = 1;
/**
 * How long others have for themselves between two slices. Without it they would wait half a slice each time, and longer
 * on a busy machine; an edit that is in use a little later hurts nobody.
 */
const restMs = 2;

export interface Slicing {
  /** Milliseconds since some moment. */
  readonly nowMs?: () => number;
  /** Lets everything that waits run. */
  readonly rest?: () => Promise<unknown>;
  /** Aborted: the work is given up between two slices, and the promise rejects with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Does work in slices of about a millisecond, a third of the time, and lets whatever waits run between them. */
export async function inSlices<Result>(
  steps: Steps<Result>,
  { nowMs = () => performance.now(), rest = () => setTimeout(restMs), signal }: Slicing = {},
): Promise<Result> {
  for (;;) {
    signal?.throwIfAborted();
    const until = nowMs() + sliceMs;
    do {
      const next = steps.next();
      if (next.done === true) return next.value;
    } while (nowMs() < until);
    await rest();
  }
}
