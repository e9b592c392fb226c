import { expect, test } from 'vitest';
import { vectorDimensions } from '../../src/meaning/word-vectors.js';
import { CollectionBuilder } from '../../src/retrieval/collection.js';
import { buildEngine, loadEngine } from '../../src/retrieval/engine.js';
import { DirectionReader } from '../../src/retrieval/meanings.js';
import { shape } from '../../src/retrieval/shape.js';
import { finish } from '../../src/retrieval/steps.js';
import { textIndexSteps } from '../../src/retrieval/text-index.js';

const garage = [
  { id: 'coin', text: 'The driver dropped the old coin.' },
  { id: 'truck', text: 'The driver parked the old truck.' },
  { id: 'cheese', text: 'The driver tasted the old cheese.' },
  { id: 'window', text: 'The driver opened the old window.' },
];

function order(docs: readonly { readonly id: string; readonly text: string }[], question: string): readonly string[] {
  return buildEngine(docs)
    .rank(question)
    .ranked.map(({ id }) => id);
}

test.each([
  ['a word that the collection does not have', 'where did the driver leave the lorry', 'truck'],
  ['one that another document has', 'which dairy did the driver try', 'cheese'],
  ['several', 'did the driver shut doors', 'window'],
])('of documents that are alike but for one word, the one close in meaning comes first: %s', (_why, question, id) => {
  expect(order(garage, question)[0]).toBe(id);
});

test('an everyday word that the collection does not have is not taken for a slip of one that it has', () => {
  const docs = [
    { id: 'boat', text: 'The boat leaves at nine.' },
    { id: 'coat', text: 'The cloakroom keeps your jacket.' },
  ];
  expect(order(docs, 'coat')).toEqual([]);
  expect(order(docs, 'baot')).toEqual(['boat']);
});

test('in a collection of another language such a word may be a slip', () => {
  const docs = [
    { id: 'sel', text: 'Le boulanger ajoute une pincée de sel, puis pétrit longuement.' },
    { id: 'pain', text: 'Le poisson grillé se mange avec du pain.' },
  ];
  expect(order(docs, 'poison')).toEqual(['pain']);
});

test('a loaded engine knows the meanings too', () => {
  const built = buildEngine(garage);
  const question = 'where did the driver leave the lorry';
  expect(loadEngine(built.save()).rank(question)).toEqual(built.rank(question));
});

test('a direction that is kept is the one that is found when it is needed', () => {
  const builder = new CollectionBuilder();
  for (const { id, text } of [...garage, { id: 'names', text: 'Xqzzt 1999' }]) builder.add(id, '', text);
  const { collection, statistics, meanings } = finish(textIndexSteps(builder.finish(), shape));
  const reader = new DirectionReader(collection, statistics, meanings.meaningOf);
  const lengths = [...garage.keys(), garage.length].map((document) => {
    const found = reader.read(document);
    const kept = meanings.directions.slice(document * vectorDimensions, (document + 1) * vectorDimensions);
    expect([...kept]).toEqual([...found].map((figure) => expect.closeTo(figure * 127, -0.3)));
    return Math.hypot(...found);
  });
  expect(lengths).toEqual([...garage.map(() => expect.closeTo(1, 10)), 0]);
});
