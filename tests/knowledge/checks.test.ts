import { expect, test } from 'vitest';
import { checkPacks } from '../../src/knowledge/checks.js';
import { readKnowledge } from '../../src/knowledge/load.js';
import { printProblem } from '../../src/knowledge/problems.js';
import { changed, type Files, inventedFiles, writeFiles } from './invented-packs.js';

const facts = 'lights/facts/tower.yaml';
const things = 'lights/things.yaml';
const another = (more: string) =>
  `facts:\n  - { id: F-0009, rev: 1, sources: [{ source: gazette-1902, at: page }], checked: 2026-11-22, ${more} }\n`;
const disputeOf = (ids: string) =>
  `disputes:\n  - { id: D-01, rev: 1, about: [tall-light], point: the day, says: They differ., readings: [{ says: One., sources: [] }], sure: open, facts: [${ids}], asked: [which day was it], checked: 2026-11-22 }\n`;

async function findingsOf(changes: Files) {
  const dir = await writeFiles(changes);
  const read = await readKnowledge(dir);
  expect(read.problems).toEqual([]);
  const { problems, warnings } = checkPacks(read);
  const shown = (found: typeof problems) => found.map((problem) => printProblem(problem).replaceAll(`${dir}/`, ''));
  return { problems: shown(problems), warnings: shown(warnings) };
}

test('a pack without mistakes has no findings', async () => {
  expect(await findingsOf({})).toEqual({ problems: [], warnings: [] });
});

test.each<[why: string, changes: Files, problems: readonly string[]]>([
  [
    'a source nobody cites',
    {
      'lights/more.yaml': inventedFiles['lights/sources.yaml'].replace('gazette-1902', 'gazette-1903'),
    },
    ['lights/more.yaml:2: nobody cites gazette-1903. Cite it, put it on the reading list, or remove it.'],
  ],
  [
    'two things with one name',
    changed(things, 'Ann Moss }', 'The TOWER, names: { en: [the  Tower, Ann Moss] }, is: a keeper }'),
    [
      `${things}:4: ann-moss and tall-light are both called "The TOWER". Give both an "is" that tells them apart, or take the name from one.`,
    ],
  ],
  [
    'a date that its sentence does not contain',
    changed(facts, '1902-05-03', '1902-05-04'),
    [
      `${facts}:7: F-0001 has the value 1902-05-04, which its sentence does not contain. Say it in "says", or correct the value.`,
    ],
  ],
  [
    'a thing that its sentence does not contain',
    changed(facts, 'stands on the North Cape', 'stands on a rock'),
    [
      `${facts}:17: F-0002 has the value north-cape, which its sentence does not contain. Say it in "says", or correct the value.`,
    ],
  ],
  [
    'things of which its sentence leaves one out',
    changed(facts, '{ things: [ann-moss] }', '{ things: [ann-moss, north-cape] }'),
    [
      `${facts}:27: F-0003 has the value north-cape, which its sentence does not contain. Say it in "says", or correct the value.`,
    ],
  ],
  [
    'a number that its sentence does not contain',
    {
      'lights/more.yaml': another(
        'about: [tall-light], says: It has five steps., relation: steps, value: { number: 6, unit: steps }, asked: [how many steps]',
      ),
    },
    [
      'lights/more.yaml:2: F-0009 has the value 6, which its sentence does not contain. Say it in "says", or correct the value.',
    ],
  ],
  [
    'a text that its sentence does not contain',
    {
      'lights/more.yaml': another(
        'about: [tall-light], says: It is white., relation: colour, value: { text: red }, asked: [which colour]',
      ),
    },
    [
      'lights/more.yaml:2: F-0009 has the value "red", which its sentence does not contain. Say it in "says", or correct the value.',
    ],
  ],
  [
    'one question for two facts',
    changed(facts, 'asked: [where is the tall light]', 'asked: [When was the Tall Light built?]'),
    [
      `${facts}:18: F-0002 has the question "When was the Tall Light built?", and so has F-0001 at ${facts}:8. Ask it in one place.`,
    ],
  ],
  [
    'one question twice for one fact',
    changed(facts, 'asked: [where is the tall light]', 'asked: [where is the tall light, where is the tall light?]'),
    [`${facts}:18: F-0002 has the question "where is the tall light?" twice. Ask it in one place.`],
  ],
  [
    'two values of a relation that has one',
    {
      'lights/more.yaml': another(
        'about: [tall-light], says: It was built on 5 May 1902., relation: built-on, value: { date: 1902-05-05 }, asked: [which day was it]',
      ),
    },
    [
      `${facts}:7: F-0001 says "built-on" of tall-light otherwise than F-0009 at lights/more.yaml:2. Correct one, or add a dispute that names both.`,
    ],
  ],
])('finds %s', async (_why, changes, problems) => {
  expect((await findingsOf(changes)).problems).toEqual(problems);
});

test.each<[why: string, changes: Files]>([
  [
    'things with one name that both say what they are',
    {
      [things]: inventedFiles[things]
        .replace('name: North Cape', 'name: North Cape, names: { en: [Moss] }, is: a cape')
        .replace('name: Ann Moss }', 'name: Ann Moss, names: { en: [Moss] }, is: a keeper }'),
    },
  ],
  [
    'a less exact date of the same day',
    {
      'lights/more.yaml': another(
        'about: [tall-light], says: It was built in May 1902., relation: built-on, value: { date: 1902-05 }, asked: [which month]',
      ),
    },
  ],
  [
    'two values that a dispute names both',
    {
      'lights/more.yaml': another(
        'about: [tall-light], says: It was built on 5 May 1902., relation: built-on, value: { date: 1902-05-05 }, asked: [which day was it]',
      ),
      'lights/disputes.yaml': disputeOf('F-0001, F-0009'),
    },
  ],
  [
    'two values of a relation that may have many',
    {
      'lights/more.yaml': another(
        'about: [tall-light], says: The North Cape kept itself., relation: keepers, value: { things: [north-cape] }, asked: [who else]',
      ),
    },
  ],
])('lets through %s', async (_why, changes) => {
  expect((await findingsOf(changes)).problems).toEqual([]);
});

test('warns of facts nobody asks for and things nobody mentions', async () => {
  const { problems, warnings } = await findingsOf({
    'lights/more.yaml': `${another('about: [tall-light], says: It is white.')}things:\n  - { id: mist, type: event, name: Mist }\n`,
  });
  expect(problems).toEqual([]);
  expect(warnings).toEqual([
    'lights/more.yaml:2: F-0009 has no "asked": add two to five questions that people would put.',
    'lights/more.yaml:4: no fact, list or dispute mentions mist.',
  ]);
});
