import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inventedFiles, writeFiles } from '../knowledge/invented-packs.js';
import { runVerb } from './run-verb.js';

/** A knowledge folder with what packs share, and no pack. */
const shared = {
  'relations.yaml': inventedFiles['relations.yaml'],
  'languages/en.yaml': inventedFiles['languages/en.yaml'],
};

const emptyFolder = () => writeFiles(shared, {});

async function imported(dir: string, name: string, text: string, ...more: readonly string[]) {
  const file = join(dir, name);
  await writeFile(file, text);
  return runVerb('import', file, '--pack', 'pier', '--knowledge', dir, ...more);
}

async function rowsIn(dir: string, name: string) {
  const text = await readFile(join(dir, 'pier', name), 'utf8');
  const rows = text
    .trimEnd()
    .split('\n')
    .map((line): Record<string, Record<string, unknown>> => JSON.parse(line));
  const of = (kind: string) => rows.flatMap((row) => (row[kind] ? [row[kind]] : []));
  return { sources: of('source'), things: of('thing'), facts: of('fact') };
}

const lines = 'The pier opens at nine.\r\n\r\n- Dogs may come along.\r\nTickets cost 3 crowns.\r\n';

describe('sentences, one a line', () => {
  test('make a pack with one source and one thing', async () => {
    const dir = await emptyFolder();
    const ran = await imported(dir, 'pier_rules.txt', lines, '--licence', 'CC0-1.0');
    expect(ran).toMatchObject({ code: 0, errors: '' });
    expect(ran.printed).toContain('added 3 facts (F-0001 to F-0003), 1 thing, 1 source; 0 were there just so.');
    expect((await readFile(join(dir, 'pier/pack.yaml'), 'utf8')).split('\n').slice(1, 8)).toEqual([
      'pack:',
      '  id: pier',
      '  title: Pier rules',
      '  owner: not stated',
      '  version: "1.0.0"',
      '  licence: CC0-1.0',
      '  language: en',
    ]);
    const { sources, things, facts } = await rowsIn(dir, 'pier-rules.jsonl');
    expect(sources).toMatchObject([{ id: 'pier-rules', title: 'Pier rules', kind: 'reference' }]);
    expect(things).toEqual([{ id: 'pier', type: 'subject', name: 'Pier rules' }]);
    expect(facts).toMatchObject([
      { id: 'F-0001', about: ['pier'], says: 'The pier opens at nine.', sources: [{ at: '¶1' }] },
      { id: 'F-0002', says: 'Dogs may come along.', sources: [{ at: '¶2' }] },
      { id: 'F-0003', says: 'Tickets cost 3 crowns.', sources: [{ at: '¶3' }] },
    ]);
  });

  test('pass the check', async () => {
    const dir = await emptyFolder();
    await imported(dir, 'rules.txt', lines);
    const { code, printed } = await runVerb('check', '--knowledge', dir);
    expect([code, printed]).toEqual([0, expect.stringContaining('no problems')]);
  });

  test('are added once: a later file brings what is new, under ids that go on', async () => {
    const dir = await emptyFolder();
    await imported(dir, 'rules.txt', lines);
    const ran = await imported(dir, 'rules.txt', `Swimming is for the brave.\n${lines}`);
    expect(ran.printed).toContain('added 1 fact (F-0004 to F-0004), no things, no sources; 3 were there just so.');
    expect((await rowsIn(dir, 'rules.jsonl')).facts.map(({ id }) => id)).toEqual([
      'F-0001',
      'F-0002',
      'F-0003',
      'F-0004',
    ]);
  });

  test('that stand there twice are taken once, and told of', async () => {
    const ran = await imported(await emptyFolder(), 'rules.txt', 'Dogs may come.\nCats may not.\ndogs  may come.\n');
    expect(ran.printed).toContain('added 2 facts');
    expect(ran.printed).toContain('1 line: 3 (as 1).');
  });

  test('that are too long stand in parts of one place', async () => {
    const dir = await emptyFolder();
    const sentence = `${'The keeper counts the boats and '.repeat(6)}goes home.`;
    const ran = await imported(dir, 'rules.txt', `${sentence} ${sentence}\n`);
    expect(ran.printed).toContain('2 of the facts are parts of texts');
    const { facts } = await rowsIn(dir, 'rules.jsonl');
    expect(facts.map(({ says, sources }) => [says, sources])).toEqual([
      [sentence, [{ source: 'rules', at: '¶1 s1' }]],
      [sentence, [{ source: 'rules', at: '¶1 s2' }]],
    ]);
  });
});

