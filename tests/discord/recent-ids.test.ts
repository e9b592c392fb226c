import { expect, test } from 'vitest';
import { RecentIds } from '../../src/discord/recent-ids.js';

test('an id is new once', () => {
  const ids = new RecentIds();
  expect(['1', '2', '1', '2', '3'].map((id) => ids.isNew(id))).toEqual([true, true, false, false, true]);
});

test('beyond its size the oldest is forgotten', () => {
  const ids = new RecentIds(2);
  for (const id of ['1', '2', '3']) ids.isNew(id);
  expect(['3', '2'].map((id) => ids.isNew(id))).toEqual([false, false]);
  expect(ids.isNew('1')).toBe(true);
});

test('it has to hold one at least', () => {
  expect(() => new RecentIds(0)).toThrow(RangeError);
});
