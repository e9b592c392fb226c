import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agrees, calendarGap, dateReader, daysBetween, daysOf, happenedAt } from '../../src/answering/dates.js';
import { showDate } from '../../src/knowledge/dates.js';
import { chinese, english, russian, uzbek } from './language.js';

const readDates = dateReader([english, russian, chinese, uzbek]);
const spans = (text: string) => readDates(text).map(({ span }) => (span ? `${span.from}..${span.to}` : undefined));

describe('a date in a question', () => {
  test.each([
    ['a day as Britons write it', 'on 10 May 2032', '2032-05-10..2032-05-10'],
    ['a day as Americans write it', 'May 10, 2032', '2032-05-10..2032-05-10'],
    ['an ordinal day', 'the 10th of May, 2032', '2032-05-10..2032-05-10'],
    ['an ordinal after the month', 'Dec 2nd, 2033', '2033-12-02..2033-12-02'],
    ['an abbreviated month with a full stop', '2 Dec. 2033', '2033-12-02..2033-12-02'],
    ['an ISO day', '2033-12-02', '2033-12-02..2033-12-02'],
    ['a dotted day', '2.12.2033', '2033-12-02..2033-12-02'],
    ['a day with slashes, day first', '2/12/2033', '2033-12-02..2033-12-02'],
    ['a day with slashes that can only be month first', '12/18/2033', '2033-12-18..2033-12-18'],
    ['a Chinese day', '2032年5月10日', '2032-05-10..2032-05-10'],
    ['a Chinese month', '2032年5月', '2032-05-01..2032-05-31'],
    ['a Russian day', '10 мая 2032 года', '2032-05-10..2032-05-10'],
    ['a year before the day', '2033-yil 2 dec', '2033-12-02..2033-12-02'],
    ['a month', 'in December 2033', '2033-12-01..2033-12-31'],
    ['February of a leap year', 'February 2032', '2032-02-01..2032-02-29'],
    ['a year before its month', '2033 December', '2033-12-01..2033-12-31'],
    ['a year', 'the pact of 2034', '2034-01-01..2034-12-31'],
    ['several days', '6–7 June 2031', '2031-06-06..2031-06-07'],
    ['several days in words', '6 to 7 June 2031', '2031-06-06..2031-06-07'],
    ['several days after the month', 'June 6-7, 2031', '2031-06-06..2031-06-07'],
    ['several years', 'in 2033-2037', '2033-01-01..2037-12-31'],
    ['a year in two figures', "2 Dec '33", '2033-12-02..2033-12-02'],
    ['a month of a year in two figures', "Dec '33", '2033-12-01..2033-12-31'],
    ['an ordinal in words', 'the fifth of May 2032', '2032-05-05..2032-05-05'],
    ['a dotted day of a year in two figures', '18.12.33', '2033-12-18..2033-12-18'],
    ['a year in two figures where no other order is possible', '18/12/99', '1999-12-18..1999-12-18'],
    ['the middle of a year, generously', 'mid-2033', '2033-04-01..2033-09-30'],
    ['the end of a year, generously', 'late 2033', '2033-08-01..2033-12-31'],
    ['half a year', 'the first half of 2033', '2033-01-01..2033-06-30'],
    ['a quarter of a year', 'Q3 2033', '2033-07-01..2033-09-30'],
    ['ten years', 'in the 2030s', '2030-01-01..2039-12-31'],
    ['ten years in a word', 'in the nineties', '1990-01-01..1999-12-31'],
    ['ten years in two figures', "the 90's", '1990-01-01..1999-12-31'],
    ['a slip in the name of a month', '19 novmber 2032', '2032-11-19..2032-11-19'],
    ['a Russian year with its word', 'в 2032 году', '2032-01-01..2032-12-31'],
    ['a Russian year with its abbreviation', '10 мая 2032 г.', '2032-05-10..2032-05-10'],
    ['several Russian days', 'с 13 по 14 мая 2032', '2032-05-13..2032-05-14'],
    ['two Russian days', '13 и 14 мая 2032 года', '2032-05-13..2032-05-14'],
    ['a Russian ending of the day', '13-го мая 2032', '2032-05-13..2032-05-13'],
    ['the end of a Russian year', 'в конце 2032 года', '2032-08-01..2032-12-31'],
    ['ten Russian years', '90-х', '1990-01-01..1999-12-31'],
    ['a Russian year that ends in nought', '2030 года', '2030-01-01..2030-12-31'],
    ['a Chinese day in Chinese figures', '二〇三二年十二月十八日', '2032-12-18..2032-12-18'],
    ['several Chinese days', '2032年5月13日至14日', '2032-05-13..2032-05-14'],
    ['the end of a Chinese year', '2032年底', '2032-09-01..2032-12-31'],
    ['half a Chinese year', '2032年上半年', '2032-01-01..2032-06-30'],
    ['ten Chinese years', '九十年代', '1990-01-01..1999-12-31'],
    ['an Uzbek day', '2032-yil 18-dekabr', '2032-12-18..2032-12-18'],
    ['an Uzbek day with endings', '2032-yilning 18-dekabrida', '2032-12-18..2032-12-18'],
    ['an Uzbek day in Cyrillic letters', '2032 йил 18 декабрда', '2032-12-18..2032-12-18'],
    ['an Uzbek month', '2032 йил декабрь ойида', '2032-12-01..2032-12-31'],
    ['the middle of an Uzbek year', "2032-yil o'rtalarida", '2032-04-01..2032-09-30'],
    ['ten Uzbek years', '2030-yillarda', '2030-01-01..2039-12-31'],
  ])('reads %s', (_why, text, span) => {
    expect(spans(text)).toEqual([span]);
  });

  test('reads two of them in the order in which they stand', () => {
    expect(spans('between 10 May 2032 and 2034')).toEqual(['2032-05-10..2032-05-10', '2034-01-01..2034-12-31']);
  });

  test.each([
    ['a day of any year', 'on 8 April', { month: 4, day: 8 }],
    ['a day after its month', 'on April 8', { month: 4, day: 8 }],
    ['a month of any year', 'in a November', { month: 11 }],
    ['a month that is a verb too', 'was it in May', { month: 5 }],
    ['a Russian month', 'это было в мае', { month: 5 }],
    ['several Russian days', '13 и 14 мая', { month: 5, day: 13, lastDay: 14 }],
    ['a Chinese day', '12月18日', { month: 12, day: 18 }],
    ['a Chinese month', '在十二月', { month: 12 }],
    ['an Uzbek month', 'dekabr oyida', { month: 12 }],
  ])('reads %s', (_why, text, date) => {
    expect(readDates(text)).toEqual([expect.objectContaining(date)]);
    expect(readDates(text)[0]?.span).toBeUndefined();
  });

  test.each([
    ['a document symbol', 'A/RES/2033/5'],
    ['a number that is no year', '11 members'],
    ['a month that is no date', 'may I ask who may march'],
    ['a year long ago', 'in 1789'],
    ['part of a longer number', '20334'],
    ['a fraction', '3/4'],
    ['a pair of years in short', 'season 2033/34'],
    ['a date that may be of two years', 'on 18/12/09'],
    ['a date that may be of two months', 'on 05/04/10'],
    ['an abbreviation that begins another word', 'decision 2'],
    ['tens that may be of two centuries', 'in the 20s'],
    ['a word near a short month', 'match 3'],
    ['a word that only begins as an abbreviation does', 'the president of Mars'],
    ['no text', ''],
  ])('finds none in %s', (_why, text) => {
    expect(readDates(text)).toEqual([]);
  });

  test.each(['30 February 2033', '31 February 2033', '0 February 2033'])('takes %s for its month', (text) => {
    expect(spans(text)).toEqual(['2033-02-01..2033-02-28']);
  });

  test('says where it stands, also behind letters that are longer in lower case', () => {
    const text = 'İİ: signed 10 May 2032, they say';
    expect(readDates(text).map(({ start, end }) => text.slice(start, end))).toEqual(['10 May 2032']);
  });

  test('is the day that was printed, for every day of a card', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(spans(`on ${showDate(day)}`)).toEqual([`${day}..${day}`]);
        },
      ),
    );
  });
});

