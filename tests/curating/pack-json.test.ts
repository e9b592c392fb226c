import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printPackJson, readPackJson } from '../../src/curating/pack-json.js';
import { anyContent } from './any-pack.js';

test('what is printed is read back the same', () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      expect(readPackJson(printPackJson(content))).toEqual({ content });
    }),
  );
});

test.each([
  ['a text', 'lights', 1, /^is not JSON: /],
  ['a file cut short', '{\n  "format": "rapporteur-pack-1",\n  "facts": [', 3, /^is not JSON: /],
  ['other JSON', '[1]', 1, /is no exported pack/],
  ['a later format', '{"format": "rapporteur-pack-2"}', 1, /has the format "rapporteur-pack-2"; this version reads/],
  [
    'an unknown key',
    '{\n"format": "rapporteur-pack-1",\n"fact": []\n}',
    3,
    /unknown key "fact"\. Did you mean "facts"\?/,
  ],
  [
    'a source that is no web address',
    '{"format": "rapporteur-pack-1", "sources": [\n{"id": "a", "title": "A", "publisher": "P", "language": "en", "kind": "press", "checked": "2026-11-22",\n"url": "javascript:alert(1)"}]}',
    3,
    /is not an http\(s\) address/,
  ],
  ['nesting without end', `{"format": "rapporteur-pack-1", "facts": ${'['.repeat(1e5)}${']'.repeat(1e5)}}`, 1, /./],
])('%s is refused', (_why, text, line, message) => {
  const read = readPackJson(text);
  expect(read).toEqual({ problems: [{ line, message: expect.stringMatching(message) }] });
});
