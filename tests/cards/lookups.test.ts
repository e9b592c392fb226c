import { describe, expect, test } from 'vitest';
import { indexSources } from '../../src/cards/evidence.js';
import { findingsCard } from '../../src/cards/findings.js';
import { helpCard } from '../../src/cards/help.js';
import { resolutionCard } from '../../src/cards/resolution.js';
import { sourceCard, sourcesCard } from '../../src/cards/sources.js';
import { topicCard } from '../../src/cards/topic.js';
import {
  answered,
  commission,
  dispute,
  fact,
  onlyReader,
  publicReader,
  resolutionText,
  secondFact,
  source,
  suggested,
  symbol,
  unknown,
} from './invented.js';
import { customIds, labels, texts } from './read-card.js';

const sources = indexSources([source(), resolutionText]);
const resolution = { ...commission, id: 'res-7-9', type: 'resolution', name: 'A/RES/7/9', is: undefined } as const;
const archive = { ...commission, id: 'river-archive', name: 'River Archive', is: undefined };
const pack = {
  id: 'river',
  title: 'The river',
  owner: 'Study group',
  version: '1.0.0',
  licence: 'CC0-1.0',
  language: 'en',
  about: 'A commission and its archive.',
  reading: [],
};

describe('a topic', () => {
  test('lists its facts by date, each with where it is written', () => {
    const entries = [{ date: '1931-05-04', fact: fact() }, { fact: secondFact }];
    const card = topicCard({ kind: 'known', thing: commission, entries, disputes: [dispute] }, publicReader, sources);
    expect(texts(card)).toEqual([
      '**River Commission** · keeps the river navigable',
      '- **4 May 1931**: The River Commission first met on 4 May 1931 in Lower Harbour. ([Harbour Gazette](https://gazette.example/1931/05/04), ¶3 s5)\n' +
        '- Ada Brook chairs the River Commission. ([Harbour Gazette](https://gazette.example/1931/05/04), ¶3 s5)',
      '**Sources differ** on the day of the first meeting (river/D-01 · r1).',
      '-# river/F-0001 · r2, river/F-0002 · r1 · checked 18 November 2026',
    ]);
  });

  const many = {
    kind: 'known',
    thing: commission,
    entries: Array.from({ length: 42 }, (_, index) => ({
      fact: fact({ id: `F-${1000 + index}`, says: `Meeting ${index}.` }),
    })),
    disputes: [],
  } as const;

  test.each([
    ['written alike', 'S/RES/7(1931)', 'S/RES/7(1931)'],
    ['written with a blank', 'S/RES/7 (1931)', 'S/RES/7(1931)'],
  ])('shows no symbol twice beside a name that is the symbol, %s', (_why, name, symbol) => {
    const thing = { ...commission, name, symbol, is: 'on the river' };
    const card = topicCard({ kind: 'known', thing, entries: [], disputes: [] }, publicReader, sources);
    expect(texts(card)[0]).toBe(`**${name}** · on the river`);
  });

  test('says "since" of what has held since a year, and the date alone of what happened', () => {
    const lasting = fact({ id: 'F-0009', value: { text: 'once a year' }, held: { from: '1931' } });
    const entries = [
      { date: '1931', fact: lasting },
      { date: '1931-05-04', fact: fact({ value: { date: '1931-05-04' }, held: { from: '1931-05-04' } }) },
    ];
    const [, list] = texts(
      topicCard({ kind: 'known', thing: commission, entries, disputes: [] }, publicReader, sources),
    );
    expect(list?.split('\n').map((line) => line.split(':')[0])).toEqual(['- **since 1931**', '- **4 May 1931**']);
  });

  test('folds to one screen and says where in the list it is', () => {
    const shown = texts(topicCard(many, publicReader, sources, 10));
    expect(shown[0]).toBe('**River Commission** · keeps the river navigable\n-# facts 11–16 of 42');
    expect(shown[1]?.split('\n')).toHaveLength(6);
    expect(shown[1]).not.toContain('more');
  });

  test('shows each fact exactly once to who presses "More" until there is no more', () => {
    const seen: string[] = [];
    let from: string | undefined = '0';
    while (from !== undefined) {
      const card = topicCard(many, publicReader, sources, Number(from));
      seen.push(
        ...(texts(card)
          .join('\n')
          .match(/Meeting \d+/g) ?? []),
      );
      const next = labels(card).indexOf('More');
      from = next < 0 ? undefined : /^more:1:river-commission:(\d+):11$/.exec(customIds(card)[next] ?? '')?.[1];
    }
    expect(seen).toEqual(many.entries.map((_, index) => `Meeting ${index}`));
  });

  test.each([
    ['past the end', 42],
    ['far past it', 900_000],
  ])('starts again where a button points %s', (_why, from) => {
    expect(texts(topicCard(many, publicReader, sources, from))[0]).toMatch(/facts 1–6 of 42$/);
  });

  test('whose facts are long shows fewer of them at once, whole', () => {
    const entries = Array.from({ length: 9 }, (_, index) => ({
      fact: fact({ id: `F-${1000 + index}`, says: `Meeting ${index}: ${'much was said '.repeat(18)}.` }),
    }));
    const shown = texts(topicCard({ kind: 'known', thing: commission, entries, disputes: [] }, publicReader, sources));
    expect(shown[0]).toMatch(/facts 1–2 of 9$/);
    expect(shown[1]?.match(/said \. \(\[Harbour/g)).toHaveLength(2);
  });

  test('tells of disputes about the facts that it shows, and only of those', () => {
    const entries = Array.from({ length: 9 }, (_, index) => ({ fact: fact({ id: `F-${1000 + index}` }) }));
    const on = (...facts: readonly string[]) => ({ ...dispute, facts: [...facts] });
    const shows = (about: typeof dispute, from: number) =>
      texts(
        topicCard({ kind: 'known', thing: commission, entries, disputes: [about] }, publicReader, sources, from),
      ).some((text) => text.includes('Sources differ'));
    expect([shows(on('F-1000'), 0), shows(on('F-1000'), 6)]).toEqual([true, false]);
    expect([shows(on('F-1008'), 0), shows(on('F-1008'), 6)]).toEqual([false, true]);
    expect([shows(on(), 0), shows(on(), 6)]).toEqual([true, false]);
  });

  test('that the collection lacks, with nothing close, says where to find names', () => {
    expect(texts(topicCard({ kind: 'unknown', typed: 'xyz', near: [] }, publicReader, sources))).toEqual([
      '**The collection has nothing called “xyz”.**\nPick a name from the list that shows while you type, or ask in your own words with `/ask`.',
    ]);
  });

  test('without facts says so', () => {
    const card = topicCard({ kind: 'known', thing: commission, entries: [], disputes: [] }, publicReader, sources);
    expect(texts(card)[1]).toBe('The collection names it, and has no facts about it.');
  });

  test('that could be several offers each', () => {
    const card = topicCard({ kind: 'unclear', typed: 'river', things: [commission, archive] }, publicReader, sources);
    expect(texts(card)).toEqual([
      '**Which “river” do you mean?**\n- **River Commission** · keeps the river navigable\n- **River Archive**',
    ]);
    expect(customIds(card)).toEqual(['thing:1:river-commission', 'thing:1:river-archive', 'remove:1:11']);
  });

  test('that the collection lacks is named as typed, with what is close', () => {
    const card = topicCard({ kind: 'unknown', typed: 'rivr', near: [archive] }, publicReader, sources);
    expect(texts(card)).toEqual(['**The collection has nothing called “rivr”.**\nClose to it:\n- **River Archive**']);
  });
});

describe('a resolution', () => {
  test('in the collection: what it is, what is known of it, where it is written', () => {
    const card = resolutionCard(
      {
        kind: 'known',
        thing: resolution,
        symbol,
        facts: [fact(), secondFact],
        disputes: [],
        evidence: [{ source: resolutionText, places: ['op. 1'] }],
      },
      publicReader,
    );
    expect(texts(card)).toEqual([
      '**A/RES/7/9**\n-# Resolution 9 of the 7th session of the General Assembly',
      '- The River Commission first met on 4 May 1931 in Lower Harbour.\n- Ada Brook chairs the River Commission.',
      '**Source**: [Cooperation with the River Commission](https://docs.un.org/en/A/RES/7/9), op. 1\n-# United Nations · 2 December 1952',
      '-# river/F-0001 · r2, river/F-0002 · r1 · checked 18 November 2026',
    ]);
    expect(labels(card)[0]).toBe('Official text');
  });

  test('that could be another document says so, in a link', () => {
    const read = { ...symbol, other: { symbol: 'A/7/9', url: 'https://docs.un.org/en/A/7/9' } };
    const shown = (answer: Parameters<typeof resolutionCard>[0]) => texts(resolutionCard(answer, publicReader))[0];
    const known = { kind: 'known', thing: resolution, symbol: read, facts: [], disputes: [], evidence: [] } as const;
    expect(shown(known)).toBe(
      '**A/RES/7/9**\n-# Resolution 9 of the 7th session of the General Assembly, not document [A/7/9](https://docs.un.org/en/A/7/9)',
    );
    expect(shown({ kind: 'outside', symbol: read, near: [] })).toContain(
      '\n-# Read as a resolution, not as document [A/7/9](https://docs.un.org/en/A/7/9).\n',
    );
  });

  test('of which much is known shows five facts and where the others are', () => {
    const facts = Array.from({ length: 16 }, (_, index) => fact({ id: `F-${1000 + index}`, says: `Clause ${index}.` }));
    const card = resolutionCard(
      { kind: 'known', thing: resolution, symbol, facts, disputes: [], evidence: [] },
      publicReader,
    );
    expect(texts(card)[1]?.split('\n')).toHaveLength(6);
    expect(texts(card)[1]).toMatch(/- Clause 4\.\n-# and 11 more$/);
    expect(labels(card)).toEqual(['Official text', 'Cite', 'Remove', 'Report', 'All 16 facts']);
    expect(customIds(card).at(-1)).toBe('more:1:res-7-9:0:11');
  });

  test('outside it: what the symbol says, and the official text', () => {
    const card = resolutionCard({ kind: 'outside', symbol, near: [] }, publicReader);
    expect(texts(card)).toEqual([
      '**A/RES/7/9**: Resolution 9 of the 7th session of the General Assembly\n**The collection has nothing on it.** *Official text* opens the document itself.',
    ]);
    expect(labels(card)).toEqual(['Official text', 'Remove']);
  });

  test('that cannot be read: how to write it', () => {
    const card = resolutionCard({ kind: 'unreadable', typed: 'that one', near: [] }, publicReader);
    expect(texts(card)[0]).toBe(
      '**I cannot read “that one” as a UN document symbol.**\nWrite it like `64/183`, `A/RES/64/183` or `S/RES/242 (1967)`.',
    );
  });
});

describe('sources', () => {
  test('of the whole collection: packs, numbers, official documents first', () => {
    const card = sourcesCard(
      { packs: [pack], sources: [source(), resolutionText], facts: 12, newestCheck: '2026-11-20' },
      publicReader,
    );
    expect(texts(card)).toEqual([
      '**The river**\nA commission and its archive.\n-# river 1.0.0 · Study group · CC0-1.0',
      '**12 facts** from **2 sources**: 1 official document, 1 press article',
      '- [Cooperation with the River Commission](https://docs.un.org/en/A/RES/7/9) · United Nations · 2 December 1952\n' +
        '- [The commission meets](https://gazette.example/1931/05/04) · Harbour Gazette · 4 May 1931',
      '-# newest check 20 November 2026',
    ]);
  });

  test('what a pack advises to read first stands first', () => {
    const card = sourcesCard(
      {
        packs: [{ ...pack, reading: ['gazette-1931'] }],
        sources: [source(), resolutionText],
        facts: 12,
        newestCheck: '2026-11-20',
      },
      publicReader,
    );
    expect(texts(card)[2]).toMatch(/^\*\*To begin with\*\*\n- \[The commission meets].*\n- \[Cooperation/);
  });

  test('one of them in full', () => {
    expect(texts(sourceCard(source({ note: 'A scan.' }), publicReader))).toEqual([
      '**[The commission meets](https://gazette.example/1931/05/04)**\n-# Harbour Gazette · 4 May 1931\npress article · English',
      'A scan.',
      '-# river/gazette-1931 · checked 20 November 2026',
    ]);
  });
});

describe('sources for a message', () => {
  test('found: the facts and where they are written', () => {
    const shown = texts(findingsCard('It met in\n1931', [answered()], onlyReader, sources));
    expect(shown[0]).toBe('> It met in 1931');
    expect(shown[1]).toBe('**What the collection has on that**');
    expect(shown[3]).toMatch(/^\*\*Source\*\*: \[The commission meets]/);
  });

  test('found for several sentences: each fact once, and nothing that is only near', () => {
    const shown = texts(
      findingsCard('x', [answered(), suggested(), answered({ facts: [fact(), secondFact] })], onlyReader, sources),
    );
    expect(shown[2]).toBe(
      '- The River Commission first met on 4 May 1931 in Lower Harbour.\n- Ada Brook chairs the River Commission.',
    );
  });

  test('only near: says so, and cites the near facts', () => {
    const shown = texts(findingsCard('It met in 1930', [suggested()], onlyReader, sources));
    expect(shown[1]).toBe('**Close, but maybe not what the message says**');
    expect(shown[3]).toMatch(/^\*\*Source\*\*: \[The commission meets]/);
  });

  test('none: says so, with the premise that fails', () => {
    const shown = texts(findingsCard('x', [unknown({ premise: 'It met in 1931.' })], onlyReader, sources));
    expect(shown).toEqual(['> x', '**The collection has nothing on that.**\nIt met in 1931.']);
  });
});

test.each([
  ['advises mentions where they arrive', true],
  ['does not advise mentions where they do not', false],
])('help %s', (_why, mentionsArrive) => {
  const card = helpCard(
    { packs: [pack], examples: [{ label: 'Who chairs it?', value: 'x' }] },
    { ...publicReader, mentionsArrive },
  );
  expect(/mention/i.test(texts(card).join('\n'))).toBe(mentionsArrive);
  expect(texts(card).join('\n')).toContain('- Who chairs it?');
});
