import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { SessionStarts } from '../../src/practice/session-starts.js';

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

test('shards of one group wait for each other, those of another do not', () => {
  const starts = new SessionStarts({ total: 1_000, maxConcurrency: 2, identifyEveryMs: 5_000 });
  expect([0, 1, 2].map((shard) => starts.take(shard))).toEqual(['granted', 'granted', 'too soon']);
  vi.advanceTimersByTime(5_000);
  expect([2, 3].map((shard) => starts.take(shard))).toEqual(['granted', 'granted']);
});

test('each start counts, those too soon as well, until the day is over', () => {
  const starts = new SessionStarts({ total: 3, maxConcurrency: 1, identifyEveryMs: 5_000 });
  expect([0, 0, 0, 0].map((shard) => starts.take(shard))).toEqual(['granted', 'too soon', 'too soon', 'used up']);
  expect(starts.information).toEqual({ total: 3, remaining: 0, reset_after: 86_400_000, max_concurrency: 1 });
  vi.advanceTimersByTime(86_400_000);
  expect(starts.information.remaining).toBe(3);
  expect(starts.take(0)).toBe('granted');
});
