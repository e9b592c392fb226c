import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { block, clean, escapeMarkdown, inline, label } from '../../src/cards/escape.js';

const zeroWidth = '\u200B';

/** What Discord shows of a text in which nothing formats: a backslash before punctuation disappears. */
function shown(markdown: string): string {
  return markdown.replaceAll(/\\([^0-9A-Za-z\s])/g, '$1').replaceAll(zeroWidth, '');
}

/** What of a text Discord would not show as it stands. */
function live(markdown: string): readonly string[] {
  const rest = markdown.replaceAll(/\\[^0-9A-Za-z\s]/g, '\\');
  return [/[*_~`|[\]<]/, /:\/\//, /^(?:#{1,3}|-#?|\+|\d+[.)])(?:\s|$)/m, /^>/m, /discord(?:app)?\.(?:gg|com)/i].flatMap(
    (pattern) => pattern.exec(rest)?.[0] ?? [],
  );
}

/** What Discord would look for without reading the markdown around it. */
const ping = /@everyone|@here|<@[!&]?\d|<#\d/i;

const hostile = [
  ['a mention of everyone', 'hi @everyone and @here'],
  ['a mention of a person', '<@123456789012345678> <@!1>'],
  ['a mention of a role and a channel', '<@&1> <#2>'],
  ['a command mention', '</ask:123>'],
  ['a timestamp', '<t:1700000000:R>'],
  ['a custom emoji', '<a:wave:123> <:wave:123>'],
  ['bold, italic, strike, underline', '**a** *b* _c_ __d__ ~~e~~'],
  ['a spoiler', '||secret||'],
  ['code', '`a` ```js\nalert(1)\n```'],
  ['a heading', '# big\n## less\n### least'],
  ['small print', '-# un-sco/F-0001 · r1'],
  ['lists', '- a\n* b\n+ c\n1. d\n2) e'],
  ['quotes', '> a\n>>> b'],
  ['a masked link', '[Official text](https://evil.example)'],
  ['a bare link', 'https://evil.example/a_b_c'],
  ['a link without preview', '<https://evil.example>'],
  ['an invite', 'discord.gg/abc discord.com/invite/abc discordapp.com/invite/abc'],
  ['backslashes before marks', '\\*a\\* \\\\<@1> \\@everyone'],
] as const;

describe('shows as written, and does nothing', () => {
  test.each(hostile)('%s', (_why, text) => {
    const markdown = block(text, 4000);
    expect(live(markdown)).toEqual([]);
    expect(markdown).not.toMatch(ping);
    expect(shown(markdown)).toBe(clean(text));
  });

  test('any text put together from such pieces', () => {
    const piece = fc.constantFrom(
      ...hostile.map(([, text]) => text),
      '<',
      '@',
      '\\',
      '\n',
      ' ',
      'everyone',
      '#',
      '://',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = clean(pieces.join(''));
        const markdown = escapeMarkdown(text);
        expect(live(markdown)).toEqual([]);
        expect(markdown).not.toMatch(ping);
        expect(shown(markdown)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});

describe('cleaning', () => {
  test.each([
    ['control characters and null bytes', 'a\u0000b\u0007c\u001B[31m', 'abc[31m'],
    ['bidi overrides, isolates and marks', '\u202Eabc\u2066d\u2069\u200F\u061C', 'abcd'],
    ['zero-width characters', 'a\u200Bb\uFEFFc\u00ADd\u2060', 'abcd'],
    ['Hangul and Mongolian fillers', 'a\u3164b\u115F\u180E', 'ab'],
    ['half a surrogate pair', 'a\uD800b', 'ab'],
    ['hidden tag letters', 'a\u{E0041}\u{E0042}b', 'ab'],
    ['runs of blanks and empty lines', ' a \t b \r\n\n\u2028 c ', 'a b\nc'],
    ['towers of marks', `z${'\u0301'.repeat(30)}`, `z${'\u0301'.repeat(4)}`],
  ])('drops %s', (_why, text, cleaned) => {
    expect(clean(text)).toBe(cleaned);
  });

  test.each([
    ['emoji built with joiners', '👩‍🚀'],
    ['Persian with its joiner', 'می‌خواهم'],
    ['accents', 'Brežněv Ōtani'],
  ])('keeps %s', (_why, text) => {
    expect(clean(text)).toBe(text);
  });
});

test('a text with right-to-left letters is isolated from what stands beside it', () => {
  expect(inline('ما هي 64/183؟', 100)).toBe('\u2068ما هي 64/183؟\u2069');
  expect(inline('what is 64/183?', 100)).toBe('what is 64/183?');
});

test('a line break becomes a blank in one line, and stays in a block', () => {
  expect(inline('a\n\nb', 10)).toBe('a b');
  expect(block('a\n\nb', 10)).toBe('a\nb');
});

test('never longer than asked, escapes included, and never half an escape', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constant('*'.repeat(4000)),
        fc.constant('אב '.repeat(90)),
      ),
      fc.integer({ min: 0, max: 120 }),
      (text, max) => {
        const markdown = inline(text, max);
        expect(markdown.length).toBeLessThanOrEqual(max);
        expect(live(markdown)).toEqual([]);
      },
    ),
  );
});

test('a label is cleaned and cut, and shows its marks as they are', () => {
  expect(label('**a** \u202Eb\u0000\nc', 80)).toBe('**a** b c');
  expect(label('word '.repeat(40), 80).length).toBeLessThanOrEqual(80);
});
