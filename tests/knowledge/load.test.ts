import { relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { KnowledgeError } from '../../src/knowledge/problems.js';
import { changed, type Files, inventedFiles, writeFiles } from './invented-packs.js';

const facts = 'lights/facts/tower.yaml';
const sources = 'lights/sources.yaml';
const things = 'lights/things.yaml';
const header = 'lights/pack.yaml';
const fact = (id: string, more = '') =>
  `facts:\n  - { id: ${id}, rev: 1, about: [tall-light], says: It is tall., sources: [{ source: gazette-1902, at: page }], checked: 2026-11-22${more} }\n`;
const list = (more: string) =>
  `lists:\n  - { id: all-lights, name: Lights, names: { en: [lights] }, asOf: 2026-11-22, sources: [{ source: gazette-1902, at: page }], ${more} }\n`;

/** What a curator reads, with paths from the knowledge folder. */
async function problemsOf(changes: Files, packs?: readonly string[]): Promise<readonly string[]> {
  const dir = await writeFiles(changes);
  try {
    await loadKnowledge(dir, { packs });
    return [];
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    expect(error.message.split('\n')).toEqual(error.problems.map((p) => `${p.file}:${p.line}: ${p.message}`));
    return error.message.split('\n').map((line) => line.replaceAll(`${dir}/`, '').replaceAll(dir, '(dir)'));
  }
}

describe('a pack without mistakes', () => {
  test('is loaded whole', async () => {
    const { packs, relations, languages } = await loadKnowledge(await writeFiles({}));
    expect(packs.map(({ header }) => `${header.id} ${header.version}`)).toEqual(['lights 1.2.0']);
    expect(packs[0]?.facts.map(({ id, value }) => [id, value])).toEqual([
      ['F-0001', { date: '1902-05-03' }],
      ['F-0002', { thing: 'north-cape' }],
      ['F-0003', { things: ['ann-moss'] }],
    ]);
    expect(packs[0]?.things.map(({ id }) => id)).toEqual(['tall-light', 'north-cape', 'ann-moss']);
    expect(relations['built-on']).toEqual({
      value: 'date',
      many: false,
      over: 'moment',
      reason: false,
      label: 'built on',
    });
    expect(languages.map(({ code }) => code)).toEqual(['en']);
  });

  test('may have its own relations', async () => {
    const relation = 'relations:\n  painted-on: { value: date, label: painted on }\n';
    const { relations } = await loadKnowledge(await writeFiles({ 'lights/relations.yaml': relation }));
    expect(Object.keys(relations)).toContain('painted-on');
  });

  test('may keep items in JSON Lines', async () => {
    const lines = `{"fact":{"id":"F-0009","rev":1,"about":["tall-light"],"says":"It is tall.","sources":[{"source":"gazette-1902","at":"page"}],"checked":"2026-11-22"}}\n\n{"thing":{"id":"mist","type":"event","name":"The Mist"}}\n`;
    const { packs } = await loadKnowledge(await writeFiles({ 'lights/more.jsonl': lines }));
    expect(packs[0]?.facts.map(({ id }) => id)).toEqual(['F-0009', 'F-0001', 'F-0002', 'F-0003']);
    expect(packs[0]?.things[0]?.id).toBe('mist');
  });

  test('may use a YAML anchor', async () => {
    const text = inventedFiles[facts]
      .replace('      - { source: gazette-1902, at: ¶2 s1 }', '      - &there { source: gazette-1902, at: ¶2 s1 }')
      .replace('      - { source: gazette-1902, at: ¶2 s2 }', '      - *there');
    const { packs } = await loadKnowledge(await writeFiles({ [facts]: text }));
    expect(packs[0]?.facts[1]?.sources).toEqual([{ source: 'gazette-1902', at: '¶2 s1' }]);
  });
});

describe('several packs', () => {
  const other = {
    'a-pack/pack.yaml': inventedFiles[header].replace('id: lights', 'id: a-pack'),
    'a-pack/all.yaml': `${inventedFiles[sources]}${inventedFiles[things]}${fact('F-0001')}`,
  };
  test.each([
    ['all by name where none is chosen', undefined, ['a-pack', 'lights']],
    ['the chosen ones in the chosen order', ['lights', 'a-pack'], ['lights', 'a-pack']],
    ['one', ['lights'], ['lights']],
  ])('%s', async (_why, packs, ids) => {
    const knowledge = await loadKnowledge(await writeFiles(other), { packs });
    expect(knowledge.packs.map(({ header }) => header.id)).toEqual(ids);
  });

  test('an unknown one is a mistake', async () => {
    expect(await problemsOf({}, ['light'])).toEqual(['(dir):1: has no pack "light". Did you mean "lights"?']);
  });
});

test.each<[why: string, changes: Files, problems: readonly string[]]>([
  [
    'an unknown source with one of its words left out',
    { [sources]: inventedFiles[sources].replace('id: gazette-1902', 'id: gazette-may-1902') },
    [
      `${facts}:10: F-0001 cites "gazette-1902", which sources.yaml does not have. Did you mean "gazette-may-1902"?`,
      `${facts}:20: F-0002 cites "gazette-1902", which sources.yaml does not have. Did you mean "gazette-may-1902"?`,
      `${facts}:30: F-0003 cites "gazette-1902", which sources.yaml does not have. Did you mean "gazette-may-1902"?`,
    ],
  ],
  [
    'an unknown thing it is about',
    changed(facts, 'about: [tall-light, north-cape]', 'about: [tall-light, nort-cape]'),
    [`${facts}:14: F-0002 names "nort-cape", which things.yaml does not have. Did you mean "north-cape"?`],
  ],
  [
    'an unknown thing as value',
    changed(facts, '{ thing: north-cape }', '{ thing: moon }'),
    [`${facts}:17: F-0002 names "moon", which things.yaml does not have.`],
  ],
  [
    'an unknown thing among values',
    changed(facts, '{ things: [ann-moss] }', '{ things: [ann-moss, an-moss] }'),
    [`${facts}:27: F-0003 names "an-moss", which things.yaml does not have. Did you mean "ann-moss"?`],
  ],
  [
    'an unknown relation',
    changed(facts, 'relation: built-on', 'relation: build-on'),
    [`${facts}:6: F-0001 has the relation "build-on", which relations.yaml does not have. Did you mean "built-on"?`],
  ],
  [
    'a value of another kind than its relation has',
    changed(facts, '{ thing: north-cape }', '{ text: North Cape }'),
    [`${facts}:17: F-0002 has the text "North Cape" as value of "stands-in", which takes one thing: { thing: id }.`],
  ],
  [
    'a relation without a value',
    changed(facts, '    value: { thing: north-cape }\n', ''),
    [`${facts}:16: F-0002 has the relation "stands-in" but no value. Add "value", or remove the relation.`],
  ],
  [
    'a part of nothing',
    changed(things, 'name: North Cape', 'name: North Cape, partOf: north-isle'),
    [`${things}:3: north-cape names "north-isle", which things.yaml does not have.`],
  ],
  [
    'a part of itself',
    {
      [things]: inventedFiles[things]
        .replace('name: North Cape', 'name: North Cape, partOf: tall-light')
        .replace('name: Tall Light,', 'name: Tall Light, partOf: north-cape,'),
    },
    [`${things}:2: tall-light is part of itself, by way of "tall-light", "north-cape". Remove one "partOf".`],
  ],
  [
    'an unknown source on the reading list',
    changed(header, 'about:', 'reading: [gazete-1902]\n  about:'),
    [
      `${header}:7: the reading list cites "gazete-1902", which sources.yaml does not have. Did you mean "gazette-1902"?`,
    ],
  ],
  [
    'a dispute about facts and sources that are not there',
    {
      'lights/disputes.yaml': `disputes:
  - id: D-01
    rev: 1
    about: [tall-light]
    point: the year
    says: They differ.
    readings:
      - { says: It was 1902., sources: [{ source: gazette-1903, at: page }], supported: true }
    sure: open
    facts: [F-0004]
    checked: 2026-11-22
`,
    },
    [
      `lights/disputes.yaml:8: D-01 cites "gazette-1903", which sources.yaml does not have. Did you mean "gazette-1902"?`,
      `lights/disputes.yaml:10: D-01 names "F-0004", which tower.yaml does not have. Did you mean "F-0001"?`,
    ],
  ],
  [
    'a list ordered by a relation that a member has no fact for',
    { 'lights/lists.yaml': list('members: [tall-light, north-cape], orderedBy: built-on') },
    [
      'lights/lists.yaml:2: all-lights is ordered by "built-on", but no fact says it of "north-cape". Add one that has "north-cape" first in "about".',
    ],
  ],
  [
    'a list ordered by what is no date',
    { 'lights/lists.yaml': list('members: [tall-light], orderedBy: stands-in') },
    ['lights/lists.yaml:2: all-lights is ordered by "stands-in", whose value is no date. Choose a date relation.'],
  ],
  [
    'a list of things that are not there',
    { 'lights/lists.yaml': list('members: [tall-ligth], orderedBy: built-on') },
    ['lights/lists.yaml:2: all-lights names "tall-ligth", which things.yaml does not have. Did you mean "tall-light"?'],
  ],
  [
    'one id twice, in two files',
    { 'lights/facts/z.yaml': fact('F-0002') },
    [`lights/facts/z.yaml:2: the fact "F-0002" is already at ${facts}:12. Give this one another id.`],
  ],
  [
    'a relation defined otherwise than the shared one',
    { 'lights/relations.yaml': 'relations:\n  built-on: { value: text, label: built }\n' },
    [
      'lights/relations.yaml:2: defines the relation "built-on" otherwise than relations.yaml or another pack. Choose another name.',
    ],
  ],
  [
    'an unknown key',
    changed(facts, 'asked: [when', 'askd: [when'),
    [`${facts}:8: F-0001 has an unknown key "askd". Did you mean "asked"?`],
  ],
  [
    'an unknown key at the top',
    { 'lights/x.yaml': 'thing:\n  - 1\n' },
    ['lights/x.yaml:1: this file has an unknown key "thing". Did you mean "things"?'],
  ],
  [
    'a text cut at its comma',
    changed(facts, 'value: { date: 1902-05-03 }', 'value: { text: white, with a red band }'),
    [
      `${facts}:7: F-0001: value has an unknown key "with a red band". A text with a comma within { } or [ ] needs quotes.`,
    ],
  ],
  [
    'a missing key',
    changed(facts, '    says: The Tall Light was built on 3 May 1902.\n', ''),
    [`${facts}:2: F-0001 has no "says". Add it.`],
  ],
  [
    'a number without its unit',
    changed(facts, '{ date: 1902-05-03 }', '{ number: 3 }'),
    [`${facts}:7: F-0001: value has no "unit". Add it.`],
  ],
  [
    'a day that is on no calendar',
    changed(facts, '{ date: 1902-05-03 }', '{ date: 1902-02-30 }'),
    [
      `${facts}:7: F-0001: value › date "1902-02-30" is not a date or span: write 2004, 2004-12, 2004-12-02 or two of them with a slash between.`,
    ],
  ],
  [
    'a value of no kind',
    changed(facts, '{ date: 1902-05-03 }', '{ dates: 1902 }'),
    [
      `${facts}:7: F-0001: value is not understood. Write one of { date }, { number, unit }, { thing }, { things }, { text }.`,
    ],
  ],
  [
    'a place that is none',
    changed(facts, 'at: ¶2 s1', 'at: somewhere'),
    [
      `${facts}:10: F-0001: sources › 1 › at "somewhere" is not a place: write "¶3 s5", "op. 4", "art. 2", "p. 7", or "title", "heading", "page".`,
    ],
  ],
  [
    'a sentence over 300 characters',
    changed(facts, 'The Tall Light was built on 3 May 1902.', 'a'.repeat(301)),
    [`${facts}:5: F-0001: says is longer than 300 characters: one claim a fact.`],
  ],
  [
    'no source',
    changed(facts, '\n      - { source: gazette-1902, at: ¶2 s1 }', ' []'),
    [`${facts}:9: F-0001: sources has no source.`],
  ],
  [
    'a key with nothing behind it',
    changed(facts, 'asked: [when was the tall light built]', 'asked:'),
    [`${facts}:8: F-0001: asked is empty, and must be a list.`],
  ],
  [
    'a version that YAML reads as a number',
    changed(header, '1.2.0', '1.2'),
    [`${header}:5: lights: version is the number 1.2, and must be text. Put it in quotes if it is text.`],
  ],
  [
    'an unknown kind of thing',
    changed(things, 'type: person', 'type: persn'),
    [`${things}:4: ann-moss: type is "persn". Did you mean "person"?`],
  ],
  [
    'an address that is no http address',
    changed(sources, 'https://example.org/gazette', 'javascript:alert(1)'),
    [`${sources}:6: gazette-1902: url "javascript:alert(1)" is not an http(s) address.`],
  ],
  [
    'a language by its name',
    changed(sources, 'language: en', 'language: english'),
    [`${sources}:7: gazette-1902: language "english" is not a language code: write en.`],
  ],
  [
    'names by a language that has no such code',
    changed(things, 'ru: [', 'rus: ['),
    [`${things}:2: tall-light: names has the key "rus", which is not a language code: write en.`],
  ],
  [
    'a pack named otherwise than its folder',
    changed(header, 'id: lights', 'id: light'),
    [`${header}:2: names the pack "light", but its folder is "lights". Make them the same.`],
  ],
  [
    'a header in the wrong file',
    { 'lights/x.yaml': inventedFiles[header] },
    ['lights/x.yaml:1: has the key "pack", which only pack.yaml has. Move it there.'],
  ],
  [
    'an empty header',
    { [header]: '# later\n' },
    [`${header}:1: is empty. Write the key "pack" with id, title, owner, version, licence and about.`],
  ],
  [
    'no header',
    { [header]: 'things: []\n' },
    [`${header}:1: lacks the key "pack" with id, title, owner, version, licence and about. Add it.`],
  ],
  [
    'a folder without pack.yaml',
    { 'notes/x.yaml': 'things: []' },
    ['notes:1: has no pack.yaml. Add one with the key "pack", or move the folder out of the knowledge folder.'],
  ],
  [
    'a pack without facts',
    { [facts]: undefined },
    [`${header}:1: the pack lights holds no facts. Add a file with the key "facts".`],
  ],
  [
    'a file that would be left out',
    { 'lights/x.yml': fact('F-0009') },
    ['lights/x.yml:1: ends in .yml and would be left out. Rename it to .yaml.'],
  ],
  [
    'YAML with a colon in a text',
    changed(facts, 'says: The Tall Light was', 'says: The Tall Light: it was'),
    [
      `${facts}:5: is not YAML here: nested mappings are not allowed in compact mappings. A text with a colon and a blank in it needs quotes.`,
    ],
  ],
  [
    'YAML with one key twice',
    changed(facts, '    rev: 1\n', '    rev: 1\n    rev: 2\n'),
    [`${facts}:4: has the key "rev" twice. Join the two.`],
  ],
  [
    'two documents in one file',
    { 'lights/x.yaml': 'things: []\n---\nfacts: []\n' },
    ['lights/x.yaml:2: begins a second document. One file holds one: remove the "---".'],
  ],
  [
    'an alias of nothing',
    { 'lights/x.yaml': 'things:\n  - *moon\n' },
    ['lights/x.yaml:2: uses *moon, which no &moon above defines. Write it out.'],
  ],
  [
    'an alias bomb',
    {
      'lights/x.yaml': `a: &a [x, x]\n${Array.from('bcdefghijklmnop', (name, i) => `${name}: &${name} [${`*${'abcdefghijklmno'[i]}, `.repeat(9)}]\n`).join('')}`,
    },
    ['lights/x.yaml:3: repeats too much by YAML aliases (more than 100). Write it out.'],
  ],
  [
    'an alias within what it names',
    { 'lights/x.yaml': 'things: &a\n  - *a\n' },
    ['lights/x.yaml:2: repeats too much by YAML aliases (more than 100). Write it out.'],
  ],
  [
    'deep nesting, closed again',
    { 'lights/x.yaml': `things:\n${'['.repeat(200_000)}${']'.repeat(200_000)}` },
    ['lights/x.yaml:2: is nested more than 60 levels deep. Flatten it.'],
  ],
  [
    'a binary file',
    { 'lights/x.yaml': new Uint8Array([97, 10, 98, 0, 255]) },
    ['lights/x.yaml:2: is not text: it holds a null byte. Save it as UTF-8 text, or move it out of the pack.'],
  ],
  [
    'text that is not UTF-8',
    { 'lights/x.yaml': new Uint8Array([97, 0xe9, 98]) },
    ['lights/x.yaml:1: is not UTF-8 text. Save it as UTF-8.'],
  ],
  [
    'a file over 5 MB',
    { 'lights/x.yaml': `# ${'x'.repeat(5 * 1024 * 1024)}` },
    [
      'lights/x.yaml:1: is larger than 5 MB. Split it, or use JSON Lines: a .jsonl file with one {"fact": {…}}, {"thing": {…}}, … a line.',
    ],
  ],
  [
    'lines that are not JSON, or hold two items, or an unknown one',
    { 'lights/x.jsonl': '{"fact"\n{"fact":{},"thing":{}}\n{"facts":[]}\n{"thing":{"id":"x","type":"place"}}\n' },
    [
      'lights/x.jsonl:1: is not one line of JSON with one key: write {"fact": {…}}, or source, thing, dispute, list.',
      'lights/x.jsonl:2: is not one line of JSON with one key: write {"fact": {…}}, or source, thing, dispute, list.',
      'lights/x.jsonl:3: is not one line of JSON with one key: write {"fact": {…}}, or source, thing, dispute, list.',
      'lights/x.jsonl:4: x has no "name". Add it.',
    ],
  ],
  [
    'a wrong language file',
    changed('languages/en.yaml', 'may: 5', 'may: 50'),
    ['languages/en.yaml:3: months › may is too large.'],
  ],
  [
    'a dictionary that is not installed',
    changed('languages/en.yaml', 'name: English', 'name: English\ndictionary: [no-such-words/all.json]'),
    [
      expect.stringMatching(
        /^languages:1: a language names a dictionary that cannot be read: .*no-such-words.* Run "npm ci", or correct "dictionary"\.$/,
      ),
    ],
  ],
])('refuses %s', async (_why, changes, problems) => {
  expect(await problemsOf(changes)).toEqual(problems);
});

test('tells of mistakes in all files at once, in the order of the files', async () => {
  const problems = await problemsOf({
    ...changed(facts, 'rev: 1', 'rev: 0'),
    ...changed(things, 'type: person', 'type: human'),
    'lights/a.yaml': 'things: {',
  });
  expect(problems.map((line) => line.split(': ')[0])).toEqual(['lights/a.yaml:1', `${facts}:3`, `${things}:4`]);
});

test('refuses a folder that is not there', async () => {
  const dir = `${await writeFiles({})}/nowhere`;
  await expect(loadKnowledge(dir)).rejects.toThrow(
    `${dir}:1: there is no folder here to read knowledge from. Set KNOWLEDGE_DIR to the folder that holds the packs.`,
  );
});

test('refuses a folder without packs', async () => {
  const dir = await writeFiles({}, {});
  await expect(loadKnowledge(dir)).rejects.toThrow(`${dir}:1: holds no pack.`);
});

test('names files from the working directory where they lie below it', async () => {
  await expect(loadKnowledge(relative(process.cwd(), 'tests/knowledge'))).rejects.toThrow(
    'tests/knowledge:1: holds no pack.',
  );
});
