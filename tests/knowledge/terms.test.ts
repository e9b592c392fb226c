import { expect, test } from 'vitest';
import { boundsOf, daysToPart, showHeld, spanOf } from '../../src/knowledge/terms.js';

const day = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

test.each([
  ['a day is itself', '2016-02-29', '2016-02-29', '2016-02-29'],
  ['a month is all of its days', '2016-02', '2016-02-01', '2016-02-29'],
  ['a month at the end of the year', '2015-12', '2015-12-01', '2015-12-31'],
  ['a year is all of its days', '2016', '2016-01-01', '2016-12-31'],
  ['two dates reach from the first of one to the last of the other', '2015/2016-04', '2015-01-01', '2016-04-30'],
])('%s', (_why, date, first, last) => {
  expect(boundsOf(date)).toEqual({ first: day(first), last: day(last) });
});

test.each([
  ['days that both have', { from: '2016-01-01', to: '2016-01-20' }, { from: '2016-01-10', to: '2016-03-01' }, 10],
  ['years that may only touch', { from: '2014', to: '2015' }, { from: '2015', to: '2016' }, -364],
  ['a month within a year', { from: '2014-01-01', to: '2014-12-31' }, { from: '2014-06', to: '2014-06' }, 151],
  ['one within another that has not ended', { from: '2014-01-01' }, { from: '2015-01-01', to: '2015-01-11' }, 375],
  ['one of unknown beginning', { to: '2014-12-31' }, { from: '2010-01-01', to: '2014-12-31' }, 0],
  ['two that have not ended', { from: '2014' }, { from: '2015' }, Number.POSITIVE_INFINITY],
])('counts the days by which two spans meet: %s', (_why, a, b, days) => {
  expect(daysToPart(spanOf(a), spanOf(b))).toBe(days);
  expect(daysToPart(spanOf(b), spanOf(a))).toBe(days);
});

test.each([
  [{ from: '2014', to: '2015-06' }, 'from 2014 to 2015-06'],
  [{ from: '2014' }, 'since 2014'],
  [{ to: '2015' }, 'to 2015'],
  [{}, 'some time'],
])('shows %o', (held, shown) => {
  expect(showHeld(held)).toBe(shown);
});
