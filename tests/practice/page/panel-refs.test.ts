import { describe, expect, test } from 'vitest';
import type { PackFiles } from '../../../src/practice/page/contract.js';
import { filesFor, namedPlace, placeOf, refsIn, startOfLine } from '../../../src/practice/page/panel-refs.js';

const list: PackFiles = {
  files: [
    'relations.yaml',
    'moon/pack.yaml',
    'moon/disputes.yaml',
    'moon/facts/tides.yaml',
    'mars/facts/tides.yaml',
  ].map((path) => ({ path, chars: 1 })),
};

describe('what an answer refers to', () => {
  const sent = (body: unknown) => ({
    requests: [{ method: 'POST', path: '/x', body, status: 200, response: null, afterMs: 1 }],
  });

  test.each([
    [
      'facts in the order of the card, each once',
      '-# moon/F-0002 · r1, moon/F-0001 · r3 (moon/F-0002)',
      ['moon/F-0002', 'moon/F-0001'],
    ],
    ['a dispute', 'Sources differ. (my-moon/D-07 · r1)', ['my-moon/D-07']],
    ['no part of an address', 'https://example.org/moon/F-0001', []],
    ['nothing', 'Happy to help.', []],
  ])('is %s', (_why, text, refs) => {
    expect(refsIn(sent({ data: { components: [{ content: text }] } })).map(({ pack, id }) => `${pack}/${id}`)).toEqual(
      refs,
    );
  });
});

test('a fact is looked for in its own pack, among the facts first', () => {
  expect(filesFor({ pack: 'moon', id: 'F-0001' }, list)).toEqual([
    'moon/facts/tides.yaml',
    'moon/pack.yaml',
    'moon/disputes.yaml',
  ]);
  expect(filesFor({ pack: 'moon', id: 'D-07' }, list)[0]).toBe('moon/disputes.yaml');
});

test.each([
  ['in a list of YAML', 'facts:\n  - id: F-0001\n    rev: 1\n', 'F-0001', 7],
  ['in quotes', 'facts:\n- id: "F-0001"\n', 'F-0001', 7],
  ['in JSON Lines', '{"rev":1}\n{"kind":"fact","id":"F-0001"}\n', 'F-0001', 25],
  ['not where it is only the beginning of another', '- id: F-00012\n', 'F-0001', undefined],
  ['not where it is only mentioned', '- id: F-0002\n  note: see F-0001\n', 'F-0001', undefined],
])('an id is found %s', (_why, text, id, at) => {
  expect(placeOf(id, text)).toBe(at);
});

test.each([
  ['an absolute path', '/srv/knowledge/moon/facts/tides.yaml:41: F-0001 has no source', 'moon/facts/tides.yaml', 41],
  ['a path in the folder', 'moon/pack.yaml:2: no licence', 'moon/pack.yaml', 2],
])('a problem names %s', (_why, line, path, number) => {
  expect(namedPlace(line, list)).toEqual({ path, line: number });
});

test('a line that names no file of the collection leads nowhere', () => {
  expect(namedPlace('The packs were loaded anew.', list)).toBeUndefined();
  expect(namedPlace('other/none.yaml:3: wrong', list)).toBeUndefined();
});

test.each([
  [1, 0],
  [2, 4],
  [3, 8],
  [9, 9],
])('line %i begins at %i', (line, at) => {
  expect(startOfLine(line, 'one\ntwo\nx')).toBe(at);
});
