import { describe, expect, test } from 'vitest';
import { dateReader } from '../../src/answering/dates.js';
import { sidesOf } from '../../src/answering/sides.js';
import { chinese, english, russian, uzbek } from './language.js';

const languages = [english, russian, chinese, uzbek];
const sides = sidesOf(languages);
const readDates = dateReader(languages);

/** What stands beside the first date of a text. */
const besideDate = (text: string) => {
  const [date] = readDates(text);
  return date && sides.of(text, date);
};
/** What stands beside a part of a text. */
const beside = (text: string, part: string) => {
  const start = text.indexOf(part);
  return sides.of(text, { start, end: start + part.length })?.side;
};

describe('the side of a date', () => {
  test.each([
    ['before', 'before 2032', 'before'],
    ['before, with words between', 'prior to the year 2032', 'before'],
    ['until its end', 'until the end of 2032', 'until'],
    ['after', 'after 10 May 2032', 'after'],
    ['since', 'since 2032', 'since'],
    ['since, said behind it', 'from 2032 onwards', 'since'],
    ['around', 'around 10 May 2032', 'around'],
    ['Russian before', 'до 2032 года', 'before'],
    ['Russian until its end', 'до конца 2032 года', 'until'],
    ['Russian after', 'после 2032 года', 'after'],
    ['Chinese before', '2032年之前通过', 'before'],
    ['Chinese after', '2032年后通过', 'after'],
    ['Chinese since, before it', '自2032年', 'since'],
    ['Chinese since, behind it', '2032年以来', 'since'],
    ['Uzbek before, as an ending', '2032-yilgacha qabul qilingan', 'before'],
    ['Uzbek before, as an ending and a word', '2032-yildan oldin', 'before'],
    ['Uzbek after', '2032-yildan keyin', 'after'],
    ['Uzbek after, in Cyrillic letters', '2032 йилдан кейин', 'after'],
  ])('%s', (_why, text, side) => {
    expect(besideDate(text)?.side).toBe(side);
  });

  test.each([
    ['in it', 'in 2032'],
    ['a word that only ends so', 'hereafter 2032'],
    ['too far away', 'after the treaty was signed in 2032'],
    ['a Russian word that only begins so', 'дом 2032 года'],
  ])('none: %s', (_why, text) => {
    expect(besideDate(text)).toBeUndefined();
  });

  test('comes with the place of its words', () => {
    const text = 'held prior to the year 2032';
    const found = besideDate(text);
    expect(found && text.slice(found.start, found.end)).toBe('prior to');
  });
});

test.each([
  ['after', 'after the signing of the Ferry Treaty', 'Ferry Treaty', 'after'],
  ['its moment', 'who led it when resolution 90/14 was adopted', '90/14', 'at'],
  ['its moment, in Chinese', '90/14号决议时谁', '90/14', 'at'],
  ['its moment, in Uzbek', 'Ferry Treaty imzolanganda', 'Ferry Treaty', 'at'],
  ['nothing', 'the Ferry Treaty', 'Ferry Treaty', undefined],
])('a thing: %s', (_why, text, part, side) => {
  expect(beside(text, part)).toBe(side);
});

describe('two dates', () => {
  const joined = (text: string) =>
    sides.join(text, readDates(text)).dates.map(({ span }) => `${span?.from}..${span?.to}`);
  test.each([
    ['between', 'between 2032 and 2034'],
    ['from … to', 'from 2032 to the year 2034'],
    ['Russian', 'с 2032 по 2034 год'],
    ['Russian between', 'между 2032 и 2034 годами'],
    ['Chinese', '从2032年到2034年'],
    ['Chinese with a word behind them', '2032年至2034年间'],
    ['Uzbek endings', '2032-yildan 2034-yilgacha'],
  ])('are one date: %s', (_why, text) => {
    expect(joined(text)).toEqual(['2032-01-01..2034-12-31']);
  });

  test.each([
    ['with "or" between them', 'in 2032 or 2034'],
    ['the later one first', 'from 2034 to 2032'],
    ['of two events', 'between 2032 and the treaty of 2034'],
  ])('stay two: %s', (_why, text) => {
    expect(joined(text)).toHaveLength(2);
  });
});

test('the words that may part two events are found as whole words', () => {
  const text = 'the Andes treaty and the pact; до и от';
  expect(sides.joints(text).map(({ start, end }) => text.slice(start, end))).toEqual(['and', '; ', 'до', 'и']);
});
