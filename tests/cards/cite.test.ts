import { describe, expect, test } from 'vitest';
import { citedWork } from '../../src/cards/citation/cited-work.js';
import { citeCard } from '../../src/cards/cite.js';
import { source } from './invented.js';
import { customIds, labels, texts } from './read-card.js';

const works = [1, 2, 3, 4].map((number) =>
  citedWork({ source: source({ id: `gazette-${number}`, title: `Page ${number}` }), places: ['¶3 s5', '¶3 s6'] }),
);
const state = ['river/F-0001'];

test('a citation in full: what it is of, the place in the collection, the text to copy', () => {
  const card = citeCard({ works: works.slice(0, 1), style: 'un', from: 0, state });
  expect(texts(card)).toEqual([
    '**Cite: UN editorial**\n-# A footnote as in documents of the United Nations. Names of newspapers are set in italics.',
    '**1** Harbour Gazette · ¶3 s5–6\n-# Footnote\n```\n“Page 1”, Harbour Gazette, 4 May 1931, para. 3. Available at https://gazette.example/1931/05/04 (accessed on 20 November 2026).\n```',
  ]);
  expect(customIds(card)).toEqual(['cite-as:1:0:river/F-0001']);
});

test('each text of a style stands in a block of its own', () => {
  const [, shown] = texts(citeCard({ works: works.slice(0, 1), style: 'apa', from: 0, state }));
  expect(shown?.split('\n').filter((line) => line.startsWith('-# '))).toEqual(['-# Reference', '-# In the text']);
  expect(shown?.match(/```/g)).toHaveLength(4);
});

test('the style shown is the one chosen in the select', () => {
  const [select] = citeCard({ works, style: 'mla', from: 0, state }).flatMap((part) =>
    part.type === 1 ? part.components.flatMap((each) => (each.type === 3 ? [each] : [])) : [],
  );
  expect(select?.options.map(({ value }) => value)).toEqual(['un', 'chicago', 'apa', 'mla', 'bibtex']);
  expect(select?.options.filter((option) => option.default).map(({ value }) => value)).toEqual(['mla']);
});

describe('more than three sources', () => {
  test('are shown in parts, and the last part leads back', () => {
    const first = citeCard({ works, style: 'un', from: 0, state });
    expect(texts(first)[0]).toMatch(/^\*\*Cite: UN editorial\*\* · sources 1–3 of 4\n/);
    expect(customIds(first)).toContain('cite-more:1:un:3:river/F-0001');
    const last = citeCard({ works, style: 'un', from: 3, state });
    expect(texts(last)[0]).toMatch(/ · source 4 of 4\n/);
    expect(customIds(last)).toContain('cite-more:1:un:0:river/F-0001');
    expect(labels(last)).toEqual(['Back']);
  });

  test('keep their number in every style', () => {
    for (const style of ['un', 'bibtex'] as const) {
      expect(texts(citeCard({ works, style, from: 3, state }))[1]).toMatch(/^\*\*4\*\* Harbour Gazette/);
    }
  });

  test('begin again where a button points past the end', () => {
    expect(texts(citeCard({ works, style: 'un', from: 40, state }))[1]).toMatch(/^\*\*1\*\*/);
  });
});

test('no title ends the code block that it stands in', () => {
  const hostile = citedWork({ source: source({ title: 'a ``` **b** @everyone <@1>' }), places: [] });
  const [, shown] = texts(citeCard({ works: [hostile], style: 'un', from: 0, state }));
  expect(shown?.match(/```/g)).toHaveLength(2);
  expect(shown).toContain('“a ’’’ **b** @\u200Beveryone <\u200B@1>”');
});
