import fc from 'fast-check';
import { expect, test } from 'vitest';
import { yamlItem } from '../../src/curating/yaml-item.js';
import { parseYamlText } from '../../src/knowledge/yaml-text.js';

test('a fact is laid out as the shipped ones are', () => {
  const fact = {
    id: 'F-0001',
    rev: 1,
    about: ['tall-light', 'north-cape'],
    says: 'The Tall Light, which the fishers of the Isle had asked for since the wreck of the Petrel, was built on the North Cape on 3 May 1902.',
    relation: 'built-on',
    value: { date: '1902' },
    held: { from: '1902-05', to: undefined },
    asked: ['when was the tall light built', 'Tall Light: which year?'],
    sources: [{ source: 'gazette-1902', at: '¶2 s1, ¶3' }],
    checked: '2026-11-22',
  };
  expect(yamlItem(fact, '  ').join('\n')).toBe(`  - id: F-0001
    rev: 1
    about: [tall-light, north-cape]
    says: >-
      The Tall Light, which the fishers of the Isle had asked for since the wreck of the Petrel, was built on the North
      Cape on 3 May 1902.
    relation: built-on
    value: { date: 1902 }
    held: { from: 1902-05 }
    asked:
      - when was the tall light built
      - "Tall Light: which year?"
    sources:
      - { source: gazette-1902, at: "¶2 s1, ¶3" }
    checked: 2026-11-22`);
});

test.each([
  ['a year that is text', { title: '2004' }, 'title: "2004"'],
  ['a word that YAML reads as true', { title: 'Yes' }, 'title: "Yes"'],
  ['an id that is a number', { about: ['2004', 'un'] }, 'about: ["2004", un]'],
  ['a comment sign', { title: 'the #1 light' }, 'title: "the #1 light"'],
  ['Chinese', { names: { zh: ['高灯塔'] } }, 'names: { zh: [高灯塔] }'],
  ['a colon at the end', { title: 'Lights:' }, 'title: "Lights:"'],
])('%s is quoted only where it must be', (_why, item, line) => {
  expect(yamlItem(item, '').join('\n')).toBe(`- ${line}`);
});

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.lorem({ maxCount: 60 }),
  fc.constantFrom(
    '',
    ' ',
    '\n',
    'a\nb',
    '- a',
    '? a',
    '>-',
    '2004',
    '1e3',
    '~',
    'null',
    '*a',
    '&a',
    '!x',
    '%',
    "'",
    '"',
    '¶3 s5',
    'a: b',
    'a #b',
    '\u0085',
    '\u2028',
    '\ufeff',
    '[a',
    'a]',
    'a, b',
  ),
);
const data = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    texts,
    fc.integer(),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(texts, fc.constantFrom('asked', 'sources', 'readings')), tie('value'), {
      noNullPrototype: true,
      maxKeys: 4,
    }),
  ),
})).value;

test('whatever is written is read back', () => {
  fc.assert(
    fc.property(
      fc.dictionary(texts, data, { minKeys: 1, maxKeys: 6, noNullPrototype: true }),
      fc.constantFrom('', '  ', '    '),
      (item, indent) => {
        const written = `items:\n${yamlItem(item, indent).join('\n')}\n`;
        const { data: read, problems } = parseYamlText(written, 'x.yaml');
        expect(problems, written).toEqual([]);
        expect(read, written).toEqual({ items: [item] });
      },
    ),
    { numRuns: 2000 },
  );
});
