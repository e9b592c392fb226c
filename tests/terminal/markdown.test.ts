import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Look, readMarkdown } from '../../src/terminal/markdown.js';

describe('marks within a line', () => {
  test.each<[string, string, readonly (readonly [string, Look])[]]>([
    [
      'bold',
      'a **b** c',
      [
        ['a ', {}],
        ['b', { bold: true }],
        [' c', {}],
      ],
    ],
    [
      'italic within bold',
      '**a *b***',
      [
        ['a ', { bold: true }],
        ['b', { bold: true, italic: true }],
      ],
    ],
    [
      'italic by underscores',
      '_a_ b',
      [
        ['a', { italic: true }],
        [' b', {}],
      ],
    ],
    ['underscores within a word are letters', 'snake_case_name', [['snake_case_name', {}]]],
    [
      'underlined, struck',
      '__a__ ~~b~~',
      [
        ['a', { underline: true }],
        [' ', {}],
        ['b', { strike: true }],
      ],
    ],
    ['code keeps its marks', '`**a**`', [['**a**', {}]]],
    ['an escaped mark', '\\*\\*a\\*\\*', [['**a**', {}]]],
    ['a link', '[the text](https://un.example/a_(b))', [['the text', { url: 'https://un.example/a_(b)' }]]],
    ['a link without preview', '[a](<https://un.example/x>)', [['a', { url: 'https://un.example/x' }]]],
    ['a bold link', '**[a](https://un.example)**', [['a', { bold: true, url: 'https://un.example' }]]],
    [
      'a bare address, its full stop left out',
      'see https://un.example/a.',
      [
        ['see ', {}],
        ['https://un.example/a', { url: 'https://un.example/a' }],
        ['.', {}],
      ],
    ],
    ['no link to anything but the web', '[a](javascript:alert(1))', [['[a](javascript:alert(1))', {}]]],
    ['a moment as its day', '<t:1261094400:D>', [['2009-12-18', {}]]],
    ['a mention of a command', '</ask:123456>', [['/ask', {}]]],
    ['an asterisk alone', '2 * 3 * 4', [['2 * 3 * 4', {}]]],
  ])('%s', (_why, markdown, spans) => {
    const [line] = readMarkdown(markdown);
    expect(mergeLike(line?.spans ?? [])).toEqual(spans);
  });
});

describe('marks at the start of a line', () => {
  test.each([
    ['a heading', '## Sources', '', 'Sources', { bold: true }],
    ['small print', '-# checked today', '', 'checked today', { dim: true }],
    ['a bullet', '- one', '• ', 'one', {}],
    ['a nested bullet', '  - one', '  • ', 'one', {}],
    ['a number', '2. two', '2. ', 'two', {}],
    ['a quote', '> said', '▏ ', 'said', {}],
    ['an escaped hash', '\\# 1', '', '# 1', {}],
    ['a number sign without a blank', '#1 of 3', '', '#1 of 3', {}],
  ])('%s', (_why, markdown, lead, text, look) => {
    const [line] = readMarkdown(markdown);
    expect([line?.lead, mergeLike(line?.spans ?? [])]).toEqual([lead, [[text, look]]]);
  });

  test('a code block stands as written', () => {
    expect(readMarkdown('```yaml\na: **b**\n```\nafter').map(({ lead, spans }) => [lead, spans[0]?.text])).toEqual([
      ['  ', 'a: **b**'],
      ['', 'after'],
    ]);
  });
});

test('no text is too odd, and text without marks is kept', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab *_~`|[](<>)\\#-.:/htps\n'), maxLength: 60 }), (text) => {
      expect(() => readMarkdown(text)).not.toThrow();
    }),
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z][a-z ,?]{0,40}$/), (text) => {
      expect(mergeLike(readMarkdown(text)[0]?.spans ?? [])).toEqual([[text, {}]]);
    }),
  );
});

/** Neighbours of one look as one. */
function mergeLike(
  spans: readonly { readonly text: string; readonly look: Look }[],
): readonly (readonly [string, Look])[] {
  const merged: [string, Look][] = [];
  for (const { text, look } of spans) {
    const last = merged.at(-1);
    if (last !== undefined && JSON.stringify(last[1]) === JSON.stringify(look)) last[0] += text;
    else merged.push([text, look]);
  }
  return merged;
}
