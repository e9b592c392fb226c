import { expect, test } from 'vitest';
import type { Fact, Knowledge } from '../../src/knowledge/schema.js';
import { parcelsOf, Unpacking } from '../../src/living/parcels.js';
import { lakeKnowledge } from '../answering/pack.js';

function across(knowledge: Knowledge): Knowledge {
  const unpacking = new Unpacking();
  for (const parcel of parcelsOf(knowledge)) unpacking.add(structuredClone(parcel));
  return unpacking.knowledge();
}

test('knowledge arrives as it left', () => {
  expect(across(lakeKnowledge)).toEqual(lakeKnowledge);
});

test('packs stay apart and in order, also those without facts', () => {
  const [pack] = lakeKnowledge.packs;
  if (pack === undefined) throw new Error('the invented knowledge has a pack');
  const empty = { ...pack, header: { ...pack.header, id: 'empty' }, sources: [], things: [], facts: [], disputes: [] };
  const three = { ...lakeKnowledge, packs: [empty, pack, { ...pack, header: { ...pack.header, id: 'again' } }] };
  expect(across(three)).toEqual(three);
});

test('no parcel is large, however large the pack', () => {
  const [pack] = lakeKnowledge.packs;
  const [fact] = pack?.facts ?? [];
  if (pack === undefined || fact === undefined) throw new Error('the invented knowledge has a fact');
  const facts: readonly Fact[] = Array.from({ length: 1_234 }, (_, at) => ({ ...fact, id: `F-${10_000 + at}` }));
  const large = { ...lakeKnowledge, packs: [{ ...pack, facts }] };
  const sizes = [...parcelsOf(large)].map((parcel) => ('items' in parcel ? parcel.items.length : 1));
  expect(Math.max(...sizes)).toBeLessThanOrEqual(50);
  expect(across(large)).toEqual(large);
});
