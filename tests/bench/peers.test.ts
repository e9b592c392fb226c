import { describe, expect, test } from 'vitest';
import { peers } from '../../bench/peers/index.js';

const docs = [
  { id: 'tide', title: 'When is high tide?', text: 'The tide at the harbour is highest two hours after noon.' },
  { id: 'bell', title: 'Who rings the bell?', text: 'The sexton rings the bell of the chapel each evening.' },
  { id: 'ferry', text: 'The ferry to the island leaves the northern quay at dawn.' },
  { id: 'bread', text: 'Bread is baked in the lane behind the market.' },
];

describe.each(
  peers.flatMap(({ name, settings, fast }) =>
    [...settings, ...(fast === undefined ? [] : [fast])].map((setting) => ({ name, setting })),
  ),
)('$name, $setting.words', ({ setting }) => {
  const index = setting.build(docs);

  test.each([
    ['by a word of a text', 'ferry', 'ferry'],
    ['by a word of a title', 'high tide', 'tide'],
  ])('finds %s', (_why, question, id) => {
    expect(index.rank(question, 10).ids[0]).toBe(id);
  });

  test('gives at most as many as asked for, each once', () => {
    const { ids } = index.rank('the', 2);
    expect(ids.length).toBeLessThanOrEqual(2);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each([
    ['nothing', ''],
    ['quotes and operators', '"bell" OR NOT (tide* AND'],
    ['another script', 'колокол 钟'],
  ])('bears %s', (_why, question) => {
    expect(index.rank(question, 10).ids.every((id) => docs.some((doc) => doc.id === id))).toBe(true);
  });
});

test('every library has a name of its own', () => {
  expect(new Set(peers.map(({ name }) => name)).size).toBe(peers.length);
});
