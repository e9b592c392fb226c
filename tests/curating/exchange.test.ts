import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changed, inventedFiles, writeFiles } from '../knowledge/invented-packs.js';
import { runVerb } from './run-verb.js';

const tower = 'lights/facts/tower.yaml';

async function exported(format: string, dir: string): Promise<string> {
  const file = join(dir, `lights.${format}`);
  const ran = await runVerb('export', '--format', format, '--knowledge', dir, '--out', file);
  expect(ran).toMatchObject({ code: 0, errors: '' });
  return file;
}

/** A knowledge folder with what packs share, and no pack. */
const shared = {
  'relations.yaml': inventedFiles['relations.yaml'],
  'languages/en.yaml': inventedFiles['languages/en.yaml'],
};

test('a pack exported as JSON and imported elsewhere is the same pack', async () => {
  const own = 'relations:\n  lit-by: { value: thing, label: lit by }\n';
  const from = await writeFiles({ 'lights/relations.yaml': own });
  const file = await exported('json', from);
  const to = await writeFiles(shared, {});
  expect(await runVerb('import', file, '--pack', 'lights', '--knowledge', to)).toMatchObject({ code: 0, errors: '' });
  expect(await readFile(await exported('json', to), 'utf8')).toBe(await readFile(file, 'utf8'));
});

test('under another id it is a pack of that id', async () => {
  const file = await exported('json', await writeFiles({}));
  const to = await writeFiles(shared, {});
  expect((await runVerb('import', file, '--pack', 'lamps', '--knowledge', to)).code).toBe(0);
  expect(await readFile(join(to, 'lamps/pack.yaml'), 'utf8')).toContain('  id: lamps\n');
});

describe('a table of facts', () => {
  test('imported as it was exported changes nothing', async () => {
    const dir = await writeFiles({});
    const ran = await runVerb('import', await exported('csv', dir), '--pack', 'lights', '--knowledge', dir);
    expect(ran).toEqual({
      code: 0,
      printed: 'added none; changed none; 3 were there just so.\nWritten: nothing.',
      errors: '',
    });
    expect(await readFile(join(dir, tower), 'utf8')).toBe(inventedFiles[tower]);
  });

  const edited = async (dir: string, change: (text: string) => string) => {
    const file = await exported('csv', dir);
    await writeFile(file, change(await readFile(file, 'utf8')));
    return file;
  };

  test('with a change rewrites that fact and no other line', async () => {
    const dir = await writeFiles(changed(tower, '  - id: F-0002', '  # the second\n  - id: F-0002'));
    const file = await edited(dir, (text) => text.replace('where is the tall light', 'where does the tower stand'));
    const ran = await runVerb('import', file, '--pack', 'lights', '--knowledge', dir);
    expect(ran).toMatchObject({ code: 0, errors: '' });
    expect(ran.printed).toContain('changed 1 (F-0002)');
    expect(await readFile(join(dir, tower), 'utf8')).toBe(
      inventedFiles[tower]
        .replace('  - id: F-0002', '  # the second\n  - id: F-0002')
        .replace('asked: [where is the tall light]', 'asked:\n      - where does the tower stand'),
    );
  });

  test('with a new row adds it to imported.yaml, also a second time', async () => {
    const dir = await writeFiles({});
    const row = (id: string, question: string) =>
      `${id},1,tall-light,The Tall Light is white.,colour,,,,,,white,,,${question},gazette-1902 page,2026-11-22\r\n`;
    const first = await edited(dir, (text) => text + row('F-0004', 'what colour has the tower'));
    expect((await runVerb('import', first, '--pack', 'lights', '--knowledge', dir)).code).toBe(0);
    const second = await edited(dir, (text) => text + row('F-0005', 'is the tower white'));
    expect((await runVerb('import', second, '--pack', 'lights', '--knowledge', dir)).code).toBe(0);
    const text = await readFile(join(dir, 'lights/imported.yaml'), 'utf8');
    expect(text.match(/id: F-\d+/g)).toEqual(['id: F-0004', 'id: F-0005']);
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../pack.schema.json');
  });

  test.each([
    [
      'a source that nobody knows',
      'gazette-1902 ¶3',
      'gazete-1902 ¶3',
      /F-0003 cites "gazete-1902".*Did you mean "gazette-1902"\?/,
    ],
    [
      'a value of the wrong kind',
      'keepers,,,,,ann-moss',
      'keepers,1902,,,,',
      /F-0003 has the date "1902" as value of "keepers"/,
    ],
    ['a row that is no fact', 'F-0003,1,', 'F-3,1,', /lights\.csv:4: F-3: id "F-3" is not a fact id/],
  ])('with %s is refused whole', async (_why, from, to, errors) => {
    const dir = await writeFiles({});
    const file = await edited(dir, (text) => text.replace('where is', 'where was').replace(from, to));
    const ran = await runVerb('import', file, '--pack', 'lights', '--knowledge', dir);
    expect(ran.code).toBe(1);
    expect(ran.errors).toMatch(errors);
    expect(ran.errors).toMatch(/Nothing was written\.$/);
    expect(await readFile(join(dir, tower), 'utf8')).toBe(inventedFiles[tower]);
  });

  test('with what checks refuse is written and told', async () => {
    const dir = await writeFiles({});
    const file = await edited(dir, (text) => text.replace('1902-05-03', '1902-05-04'));
    const ran = await runVerb('import', file, '--pack', 'lights', '--knowledge', dir);
    expect(ran.code).toBe(1);
    expect(ran.errors).toMatch(
      /^To be mended:\n.*tower\.yaml:\d+: F-0001 has the value 1902-05-04, which its sentence/,
    );
    expect(await readFile(join(dir, tower), 'utf8')).toContain('date: 1902-05-04');
  });

  test('needs a pack to go into', async () => {
    const file = await exported('csv', await writeFiles({}));
    const to = await writeFiles(shared, {});
    const ran = await runVerb('import', file, '--pack', 'lights', '--knowledge', to);
    expect(ran.code).toBe(1);
    expect(ran.errors).toContain('A table of facts needs one');
    expect(await readdir(to)).not.toContain('lights');
  });
});