test.each([
  ['a year', '2032', '2032-01-01', '2032-12-31'],
  ['a month', '2032-02', '2032-02-01', '2032-02-29'],
  ['a day', '2032-05-10', '2032-05-10', '2032-05-10'],
  ['a span of days', '2031-06-06/2031-06-07', '2031-06-06', '2031-06-07'],
  ['a span of years', '2033/2037', '2033-01-01', '2037-12-31'],
])('%s of a fact covers its first to its last day', (_why, date, from, to) => {
  expect(daysOf(date)).toEqual({ from, to });
});

describe('a date in a question and one of a fact', () => {
  const mention = (text: string) => {
    const [found] = readDates(text);
    if (!found) throw new Error(`no date in ${text}`);
    return found;
  };
  test.each([
    ['the same day', '10 May 2032', '2032-05-10', true],
    ['the next day', '11 May 2032', '2032-05-10', false],
    ['its year', 'in 2032', '2032-05-10', true],
    ['another year', 'in 2033', '2032-05-10', false],
    ['a day within what is known to the year alone', '10 May 2032', '2032', true],
    ['one day of a meeting', '7 June 2031', '2031-06-06/2031-06-07', true],
    ['the month, of any year', 'in May', '2032-05-10', true],
    ['another month, of any year', 'in June', '2032-05-10', false],
    ['the day, of any year', 'on 7 June', '2031-06-06/2031-06-07', true],
    ['another day of the month, of any year', 'on 8 June', '2031-06-06/2031-06-07', false],
    ['one of several days, of any year', '5 to 6 June', '2031-06-06/2031-06-07', true],
    ['a month of any year, and a year', 'in May', '2032', true],
    ['a day of any year, and a year', 'on 7 June', '2032', true],
    ['a month of any year, and several that hold it', 'in May', '2031-11/2032-06', true],
    ['a month of any year, and several that do not', 'in August', '2031-11/2032-06', false],
  ])('%s: %s and %s', (_why, text, date, agree) => {
    expect(agrees(mention(text), daysOf(date))).toBe(agree);
  });
});

