import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TimelineAnswer, TimelineEntry } from '../../src/answering/timeline-answer.js';
import { parseCustomId } from '../../src/cards/custom-id.js';
import { indexSources } from '../../src/cards/evidence.js';
import { sharedCard } from '../../src/cards/shared.js';
import { timelineCard } from '../../src/cards/timeline.js';
import { readTimelineState } from '../../src/cards/timeline-state.js';
import { anySource } from './any-answer.js';
import { anyTimeline, factsIn } from './any-comparison.js';
import { commission, dispute, fact, onlyReader, publicReader, secondFact, source } from './invented.js';
import { messageViolations } from './message-rules.js';
import { customIds, labels, texts } from './read-card.js';

const sources = indexSources([source()]);
const cited = '([Harbour Gazette](https://gazette.example/1931/05/04), ¶3 s5)';

const entry = (over: Partial<TimelineEntry> = {}): TimelineEntry => ({
  date: '1931-05-04',
  precision: 'day',
  shape: 'moment',
  fact: fact(),
  also: [],
  alike: [],
  ...over,
});

type Known = Extract<TimelineAnswer, { readonly kind: 'known' }>;

const known = (over: Partial<Known> = {}): Known => ({
  kind: 'known',
  topic: { kind: 'things', things: [commission] },
  entries: [entry()],
  disputes: [],
  ...over,
});

const shown = (answer: TimelineAnswer, from = 0) => texts(timelineCard(answer, publicReader, sources, from));

test('a timeline has its topic, then date, sentence and source line by line, then the small print', () => {
  expect(shown(known({ from: '1931-01-01', to: '1940-12-31' }))).toEqual([
    '**Timeline: River Commission** · from 1931 to 1940',
    `- **4 May 1931** — The River Commission first met on 4 May 1931 in Lower Harbour. ${cited}`,
    expect.stringMatching(/river\/F-0001 · r2 · checked 20 November 2026$/),
  ]);
});

test.each<[string, Partial<Known>, string]>([
  ['everything', { topic: { kind: 'everything' } }, '**Timeline of the whole collection**'],
  ['a pack', { topic: { kind: 'pack', id: 'river', title: 'The river' } }, '**Timeline: The river**'],
  ['a month', { from: '1931-05-01', to: '1931-05-31' }, '**Timeline: River Commission** · in May 1931'],
  ['a day', { from: '1931-05-04', to: '1931-05-04' }, '**Timeline: River Commission** · on 4 May 1931'],
  ['a beginning', { from: '1931-05-04' }, '**Timeline: River Commission** · from 4 May 1931'],
  ['an end', { to: '1932-02-29' }, '**Timeline: River Commission** · until February 1932'],
])('the heading of %s', (_why, over, heading) => {
  expect(shown(known(over))[0]).toBe(heading);
});

describe('dates', () => {
  test.each<[string, Partial<TimelineEntry>, string]>([
    ['a year', { date: '1931', precision: 'year' }, '1931'],
    ['a month', { date: '1931-05', precision: 'month' }, 'May 1931'],
    ['several days', { date: '1931-05-04/1931-05-06' }, '4–6 May 1931'],
    ['a span, once, with its end', { date: '1931', shape: 'span', end: '1934-02' }, '1931 – February 1934'],
    ['what has not ended', { date: '1931-05', shape: 'span' }, 'since May 1931'],
    ['what has no beginning', { date: '1934', shape: 'end' }, 'until 1934'],
  ])('%s', (_why, over, date) => {
    expect(shown(known({ entries: [entry(over)] }))[1]).toMatch(`- **${date}** — `);
  });

  test('what has not ended is as of the day of its check', () => {
    const open = entry({ shape: 'span', fact: secondFact });
    expect(shown(known({ entries: [open] })).at(-1)).toMatch(
      /^-# What began and has no end here is as of 18 November 2026\.\n/,
    );
  });
});

test('several facts of one event are one line with their sources, and all in the small print', () => {
  const alike = [{ thing: { ...commission, name: 'Harbour Board' }, fact: fact({ id: 'F-0004' }) }];
  const [, line, print] = shown(known({ entries: [entry({ also: [fact({ id: 'F-0003' })], alike })] }));
  expect(line).toBe(
    `- **4 May 1931** — The River Commission first met on 4 May 1931 in Lower Harbour. The same holds for Harbour Board. ${cited}`,
  );
  expect(print).toMatch(/river\/F-0001 · r2, river\/F-0003 · r2, river\/F-0004 · r2/);
});

