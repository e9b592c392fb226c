import { expect, test } from 'vitest';
import { writeFiles } from '../knowledge/invented-packs.js';
import { runVerb } from './run-verb.js';

const more = `disputes:
  - id: D-01
    rev: 2
    about: [tall-light]
    point: the day on which it was built
    says: Two days are told.
    readings:
      - { says: It was 3 May., sources: [{ source: gazette-1902, at: ¶2 s1 }], supported: true }
      - { says: It was 4 May., sources: [] }
    sure: likely
    facts: [F-0001]
    checked: 2026-11-22
lists:
  - id: all-lights
    name: lights of the Isle
    names: { en: [lights] }
    members: [tall-light]
    orderedBy: built-on
    asOf: 2026-11-22
    sources: [{ source: gazette-1902, at: page }]
`;

async function shown(id: string) {
  const dir = await writeFiles({ 'lights/more.yaml': more });
  const { code, printed, errors } = await runVerb('show', id, '--knowledge', dir);
  return { code, printed: printed.replaceAll(`${dir}/`, ''), errors };
}

const fact = `lights/F-0001 · r1   lights/facts/tower.yaml:2
  says         The Tall Light was built on 3 May 1902.
  about        Tall Light (tall-light)
  relation     built-on
  value        3 May 1902 (1902-05-03)
  asked        when was the tall light built
  sources      gazette-1902, ¶2 s1: The Isle Gazette
                 example.org – https://example.org/gazette
  checked      2026-11-22
  disputes     D-01 (likely): the day on which it was built`;

test.each(['F-0001', 'lights/F-0001'])('a fact by %s, with sources, hosts and disputes', async (id) => {
  expect(await shown(id)).toEqual({ code: 0, printed: fact, errors: '' });
});

test.each([
  [
    'a thing',
    'tall-light',
    [
      'name         Tall Light (place)',
      'names ru     Высокий маяк',
      'facts        F-0001: The',
      'disputes     D-01',
      'lists        all-lights',
    ],
  ],
  [
    'a dispute',
    'D-01',
    [
      'lights/D-01 · r2   lights/more.yaml:2',
      'supported    It was 3 May.',
      'reading      It was 4 May.',
      'sure         likely',
      'facts        F-0001: The Tall Light was built',
    ],
  ],
  [
    'a source',
    'gazette-1902',
    ['address      https://example.org/gazette (example.org)', 'date         4 May 1902', 'cited by     F-0001, ¶2 s1'],
  ],
  [
    'a list',
    'all-lights',
    ['members      Tall Light (tall-light)', 'ordered by   built-on', 'complete     … – …, as of 2026-11-22'],
  ],
])('%s', async (_why, id, parts) => {
  const { code, printed } = await shown(id);
  expect(code).toBe(0);
  for (const part of parts) expect(printed).toContain(part);
});

test('an id that no pack has gets the nearest one', async () => {
  expect(await shown('tal-light')).toEqual({
    code: 1,
    printed: '',
    errors: 'No pack has "tal-light". Did you mean "tall-light"?',
  });
});

test('an id of two packs shows both', async () => {
  const second = {
    'isles/pack.yaml': 'pack: { id: isles, title: I, owner: O, version: 1.0.0, licence: L, about: A }\n',
    'isles/all.yaml': `things: [{ id: isle, type: place, name: Isle }]
sources: [{ id: s, title: T, publisher: P, language: en, kind: press, checked: 2026-11-22 }]
facts: [{ id: F-0001, rev: 1, about: [isle], says: It is "\\e[2J" small., sources: [{ source: s, at: page }], checked: 2026-11-22 }]
`.replace('says: It is "\\e[2J" small.', 'says: "The Isle \\e[2J is small."'),
  };
  const { printed } = await runVerb('show', 'F-0001', '--knowledge', await writeFiles(second));
  expect(printed.match(/^\w+\/F-0001/gm)).toEqual(['isles/F-0001', 'lights/F-0001']);
  // What a pack says cannot clear the screen.
  expect(printed).toContain('The Isle \ufffd[2J is small.');
});
