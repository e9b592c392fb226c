import { expect, test } from 'vitest';
import { checkPacks } from '../../src/knowledge/checks.js';
import { readKnowledge } from '../../src/knowledge/load.js';
import { inventedFiles, writeFiles } from './invented-packs.js';

const relations = `${inventedFiles['relations.yaml']}  members: { value: things, over: span, label: members }
  observers: { value: things, over: span, label: observers }
  member-since: { value: date, label: member since }
  observer-since: { value: date, label: observer since }
`;
const things = `things:
  - { id: league, type: organization, name: League of Isles }
  - { id: rona, type: country, name: Rona }
  - { id: sula, type: country, name: Sula }
`;
let line = 0;
const fact = (id: number, about: string, says: string, relation: string, value: string) =>
  `  - { id: F-${id}, rev: 1, about: [${about}], says: ${says}, relation: ${relation}, value: ${value}, sources: [{ source: gazette-1902, at: page }], checked: 2026-11-22, asked: [question ${++line}] }\n`;
const members = (names: string, held: string) =>
  fact(1001, 'league', 'Its members were Rona and Sula.', 'members', `{ things: [${names}] }, held: ${held}`);
const since = (id: number, what: 'member' | 'observer', date: string) =>
  fact(id, 'sula, league', `Sula has been in it since ${date}.`, `${what}-since`, `{ date: ${date} }`);

async function problemsOf(facts: string) {
  const dir = await writeFiles({
    'relations.yaml': relations,
    'lights/more.yaml': `facts:\n${facts}`,
    'lights/league.yaml': things,
  });
  const read = await readKnowledge(dir);
  expect(read.problems).toEqual([]);
  return checkPacks(read).problems.map(({ message }) => message.replaceAll(`${dir}/`, ''));
}

test.each<[why: string, facts: string, problems: readonly string[]]>([
  [
    'a member listed before it joined',
    members('rona, sula', '{ from: 1902, to: 1908 }') + since(1002, 'member', '1905'),
    [
      'F-1002 says "member-since" 1905 of sula, whom F-1001 at lights/more.yaml:2 lists from 1902 to 1908. Correct one, or add a dispute that names both.',
    ],
  ],
  [
    'a list without the member that joined meanwhile',
    members('rona', '{ from: 1902, to: 1908 }') + since(1002, 'member', '1905'),
    [
      'F-1002 says "member-since" 1905 of sula, whom F-1001 at lights/more.yaml:2 leaves out from 1902 to 1908. Correct one, or add a dispute that names both.',
    ],
  ],
  [
    'an observer only after it became a member',
    since(1001, 'member', '1905') + since(1002, 'observer', '1907'),
    [
      'F-1002 has sula as an observer since 1907, a member by F-1001 at lights/more.yaml:2 since 1905. Correct one, or add a dispute that names both.',
    ],
  ],
])('finds %s', async (_why, facts, problems) => {
  expect(await problemsOf(facts)).toEqual(problems);
});

test.each<[why: string, facts: string]>([
  ['a list from the year of joining', members('rona, sula', '{ from: 1905-07 }') + since(1002, 'member', '1905')],
  ['a list that ended before', members('rona', '{ from: 1902, to: 1905 }') + since(1002, 'member', '1905')],
  ['a list of after it may have left', members('rona', '{ from: 1910 }') + since(1002, 'member', '1905')],
  ['an observer that became a member', since(1001, 'member', '1905') + since(1002, 'observer', '1903')],
])('lets through %s', async (_why, facts) => {
  expect(await problemsOf(facts)).toEqual([]);
});
