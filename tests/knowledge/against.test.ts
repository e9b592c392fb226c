import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkAgainst } from '../../src/knowledge/against.js';
import { readKnowledge } from '../../src/knowledge/load.js';
import { type Files, inventedFiles, writeFiles } from './invented-packs.js';

const facts = inventedFiles['lights/facts/tower.yaml'];
const copy = `The Isle Gazette, 4 May 1902

The Tall Light was built on 3 May. It stands on the North Саре.

Miss Moss keeps it.
`;

/** The North Cape above has a Cyrillic С, а, р and е. */
async function against(changes: Files, text = copy) {
  const dir = await writeFiles({ ...changes, 'copies/gazette_0f3a.txt': text });
  const read = await readKnowledge(dir, { packs: ['lights'] });
  expect(read.problems).toEqual([]);
  const { problems, warnings, places } = await checkAgainst(read, join(dir, 'copies'));
  const shown = (found: typeof problems) => found.map(({ line, message }) => `${line}: ${message}`);
  return { problems: shown(problems), warnings: shown(warnings), places };
}
const withFacts = (text: string) => ({ 'lights/facts/tower.yaml': text });

test('what the places say passes, the year said in the heading, a name in look-alike letters', async () => {
  expect(await against({})).toEqual({ problems: [], warnings: [], places: 3 });
});

test.each<[why: string, changes: Files, problems: readonly string[]]>([
  [
    'another day',
    withFacts(facts.replace('3 May 1902', '5 May 1902').replace('1902-05-03', '1902-05-05')),
    [
      '10: F-0001 cites ¶2 s1 of gazette-1902, which does not say 1902-05-05. Cite the place that does, or add the name it uses to the names of the thing.',
    ],
  ],
  [
    'another place',
    withFacts(facts.replace('¶2 s2', '¶2 s1')),
    [
      '20: F-0002 cites ¶2 s1 of gazette-1902, which does not say north-cape. Cite the place that does, or add the name it uses to the names of the thing.',
    ],
  ],
  [
    'a number nowhere in the document',
    withFacts(facts.replace('Moss kept it', 'Moss kept it for 37 weeks')),
    [
      '20: F-0002 cites ¶2 s2 of gazette-1902, which does not say 37. Cite the place that does, or add the name it uses to the names of the thing.',
    ],
  ],
  [
    'a place that is not there',
    withFacts(facts.replace('¶2 s1', '¶2 s3').replace('¶3 ', '¶7 ').replace('at: ¶3', 'at: ¶7')),
    [
      '10: F-0001 cites ¶2 s3 of gazette-1902, but its ¶2 has 2 sentences.',
      '30: F-0003 cites ¶7 of gazette-1902, but it has 3 ¶.',
    ],
  ],
  [
    'a copy that is not there',
    { 'lights/sources.yaml': inventedFiles['lights/sources.yaml'].replace('file: gazette', 'file: gazete') },
    [expect.stringMatching(/^10: gazette-1902 has the copy "gazete", but no file in .*\/copies begins so\./)],
  ],
])('finds %s', async (_why, changes, problems) => {
  expect((await against(changes)).problems).toEqual(problems);
});

test('what one place leaves to another cited place is a warning', async () => {
  const text = facts.replace(
    '      - { source: gazette-1902, at: ¶2 s1 }',
    '      - { source: gazette-1902, at: ¶2 s1 }\n      - { source: gazette-1902, at: ¶3 }',
  );
  const { problems, warnings } = await against(withFacts(text));
  expect(problems).toEqual([]);
  expect(warnings).toEqual(['11: F-0001 cites ¶3 of gazette-1902, which leaves 1902-05-03 to the other sources.']);
});

test('a fact that a dispute names may say otherwise, but not elsewhere', async () => {
  const dispute = `disputes:
  - id: D-01
    rev: 1
    about: [tall-light]
    point: the day
    says: They differ.
    readings:
      - { says: It was the fifth., sources: [], supported: true }
      - { says: It was the third., sources: [{ source: gazette-1902, at: ¶9 }] }
    sure: likely
    facts: [F-0001]
    checked: 2026-11-22
`;
  const changes = withFacts(facts.replace('3 May 1902', '5 May 1902').replace('1902-05-03', '1902-05-05'));
  expect((await against({ ...changes, 'lights/disputes.yaml': dispute })).problems).toEqual([
    '9: D-01 cites ¶9 of gazette-1902, but it has 3 ¶.',
  ]);
});

test('who counts what a place lists need not find the number', async () => {
  const more = `facts:
  - id: F-0009
    rev: 1
    about: [tall-light]
    says: Three people kept the Tall Light.
    relation: steps
    value: { number: 3, unit: people }
    sources: [{ source: gazette-1902, at: ¶3 }]
    checked: 2026-11-22
things:
  - { id: bo-reed, type: person, name: Bo Reed }
  - { id: cy-fern, type: person, name: Cy Fern }
`;
  const text = copy.replace('Miss Moss keeps it.', 'Moss, Reed and Fern keep it.');
  expect((await against({ 'lights/more.yaml': more }, text)).problems).toEqual([]);
});

test('says so where there is no folder with copies', async () => {
  const read = await readKnowledge(await writeFiles({}));
  expect(await checkAgainst(read, '/nowhere/at/all')).toEqual({ problems: [], warnings: [], places: undefined });
});
