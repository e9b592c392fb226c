import fc from 'fast-check';
import type { Unnamed } from '../../src/answering/answer.js';
import type { ComparedRow, ComparedValue, ComparisonAnswer } from '../../src/answering/comparison-answer.js';
import type { TimelineAnswer, TimelineEntry } from '../../src/answering/timeline-answer.js';
import { anyFact, anyThing, hostileText } from './any-answer.js';
import { dispute, symbol } from './invented.js';

/** Comparisons and timelines of every shape, with the worst texts that a pack or a person could hold. */

const filled = hostileText.filter((text) => text !== '');
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const day = fc.constantFrom('2031-05-04', '2034-12-31', '2035-01-01');
const date = fc.constantFrom('2031', '2031-05', '2031-05-04', '2031-05-04/2031-05-06');
const facts = fc.array(anyFact, { minLength: 1, maxLength: 3 });
const anySymbol = filled.map((text) => ({ ...symbol, symbol: text, url: `https://docs.example/${'a'.repeat(600)}` }));

const list = fc.record({ name: filled, members: fc.integer({ min: 1, max: 30 }) }).map(({ name, members }) => ({
  pack: 'river',
  id: 'river/list',
  name,
  names: {},
  members: Array.from({ length: members }, (_, at) => `member-${at}`),
  orderedBy: 'held-on',
  asOf: '2026-11-20',
  sources: [{ source: 'gazette-1931', at: '¶3 s5' }],
}));

const unnamed: fc.Arbitrary<Unnamed> = fc.oneof(
  fc
    .record({ typed: hostileText, things: fc.array(anyThing, { minLength: 2, maxLength: 9 }) })
    .map((rest) => ({ kind: 'unclear', ...rest }) as const),
  fc
    .record({ typed: hostileText, near: fc.array(anyThing, { maxLength: 9 }), symbol: maybe(anySymbol) })
    .map((rest) => ({ kind: 'unknown', ...rest }) as const),
);

const values: fc.Arbitrary<readonly ComparedValue[]> = fc.array(fc.record({ words: filled, facts }), { maxLength: 8 });

const row: fc.Arbitrary<ComparedRow> = fc.record({
  relation: fc.constant('held-on'),
  label: filled,
  verdict: fc.constantFrom('same', 'different', 'cannot tell', 'only a', 'only b'),
  both: values,
  a: values,
  b: values,
  when: fc.record({ a: maybe(filled), b: maybe(filled) }),
  difference: maybe(
    fc.record({
      greater: fc.constantFrom('a', 'b'),
      words: fc.constantFrom('6 years, 11 months and 3 days later', '17 more'),
      in: fc.constantFrom('time', 'number'),
    }),
  ),
  none: maybe(list),
});

const place = maybe(fc.record({ place: maybe(fc.integer({ min: 1, max: 30 })), fact: maybe(anyFact) }));
const disputes = fc.array(
  filled.map((says) => ({ ...dispute, says })),
  { maxLength: 4 },
);

export const anyComparison: fc.Arbitrary<ComparisonAnswer> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .record({
        a: anyThing,
        b: anyThing,
        on: maybe(fc.constantFrom('dates', 'people')),
        rows: fc.array(row, { maxLength: 20 }),
        places: fc.array(fc.record({ list, a: place, b: place }), { maxLength: 4 }),
        disputes,
        symbols: fc.record({ a: maybe(anySymbol), b: maybe(anySymbol) }),
      })
      .map((rest) => ({ kind: 'known', ...rest }) as const),
  },
  anyThing.map((thing) => ({ kind: 'same', thing }) as const),
  fc
    .record({ thing: anyThing, beside: fc.array(anyThing, { maxLength: 9 }) })
    .map((rest) => ({ kind: 'alone', ...rest }) as const),
  fc
    .record({ side: fc.constantFrom('a', 'b'), reading: unnamed, other: hostileText })
    .map((rest) => ({ kind: 'unsettled', ...rest }) as const),
);

const entry: fc.Arbitrary<TimelineEntry> = fc.record({
  date,
  precision: fc.constantFrom('day', 'month', 'year'),
  shape: fc.constantFrom('moment', 'span', 'end'),
  end: maybe(fc.constantFrom('2036', '2036-05-04')),
  fact: anyFact,
  also: fc.array(anyFact, { maxLength: 3 }),
  alike: fc.array(fc.record({ thing: anyThing, fact: anyFact }), { maxLength: 9 }),
});

export const anyTimeline: fc.Arbitrary<TimelineAnswer> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .record({
        topic: fc.oneof(
          fc.constant({ kind: 'everything' } as const),
          filled.map((title) => ({ kind: 'pack', id: 'river', title }) as const),
          fc.array(anyThing, { minLength: 1, maxLength: 5 }).map((things) => ({ kind: 'things', things }) as const),
        ),
        from: maybe(day),
        to: maybe(day),
        entries: fc.array(entry, { maxLength: 40 }),
        before: maybe(entry),
        after: maybe(entry),
        disputes,
      })
      .map((rest) => ({ kind: 'known', ...rest }) as const),
  },
  unnamed,
  fc
    .record({ option: fc.constantFrom('from', 'to'), typed: hostileText })
    .map((rest) => ({ kind: 'no date', ...rest }) as const),
  fc.constant({ kind: 'backwards', from: '2035-01-01', to: '2034-12-31' } as const),
);

/** Every fact of a comparison or a timeline. */
export function factsIn(answer: ComparisonAnswer | TimelineAnswer) {
  if (answer.kind !== 'known') return [];
  if ('entries' in answer) {
    const near = [answer.before, answer.after].filter((one) => one !== undefined);
    return [...answer.entries, ...near].flatMap(({ fact, also, alike }) => [
      fact,
      ...also,
      ...alike.map((one) => one.fact),
    ]);
  }
  return [
    ...answer.rows.flatMap(({ both, a, b }) => [...both, ...a, ...b]).flatMap((value) => value.facts),
    ...answer.places.flatMap(({ a, b }) => [a?.fact, b?.fact]).filter((fact) => fact !== undefined),
  ];
}
