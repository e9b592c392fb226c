import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '../../src/terminal/plain-text.js';

test.each([
  ['a colour', 'a\u001b[31mred\u001b[0m', 'ared'],
  ['a colour by its 8-bit introducer', 'a\u009b31mred', 'ared'],
  ['a window title', 'a\u001b]0;owned\u0007b', 'ab'],
  ['a link, its end by two characters', '\u001b]8;;https://evil.example\u001b\\here\u001b]8;;\u001b\\', 'here'],
  ['a clipboard write that never ends', 'a\u001b]52;c;aGk=', 'a'],
  ['null bytes, bells and backspaces', 'a\u0000b\u0007c\u0008d', 'abcd'],
  ['a text turned around', 'a\u202eb\u2066c\u200fd', 'abcd'],
  ['Windows line ends', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['a tab', 'a\tb', 'a b'],
  ['half of an emoji', 'a\ud83db', 'a\ufffdb'],
  ['a numbered line after a break is no sequence', 'a\n[1] When?', 'a\n[1] When?'],
  ['joiners that emoji and scripts need stay', '👩\u200d🍳 می\u200cخواهم', '👩\u200d🍳 می\u200cخواهم'],
])('%s', (_why, text, plain) => {
  expect(plainText(text)).toBe(plain);
});

test('whatever the text, no control character is left but line breaks', () => {
  const pieces = fc.constantFrom(
    '\u001b',
    '[',
    ']',
    '8;;',
    'm',
    '\u0007',
    '\u009b',
    '\\',
    'x',
    '\n',
    '\u202e',
    '\ud800',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' }))), (parts) => {
      expect(plainText(parts.join(''))).not.toMatch(/(?!\n)\p{Cc}|\p{Surrogate}|[\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});
