import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeHtml, printAnki } from '../../src/curating/pack-anki.js';
import { noContent } from '../../src/curating/pack-content.js';
import { anyContent } from './any-pack.js';

test('a card has question, answer, sentence, sources and tags', () => {
  const text = printAnki('lights', 'Lights: of the Isle', {
    ...noContent,
    sources: [
      {
        id: 'gazette',
        title: 'The <Isle> Gazette',
        publisher: 'P',
        url: 'https://www.example.org/a?b=1&c="',
        language: 'en',
        kind: 'press',
        checked: '2026-11-22',
      },
    ],
    facts: [
      {
        id: 'F-0001',
        rev: 2,
        about: ['tall-light'],
        says: 'It was built on 3 May 1902.',
        value: { date: '1902-05-03' },
        asked: ['when?'],
        sources: [{ source: 'gazette', at: '¶2' }],
        checked: '2026-11-22',
      },
      {
        id: 'F-0002',
        rev: 1,
        about: ['tall-light'],
        says: 'Nobody asks this.',
        asked: [],
        sources: [{ source: 'gazette', at: '¶2' }],
        checked: '2026-11-22',
      },
    ],
  });
  expect(text.split('\n').slice(3)).toEqual([
    '#deck:Lights of the Isle',
    '#guid column:1',
    '#tags column:4',
    'lights/F-0001\twhen?\t<b>3 May 1902</b><br>It was built on 3 May 1902.<br><small><a href="https://www.example.org/a?b=1&#38;c=&#34;">The &#60;Isle&#62; Gazette, ¶2</a> (example.org)</small><br><small>lights/F-0001 · r2 · checked 2026-11-22</small>\tlights tall-light',
    '',
  ]);
});

test.each([
  ['markup', '<img src=x onerror=alert(1)>', '&#60;img src=x onerror=alert(1)&#62;'],
  ['media', '[sound:x.mp3]', '&#91;sound:x.mp3&#93;'],
  ['LaTeX', '\\(x\\)', '&#92;(x&#92;)'],
  ['a formula', '=1+1', '&#61;1+1'],
  ['a tab', 'a\tb', 'a b'],
  ['line breaks', 'a\r\nb\nc', 'a<br>b<br>c'],
  ['an entity', '&lt;', '&#38;lt;'],
])('%s is shown, not obeyed', (_why, text, escaped) => {
  expect(escapeHtml(text)).toBe(escaped);
});

test('whatever a pack says, a card is one line of four fields, with no tag but ours', () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const lines = printAnki('lights', 'Lights', content).trimEnd().split('\n').slice(6);
      expect(lines.map((line) => line.split('\t').length)).toEqual(
        content.facts.filter(({ asked }) => asked.length > 0).map(() => 4),
      );
      expect(lines.join('').replace(/<\/?(?:b|br|small|a)>|<a href="https?:[^"<>]*">/g, '')).not.toMatch(/[<>]/);
    }),
  );
});
