import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ComparedRow, ComparisonAnswer } from '../../src/answering/comparison-answer.js';
import { answerCard } from '../../src/cards/answer.js';
import { comparisonCard } from '../../src/cards/comparison.js';
import { comparisonLink, readComparisonState } from '../../src/cards/comparison-state.js';
import { parseCustomId } from '../../src/cards/custom-id.js';
import { indexSources } from '../../src/cards/evidence.js';
import { sharedCard } from '../../src/cards/shared.js';
import { anyAnswer, anySource, anyThing } from './any-answer.js';
import { anyComparison, factsIn } from './any-comparison.js';
import { commission, dispute, fact, onlyReader, publicReader, source, symbol } from './invented.js';
import { messageViolations } from './message-rules.js';
import { customIds, labels, texts } from './read-card.js';

const sources = indexSources([source()]);
const board = { ...commission, id: 'harbour-board', name: 'Harbour Board', is: 'runs the quays' };

const row = (over: Partial<ComparedRow> = {}): ComparedRow => ({
  relation: 'established-on',
  label: 'established on',
  verdict: 'different',
  both: [],
  a: [{ words: '4 May 1931', facts: [fact()] }],
  b: [{ words: '6 June 1934', facts: [fact({ id: 'F-0003' })] }],
  when: {},
  difference: { greater: 'b', words: '3 years, 1 month and 2 days later', in: 'time' },
  ...over,
});

type Known = Extract<ComparisonAnswer, { readonly kind: 'known' }>;

const known = (over: Partial<Known> = {}): Known => ({
  kind: 'known',
  a: commission,
  b: board,
  rows: [row()],
  places: [],
  disputes: [],
  symbols: {},
  ...over,
});

const shown = (answer: ComparisonAnswer, from = 0) => texts(comparisonCard(answer, publicReader, sources, from));