describe('questions and answers', () => {
  const faq =
    'question;answer\nWhen does it open?;At nine.\nMay dogs come?;Yes, on a lead.\nIs my dog welcome?;Yes, on a lead.\n';

  test('are phrasings and facts; questions with one answer lead to one fact', async () => {
    const dir = await emptyFolder();
    expect((await imported(dir, 'faq.csv', faq)).code).toBe(0);
    expect((await rowsIn(dir, 'faq.jsonl')).facts).toMatchObject([
      { says: 'At nine.', asked: ['When does it open?'] },
      { says: 'Yes, on a lead.', asked: ['May dogs come?', 'Is my dog welcome?'], sources: [{ at: '¶3' }] },
    ]);
    expect((await imported(dir, 'faq.csv', faq)).printed).toContain('no facts, no things, no sources; 3 were there');
  });

  test('an answer in parts has its question for a thing', async () => {
    const dir = await emptyFolder();
    const answer = 'Walk to the end of the pier and ring the bell there. '.repeat(8).trim();
    await imported(dir, 'faq.csv', `How do I get over?,${answer}\n`);
    const { things, facts } = await rowsIn(dir, 'faq.jsonl');
    expect(things.at(-1)).toEqual({ id: 'how-do-i-get-over', type: 'subject', name: 'How do I get over?' });
    expect(facts.map(({ about, asked }) => [about, asked])).toEqual([
      [['how-do-i-get-over', 'pier'], ['How do I get over?']],
      [['how-do-i-get-over', 'pier'], []],
    ]);
  });

  test('as lines of JSON, titles beside them', async () => {
    const dir = await emptyFolder();
    const ran = await imported(
      dir,
      'faq.jsonl',
      '{"question":"When does it open?","answer":"At nine.","id":7}\n\n{"title":"Dogs","text":"Dogs wear a lead."}\n{"text":"Cats stay at home."}\n',
    );
    expect(ran).toMatchObject({ code: 0, errors: '' });
    const { things, facts } = await rowsIn(dir, 'faq.jsonl');
    expect(things.map(({ name }) => name)).toEqual(['Faq', 'Dogs']);
    expect(facts).toMatchObject([
      { about: ['pier'], asked: ['When does it open?'], sources: [{ at: '¶1' }] },
      { about: ['dogs', 'pier'], says: 'Dogs wear a lead.', sources: [{ at: '¶2' }] },
      { about: ['pier'], says: 'Cats stay at home.', sources: [{ at: '¶3' }] },
    ]);
  });

  test('what contradicts the pack or itself is refused by its line, whole', async () => {
    const dir = await emptyFolder();
    await imported(dir, 'faq.csv', faq);
    const ran = await imported(
      dir,
      'more.csv',
      'When does it open?,At ten.\nMay cats come?,No.\nmay CATS come,Never.\nAnd my dog?,"Yes, on a lead."\n',
    );
    expect(ran.code).toBe(1);
    expect(ran.errors).toMatch(
      /more\.csv:1: asks "When does it open\?", which F-0001 at .*faq\.jsonl:3 answers otherwise/,
    );
    expect(ran.errors).toMatch(/more\.csv:3: asks what line 2 asks, and has another answer/);
    expect(ran.errors).toMatch(/more\.csv:4: has the answer of F-0002 at .*faq\.jsonl:4\. Add its question to "asked"/);
    expect(ran.errors).toMatch(/Nothing was written\.$/);
    expect(await readdir(join(dir, 'pier'))).not.toContain('more.jsonl');
  });
});

