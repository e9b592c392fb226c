import { expect, test } from 'vitest';
import { answeredCard } from '../../src/cards/answered.js';
import { sharedCard } from '../../src/cards/shared.js';
import { answered, onlyReader, publicReader } from './invented.js';
import { customIds, labels, texts } from './read-card.js';

test('a shared card says who shared it and can be removed by them; the rest stays', () => {
  const card = answeredCard(answered(), onlyReader);
  const shared = sharedCard(card, '11');
  expect(shared[0]).toEqual(card[0]);
  expect(texts(shared).at(-1)).toBe('-# shared by <@11>');
  expect(labels(shared)).toEqual(['Read the source', 'Remove']);
  expect(customIds(shared)).toEqual(['remove:1:11']);
});

test('a card that is removable already stays removable by one button', () => {
  expect(customIds(sharedCard(answeredCard(answered(), publicReader), '11'))).toEqual(['remove:1:11']);
});