test('--dry-run tells what would be done and does nothing', async () => {
  const file = await exported('json', await writeFiles({}));
  const to = await writeFiles(shared, {});
  const ran = await runVerb('import', file, '--pack', 'lights', '--dry-run', '--knowledge', to);
  expect(ran.code).toBe(0);
  expect(ran.printed).toMatch(/^added 7 \(gazette-1902, .*Nothing was written; it would be: .*lights\/pack\.yaml/s);
  expect(await readdir(to)).not.toContain('lights');
});

test('a changed line of JSON Lines is changed there', async () => {
  const line = {
    fact: {
      id: 'F-0007',
      rev: 1,
      about: ['tall-light'],
      says: 'The Tall Light is white.',
      sources: [{ source: 'gazette-1902', at: 'page' }],
      checked: '2026-11-22',
    },
  };
  const dir = await writeFiles({ 'lights/more.jsonl': `\n${JSON.stringify(line)}\n` });
  const file = await exported('json', dir);
  await writeFile(file, (await readFile(file, 'utf8')).replace('Light is white', 'Light is red'));
  expect((await runVerb('import', file, '--pack', 'lights', '--knowledge', dir)).printed).toContain(
    'changed 1 (F-0007)',
  );
  expect(await readFile(join(dir, 'lights/more.jsonl'), 'utf8')).toMatch(/^\n\{"fact":\{.*Light is red\..*\}\}\n$/);
});

test.each([
  ['a file that is not there', 'none.json', undefined, /none\.json:1: cannot be read \(ENOENT\)/],
  ['a folder', 'folder.csv', 'folder', /folder\.csv:1: cannot be read \(EISDIR\)/],
  ['bytes that are no text', 'a.csv', Uint8Array.of(0xff, 0xfe, 0x41), /a\.csv:1: is not UTF-8 text/],
  ['another kind of file', 'a.xlsx', 'x', /ends neither in \.json nor in \.csv/],
])('%s is refused', async (_why, name, content, errors) => {
  const dir = await writeFiles({});
  if (content === 'folder') await mkdir(join(dir, name));
  else if (content !== undefined) await writeFile(join(dir, name), content);
  const ran = await runVerb('import', join(dir, name), '--pack', 'lights', '--knowledge', dir);
  expect(ran.code).toBe(1);
  expect(ran.errors).toMatch(errors);
});

test.each([
  ['no format', ['export'], /--format json, csv, anki, md/],
  ['a format that is none', ['export', '--format', 'pdf'], /--format json, csv, anki, md/],
  [
    'a pack that is none',
    ['export', '--format', 'md', '--pack', 'light'],
    /There is no pack "light"\. There is: lights\./,
  ],
  ['no file', ['import', '--pack', 'lights'], /import takes one file/],
  ['no pack', ['import', 'a.json'], /Name the pack to import into/],
  ['a pack outside of the folder', ['import', 'a.json', '--pack', '../lights'], /is not an id/],
])('%s is a wrong call', async (_why, args, errors) => {
  const ran = await runVerb(...args, '--knowledge', await writeFiles({}));
  expect(ran.code).toBe(2);
  expect(ran.errors).toMatch(errors);
});

test('a broken pack is neither exported nor imported into', async () => {
  const dir = await writeFiles({});
  const file = await exported('csv', dir);
  await writeFile(join(dir, tower), 'facts: [');
  expect((await runVerb('export', '--format', 'json', '--knowledge', dir)).code).toBe(1);
  const ran = await runVerb('import', file, '--pack', 'lights', '--knowledge', dir);
  expect([ran.code, ran.errors]).toEqual([1, expect.stringContaining('Mend the pack first.')]);
});
