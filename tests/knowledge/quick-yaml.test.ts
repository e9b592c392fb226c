import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readQuickYaml } from '../../src/knowledge/quick-yaml.js';
import { parseWholeYaml } from '../../src/knowledge/yaml-text.js';
import { inventedFiles } from './invented-packs.js';

const wholeData = (text: string) => parseWholeYaml(text, 'a.yaml').data;

test.each([
  ['a map', 'a: x\nb: y z\n', { a: 'x', b: 'y z' }],
  ['maps in maps', 'a:\n  b:\n    c: x\nd: y\n', { a: { b: { c: 'x' } }, d: 'y' }],
  ['a list below its key, indented or not', 'a:\n  - x\nb:\n- y\n- z\n', { a: ['x'], b: ['y', 'z'] }],
  ['maps that begin at their dash', '- a: x\n  b: y\n-   a: z\n', [{ a: 'x', b: 'y' }, { a: 'z' }]],
  ['brackets', 'a: { b: [x, 2], "c": { d: e } }\n', { a: { b: ['x', 2], c: { d: 'e' } } }],
  ['brackets over several lines', 'a:\n  [x, two\n   words,\n   y]\n', { a: ['x', 'two words', 'y'] }],
  ['numbers', 'a: [1, -2, 1.5, 2014]\n', { a: [1, -2, 1.5, 2_014] }],
  [
    'days and versions, which are no numbers',
    'a: [2014-05-06, 1.0.0, 64/183]\n',
    { a: ['2014-05-06', '1.0.0', '64/183'] },
  ],
  ['nothing', 'a:\nb: ~\nc: null\n', { a: null, b: null, c: null }],
  ['yes and no, which YAML 1.2 takes for words', 'a: [yes, no, true, False]\n', { a: ['yes', 'no', true, false] }],
  ['quotes', `a: "x: \\"y\\" # z"\nb: 'it''s'\n`, { a: 'x: "y" # z', b: "it's" }],
  ['a no-break space, which is a character', 'a: 5\u00a0\n', { a: '5\u00a0' }],
  ['comments', '# x\na: b # c\n\n  # d\ne: f#g\n', { a: 'b', e: 'f#g' }],
  ['addresses', 'a: https://example.org/x?y#z\n', { a: 'https://example.org/x?y#z' }],
  ['texts over several lines', 'a: >-\n  x\n  y\n\nb: |\n  x\n  y\n', { a: 'x y', b: 'x\ny\n' }],
  ['keys that are numbers', '12: x\n', { 12: 'x' }],
  ['a text that goes on below', 'a: x\n  y\n', { a: 'x y' }],
  ['a text folded by hand', 'a: >-\n  x\n\n  y\n', { a: 'x\ny' }],
  ['an escape', 'a: "\\u0041"\n', { a: 'A' }],
  ['a list in a list', '- - x\n', [['x']]],
  ['a character beyond the first 65,536', 'a: 😀 b\n', { a: '😀 b' }],
  ['other scripts', 'имя: Шанхай\n名: [上海, 合作]\n', { имя: 'Шанхай', 名: ['上海', '合作'] }],
])('reads %s', (_what, text, data) => {
  expect(readQuickYaml(text)).toEqual({ data });
  expect(wholeData(text)).toEqual(data);
});

test.each([
  ['an empty text', ''],
  ['a comment alone', '# x\n'],
  ['an anchor', 'a: &x y\n'],
  ['an alias', 'a: *x\n'],
  ['a tag', 'a: !!str 1\n'],
  ['a second document', 'a: x\n---\nb: y\n'],
  ['a tab', 'a:\tx\n'],
  ['a carriage return', 'a: x\r\n'],
  ['a null character', 'a: \u0000\n'],
  ['half a character', 'a: \ud800\n'],
  ['a key twice', 'a: x\na: y\n'],
  ['a key that would change all objects', '__proto__: x\n'],
  ['a colon in a text', 'a: b: c\n'],
  ['a bracket that is not closed', 'a: [x, y\n'],
  ['a quote that is not closed', 'a: "x\n'],
  ['a line that is indented too far', 'a: x\n   b: y\n'],
  ['a line that is indented too little', '  a: x\n b: y\n'],
  ['deep nesting', `a: ${'['.repeat(60)}${']'.repeat(60)}\n`],
])('leaves %s to the parser of the whole language', (_what, text) => {
  expect(readQuickYaml(text)).toBeUndefined();
});

/** Pieces out of which YAML is made, right or wrong. */
const pieces = [
  ...[
    "'",
    '"',
    ':',
    ': ',
    ' #',
    '#',
    '-',
    '- ',
    '\n',
    '  ',
    ' ',
    '[',
    ']',
    '{',
    '}',
    ',',
    ', ',
    '|',
    '>-',
    '&a ',
    '*a',
  ],
  ...[
    '? ',
    '~',
    'null',
    '0x1f',
    '1e3',
    '.5',
    '-0',
    '12',
    '007',
    '\n\n',
    '\n  ',
    '\n    ',
    '%',
    '@',
    '`',
    '\\',
    '<<',
    '...',
  ],
  ...[
    '---',
    '=',
    '\t',
    '\r\n',
    '\u00a0',
    '\u2028',
    '\ufeff',
    '😀',
    'é',
    'x',
    'a: ',
    'b: y\n',
    '\n- ',
    '- a: b\n',
    'true',
  ],
];

test('what it reads, the parser of the whole language reads alike and without complaint', () => {
  const made = fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((parts) => parts.join(''));
  const right = fc.constantFrom(...Object.values(inventedFiles));
  const edit = fc.record({ at: fc.nat(1_500), removed: fc.nat(3), piece: fc.constantFrom(...pieces) });
  const changed = fc
    .tuple(right, fc.array(edit, { maxLength: 3 }))
    .map(([text, edits]) =>
      edits.reduce<string>((now, { at, removed, piece }) => now.slice(0, at) + piece + now.slice(at + removed), text),
    );
  fc.assert(
    fc.property(fc.oneof(made, changed), (text) => {
      const quick = readQuickYaml(text);
      if (quick === undefined) return;
      const whole = parseWholeYaml(text, 'a.yaml');
      expect({ problems: whole.problems, data: whole.data }).toEqual({ problems: [], data: quick.data });
    }),
    { numRuns: 3_000 },
  );
});

test('the invented packs are read quickly, so that the tests of loading go this way', () => {
  for (const text of Object.values(inventedFiles)) expect(readQuickYaml(text)).toEqual({ data: wholeData(text) });
});