test('where they come from is kept; lines of the file are no places of a page', async () => {
  const dir = await emptyFolder();
  await imported(
    dir,
    'a.txt',
    'Dogs may come.\n',
    '--source-title',
    'House rules',
    '--source-url',
    'https://pier.example/rules',
  );
  expect((await rowsIn(dir, 'a.jsonl')).sources).toMatchObject([
    { id: 'house-rules', title: 'House rules', url: 'https://pier.example/rules', publisher: 'pier.example' },
  ]);
  expect((await rowsIn(dir, 'a.jsonl')).facts).toMatchObject([{ sources: [{ source: 'house-rules', at: 'page' }] }]);
});

test('plain texts can be added to a pack that a curator wrote', async () => {
  const dir = await writeFiles({});
  const file = join(dir, 'more.txt');
  await writeFile(file, 'The lamp is lit at dusk.\n');
  const ran = await runVerb('import', file, '--pack', 'lights', '--knowledge', dir);
  expect(ran).toMatchObject({ code: 0, errors: '' });
  expect(ran.printed).toContain('added 1 fact (F-0004 to F-0004), 1 thing, 1 source');
});

test('such a pack is exported and imported as any other', async () => {
  const dir = await emptyFolder();
  await imported(dir, 'rules.txt', lines);
  const out = join(dir, 'out.csv');
  await runVerb('export', '--format', 'csv', '--pack', 'pier', '--knowledge', dir, '--out', out);
  const ran = await runVerb('import', out, '--pack', 'pier', '--knowledge', dir);
  expect(ran.printed).toContain('added none; changed none; 3 were there just so.');
});

test('with --dry-run nothing is written', async () => {
  const dir = await emptyFolder();
  const ran = await imported(dir, 'rules.txt', lines, '--dry-run');
  expect(ran.printed).toMatch(/added 3 facts .*Nothing was written; it would be: .*pier\/pack\.yaml/s);
  expect(await readdir(dir)).not.toContain('pier');
});

test.each([
  ['no text at all', 'a.txt', '\n\n', /a\.txt:1: has nothing in it/],
  ['a rule between lines', 'a.txt', 'Dogs.\n-----\n', /a\.txt:2: has "-----" for a text, which says nothing/],
  ['a document in a line', 'a.txt', `${'Dogs may come. '.repeat(500)}\n`, /a\.txt:1: has a text of 7499 characters/],
  ['a line that is no JSON', 'a.jsonl', '{"text":"Dogs."}\n{text}\n', /a\.jsonl:2: is not JSON/],
  ['a line of something else', 'a.jsonl', '{"q":"Dogs?"}\n', /a\.jsonl:1: is not \{"question"/],
  ['a file of a pack', 'a.jsonl', '{"fact":{}}\n', /a\.jsonl:1: is a line of a pack/],
])('%s is refused', async (_why, name, text, errors) => {
  const dir = await emptyFolder();
  const ran = await imported(dir, name, text);
  expect(ran.code).toBe(1);
  expect(ran.errors).toMatch(errors);
  expect(await readdir(dir)).not.toContain('pier');
});

test.each([
  ['an address that is none', 'a.txt', ['--source-url', 'pier'], /--source-url "pier" is not an http\(s\) address/],
  ['a language that is none', 'a.txt', ['--language', 'English'], /--language "English" is not a language code/],
])('%s is a wrong call', async (_why, name, more, errors) => {
  const ran = await imported(await emptyFolder(), name, 'Dogs.\n', ...more);
  expect([ran.code, ran.errors]).toEqual([2, expect.stringMatching(errors)]);
});

test('a pack that is there keeps its title, and an exported file its own', async () => {
  const dir = await emptyFolder();
  await imported(dir, 'a.txt', 'Dogs.\n');
  const again = await imported(dir, 'b.txt', 'Cats.\n', '--title', 'Animals');
  expect([again.code, again.errors]).toEqual([2, expect.stringContaining('has a title of its own')]);
  const json = await imported(dir, 'c.json', '{"format":"rapporteur-pack-1"}', '--title', 'Animals');
  expect([json.code, json.errors]).toEqual([2, expect.stringContaining('--title is for plain texts')]);
});
