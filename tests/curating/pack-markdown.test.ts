import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noContent } from '../../src/curating/pack-content.js';
import { escapeMarkdown, printPackMarkdown } from '../../src/curating/pack-markdown.js';

const header = {
  id: 'lights',
  title: 'Lights',
  owner: 'Isle',
  version: '1.2.0',
  licence: 'CC BY 4.0',
  language: 'en',
  about: 'One light.',
  reading: [],
};

test('facts under their subject, disputes, sources with their hosts', () => {
  const text = printPackMarkdown(header, {
    ...noContent,
    things: [{ id: 'tall-light', type: 'place', name: 'Tall Light' }],
    sources: [
      {
        id: 'gazette',
        title: 'The *Isle* Gazette',
        publisher: 'P',
        url: 'https://www.example.org/a_(b)',
        date: '1902',
        language: 'en',
        kind: 'press',
        checked: '2026-11-22',
      },
    ],
    facts: [
      {
        id: 'F-0001',
        rev: 1,
        about: ['tall-light'],
        says: 'It has 99 steps.',
        asked: [],
        sources: [{ source: 'gazette', at: '¶2' }],
        checked: '2026-11-22',
      },
    ],
    disputes: [
      {
        id: 'D-01',
        rev: 1,
        about: ['tall-light'],
        point: 'p',
        says: 'Steps differ.',
        readings: [{ says: '99', sources: [{ source: 'gazette', at: '¶2' }], supported: true }],
        sure: 'likely',
        facts: [],
        asked: [],
        checked: '2026-11-22',
      },
    ],
  });
  expect(text).toBe(`# Lights

One light.

lights 1.2.0 · Isle · CC BY 4.0

## Tall Light

- It has 99 steps. \\[1, ¶2\\] F-0001

## Where sources differ

- Steps differ. D-01
  - **supported:** 99 \\[1, ¶2\\]

## Sources

1. [The \\*Isle\\* Gazette](<https://www.example.org/a_(b)>) (example.org). P, 1902, en, checked 2026-11-22.
`);
});

test.each([
  ['emphasis', '*a* _b_ ~c~', '\\*a\\* \\_b\\_ \\~c\\~'],
  ['a link', '[a](javascript:x)', '\\[a\\](javascript:x)'],
  ['HTML', '<b>', '\\<b\\>'],
  ['an entity', '&lt;', '\\&lt;'],
  ['a heading', '# a', '\\# a'],
  ['a list', '- a', '\\- a'],
  ['a numbered list', '1. a', '1\\. a'],
  ['a table', 'a | b', 'a \\| b'],
  ['a line of its own', 'a\n\n# b', 'a # b'],
  ['a mention', '@everyone', '&#64;everyone'],
  ['a backslash', 'a\\*', 'a\\\\\\*'],
])('%s is shown, not obeyed', (_why, text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

test('no sign that Markdown obeys is left bare', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeMarkdown(text).replace(/\\[\\`*_[\]<>|~&$#+\-=:.)]|&#64;/g, '');
      expect(escaped).not.toMatch(/[\\`*_[\]<>|~&$@\n]/);
    }),
    { numRuns: 500 },
  );
});
