import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildEngine } from '../../src/answering/build.js';
import { knowledgeOf, lakeKnowledge } from './pack.js';
import { roundSettings } from './settings.js';

const engine = buildEngine(lakeKnowledge, roundSettings);
const crowd = buildEngine(
  knowledgeOf(
    Array.from({ length: 60 }, (_, at) => ({
      says: `Claim ${at}.`,
      asked: [`how many ferries of the ${'very '.repeat(at)}long line sail on day ${at}`],
    })),
  ),
  roundSettings,
);

describe('known questions', () => {
  test.each([
    ['words that begin them', 'who signed', 'who signed the ferry treaty'],
    ['words in another order', 'ferry signed where', 'where was the ferry treaty signed'],
    ['half of a word', 'lant', 'when was the lantern accord signed'],
    ['a slip of the keyboard', 'who signde the fery treaty', 'who signed the ferry treaty'],
  ])('are found by %s', (_why, typed, label) => {
    expect(engine.suggest(typed, 'questions')[0]?.label).toBe(label);
  });

  test('send back the fact that answers them', () => {
    expect(engine.suggest('who signed the ferry', 'questions')[0]?.value).toBe('lake/F-0007');
  });

  test('of one fact stand there once', () => {
    const values = engine.suggest('pilot office', 'questions').map(({ value }) => value);
    expect(values).toEqual([...new Set(values)]);
    expect(values).toContain('lake/F-0026');
  });

  test('are offered before anything is typed, of each pack in turn, the largest first', () => {
    const [lake] = lakeKnowledge.packs;
    if (!lake) throw new Error('there is no pack');
    const small = {
      ...lake,
      header: { ...lake.header, id: 'pond' },
      facts: lake.facts.slice(0, 2),
      lists: [],
      disputes: [],
    };
    const both = buildEngine({ ...lakeKnowledge, packs: [small, lake] }, roundSettings);
    const packs = both.suggest('', 'questions').map(({ value }) => value.split('/')[0]);
    expect(packs.slice(0, 5)).toEqual(['lake', 'pond', 'lake', 'pond', 'lake']);
    expect(packs).toHaveLength(25);
  });
});

describe('names of things', () => {
  test.each([
    ['a word within', 'amber', ['place'], 'port-amber'],
    ['an alias', 'slatep', ['place'], 'port-slate'],
    ['a slip of the keyboard', 'tansi', ['person'], 'tansy'],
    ['another script', 'паром', ['instrument'], 'ferry-treaty'],
  ] as const)('are found by %s', (_why, typed, types, id) => {
    expect(engine.suggest(typed, types)[0]?.value).toBe(id);
  });

  test('are of the types asked for only', () => {
    expect(engine.suggest('', ['person']).map(({ value }) => value)).toEqual(['quill', 'tansy']);
  });
});

describe('limits of Discord', () => {
  test('at most 25, or as many as are asked for', () => {
    expect(crowd.suggest('ferries', 'questions')).toHaveLength(25);
    expect(crowd.suggest('ferries', 'questions', 3)).toHaveLength(3);
  });

  test('at most 100 characters, cut at a word', () => {
    const labels = crowd.suggest('ferries', 'questions').map(({ label }) => label);
    expect(Math.max(...labels.map((label) => label.length))).toBeLessThanOrEqual(100);
    expect(labels.filter((label) => label.endsWith('…')).length).toBeGreaterThan(0);
    expect(labels.filter((label) => /ver…$|ve…$/.test(label))).toEqual([]);
  });

  test('hold whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (typed) => {
        for (const suggestions of [crowd.suggest(typed, 'questions'), engine.suggest(typed, ['place', 'person'])]) {
          expect(suggestions.length).toBeLessThanOrEqual(25);
          for (const { label, value } of suggestions) {
            expect(label.length).toBeLessThanOrEqual(100);
            expect(value.length).toBeLessThanOrEqual(100);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
