import fc from 'fast-check';
import { placeSchema, type Thing, thingTypes } from '../../src/knowledge/schema.js';

/** Anything that the schemas of a pack allow, as they give it. */

const word = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }) },
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    '=1+1',
    '+1',
    '-1',
    '@a',
    '\ta',
    "'=x",
    "''",
    '"',
    'a\nb',
    'a\r\nb',
    ' a ',
    ',',
    ';',
    '2004',
    'null',
    '\\n',
    '\\',
    '# a',
    '<b>',
    '- a',
    '\ufeff',
    '＝1',
  ),
);
const phrasing = word.filter((text) => [...text].length >= 3);
export const anyId = fc.stringMatching(/^[a-z0-9]{1,6}(?:-[a-z0-9]{1,6}){0,2}$/);
const anyDay = fc.constantFrom('2026-11-22', '2004-02-29', '1999-12-31');
const anyDate = fc.oneof(anyDay, fc.constantFrom('2004', '0004', '2004-12'));
const anyPlace = fc
  .constantFrom('title', 'heading', 'page', '¶3 s5', '¶3 s5-6', '¶5-6, ¶9', 'op. 4', 'art. 2', 'p. 7', 'annex II')
  .filter((place) => placeSchema.safeParse(place).success);
const citation = fc.record({ source: anyId, at: anyPlace });

/** A record some of whose keys may be left out. */
function some<Required extends object, Optional extends object>(
  required: { [Key in keyof Required]: fc.Arbitrary<Required[Key]> },
  optional: { [Key in keyof Optional]: fc.Arbitrary<Optional[Key]> },
) {
  return fc
    .tuple(fc.record(required), fc.record(optional, { requiredKeys: [] }))
    .map(([must, may]) => ({ ...must, ...may }));
}

export const anyThing: fc.Arbitrary<Thing> = some(
  { id: anyId, type: fc.constantFrom(...thingTypes), name: word },
  {
    names: fc.dictionary(fc.constantFrom('en', 'ru', 'zh', 'no'), fc.array(word, { minLength: 1, maxLength: 3 }), {
      noNullPrototype: true,
    }),
    is: word,
    partOf: anyId,
    symbol: word,
  },
);

const value = fc.oneof(
  fc.record({ date: fc.oneof(anyDate, fc.constant('2016-04-13/2016-04-14')) }),
  fc.record({
    number: fc
      .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
      .filter((n) => !Object.is(n, -0)),
    unit: word,
  }),
  fc.record({ thing: anyId }),
  fc.record({ things: fc.array(anyId, { minLength: 1, maxLength: 3 }) }),
  fc.record({ text: word }),
);

export const anyFact = some(
  {
    id: fc.integer({ min: 0, max: 99999 }).map((n) => `F-${String(n).padStart(4, '0')}`),
    rev: fc.integer({ min: 1, max: 9 }),
    about: fc.array(anyId, { minLength: 1, maxLength: 3 }),
    says: word,
    asked: fc.array(phrasing, { maxLength: 3 }),
    sources: fc.array(citation, { minLength: 1, maxLength: 3 }),
    checked: anyDay,
  },
  { relation: anyId, value, held: some({}, { from: anyDate, to: anyDate }) },
);

const anySource = some(
  {
    id: anyId,
    title: word,
    publisher: word,
    language: fc.constantFrom('en', 'no'),
    kind: fc.constantFrom('official' as const, 'press' as const),
    checked: anyDay,
  },
  { date: anyDate, url: fc.webUrl(), symbol: word, file: word, note: word },
);

const anyDispute = fc.record({
  id: fc.integer({ min: 0, max: 999 }).map((n) => `D-${String(n).padStart(2, '0')}`),
  rev: fc.integer({ min: 1, max: 9 }),
  about: fc.array(anyId, { minLength: 1, maxLength: 2 }),
  point: word,
  says: word,
  readings: fc.array(
    fc.record({ says: word, sources: fc.array(citation, { maxLength: 2 }), supported: fc.boolean() }),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
  sure: fc.constantFrom('certain' as const, 'open' as const),
  facts: fc.array(fc.constant('F-0001'), { maxLength: 1 }),
  asked: fc.array(phrasing, { maxLength: 2 }),
  checked: anyDay,
});

const anyList = some(
  {
    id: anyId,
    name: word,
    names: fc.dictionary(fc.constantFrom('en', 'ru'), fc.array(word, { minLength: 1, maxLength: 2 }), {
      noNullPrototype: true,
    }),
    members: fc.array(anyId, { minLength: 1, maxLength: 3 }),
    orderedBy: anyId,
    asOf: anyDay,
    sources: fc.array(citation, { minLength: 1, maxLength: 2 }),
  },
  { from: anyDate, to: anyDate, note: word },
);

const anyRelation = some(
  {
    value: fc.constantFrom('date' as const, 'things' as const),
    many: fc.boolean(),
    over: fc.constantFrom('moment' as const, 'span' as const),
    reason: fc.boolean(),
    label: word,
  },
  { inverse: anyId },
);

export const anyContent = some(
  {
    relations: fc.dictionary(anyId, anyRelation, { maxKeys: 2, noNullPrototype: true }),
    sources: fc.array(anySource, { maxLength: 3 }),
    things: fc.array(anyThing, { maxLength: 3 }),
    facts: fc.array(anyFact, { maxLength: 3 }),
    disputes: fc.array(anyDispute, { maxLength: 2 }),
    lists: fc.array(anyList, { maxLength: 2 }),
  },
  {
    header: fc.record({
      id: anyId,
      title: word,
      owner: word,
      version: fc.constantFrom('1.0.0', '0.10.2'),
      licence: word,
      language: fc.constantFrom('en', 'no'),
      about: word,
      reading: fc.array(anyId, { maxLength: 2 }),
    }),
  },
);
