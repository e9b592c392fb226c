import { expect, test } from 'vitest';
import { Retreat } from '../../src/discord/retreat.js';

function prepare() {
  let nowMs = 0;
  const retreat = new Retreat(() => nowMs);
  return { retreat, pass: (ms: number) => (nowMs += ms) };
}

test('pauses grow while nothing succeeds, up to a quarter of a minute', () => {
  const { retreat } = prepare();
  const pauses = Array.from({ length: 9 }, () => retreat.next());
  expect(pauses).toEqual([0, 0, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000]);
});

test('what is taken up again starts anew', () => {
  const { retreat } = prepare();
  for (let n = 0; n < 5; n += 1) retreat.next();
  retreat.succeeded();
  expect([retreat.next(), retreat.next(), retreat.next()]).toEqual([0, 0, 1_000]);
});

test.each([
  ['stood for a minute starts anew', 60_000, 0],
  ['was thrown out at once is one more failure', 5_000, 8_000],
])('a session that %s', (_what, stoodMs, pauseMs) => {
  const { retreat, pass } = prepare();
  for (let n = 0; n < 5; n += 1) retreat.next();
  retreat.begun();
  pass(stoodMs);
  expect(retreat.next()).toBe(pauseMs);
});
