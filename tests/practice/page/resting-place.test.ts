import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Placed, restingPlace } from '../../../src/practice/page/resting-place.js';

const row = (top: number): Placed => ({ top, headEnd: top + 24 });

test.each([
  ['nothing', [], 600, 600, { top: 0, slack: 0 }],
  ['all of it fits', [row(10), row(100)], 600, 600, { top: 0, slack: 0 }],
  ['at the end', [row(0), row(300), row(900)], 600, 1000, { top: 400, slack: 0 }],
  ['the newest is taller than the view', [row(0), row(300)], 600, 1200, { top: 292, slack: 0 }],
  ['the newest is exactly as tall', [row(0), row(400)], 600, 1000, { top: 392, slack: 0 }],
  ['the edge would cut the name above', [row(0), row(390), row(900)], 600, 1000, { top: 414, slack: 14 }],
  ['the edge lies between two', [row(0), row(400), row(900)], 600, 1000, { top: 400, slack: 0 }],
])('where the list rests: %s', (_why, rows, view, whole, rests) => {
  expect(restingPlace(rows, view, whole)).toEqual(rests);
});

test('wherever messages stand, the newest is seen from its beginning, and no name above it is cut', () => {
  const heights = fc.array(fc.integer({ min: 40, max: 1500 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(heights, fc.integer({ min: 100, max: 900 }), (each, view) => {
      let top = 16;
      const rows = each.map((height) => {
        const placed = row(top);
        top += height;
        return placed;
      });
      const whole = Math.max(view, top + 8);
      const rests = restingPlace(rows, view, whole);
      expect(rests.top).toBeLessThanOrEqual(Math.max(0, rows.at(-1)?.top ?? 0));
      expect(rests.top).toBeLessThanOrEqual(Math.max(0, whole + rests.slack - view));
      for (const { top: from, headEnd } of rows) expect(from < rests.top && rests.top < headEnd).toBe(false);
    }),
  );
});
