import { expect, test } from 'vitest';
import { checkPacks } from '../../src/knowledge/checks.js';
import { readKnowledge } from '../../src/knowledge/load.js';
import { writeFiles } from './invented-packs.js';

const relations = `relations:
  built-on: { value: date, label: built on }
  stands-in: { value: thing, label: stands in }
  keepers: { value: things, many: true, label: keepers }
  lit-by: { value: thing, over: span, label: lit by }
  holds-office: { value: thing, many: true, over: span, label: office, inverse: held-by }
  held-by: { value: thing, over: span, label: held by, inverse: holds-office }
  succeeded: { value: thing, label: succeeded }
  since: { value: date, label: since }
`;
const things = `things:
  - { id: lamp-oil, type: subject, name: lamp oil }
  - { id: gas, type: subject, name: gas }
  - { id: keeper, type: office, name: keeper }
  - { id: helper, type: office, name: helper }
  - { id: bo-reed, type: person, name: Bo Reed }
`;
let line = 0;
const fact = (id: number, about: string, says: string, relation: string, value: string, held = '') =>
  `  - { id: F-${id}, rev: 1, about: [${about}], says: ${says}, relation: ${relation}, value: ${value}${held === '' ? '' : `, held: ${held}`}, sources: [{ source: gazette-1902, at: page }], checked: 2026-11-22, asked: [question ${++line}] }\n`;
const lit = (id: number, by: string, held: string) =>
  fact(id, 'tall-light', `It was lit by ${by}.`, 'lit-by', `{ thing: ${by} }`, held);
const inOffice = (id: number, person: string, name: string, held: string, office = 'keeper') =>
  fact(id, `${person}, ${office}`, `${name} was ${office}.`, 'holds-office', `{ thing: ${office} }`, held);
const reedAfterMoss = fact(1003, 'bo-reed, ann-moss', 'Reed succeeded Ann Moss.', 'succeeded', '{ thing: ann-moss }');
const disputed =
  'disputes:\n  - { id: D-01, rev: 1, about: [tall-light], point: the term, says: They differ., readings: [{ says: One., sources: [] }], sure: open, facts: [F-1001, F-1002], asked: [which was it], checked: 2026-11-22 }\n';

async function problemsOf(facts: string) {
  const dir = await writeFiles({
    'relations.yaml': relations,
    'lights/more.yaml': `facts:\n${facts}`,
    'lights/terms.yaml': things,
  });
  const read = await readKnowledge(dir);
  expect(read.problems).toEqual([]);
  return checkPacks(read).problems.map(({ message }) => message.replaceAll(`${dir}/`, ''));
}

