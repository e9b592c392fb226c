import { expect, test } from 'vitest';
import { showDate } from '../../src/knowledge/dates.js';

test.each([
  ['a day', '2009-12-18', '18 December 2009'],
  ['a day with one digit', '2004-12-02', '2 December 2004'],
  ['a month', '2004-12', 'December 2004'],
  ['a year', '2004', '2004'],
  ['days of one month', '2016-04-13/2016-04-14', '13–14 April 2016'],
  ['days of two months', '2016-04-30/2016-05-01', '30 April – 1 May 2016'],
  ['days of two years', '2016-12-31/2017-01-01', '31 December 2016 – 1 January 2017'],
  ['one day written twice', '2016-04-13/2016-04-13', '13 April 2016'],
  ['months of one year', '2016-04/2016-06', 'April–June 2016'],
  ['months of two years', '2016-11/2017-02', 'November 2016 – February 2017'],
  ['one month written twice', '2016-04/2016-04', 'April 2016'],
  ['years', '2003/2004', '2003–2004'],
  ['one year written twice', '2003/2003', '2003'],
  ['ends known to different precision', '2003/2004-06-17', '2003 – 17 June 2004'],
])('shows %s', (_why, iso, shown) => {
  expect(showDate(iso)).toBe(shown);
});

test.each([
  ['words', 'soon'],
  ['a thirteenth month', '2004-13'],
  ['half a span', '2004/'],
  ['three ends', '2003/2004/2005'],
  ['nothing', ''],
])('leaves %s as it is', (_why, text) => {
  expect(showDate(text)).toBe(text);
});
