import { expect, test } from 'vitest';
import { monthFirst, shortMonth, yearFirst } from '../../../src/cards/citation/written-date.js';

test.each([
  ['a day', '2010-03-01', 'March 1, 2010', '2010, March 1', '1 Mar. 2010'],
  ['a month', '2010-09', 'September 2010', '2010, September', 'Sept. 2010'],
  ['a short month', '2010-05-31', 'May 31, 2010', '2010, May 31', '31 May 2010'],
  ['a year', '2010', '2010', '2010', '2010'],
])('%s: Chicago, APA, MLA', (_why, iso, chicago, apa, mla) => {
  expect([monthFirst(iso), yearFirst(iso), shortMonth(iso)]).toEqual([chicago, apa, mla]);
});
