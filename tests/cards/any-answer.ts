import fc from 'fast-check';
import type {
  Answer,
  Evidence,
  PackedDispute,
  PackedFact,
  PackedSource,
  PackedThing,
  Reading,
  ResolutionAnswer,
  Suggestion,
  SymbolReading,
  TopicAnswer,
} from '../../src/answering/answer.js';
import { commission, dispute, fact, source, symbol } from './invented.js';

/** Answers of every shape, with the worst texts that a pack or a person could hold. */

export const hostileText = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 80 }) },
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    '',
    ' \u0000\u202E ',
    '@everyone <@1> <@&2> @here',
    '*'.repeat(4000),
    'word '.repeat(800),
    'x'.repeat(4000),
    '😀👨‍👩‍👧'.repeat(400),
    'אבג '.repeat(900),
    '# a\n- b\n> c\n```\n||d||',
    '[a](https://evil.example) https://evil.example/a_b',
    `https://evil.example/${'a'.repeat(900)}`,
    'line\n'.repeat(700),
    'ＡＢＣ\u3164',
  ),
);

const filled = hostileText.filter((text) => text !== '');
const id = fc.stringMatching(/^[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,12}$/);
const day = fc.constantFrom('2026-11-22', '1931-05-04');
const partialDate = fc.constantFrom('1931', '1931-05', '1931-05-04', '1931-05-04/1931-05-06');
const url = fc.option(
  fc.oneof(
    fc.webUrl(),
    fc.constantFrom(`https://e.example/${'a'.repeat(240)}`, `https://e.example/${'%D0%90'.repeat(80)}`),
  ),
  { nil: undefined },
);

export const anyFact: fc.Arbitrary<PackedFact> = fc
  .record({
    pack: id,
    number: fc.integer({ min: 1, max: 99_999 }),
    rev: fc.integer({ min: 1, max: 40 }),
    says: filled,
    asked: fc.array(filled, { maxLength: 2 }),
    checked: day,
    held: fc.option(fc.constantFrom({}, { from: '2001' }, { to: '2004' }), { nil: undefined }),
  })
  .map(({ pack, number, ...rest }) => ({ ...fact(rest), pack, ref: `${pack}/F-${String(number).padStart(4, '0')}` }));

export const anySource: fc.Arbitrary<PackedSource> = fc
  .record({
    id,
    title: filled,
    publisher: filled,
    date: fc.option(partialDate, { nil: undefined }),
    url,
    kind: fc.constantFrom('official', 'statement', 'press', 'reference'),
    symbol: fc.option(filled, { nil: undefined }),
    note: fc.option(filled, { nil: undefined }),
  })
  .map((over) => source(over));

export const anyThing: fc.Arbitrary<PackedThing> = fc
  .record({
    id,
    name: filled,
    is: fc.option(filled, { nil: undefined }),
    symbol: fc.option(filled, { nil: undefined }),
  })
  .map((over) => ({ ...commission, ...over }));

export const anyEvidence: fc.Arbitrary<Evidence> = fc.record({
  source: anySource,
  places: fc.array(fc.constantFrom('¶3 s5', 'op. 4', 'title', 'art. 2 (a)'), { minLength: 1, maxLength: 30 }),
});
export const anyDispute: fc.Arbitrary<PackedDispute> = filled.map((says) => ({ ...dispute, says }));
const anySymbol: fc.Arbitrary<SymbolReading> = fc
  .record({
    symbol: filled,
    says: filled,
    url: fc.oneof(fc.webUrl(), fc.constant(`https://e.example/${'a'.repeat(600)}`)),
  })
  .map((over) => ({ ...symbol, ...over }));

const reading: fc.Arbitrary<Reading> = fc.record({
  question: hostileText,
  understood: hostileText,
  corrections: fc.array(fc.record({ typed: filled, read: filled }), { maxLength: 9 }),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  asOf: day,
  steps: fc.constant(() => []),
});
const facts = fc.array(anyFact, { minLength: 1, maxLength: 12 });
const near = fc.array(anyFact, { maxLength: 5 });

export const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc
    .tuple(
      reading,
      fc.record({
        operation: fc.constantFrom('look up', 'list', 'count', 'last', 'verify'),
        short: hostileText,
        text: filled,
        facts,
        evidence: fc.array(anyEvidence, { maxLength: 9 }),
        disputes: fc.array(anyDispute, { maxLength: 4 }),
        related: near,
      }),
    )
    .map(([read, rest]) => ({ kind: 'answered', ...read, ...rest }) as const),
  fc
    .tuple(reading, fc.record({ why: fc.constantFrom('weak', 'rival too close'), near }))
    .map(([read, rest]) => ({ kind: 'suggested', ...read, ...rest }) as const),
  fc
    .tuple(
      reading,
      fc.record({
        why: fc.constantFrom(
          'no question',
          'small talk',
          'nothing found',
          'not in the collection',
          'false premise',
          'unknown document',
        ),
        premise: fc.option(filled, { nil: undefined }),
        symbol: fc.option(anySymbol, { nil: undefined }),
        near,
      }),
    )
    .map(([read, rest]) => ({ kind: 'unknown', ...read, ...rest }) as const),
);

export const anyResolution: fc.Arbitrary<ResolutionAnswer> = fc.oneof(
  fc
    .record({
      thing: anyThing,
      symbol: fc.option(anySymbol, { nil: undefined }),
      facts: fc.array(anyFact, { maxLength: 30 }),
      disputes: fc.array(anyDispute, { maxLength: 4 }),
      evidence: fc.array(anyEvidence, { maxLength: 9 }),
    })
    .map((rest) => ({ kind: 'known', ...rest }) as const),
  fc
    .record({ symbol: anySymbol, near: fc.array(anyThing, { maxLength: 9 }) })
    .map((rest) => ({ kind: 'outside', ...rest }) as const),
  fc
    .record({ typed: hostileText, near: fc.array(anyThing, { maxLength: 9 }) })
    .map((rest) => ({ kind: 'unreadable', ...rest }) as const),
);

export const anyTopic: fc.Arbitrary<TopicAnswer> = fc.oneof(
  fc
    .record({
      thing: anyThing,
      entries: fc.array(fc.record({ date: fc.option(partialDate, { nil: undefined }), fact: anyFact }), {
        maxLength: 40,
      }),
      disputes: fc.array(anyDispute, { maxLength: 4 }),
    })
    .map((rest) => ({ kind: 'known', ...rest }) as const),
  fc
    .record({ typed: hostileText, things: fc.array(anyThing, { maxLength: 9 }) })
    .map((rest) => ({ kind: 'unclear', ...rest }) as const),
  fc
    .record({ typed: hostileText, near: fc.array(anyThing, { maxLength: 9 }) })
    .map((rest) => ({ kind: 'unknown', ...rest }) as const),
);

export const anySuggestions: fc.Arbitrary<readonly Suggestion[]> = fc.array(
  fc.record({ label: hostileText, value: hostileText }),
  { maxLength: 40 },
);
