import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EditablePacks } from '../../src/curating/editable-packs.js';

let outside: string;
let dir: string;
let packs: EditablePacks;

beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'editable-'));
  dir = join(outside, 'knowledge');
  mkdirSync(join(dir, 'moon', 'facts'), { recursive: true });
  writeFileSync(join(outside, 'secret.yaml'), 'secret: yes\n');
  writeFileSync(join(dir, 'relations.yaml'), 'relations: []\n');
  writeFileSync(join(dir, 'moon', 'pack.yaml'), 'id: moon\n');
  writeFileSync(join(dir, 'moon', 'revisions.json'), '{}\n');
  writeFileSync(join(dir, 'moon', 'facts', 'tides.yaml'), 'facts: []\n');
  packs = new EditablePacks(dir);
});

afterEach(() => rmSync(outside, { recursive: true, force: true }));

async function versionOf(path: string): Promise<string> {
  return (await packs.read(path))?.version ?? '';
}

test('lists what people write, not what programs do', async () => {
  expect((await packs.files()).map(({ path }) => path)).toEqual([
    'relations.yaml',
    'moon/pack.yaml',
    'moon/facts/tides.yaml',
  ]);
});

describe('a save', () => {
  test('is in the file, and gives the version for the next one', async () => {
    const saved = await packs.write('moon/pack.yaml', 'id: luna\n', await versionOf('moon/pack.yaml'));
    expect(readFileSync(join(dir, 'moon', 'pack.yaml'), 'utf8')).toBe('id: luna\n');
    expect(saved).toEqual({ kind: 'written', version: await versionOf('moon/pack.yaml') });
  });

  test('leaves nothing beside the file', async () => {
    await packs.write('moon/pack.yaml', 'id: luna\n', await versionOf('moon/pack.yaml'));
    expect(readdirSync(join(dir, 'moon')).sort()).toEqual(['facts', 'pack.yaml', 'revisions.json']);
  });

  test("over someone else's edit is refused, and theirs stays", async () => {
    const version = await versionOf('moon/pack.yaml');
    writeFileSync(join(dir, 'moon', 'pack.yaml'), 'id: theirs\n');
    const saved = await packs.write('moon/pack.yaml', 'id: mine\n', version);
    expect(saved.kind).toBe('outdated');
    expect(readFileSync(join(dir, 'moon', 'pack.yaml'), 'utf8')).toBe('id: theirs\n');
  });

  test('of two at once from the same text only the first is taken', async () => {
    const version = await versionOf('moon/pack.yaml');
    const kinds = await Promise.all(
      ['one', 'two'].map(async (id) => (await packs.write('moon/pack.yaml', `id: ${id}\n`, version)).kind),
    );
    expect(kinds).toEqual(['written', 'outdated']);
    expect(readFileSync(join(dir, 'moon', 'pack.yaml'), 'utf8')).toBe('id: one\n');
  });

  test('through a link changes what it leads to, and the link stays', async () => {
    symlinkSync(join(outside, 'secret.yaml'), join(dir, 'moon', 'linked.yaml'));
    await packs.write('moon/linked.yaml', 'shared: yes\n', await versionOf('moon/linked.yaml'));
    expect(readFileSync(join(outside, 'secret.yaml'), 'utf8')).toBe('shared: yes\n');
  });

  test('that the disk refuses says so, and the file is as it was', async () => {
    const version = await versionOf('moon/pack.yaml');
    mkdirSync(join(dir, 'moon', `.pack.yaml.${process.pid}.part`));
    const saved = await packs.write('moon/pack.yaml', 'id: luna\n', version);
    expect(saved).toMatchObject({ kind: 'refused', problem: expect.stringContaining('The file is as it was') });
    expect(readFileSync(join(dir, 'moon', 'pack.yaml'), 'utf8')).toBe('id: moon\n');
  });

  test('of more than a text field holds is refused', async () => {
    const saved = await packs.write('moon/pack.yaml', 'x'.repeat(2_000_001), await versionOf('moon/pack.yaml'));
    expect(saved).toMatchObject({ kind: 'refused', problem: expect.stringContaining('Split it') });
  });
});

describe('no file of ours', () => {
  test.each([
    ['outside the folder', '../secret.yaml'],
    ['outside by a detour', 'moon/../../secret.yaml'],
    ['absolute', '/etc/hostname'],
    ['written by a program', 'moon/revisions.json'],
    ['that is not there', 'moon/none.yaml'],
    ['a folder', 'moon'],
    ['with a null byte', 'moon/pack.yaml\u0000'],
  ])('%s is read or written', async (_why, path) => {
    expect(await packs.read(path)).toBeUndefined();
    expect(await packs.write(path, 'taken: yes\n', 'any')).toMatchObject({ kind: 'refused' });
    expect(readFileSync(join(outside, 'secret.yaml'), 'utf8')).toBe('secret: yes\n');
  });
});
