import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { watchSilence } from '../../src/discord/silence-watch.js';

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

function watch(signs: Map<number, string | undefined>) {
  const silent: number[] = [];
  const stop = watchSilence({ silenceMs: 60_000, signs: () => signs, onSilence: (shard) => silent.push(shard) });
  onTestFinished(stop);
  return { silent, stop };
}

test('a shard that gives signs of life is not silent', () => {
  const signs = new Map<number, string | undefined>([[0, 'a']]);
  const { silent } = watch(signs);
  for (let n = 0; n < 10; n += 1) {
    vi.advanceTimersByTime(50_000);
    signs.set(0, `${n}`);
  }
  expect(silent).toEqual([]);
});

test.each([
  ['connected, but without a word', 'a'],
  ['not connected at all', undefined],
])('one that is %s for too long is told once', (_why, sign) => {
  const { silent } = watch(new Map([[0, sign]]));
  vi.advanceTimersByTime(50_000);
  expect(silent).toEqual([]);
  vi.advanceTimersByTime(20_000);
  expect(silent).toEqual([0]);
  vi.advanceTimersByTime(200_000);
  expect(silent).toEqual([0]);
});

test('a shard that is lost and comes back as it was has shown no life', () => {
  const signs = new Map<number, string | undefined>([[0, 'a']]);
  const { silent } = watch(signs);
  for (let n = 0; n < 8; n += 1) {
    vi.advanceTimersByTime(10_000);
    signs.set(0, n % 2 === 0 ? undefined : 'a');
  }
  expect(silent).toEqual([0]);
});

test('many shards are given the time to begin one after another', () => {
  const signs = new Map<number, string | undefined>(Array.from({ length: 10 }, (_, shard) => [shard, undefined]));
  const { silent } = watch(signs);
  vi.advanceTimersByTime(120_000);
  expect(silent).toEqual([]);
  for (const shard of [0, 1, 2, 4, 5, 6, 7, 8, 9]) signs.set(shard, 'a');
  vi.advanceTimersByTime(10_000);
  expect(silent).toEqual([3]);
});

test('whoever was held up himself takes nobody for silent', () => {
  const { silent } = watch(new Map([[0, 'a']]));
  vi.advanceTimersByTime(5_000);
  // The machine slept: hours by the clock, one look of the watch.
  vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 7_200_000);
  vi.advanceTimersByTime(5_000);
  expect(silent).toEqual([]);
});

test('nothing is told once it has been stopped', () => {
  const { silent, stop } = watch(new Map([[0, undefined]]));
  stop();
  vi.advanceTimersByTime(200_000);
  expect(silent).toEqual([]);
});
