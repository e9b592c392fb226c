import { describe, expect, test } from 'vitest';
import { languageSchema } from '../../src/knowledge/language-schema.js';
import type { Thing } from '../../src/knowledge/schema.js';
import { hasWords, readText, saysDate, saysThing, wordValues } from '../../src/knowledge/written-forms.js';

const english = languageSchema.parse({
  code: 'en',
  name: 'English',
  months: { march: 3, april: 4, may: 5, june: 6, dec: 12, december: 12 },
  numbers: { three: 3, six: 6, ten: 10, twenty: 20, fifty: 50 },
  ordinals: { third: 3, ninth: 9, last: -1 },
  stopWords: [],
  questions: {},
  operations: {},
  relations: {},
});
const words = wordValues([english]);
const read = (text: string) => readText(text, words);

describe('dates', () => {
  test.each([
    ['day, month, year', 'adopted on 18 December 2009.', '2009-12-18'],
    ['month, day, year', 'on December 18, 2009', '2009-12-18'],
    ['month, ordinal day', 'on December 18th, 2009', '2009-12-18'],
    ['the day of the month', 'the 18th of December 2009', '2009-12-18'],
    ['an abbreviated month', '18 Dec. 2009', '2009-12-18'],
    ['ISO', 'stamped 2009-12-18', '2009-12-18'],
    ['with full stops', 'stamped 24.11.2016 13:44', '2016-11-24'],
    ['a month', 'in December 2004', '2004-12'],
    ['a year', 'of 2004', '2004'],
    ['a span within a month', 'on 13–14 April 2016', '2016-04-13/2016-04-14'],
    ['a span, month first', 'on April 13-14, 2016', '2016-04-13/2016-04-14'],
    ['a span over months', 'from 29 May to 3 June 2016', '2016-05-29/2016-06-03'],
    ['two days with "and"', 'on 13 and 14 April 2016', '2016-04-13/2016-04-14'],
    ['years with a dash', 'in 2003–2004', '2003/2004'],
    ['years, the second short', 'in 2003/04', '2003/2004'],
  ])('reads %s', (_form, text, date) => {
    expect(saysDate(read(text), date)).toBe(true);
  });

  test.each([
    ['another day', 'on 17 December 2009', '2009-12-18'],
    ['no day', 'in December 2009', '2009-12-18'],
    ['another year', 'on 18 December 2010', '2009-12-18'],
    ['only one end of a span', 'on 13 April 2016', '2016-04-13/2016-04-14'],
    ['the day of another month', 'on 18 May and in December 2009', '2009-12-18'],
  ])('does not take for it %s', (_form, text, date) => {
    expect(saysDate(read(text), date)).toBe(false);
  });

  test('a year may be said elsewhere', () => {
    expect(saysDate(read('on 8 April of this year'), '2016-04-08', new Set(['2016']))).toBe(true);
  });
});

test.each([
  ['digits', 'all 37 sponsors', 37],
  ['a word', 'its six members', 6],
  ['a joined word', 'twenty-six members', 26],
  ['an ordinal', 'the fifty-ninth session', 59],
  ['an ordinal in digits', 'the 59th session', 59],
  ['thousands with commas', '1,250 guests', 1250],
  ['thousands with blanks', '1 250 guests', 1250],
  ['a fraction', '2.5 million', 2.5],
])('reads numbers as %s', (_form, text, number) => {
  expect(read(text).numbers).toContain(number);
});

const thing = (more: Partial<Thing>): Thing => ({ id: 'x', type: 'organization', name: 'Shanghai Lights', ...more });

test.each([
  ['its name', 'The SHANGHAI lights met.', thing({}), true],
  ['with a possessive', "Shanghai Lights' work", thing({}), true],
  ['an alias in another script', 'о Высоком: Высокий маяк', thing({ names: { ru: ['Высокий маяк'] } }), true],
  ['Chinese without blanks', '在上海合作组织中', thing({ names: { zh: ['上海合作组织'] } }), true],
  ['a family name', 'Moss kept it.', thing({ type: 'person', name: 'Ann Moss' }), true],
  ['a symbol with a Cyrillic letter', 'resolution А/RES/59/48', thing({ symbol: 'A/RES/59/48' }), true],
  ['a symbol without its beginning', 'resolution 59/48', thing({ symbol: 'A/RES/59/48' }), true],
  ['not a part of a word', 'Mossy stones', thing({ type: 'person', name: 'Ann Moss' }), false],
  ['not another thing', 'The Beijing lights met.', thing({}), false],
])('reads things by %s', (_form, text, named, said) => {
  expect(saysThing(read(text), named)).toBe(said);
});

test('finds words whatever their punctuation', () => {
  expect(hasWords(read('It was held online, in “an interactive form”.'), 'online in an interactive form')).toBe(true);
  expect(hasWords(read('It was held online.'), 'offline')).toBe(false);
});
