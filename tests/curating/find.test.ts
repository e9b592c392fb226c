import { expect, test } from 'vitest';
import { changed, writeFiles } from '../knowledge/invented-packs.js';
import { runVerb } from './run-verb.js';

test('ranks as the bot does, with reasons, and lists the lines that have the words', async () => {
  const dir = await writeFiles({});
  const { code, printed } = await runVerb('find', 'the tall LIGHT', '--knowledge', dir);
  expect(code).toBe(0);
  expect(printed).toMatch(/^Read as: the tall LIGHT$/m);
  expect(printed).toMatch(/^ 1\. -?\d+\.\d\d {2}lights\/F-000\d {2}\S/m);
  expect(printed).toMatch(/^ {10}\w+ [+−]\d+\.\d\d, /m);
  const lines = printed.slice(printed.indexOf('Lines of the files'));
  expect(lines.replaceAll(`${dir}/`, '').split('\n').slice(0, 3)).toEqual([
    'Lines of the files with "the tall LIGHT":',
    '  lights/facts/tower.yaml:5: says: The Tall Light was built on 3 May 1902.',
    '  lights/facts/tower.yaml:8: asked: [when was the tall light built]',
  ]);
});

test('a known phrasing is told as such', async () => {
  const { printed } = await runVerb('find', 'who kept the tall light', '--knowledge', await writeFiles({}));
  expect(printed).toContain('The first has these very words in "asked".');
  expect(printed).toMatch(/^ 1\. \S+ {2}lights\/F-0003/m);
});

test('broken packs are searched, not ranked', async () => {
  const dir = await writeFiles(changed('lights/facts/tower.yaml', '[tall-light, ann-moss]', '[tall-light, ann-mos]'));
  const { code, printed, errors } = await runVerb('find', 'ann-mos', '--knowledge', dir);
  expect(code).toBe(0);
  expect(errors).toContain('The packs have 1 problem;');
  expect(printed).not.toContain('Read as');
  expect(printed).toContain('tower.yaml:24: about: [tall-light, ann-mos]');
});

test('words that stand nowhere', async () => {
  const { code, printed } = await runVerb('find', 'zeppelin', '--knowledge', await writeFiles({}));
  expect(code).toBe(0);
  expect(printed).toContain('No line of the files has "zeppelin".');
});

test('no words are a wrong call', async () => {
  expect((await runVerb('find')).code).toBe(2);
});
