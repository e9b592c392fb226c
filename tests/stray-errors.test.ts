import { expect, test } from 'vitest';
import { strayErrors } from '../src/stray-errors.js';

function made() {
  const reported: unknown[] = [];
  const clock = { nowMs: 0 };
  const survives = strayErrors(
    (error) => reported.push(error),
    () => clock.nowMs,
  );
  return { reported, clock, survives };
}

test('an error now and then is reported and survived, for ever', () => {
  const { reported, clock, survives } = made();
  for (let n = 0; n < 100; n += 1) {
    expect(survives(n)).toBe(true);
    clock.nowMs += 10_000;
  }
  expect(reported).toEqual(Array.from({ length: 100 }, (_, n) => n));
});

test('the twenty-first within a minute ends the program', () => {
  const { survives } = made();
  const survived = Array.from({ length: 21 }, () => survives(new Error('stray')));
  expect(survived.indexOf(false)).toBe(20);
});
