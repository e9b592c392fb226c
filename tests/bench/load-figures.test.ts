import { expect, test } from 'vitest';
import { memoryReport, slopePerMinute } from '../../bench/load-figures.js';

test.each([
  ['a straight line', [10, 11, 12, 13], 6],
  ['a level one', [10, 10, 10], 0],
  ['a falling one', [12, 11, 10], -6],
  // Worked by hand: mean 12, products 20 + 0 + 20 over squares 100 + 0 + 100, times 60.
  ['up and down', [10, 14, 12], 6],
])('%s, by ten seconds', (_why, mb, slope) => {
  expect(slopePerMinute(mb.map((each, n) => ({ atS: 10 * n, mb: each })))).toBeCloseTo(slope);
});

test('two moments make no slope', () => {
  expect(
    slopePerMinute([
      { atS: 0, mb: 1 },
      { atS: 10, mb: 2 },
    ]),
  ).toBeUndefined();
});

const moments = (heapMb: (n: number) => number) =>
  Array.from({ length: 12 }, (_, n) => ({ atS: 10 * n, rssMb: 200, heapMb: heapMb(n) }));

test.each([
  [
    'what is filled in the first minute is no growth',
    (n: number) => (n < 6 ? 20 * n : 120),
    'memory is flat: resident +0.00 MB, heap +0.00 MB',
  ],
  ['what goes on growing is', (n: number) => 50 + n, 'memory is rising: resident +0.00 MB, heap +6.00 MB'],
])('%s', (_why, heapMb, verdict) => {
  expect(memoryReport(moments(heapMb))).toContain(verdict);
});

test('a short run says that it is one', () => {
  expect(memoryReport(moments(() => 50).slice(0, 6))).toContain('Too short to say');
});
