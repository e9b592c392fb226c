import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latex } from '../../../src/cards/citation/bibtex.js';
import { citedWork } from '../../../src/cards/citation/cited-work.js';
import { citationStyles, isStyleId, styleIds } from '../../../src/cards/citation/styles.js';
import { anyEvidence } from '../any-answer.js';
import { source } from '../invented.js';
import { goldens } from './golden.js';

describe.each(goldens.map((golden) => [golden.why, golden] as const))('%s', (_why, golden) => {
  const work = citedWork(golden.evidence, golden.adoptedOn);
  const written = (style: keyof typeof citationStyles) => citationStyles[style].cite(work).map(({ text }) => text);

  test('in the editorial style of the United Nations', () => expect(written('un')).toEqual([golden.un]));
  test('in Chicago', () => expect(written('chicago')).toEqual(golden.chicago));
  test('in APA', () => expect(written('apa')).toEqual(golden.apa));
  test('in MLA', () => expect(written('mla')).toEqual(golden.mla));
  test('in BibTeX', () => expect(written('bibtex')).toEqual(golden.bibtex));
});

describe('whatever a source holds', () => {
  const dates = fc.option(fc.constantFrom('2013-12-02', '2013-12', '2013'), { nil: undefined });

  test.each(styleIds)('%s says nothing undefined, holds no control character, and keeps addresses whole', (style) => {
    fc.assert(
      fc.property(anyEvidence, dates, (evidence, adoptedOn) => {
        const work = citedWork(evidence, adoptedOn);
        for (const { use, text } of citationStyles[style].cite(work)) {
          expect(use).not.toBe('');
          expect(text).not.toMatch(/\bundefined\b|\bNaN\b/);
          expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
          expect(text.trim()).toBe(text);
          expect(text.length).toBeLessThan(1500);
          if (work.url !== undefined && showsAddresses(style, use)) {
            expect(text).toContain(work.url.replace(/^https?:\/\//, ''));
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('an entry of BibTeX is one that BibTeX reads: braces balance, each field stands once', () => {
    fc.assert(
      fc.property(anyEvidence, dates, (evidence, adoptedOn) => {
        const [entry] = citationStyles.bibtex.cite(citedWork(evidence, adoptedOn));
        const text = entry?.text ?? '';
        const depths = depthsOf(text);
        expect(Math.min(...depths)).toBeGreaterThanOrEqual(0);
        expect(depths.at(-1)).toBe(0);
        expect(text).toMatch(
          /^@(?:misc|techreport)\{[a-z0-9-]+:[a-z0-9-]+,\n(?: {2}[a-z]+ = (?:\{.*\}|[a-z]{3}),\n)+\}$/u,
        );
        const names = [...text.matchAll(/^ {2}([a-z]+) = /gm)].map(([, name]) => name);
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: 300 },
    );
  });

  test('sources of two packs have keys of their own', () => {
    const one = citedWork({ source: source(), places: [] });
    const other = citedWork({ source: source({ pack: 'canal' }), places: [] });
    expect([one.key, other.key]).toEqual(['river:gazette-1931', 'canal:gazette-1931']);
  });
});

test.each([
  ['a backslash', 'a\\b', 'a\\textbackslash{}b'],
  ['two hyphens, which would be a dash', 'a--b---c', 'a-{}-b-{}-{}-c'],
  ['two apostrophes, which would be a quotation mark', "''a''", "'{}'a'{}'"],
  ['two brackets, which would be one of another kind', '<<a>>', '<{}<a>{}>'],
  ['braces', '{x}', '\\textbraceleft{}x\\textbraceright{}'],
  ['what TeX reads as commands', '#1 $2 %3 &4 _5', '\\#1 \\$2 \\%3 \\&4 \\_5'],
  ['a tilde and a caret', '~^', '\\textasciitilde{}\\textasciicircum{}'],
  ['letters of any script, untouched', 'Шлюз 水 é', 'Шлюз 水 é'],
])('LaTeX prints %s', (_why, text, written) => {
  expect(latex(text)).toBe(written);
});

describe('an address', () => {
  const urlOf = (url: string) => citedWork({ source: source({ url }), places: [] }).url;

  test.each([
    ['with backticks, which would end a code block', 'https://e.example/a?b=`c`', 'https://e.example/a?b=%60c%60'],
    ['with braces, which would end a group', 'https://e.example/a?b={c}', 'https://e.example/a?b=%7Bc%7D'],
    ['with a blank', 'https://e.example/a b', 'https://e.example/a%20b'],
    ['with a mention', 'https://e.example/@everyone', 'https://e.example/%40everyone'],
  ])('%s is written by numbers', (_why, written, cited) => {
    expect(urlOf(written)).toBe(cited);
  });

  test('that is endless is left out whole', () => {
    expect(urlOf(`https://e.example/${'a'.repeat(400)}`)).toBeUndefined();
  });
});

test.each([
  ['a style', 'chicago', true],
  ['another word', 'harvard', false],
  ['a name that every object has', 'constructor', false],
  ['nothing', undefined, false],
])('%s is read from a select', (_why, text, known) => {
  expect(isStyleId(text)).toBe(known);
});

/** In the text no style writes an address, and the United Nations leave out that of a document. */
function showsAddresses(style: string, use: string): boolean {
  return style !== 'un' && use !== 'In the text';
}

/** How many braces are open after each character. */
function depthsOf(text: string): readonly number[] {
  let depth = 0;
  return [...text].map((character) => {
    depth += character === '{' ? 1 : character === '}' ? -1 : 0;
    return depth;
  });
}
