import { expect, test } from 'vitest';
import { buildEngine, loadEngine } from '../../src/retrieval/engine.js';

test('of two documents with one word of the question, the one whose words keep its company comes first', () => {
  const fruit = ['plum ripe orchard', 'orchard harvest plum', 'ripe harvest basket', 'basket orchard ripe'];
  const ships = ['anchor sail harbour', 'harbour mast sail', 'mast anchor deck', 'deck harbour anchor'];
  const docs = [...fruit, ...ships, ...fruit.map((text) => `${text} late`), ...ships.map((text) => `${text} early`)];
  const engine = buildEngine([
    { id: 'ship', text: 'old red sail' },
    { id: 'fruit', text: 'old red plum' },
    ...docs.map((text, at) => ({ id: `${at}`, text })),
  ]);
  const among = engine
    .rank('old orchard harvest', { k: 30 })
    .ranked.filter(({ id }) => id === 'ship' || id === 'fruit');
  expect(among.map(({ id }) => id)).toEqual(['fruit', 'ship']);
});

test('without it the saved engine is smaller, and ranks alike when loaded', () => {
  const docs = Array.from({ length: 40 }, (_, at) => ({ id: `${at}`, text: `leek ${at % 5} plum ${at % 7} n${at}` }));
  const [bare, whole] = [buildEngine(docs, { kinship: false }), buildEngine(docs)];
  expect(bare.save().length).toBeLessThan(whole.save().length);
  expect(loadEngine(bare.save()).rank('leek n12')).toEqual(bare.rank('leek n12'));
  expect(bare.rank('leek n12').ranked[0]?.id).toBe('12');
});
