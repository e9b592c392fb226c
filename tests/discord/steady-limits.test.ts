import { expect, onTestFinished, test, vi } from 'vitest';
import { SteadyLimits } from '../../src/discord/steady-limits.js';

const hourMs = 3_600_000;

function limits() {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const bucket = { reset: Date.now() + 2_000 };
  const rest = { globalReset: Date.now() + 1_000, handlers: new Map([['messages', bucket]]) };
  const left = () => [rest.globalReset - Date.now(), bucket.reset - Date.now()];
  return { left, steady: new SteadyLimits(rest) };
}

test.each([
  ['back', -hourMs],
  ['forward', hourMs],
])('a clock set %s changes no waiting time', (_way, jumpMs) => {
  const { left, steady } = limits();
  vi.setSystemTime(Date.now() + jumpMs);
  steady.check();
  expect(left()).toEqual([1_000, 2_000]);
});

test('time that passes shortens it', () => {
  const { left, steady } = limits();
  vi.advanceTimersByTime(600);
  steady.check();
  expect(left()).toEqual([400, 1_400]);
});

test('a handler that waits for nothing is left alone', () => {
  const burst = { id: 'callback' };
  const steady = new SteadyLimits({ globalReset: -1, handlers: new Map([['callback', burst]]) });
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - hourMs });
  onTestFinished(() => void vi.useRealTimers());
  steady.check();
  expect(burst).toEqual({ id: 'callback' });
});
