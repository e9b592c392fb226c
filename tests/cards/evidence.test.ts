import { describe, expect, test } from 'vitest';
import { evidenceOf, firstText, indexSources, sourceLine } from '../../src/cards/evidence.js';
import { evidence, fact, resolutionText, source } from './invented.js';

describe('a source line', () => {
  test('keeps document and place apart from publisher and date', () => {
    expect(sourceLine(source(), ['¶3 s5', 'title'])).toBe(
      '[The commission meets](https://gazette.example/1931/05/04), ¶3 s5, in the title · Harbour Gazette · 4 May 1931',
    );
  });

  test.each([
    ['a host its publisher does not suggest', 'https://mirror.example/a', 'mirror.example'],
    ['a host with the publisher in its name', 'https://www.gazette.example/a', undefined],
    ['the United Nations', 'https://undocs.un.org/a', undefined],
  ])('shows where the link leads: %s', (_why, url, host) => {
    const shown = sourceLine(source({ url }), ['p. 7']);
    expect(shown.endsWith(host === undefined ? '4 May 1931' : `4 May 1931 · ${host}`)).toBe(true);
  });

  test.each([
    ['parentheses', 'https://gazette.example/a_(b)', 'https://gazette.example/a_%28b%29'],
    ['blanks', 'https://gazette.example/a b', 'https://gazette.example/a%20b'],
  ])('keeps %s in an address from ending the link', (_why, url, shown) => {
    expect(sourceLine(source({ url }), ['p. 7'])).toContain(`](${shown}), p. 7`);
  });

  test.each([
    ['no address', undefined],
    ['an address too long to show', `https://gazette.example/${'a'.repeat(300)}`],
    ['a script for an address', 'javascript:alert(1)'],
  ])('has no link where there is %s', (_why, url) => {
    expect(sourceLine(source({ url }), ['p. 7'])).toBe('The commission meets, p. 7 · Harbour Gazette · 4 May 1931');
  });

  test('keeps brackets and marks in a title from ending the link', () => {
    expect(sourceLine(source({ title: 'a](https://evil.example) [*b*' }), ['p. 7'])).toMatch(
      /^\[a\)\(https\\:\/\/evil\.example\) \(\\\*b\\\*\]\(https:\/\/gazette\.example\/1931\/05\/04\), p\. 7/,
    );
  });
});

test('sources of facts come in the order they are cited, each once with all its places', () => {
  const facts = [
    fact({ sources: [{ source: 'a-res-7-9', at: 'op. 4' }] }),
    fact({
      sources: [
        { source: 'gazette-1931', at: '¶3 s5' },
        { source: 'a-res-7-9', at: 'title' },
        { source: 'a-res-7-9', at: 'op. 4' },
      ],
    }),
  ];
  expect(evidenceOf(facts, indexSources([source(), resolutionText]))).toEqual([
    { source: resolutionText, places: ['op. 4', 'title'] },
    { source: source(), places: ['¶3 s5'] },
  ]);
});

test.each([
  [
    'the first source',
    [evidence(), evidence({ url: 'https://b.example/' })],
    'https://gazette.example/1931/05/04',
    'Source',
  ],
  [
    'the first that has an address',
    [evidence({ url: undefined }), evidence()],
    'https://gazette.example/1931/05/04',
    'Source',
  ],
  [
    'a UN document where the United Nations serves it, not the copy that was read',
    [{ source: { ...resolutionText, url: 'https://copy.example/a' }, places: [] }],
    'https://docs.un.org/en/A/RES/7/9',
    'Official text',
  ],
])('the text to read is %s', (_why, from, url, label) => {
  expect(firstText(from)).toEqual({ url, label });
});

test('there is no text to read where no source has an address', () => {
  expect(firstText([evidence({ url: undefined })])).toBeUndefined();
});