test('only disputes about what the page shows are on it', () => {
  const entries = Array.from({ length: 12 }, (_, at) => entry({ fact: fact({ id: `F-${1000 + at}` }) }));
  const late = { ...dispute, facts: ['F-1011'] };
  const isTold = (from: number) =>
    shown(known({ entries, disputes: [late] }), from)
      .join('\n')
      .includes('Sources differ');
  expect([isTold(0), isTold(8)]).toEqual([false, true]);
});

describe('pages', () => {
  const entries = Array.from({ length: 19 }, (_, at) => entry({ fact: fact({ id: `F-${1000 + at}` }) }));
  const long = known({ entries, from: '1931-01-01', to: '1940-12-31' });

  test.each([
    [0, '-# events 1–6 of 19', ['More']],
    [6, '-# events 7–12 of 19', ['Back', 'More']],
    [18, '-# event 19 of 19', ['Back']],
    [99, '-# events 1–6 of 19', ['More']],
  ])('from %i', (from, line, turns) => {
    expect(shown(long, from)[0]?.split('\n')[1]).toBe(line);
    expect(
      labels(timelineCard(long, onlyReader, sources, from)).filter((name) => /^(?:More|Back)$/.test(name)),
    ).toEqual(turns);
  });

  test('have their topic, span, place and owner in the custom id', () => {
    const [id] = customIds(timelineCard(long, onlyReader, sources));
    expect(id).toBe('timeline:1:river-commission:19310101:19401231:6:11');
    expect(readTimelineState(parseCustomId(id ?? '')?.state ?? [])).toEqual({
      wishes: { topic: 'river-commission', from: '1931-01-01', to: '1940-12-31' },
      offset: 6,
      ownerId: '11',
    });
  });

  test.each([
    ['a date that is none', ['river-commission', '1931', '', '8', '11']],
    ['a place that is none', ['river-commission', '', '', '-8', '11']],
    ['no owner', ['river-commission', '', '', '8']],
    ['nothing', []],
  ])('%s is no page', (_why, state) => {
    expect(readTimelineState(state)).toBeUndefined();
  });
});

describe('without events', () => {
  test('it says so, with the nearest before and after', () => {
    const empty = known({
      entries: [],
      from: '1935-01-01',
      to: '1935-12-31',
      before: entry(),
      after: entry({ date: '1940' }),
    });
    expect(shown(empty).slice(0, 3)).toEqual([
      '**The collection has nothing dated about River Commission in 1935.**',
      `**Nearest before:**\n- **4 May 1931** — The River Commission first met on 4 May 1931 in Lower Harbour. ${cited}`,
      `**Nearest after:**\n- **1940** — The River Commission first met on 4 May 1931 in Lower Harbour. ${cited}`,
    ]);
  });

  test.each<[string, TimelineAnswer, RegExp]>([
    ['unclear', { kind: 'unclear', typed: 'board', things: [commission] }, /^\*\*Which “board” do you mean/],
    ['unknown', { kind: 'unknown', typed: 'bord', near: [commission] }, /nothing called “bord”\.\*\*\nClose to it:/],
    ['no date', { kind: 'no date', option: 'from', typed: 'soon' }, /^I cannot read “soon” as a date with a year/],
    [
      'backwards',
      { kind: 'backwards', from: '1935-01-01', to: '1934-12-31' },
      /from 1 January 1935 to 31 December 1934/,
    ],
  ])('%s', (_why, answer, line) => {
    expect(shown(answer)[0]).toMatch(line);
  });
});

test('each candidate of a name that is not clear leads to its timeline, within the same span', () => {
  const answer = { kind: 'unclear', typed: 'river', things: [commission], from: '1931-01-01' } as const;
  expect(customIds(timelineCard(answer, onlyReader, sources))[0]).toBe('timeline:1:river-commission:19310101::0:11');
});

test('Discord takes any timeline, also once it is shared, and nothing pings', () => {
  fc.assert(
    fc.property(
      anyTimeline,
      fc.constantFrom(onlyReader, publicReader),
      anySource,
      fc.nat({ max: 50 }),
      (answer, who, worst, from) => {
        const index = indexSources(factsIn(answer).map(({ pack }) => ({ ...worst, pack, id: 'gazette-1931' })));
        const card = timelineCard(answer, who, index, from);
        expect(messageViolations(card)).toEqual([]);
        expect(messageViolations(sharedCard(card, '1'.repeat(20)))).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
