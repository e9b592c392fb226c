import { describe, expect, test } from 'vitest';
import { buildEngine } from '../../src/answering/build.js';
import { packHeaderSchema } from '../../src/knowledge/schema.js';
import { lakeKnowledge } from './pack.js';
import { roundSettings } from './settings.js';

const engine = buildEngine(lakeKnowledge, roundSettings);

const [lake] = lakeKnowledge.packs;
if (lake === undefined) throw new Error('no pack');
const sea = { ...lake, header: packHeaderSchema.parse({ ...lake.header, id: 'sea' }), disputes: [], lists: [] };
const two = buildEngine({ ...lakeKnowledge, packs: [lake, sea] }, roundSettings);

/** Ref and revision asked for, of each. */
function read(text: string, of = engine) {
  return of.receipts(text).map((receipt) => {
    if (receipt.kind === 'fact') return [receipt.fact.ref, receipt.wanted.rev];
    if (receipt.kind === 'dispute') return [receipt.dispute.ref, receipt.wanted.rev];
    return [receipt.kind, receipt.near.map(({ ref }) => ref)];
  });
}

describe('refs in a text', () => {
  test.each([
    ['a whole ref', 'lake/F-0005', [['lake/F-0005', undefined]]],
    ['without its pack, where only one has it', 'F-0005', [['lake/F-0005', undefined]]],
    ['as on a card', 'lake/F-0005 · r1', [['lake/F-0005', 1]]],
    ['with another revision', 'lake/F-0005 · r7', [['lake/F-0005', 7]]],
    ['a revision in other words', 'lake/F-0005, rev. 2', [['lake/F-0005', 2]]],
    ['in small letters, without zeros', 'lake/f-5', [['lake/F-0005', undefined]]],
    ['without the hyphen', 'LAKE/F0005 r1', [['lake/F-0005', 1]]],
    ['a dispute', 'lake/D-01', [['lake/D-01', undefined]]],
    ['a dispute, hastily', 'd1', [['lake/D-01', undefined]]],
    [
      'the small print of a card',
      'lake/F-0006 · r1, lake/F-0005 · r2 and 3 more · checked 2 January 2050',
      [
        ['lake/F-0006', 1],
        ['lake/F-0005', 2],
      ],
    ],
    ['one twice', 'lake/F-0005 · r1, lake/F-0005', [['lake/F-0005', 1]]],
  ])('are read: %s', (_why, text, refs) => {
    expect(read(text)).toEqual(refs);
  });

  test('stand for nobody where several packs have them', () => {
    expect(read('F-0005', two)).toEqual([['unclear', ['lake/F-0005', 'sea/F-0005']]]);
    expect(read('sea/F-0005', two)).toEqual([['sea/F-0005', undefined]]);
  });

  test.each([
    ['the next ones by number', 'lake/F-0000', ['lake/F-0001', 'lake/F-0002', 'lake/F-0003']],
    ['of a pack whose name was misspelt', 'lke/D-02', ['lake/D-01']],
    ['none where none is near', 'lake/F-777777', []],
  ])('that are unknown come with %s', (_why, text, near) => {
    expect(read(text)).toEqual([['unknown', near]]);
  });

  test('of a card hold no more than a card names', () => {
    const many = Array.from({ length: 20 }, (_, index) => `F-${index + 1}`).join(' ');
    expect(engine.receipts(many)).toHaveLength(8);
  });

  test.each([
    ['a known question', 'when was the ferry treaty signed'],
    ['a code of another kind', 'A/RES/64/183'],
    ['nothing', ''],
    ['hostile digits', `F-${'9'.repeat(4000)}`],
    ['hostile letters', 'f-'.repeat(2000)],
  ])('are missed in %s, without failing', (_why, text) => {
    expect(engine.receipts(text)).toMatchObject([{ kind: 'unknown' }]);
  });

  test('are found by a known question among the near ones', () => {
    expect(read('when was the ferry treaty signed')).toEqual([['unknown', expect.arrayContaining(['lake/F-0005'])]]);
  });
});

test('a fact is whole: relation and value in words, what it is about, each source with its places, its disputes', () => {
  const [signing] = engine.receipts('lake/F-0007');
  expect(signing).toMatchObject({
    kind: 'fact',
    relation: 'things',
    value: 'Odo Quill and Mira Tansy',
    about: [{ name: 'Ferry Treaty' }, { id: 'union' }],
    evidence: [
      { source: { id: 'gazette' }, places: ['p. 7'] },
      { source: { id: 'log' }, places: ['¶2'] },
    ],
    disputes: [],
  });
  expect(engine.receipts('lake/F-0005')).toMatchObject([
    { value: '10 May 2032', relation: 'signed on', disputes: [{ ref: 'lake/D-01' }] },
  ]);
});

test('a dispute is whole: each reading with its sources, and the facts that tell of it', () => {
  expect(engine.receipts('lake/D-01')).toMatchObject([
    {
      kind: 'dispute',
      about: [{ id: 'ferry-treaty' }],
      readings: [
        { says: '10 May 2032', supported: true, evidence: [{ source: { id: 'gazette' }, places: ['p. 7'] }] },
        { says: '11 May 2032', supported: false, evidence: [{ source: { id: 'log' }, places: ['¶9'] }] },
      ],
      facts: [{ ref: 'lake/F-0005' }],
    },
  ]);
});

test.each([
  ['a sentence pasted in place of an id finds its fact', 'when was the Ferry Treaty signed', true],
  ['to one word that is no id nothing is near', 'banana', false],
])('%s', (_why, typed, isNear) => {
  const [receipt] = engine.receipts(typed);
  expect(receipt).toMatchObject({ kind: 'unknown', wanted: { typed } });
  expect(receipt?.kind === 'unknown' && receipt.near.length > 0).toBe(isNear);
});

describe('refs while they are typed', () => {
  const refs = (typed: string) => engine.suggest(typed, 'refs', 3).map(({ value }) => value);

  test.each([
    ['pack and letter', 'lake/F', ['lake/F-0001', 'lake/F-0002', 'lake/F-0003']],
    ['the first digits', 'lake/f-001', ['lake/F-0010', 'lake/F-0011', 'lake/F-0012']],
    ['hastily', 'lake/f001', ['lake/F-0010', 'lake/F-0011', 'lake/F-0012']],
    ['without the pack', 'F-000', ['lake/F-0001', 'lake/F-0002', 'lake/F-0003']],
    ['a dispute', 'D-', ['lake/D-01']],
    ['a whole one with its revision', 'lake/F-0005 · r2', ['lake/F-0005']],
    ['words', 'ferry treaty', []],
    ['nothing', '', []],
  ])('%s', (_why, typed, found) => {
    expect(refs(typed)).toEqual(found);
  });

  test('show what they say', () => {
    expect(engine.suggest('lake/F-0005', 'refs', 1)[0]?.label).toMatch(/^lake\/F-0005: The Ferry Treaty/);
  });
});

test('the inventory counts what each pack holds', () => {
  expect(engine.inventory()).toEqual({
    languages: lakeKnowledge.languages.map(({ name }) => name),
    packs: [
      {
        header: lake.header,
        facts: lake.facts.length,
        things: lake.things.length,
        sources: lake.sources.length,
        disputes: 1,
        newestCheck: engine.newestCheck,
      },
    ],
  });
});