test.each<[why: string, facts: string, problems: readonly string[]]>([
  [
    'two values at one time',
    lit(1001, 'gas', '{ from: 1902, to: 1905 }') + lit(1002, 'lamp-oil', '{ from: 1904-03, to: 1906 }'),
    [
      'F-1002 says "lit-by" of tall-light from 1904-03 to 1906, and F-1001 at lights/more.yaml:2 says otherwise from 1902 to 1905. Correct one, or add a dispute that names both.',
    ],
  ],
  [
    'a span that ends before it begins',
    lit(1001, 'gas', '{ from: 1905-02, to: 1905-01 }'),
    ['F-1001 ends before it begins. Correct "held".'],
  ],
  [
    'two people in an office that one handed to the other',
    inOffice(1001, 'ann-moss', 'Ann Moss', '{ from: 1902, to: 1908-06-01 }') +
      inOffice(1002, 'bo-reed', 'Reed', '{ from: 1908-05-01 }') +
      reedAfterMoss,
    [
      'F-1002 has bo-reed as keeper since 1908-05-01, and F-1001 at lights/more.yaml:2 has ann-moss from 1902 to 1908-06-01. Correct one, or add a dispute that names both.',
    ],
  ],
  [
    'a successor before the predecessor',
    inOffice(1001, 'ann-moss', 'Ann Moss', '{ from: 1908, to: 1909 }') +
      inOffice(1002, 'bo-reed', 'Reed', '{ from: 1902, to: 1907 }') +
      reedAfterMoss,
    [
      'F-1003 has bo-reed succeed ann-moss, who by F-1001 at lights/more.yaml:2 held the office later, from 1908 to 1909. Correct one, or add a dispute that names both.',
    ],
  ],
  [
    'a term held before the day since which it is said to last',
    inOffice(1001, 'ann-moss', 'Ann Moss', '{ from: 1902-05, to: 1908 }') +
      fact(1002, 'ann-moss, keeper', 'Ann Moss was keeper since 1903.', 'since', '{ date: 1903 }'),
    [
      'F-1002 has ann-moss as keeper since 1903, but F-1001 at lights/more.yaml:2 from 1902-05 to 1908. Correct one, or add a dispute that names both.',
    ],
  ],
  [
    'a term begun after its end',
    inOffice(1001, 'ann-moss', 'Ann Moss', '{ to: 1908 }') +
      fact(1002, 'ann-moss, keeper', 'Ann Moss was keeper since 1909.', 'since', '{ date: 1909 }'),
    [
      'F-1002 has ann-moss as keeper since 1909, but F-1001 at lights/more.yaml:2 to 1908. Correct one, or add a dispute that names both.',
    ],
  ],
])('finds %s', async (_why, facts, problems) => {
  expect(await problemsOf(facts)).toEqual(problems);
});

test.each<[why: string, facts: string]>([
  [
    'values of years that may only touch',
    lit(1001, 'gas', '{ from: 1902, to: 1904 }') + lit(1002, 'lamp-oil', '{ from: 1904, to: 1906 }'),
  ],
  ['one value twice', lit(1001, 'gas', '{ from: 1902, to: 1905 }') + lit(1002, 'gas', '{ from: 1903 }')],
  [
    'what a dispute names',
    lit(1001, 'gas', '{ from: 1902, to: 1905 }') + lit(1002, 'lamp-oil', '{ from: 1903, to: 1906 }') + disputed,
  ],
  [
    'two people in an office that several may hold',
    inOffice(1001, 'ann-moss', 'Ann Moss', '{ from: 1902, to: 1908 }', 'helper') +
      inOffice(1002, 'bo-reed', 'Reed', '{ from: 1903 }', 'helper'),
  ],
  [
    'two offices of one person',
    inOffice(1001, 'ann-moss', 'Ann Moss', '{ from: 1902, to: 1908 }') +
      inOffice(1002, 'ann-moss', 'Ann Moss', '{ from: 1902, to: 1908 }', 'helper'),
  ],
  [
    'a handover within days',
    inOffice(1001, 'ann-moss', 'Ann Moss', '{ from: 1902, to: 1908-06-04 }') +
      inOffice(1002, 'bo-reed', 'Reed', '{ from: 1908-06-01 }') +
      reedAfterMoss,
  ],
  [
    'who came back and so succeeded a successor',
    inOffice(1001, 'ann-moss', 'Ann Moss', '{ from: 1904, to: 1906 }') +
      inOffice(1002, 'bo-reed', 'Reed', '{ from: 1902, to: 1903 }') +
      inOffice(1004, 'bo-reed', 'Reed', '{ from: 1907 }') +
      reedAfterMoss,
  ],
  [
    'the day since which a term lasts whose end alone is known',
    inOffice(1001, 'ann-moss', 'Ann Moss', '{ to: 1908 }') +
      fact(1002, 'ann-moss, keeper', 'Ann Moss was keeper since 1905.', 'since', '{ date: 1905 }'),
  ],
  [
    'the month since which a term lasts whose day is known',
    inOffice(1001, 'ann-moss', 'Ann Moss', '{ from: 1902-05-29 }') +
      fact(1002, 'ann-moss, keeper', 'Ann Moss was keeper since May 1902.', 'since', '{ date: 1902-05 }'),
  ],
])('lets through %s', async (_why, facts) => {
  expect(await problemsOf(facts)).toEqual([]);
});
