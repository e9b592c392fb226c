import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Grant, TokenBucket } from '../../src/discord/token-bucket.js';

function bucketAt(options: { burst?: number; refillMs?: number; usersMax?: number } = {}) {
  const time = { ms: 0 };
  const bucket = new TokenBucket({ burst: 3, refillMs: 4_000, ...options, nowMs: () => time.ms });
  const take = (user: string, times = 1): readonly Grant[] => Array.from({ length: times }, () => bucket.take(user));
  return { time, take };
}

const granted = { granted: true } as const;

describe('how often a person may ask', () => {
  test('a burst at once, then a wait until the next', () => {
    const { take } = bucketAt();
    expect(take('ada', 5)).toEqual([
      granted,
      granted,
      granted,
      { granted: false, waitMs: 4_000, first: true },
      { granted: false, waitMs: 4_000, first: false },
    ]);
  });

  test('the wait becomes shorter and ends', () => {
    const { time, take } = bucketAt();
    take('ada', 3);
    time.ms = 1_000;
    expect(take('ada')).toEqual([{ granted: false, waitMs: 3_000, first: true }]);
    time.ms = 4_000;
    expect(take('ada', 2)).toEqual([granted, { granted: false, waitMs: 4_000, first: true }]);
  });

  test('a long rest gives the burst back, and no more', () => {
    const { time, take } = bucketAt();
    take('ada', 3);
    time.ms = 3_600_000;
    expect(take('ada', 4).map((grant) => grant.granted)).toEqual([true, true, true, false]);
  });

  test('one person does not use up what another has', () => {
    const { take } = bucketAt();
    take('ada', 4);
    expect(take('ben')).toEqual([granted]);
  });

  test('a clock that is set back takes nothing away', () => {
    const { time, take } = bucketAt();
    time.ms = 10_000;
    take('ada', 1);
    time.ms = 0;
    expect(take('ada', 3).map((grant) => grant.granted)).toEqual([true, true, false]);
  });

  test('whoever was unseen for longest is forgotten when there are too many', () => {
    const { take } = bucketAt({ burst: 1, usersMax: 2 });
    take('ada');
    take('ben');
    take('ada');
    take('cho');
    expect(take('ada').map((grant) => grant.granted)).toEqual([false]);
    expect(take('ben').map((grant) => grant.granted)).toEqual([true]);
  });

  test('never more than the burst and what was refilled', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 60 }), (pauses) => {
        const { time, take } = bucketAt();
        const grants = pauses.flatMap((pause) => {
          time.ms += pause;
          return take('ada');
        });
        const allowed = 3 + Math.floor(time.ms / 4_000);
        expect(grants.filter((grant) => grant.granted).length).toBeLessThanOrEqual(allowed);
      }),
    );
  });

  test.each([
    ['nobody could ask', { burst: 0 }],
    ['no time passes', { refillMs: 0 }],
    ['nobody is remembered', { usersMax: 0 }],
  ])('refuses options with which %s', (_why, options) => {
    expect(() => bucketAt(options)).toThrow(RangeError);
  });
});