describe('whether something surely happened then', () => {
  const [inMay, onDay, inYear] = ['in May', '10 May 2032', 'in 2032'];
  test.each([
    ['a day in its year', inYear, '2032-05-10', true],
    ['a day in another year', inYear, '2033-05-10', false],
    ['a day in a month of any year', inMay, '2032-05-10', true],
    ['a month in that month', inMay, '2032-05', true],
    ['a year, asked for a month', inMay, '2032', undefined],
    ['a year, asked for a day of it', onDay, '2032', undefined],
    ['a year, asked for another year', onDay, '2033', false],
  ])('%s', (_why, text, date, happened) => {
    const [mention] = readDates(text);
    expect(mention && happenedAt(mention, date, daysOf(date))).toBe(happened);
  });
});

test.each([
  ['the same day', '2032-05-10', '2032-05-10', 0],
  ['across the leap day', '2032-02-28', '2032-03-01', 2],
  ['across the end of a year', '2031-12-31', '2032-01-01', 1],
  ['backwards', '2032-05-10', '2032-05-03', -7],
])('days between, %s', (_why, from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
});

describe('years, months and days', () => {
  test.each([
    ['the same day', '2032-05-10', '2032-05-10', [0, 0, 0]],
    ['one day', '2032-05-10', '2032-05-11', [0, 0, 1]],
    // 10 May to 10 June 2034 is two years and a month; to 15 July five days and a month more.
    ['years, months and days', '2032-05-10', '2034-07-15', [2, 2, 5]],
    // 20 November to 20 November, and from there eleven days of November and four of December but one.
    ['a day earlier in the month', '2035-11-20', '2036-12-09', [1, 0, 19]],
    ['the last day before a full year', '2032-05-10', '2033-05-09', [0, 11, 29]],
    ['across the end of a year', '2031-12-31', '2032-01-30', [0, 0, 30]],
    // A month after 31 January is the last day of February.
    ['a month from a day that February lacks', '2031-01-31', '2031-03-01', [0, 1, 1]],
    ['a day later', '2031-01-31', '2031-03-02', [0, 1, 2]],
  ])('%s', (_why, from, to, [years, months, days]) => {
    expect(calendarGap(from, to)).toEqual({ years, months, days });
  });
});
