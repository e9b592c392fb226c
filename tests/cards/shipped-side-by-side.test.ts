import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildEngine } from '../../src/answering/build.js';
import type { Engine } from '../../src/answering/engine.js';
import { comparisonCard } from '../../src/cards/comparison.js';
import { indexSources, type SourceIndex } from '../../src/cards/evidence.js';
import { timelineCard } from '../../src/cards/timeline.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { projectRoot } from '../../src/project-root.js';
import { onlyReader } from './invented.js';
import { messageViolations } from './message-rules.js';
import { labels, texts } from './read-card.js';

/** Comparisons and timelines of the shipped packs. */

let engine: Engine;
let sources: SourceIndex;
let things: readonly string[];

beforeAll(async () => {
  const knowledge = await loadKnowledge(join(projectRoot(), 'knowledge'));
  engine = buildEngine(knowledge);
  sources = indexSources(engine.sources());
  things = [...new Set(knowledge.packs.flatMap((pack) => pack.things.map(({ id }) => id)))];
});

test('two resolutions, by symbol in any spelling', () => {
  const answer = engine.compare('res 64-183', 'A/RES/71/14');
  expect(answer.kind === 'known' ? [answer.a.id, answer.b.id] : []).toEqual(['res-64-183', 'res-71-14']);
  const rows = answer.kind === 'known' ? answer.rows : [];
  const said = rows.map((row) => [
    row.label,
    row.verdict,
    ...[row.a, row.b, row.both].map((values) => values[0]?.words),
  ]);
  expect(said).toEqual(
    expect.arrayContaining([
      ['adopted on', 'different', '18 December 2009', '21 November 2016', undefined],
      [
        'adopted at',
        'different',
        '64th session of the General Assembly',
        '71st session of the General Assembly',
        undefined,
      ],
      ['manner of adoption', 'different', 'by consensus', 'without a vote', undefined],
      ['topic', 'same', undefined, undefined, 'cooperation between the United Nations and the SCO'],
      ['sponsors', 'only a', 'Uzbekistan', undefined, undefined],
      ['plenary meeting', 'only b', undefined, '48th', undefined],
    ]),
  );
  // To 18 December 2015 are 6 years, to 18 November 2016 another 11 months, to the 21st another 3 days.
  expect(texts(comparisonCard(answer, onlyReader, sources))[1]).toMatch(
    /^\*\*A\/RES\/71\/14: 6 years, 11 months and 3 days later\*\* \(adopted on\)\n-# 1st and 5th of the 9 General Assembly resolutions/,
  );
  expect(texts(comparisonCard(answer, onlyReader, sources))[0]).toMatch(
    /^\*\*\[A\/RES\/64\/183]\(https:\/\/\S+\)\*\* · .+\n\*\*\[A\/RES\/71\/14]\(https:\/\/\S+\)\*\* · /,
  );
  expect(labels(comparisonCard(answer, onlyReader, sources))).toEqual(expect.arrayContaining(['More', 'Share']));
});

test('the timeline of the SCO and the UN from 2004 to 2010, in whole order', () => {
  const answer = engine.timeline({ topic: 'SCO and UN', from: '2004', to: '2010' });
  expect(answer.kind === 'known' ? answer.entries.map(({ date, fact }) => [date, fact.ref]) : []).toEqual([
    ['2004-12-02', 'un-sco/F-0001'],
    ['2005', 'un-sco/F-0340'],
    ['2007', 'un-sco/F-0343'],
    ['2008-01', 'un-sco/F-0302'],
    ['2009-12-18', 'un-sco/F-0010'],
    ['2010-04-05', 'un-sco/F-0290'],
    ['2010-12-13', 'un-sco/F-0030'],
  ]);
});

describe('whatever is asked for', () => {
  const pressable = { numRuns: 150 };

  test('any two things are compared within the limits of Discord, page by page', () => {
    const thing = () => fc.nat().map((number) => things[number % things.length] ?? '');
    fc.assert(
      fc.property(thing(), thing(), fc.nat({ max: 30 }), (a, b, from) => {
        const answer = engine.compare(a, b);
        expect(answer.kind).toBe(a === b ? 'same' : 'known');
        expect(messageViolations(comparisonCard(answer, onlyReader, sources, from))).toEqual([]);
        // Every row has a fact for what it says, and what one has the other does not have as well.
        for (const row of answer.kind === 'known' ? answer.rows : []) {
          const values = [...row.both, ...row.a, ...row.b];
          expect(values.length).toBeGreaterThan(0);
          expect(values.filter(({ facts }) => facts.length === 0)).toEqual([]);
        }
      }),
      pressable,
    );
  });

  test('any timeline is in order, tells each fact once and keeps the limits', () => {
    const thing = fc.nat().map((number) => things[number % things.length] ?? '');
    const year = fc.option(fc.integer({ min: 1990, max: 2026 }).map(String), { nil: undefined });
    fc.assert(
      fc.property(fc.option(thing, { nil: undefined }), year, year, fc.nat({ max: 200 }), (topic, from, to, offset) => {
        const answer = engine.timeline({ topic, from, to });
        expect(messageViolations(timelineCard(answer, onlyReader, sources, offset))).toEqual([]);
        const entries = answer.kind === 'known' ? answer.entries : [];
        const firstDays = entries.map(({ date }) => `${date.split('/')[0]}-01-01`.slice(0, 10));
        expect(firstDays).toEqual([...firstDays].sort());
        const refs = entries.flatMap(({ fact, also, alike }) =>
          [fact, ...also, ...alike.map((one) => one.fact)].map(({ ref }) => ref),
        );
        expect(new Set(refs).size).toBe(refs.length);
      }),
      pressable,
    );
  });
});
