import { expect, test } from 'vitest';
import { timeBetween } from '../../src/answering/time-between.js';

test.each([
  // To 18 December 2015 are 6 years, to 18 November 2016 another 11 months, to the 21st another 3 days.
  ['two days', '2009-12-18', '2016-11-21', '6 years, 11 months and 3 days', 2530],
  ['less than two months', '2035-11-20', '2035-12-09', '19 days', 19],
  ['one day', '2035-11-20', '2035-11-21', '1 day', 1],
  ['a whole number of years', '2019-01-01', '2022-01-01', '3 years', 1096],
  ['the first days of spans', '2031-06-06/2031-06-07', '2032-06-08', '1 year and 2 days', 368],
  ['two months', '2004-06', '2007-08', 'about 3 years and 2 months', undefined],
  ['a month and a day', '2004-06', '2007-08-30', 'about 3 years and 2 months', undefined],
  ['a year and a day', '2001', '2004-06-17', 'about 3 years', undefined],
  ['spans of years, which are not known to the month', '2003/2004', '2010/2011', 'about 7 years', undefined],
])('%s', (_why, first, second, words, days) => {
  expect(timeBetween(first, second)).toEqual(days === undefined ? { words } : { words, days });
});