describe('two things side by side', () => {
  test('both, the most telling difference, the values with their sources, and the small print', () => {
    expect(shown(known())).toEqual([
      '**River Commission** · keeps the river navigable\n**Harbour Board** · runs the quays',
      '**Harbour Board: 3 years, 1 month and 2 days later** (established on)',
      [
        '__Different__: River Commission vs. Harbour Board',
        '- established on: **4 May 1931** vs. **6 June 1934** ([Harbour Gazette](https://gazette.example/1931/05/04), ¶3 s5)',
      ].join('\n'),
      expect.stringMatching(/river\/F-0001 · r2, river\/F-0003 · r2 · checked 20 November 2026$/),
    ]);
  });

  test('values too long to share a line have a line each', () => {
    const said = (of: string) => [{ words: `${of} ${'and so on '.repeat(6).trim()}`, facts: [fact()] }];
    const [, , rows] = shown(known({ rows: [row({ label: 'asks for', a: said('charts'), b: said('locks') })] }));
    expect(rows?.replaceAll(/ \(\[[^)]*\), ¶3 s5\)/g, '').split('\n')).toEqual([
      '__Different__: River Commission vs. Harbour Board',
      '- asks for',
      '  - River Commission: **charts and so on and so on and so on and so on and so on and so on**',
      '  - Harbour Board: **locks and so on and so on and so on and so on and so on and so on**',
    ]);
  });

  test('sides with long names are called by their order, since cut names could be the same', () => {
    const long = (who: string) => ({ ...commission, id: who, name: `resolution on cooperation with the great ${who}` });
    const parts = shown(known({ a: long('river'), b: long('harbour'), rows: [row({ label: 'asked on' })] }));
    expect(parts.slice(1, 3).map((part) => part.split('\n')[0])).toEqual([
      '**The second: 3 years, 1 month and 2 days later** (asked on)',
      '__Different__: the first vs. the second',
    ]);
    const only = row({ verdict: 'only b', a: [], difference: undefined });
    expect(shown(known({ a: long('river'), b: long('harbour'), rows: [only] }))[2]).toMatch(
      /^__Only for the second__ \(nothing on that for the other\)/,
    );
  });

  test('a difference beside the most telling one stands in its row', () => {
    const more = row({
      label: 'members',
      a: [{ words: '12', facts: [fact()] }],
      b: [{ words: '9', facts: [fact()] }],
      difference: { greater: 'a', words: '3 more', in: 'number' },
    });
    expect(shown(known({ rows: [row(), more] }))[2]).toContain(
      '- members: **12** vs. **9** · River Commission: 3 more (',
    );
  });

  test('where both stand in a list is told in their order', () => {
    const list = {
      pack: 'river',
      id: 'river/boards',
      name: 'boards of the river',
      names: {},
      members: ['river-commission', 'harbour-board', 'dam-board'],
      orderedBy: 'established-on',
      asOf: '2026-11-20',
      sources: [],
    };
    expect(shown(known({ places: [{ list, a: { place: 3 }, b: { place: 1 } }] }))[1]).toMatch(
      /\n-# 3rd and 1st of the 3 boards of the river \(as of 20 November 2026\)$/,
    );
  });

  test('of equal values each once, of sets what both and what only one has', () => {
    const [, , rows] = shown(
      known({
        rows: [
          row({ label: 'members', both: [{ words: 'Ada Brook', facts: [fact()] }], a: [], difference: undefined }),
          row({ label: 'manner', verdict: 'same', both: [{ words: 'by vote', facts: [fact()] }], a: [], b: [] }),
        ],
      }),
    );
    expect(rows?.replaceAll(/ \(\[.*\)$/gm, '')).toBe(
      [
        '__Different__: River Commission vs. Harbour Board',
        '- members',
        '  - both: Ada Brook',
        '  - only Harbour Board: **6 June 1934**',
        '__The same for both__',
        '- manner: by vote',
      ].join('\n'),
    );
  });

  test('what one lacks is unknown, and none only by a closed list', () => {
    const list = {
      pack: 'river',
      id: 'river/boards',
      name: 'boards of the river',
      names: {},
      members: ['river-commission', 'dam-board'],
      orderedBy: 'established-on',
      asOf: '2026-11-20',
      sources: [],
    };
    const only = row({ verdict: 'only a', b: [], difference: undefined });
    const parts = shown(known({ rows: [only, { ...only, label: 'held on', none: list }] }));
    expect(parts[1]).toBe('**Nothing to set side by side:** the collection has no kind of value for both.');
    expect(parts[2]?.replaceAll(/ \(\[[^)]*\), ¶3 s5\)/g, '')).toBe(
      [
        '__Only for River Commission__ (nothing on that for the other)',
        '- established on: 4 May 1931',
        '- held on: 4 May 1931 · Harbour Board is not one of the 2 boards of the river, as of 20 November 2026',
      ].join('\n'),
    );
  });

  test.each([
    [
      'of two kinds',
      { rows: [row({ verdict: 'only a', difference: undefined })], b: { ...board, type: 'person' } as const },
      /One is an organization, the other a person\.$/,
    ],
    ['nothing at all', { rows: [] }, /^\*\*The collection has no values to compare for either\.\*\*$/],
    [
      'nothing of an aspect',
      { rows: [], on: 'places' } as const,
      /^\*\*The collection has no places for either\.\*\*$/,
    ],
    [
      'only what is the same',
      { rows: [row({ verdict: 'same', difference: undefined })] },
      /^\*\*The collection shows no difference/,
    ],
    ['nothing computed', { rows: [row({ difference: undefined })] }, /^\*\*They differ in: established on\.\*\*$/],
  ])('says so where there is %s', (_why, over, line) => {
    expect(shown(known(over)).find((text) => text.startsWith('**') && !text.startsWith('**River'))).toMatch(line);
  });

  test('shows a dispute about a value shown', () => {
    expect(shown(known({ disputes: [dispute] })).some((text) => text.startsWith('**Sources differ** on the day'))).toBe(
      true,
    );
    const other = { ...dispute, facts: ['F-0404'] };
    expect(shown(known({ disputes: [other] })).some((text) => text.startsWith('**Sources differ**'))).toBe(false);
  });

  test('links the official texts of documents in their names, else what the collection has on each below', () => {
    const card = (answer: Known) => comparisonCard(answer, onlyReader, sources);
    const withText = card(known({ symbols: { a: { ...symbol, url: 'https://docs.un.org/en/S/RES/7(1952)' } } }));
    expect(texts(withText)[0]).toMatch(
      /^\*\*\[River Commission]\(https:\/\/docs\.un\.org\/en\/S\/RES\/7%281952%29\)\*\* · keeps/,
    );
    expect(labels(withText).slice(-2)).toEqual(['Report', 'Harbour Board']);
    expect(labels(card(known())).slice(-2)).toEqual(['River Commission', 'Harbour Board']);
  });

  test('turns pages over whole rows until every row was shown', () => {
    const rows = Array.from({ length: 20 }, (_, at) => row({ label: `point ${at}.` }));
    const seen: string[] = [];
    for (let from: number | undefined = 0; from !== undefined; ) {
      const card = comparisonCard(known({ rows }), onlyReader, sources, from);
      const onPage = (
        texts(card)
          .join('\n')
          .match(/^- point \d+\./gm) ?? []
      ).map((line) => line.slice(2));
      seen.push(...onPage.filter((each) => !seen.includes(each)));
      from = nextPage(customIds(card), labels(card));
    }
    expect(seen).toEqual(rows.map(({ label }) => label));
  });

  function nextPage(ids: readonly string[], names: readonly string[]): number | undefined {
    const state = names.includes('More')
      ? ids.map((id) => parseCustomId(id)).findLast((parsed) => parsed?.kind === 'compare')?.state
      : undefined;
    return state && readComparisonState(state)?.offset;
  }
});

