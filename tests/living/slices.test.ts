import { expect, test } from 'vitest';
import type { Steps } from '../../src/answering/steps.js';
import { inSlices } from '../../src/living/slices.js';

function* countTo(last: number, steps: number[] = []): Steps<number> {
  for (let at = 1; at <= last; at += 1) {
    steps.push(at);
    yield;
  }
  return last;
}

/** A clock that goes on by a quarter of a millisecond each time it is read. */
function quarterClock(): () => number {
  let ms = 0;
  return () => (ms += 0.25);
}

test('others run after each millisecond of work, and the result is that of the work', async () => {
  const steps: number[] = [];
  const stepsAtRest: number[] = [];
  const rest = async () => stepsAtRest.push(steps.length);
  expect(await inSlices(countTo(10, steps), { nowMs: quarterClock(), rest })).toBe(10);
  expect(stepsAtRest).toEqual([4, 8]);
});

test('work that is aborted goes no further than its slice', async () => {
  const steps: number[] = [];
  const stop = new AbortController();
  const rest = async () => stop.abort(new Error('no longer wanted'));
  const work = inSlices(countTo(10, steps), { nowMs: quarterClock(), rest, signal: stop.signal });
  await expect(work).rejects.toThrow('no longer wanted');
  expect(steps).toHaveLength(4);
});

test('an error of the work is an error of the whole', async () => {
  function* broken(): Steps<never> {
    yield;
    throw new Error('a bug');
  }
  await expect(inSlices(broken())).rejects.toThrow('a bug');
});