describe('sides that are not clear', () => {
  test('have candidates, each of which keeps the other side', () => {
    const reading = { kind: 'unclear', typed: 'board', things: [board, commission] } as const;
    const card = comparisonCard({ kind: 'unsettled', side: 'b', reading, other: 'res-7-9' }, onlyReader, sources);
    expect(texts(card)[0]).toMatch(/^\*\*Which “board” do you mean\?\*\*/);
    expect(customIds(card).slice(0, 2)).toEqual([
      'compare:1:res-7-9:harbour-board::0:11',
      'compare:1:res-7-9:river-commission::0:11',
    ]);
  });

  test('are told to be unknown, with near ones', () => {
    const reading = { kind: 'unknown', typed: 'bord', near: [board] } as const;
    const card = comparisonCard({ kind: 'unsettled', side: 'a', reading, other: 'dams' }, onlyReader, sources);
    expect(texts(card)[0]).toMatch(
      /^\*\*The collection has nothing called “bord”\.\*\*\nClose to it:\n- \*\*Harbour Board/,
    );
    expect(customIds(card)[0]).toBe('compare:1:harbour-board:dams::0:11');
  });

  test.each<[string, ComparisonAnswer, RegExp]>([
    ['the same thing twice', { kind: 'same', thing: board }, /^\*\*Both are one and the same\.\*\*/],
    [
      'one alone',
      { kind: 'alone', thing: board, beside: [commission] },
      /^\*\*What shall I compare Harbour Board with\?\*\*/,
    ],
  ])('%s', (_why, answer, line) => {
    expect(shown(answer)[0]).toMatch(line);
  });
});

test('Discord takes any answer with the button that compares', () => {
  fc.assert(
    fc.property(anyAnswer, anySource, anyThing, (answer, worst, thing) => {
      const facts = answer.kind === 'answered' ? answer.facts : answer.near;
      const cited = indexSources(facts.map(({ pack }) => ({ ...worst, pack, id: 'gazette-1931' })));
      const card = answerCard(answer, publicReader, { sources: cited, examples: [] });
      expect(messageViolations([...card, ...comparisonLink([thing, board], publicReader)])).toEqual([]);
    }),
  );
});

test('Discord takes any comparison, also once it is shared, and nothing pings', () => {
  fc.assert(
    fc.property(
      anyComparison,
      fc.constantFrom(onlyReader, publicReader),
      anySource,
      fc.nat({ max: 30 }),
      (answer, who, worst, from) => {
        const cited = indexSources(factsIn(answer).map(({ pack }) => ({ ...worst, pack, id: 'gazette-1931' })));
        const card = comparisonCard(answer, who, cited, from);
        expect(messageViolations(card)).toEqual([]);
        expect(messageViolations(sharedCard(card, '1'.repeat(20)))).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
