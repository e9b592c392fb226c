import { expect, test } from 'vitest';
import { answeredCard } from '../../src/cards/answered.js';
import { card, lines } from '../../src/cards/components.js';
import { sharedCard, signedAs } from '../../src/cards/shared.js';
import { suggestedCard } from '../../src/cards/suggested.js';
import { answered, onlyReader, publicReader, secondFact, suggested } from './invented.js';
import { customIds, labels, texts } from './read-card.js';

test('a shared card says who shared it and can be removed by them; the rest stays', () => {
  const card = answeredCard(answered(), onlyReader);
  const shared = sharedCard(card, '11');
  expect(shared[0]).toEqual(card[0]);
  expect(texts(shared).at(-1)).toBe('-# shared by <@11>');
  expect(labels(shared)).toEqual(['Source', 'Cite', 'Remove', 'Report']);
  expect(customIds(shared)).toEqual(['cite:1:river/F-0001', 'remove:1:11', 'report:1:river/F-0001']);
});

test('a card that is removable already stays removable by one button', () => {
  const shared = sharedCard(answeredCard(answered(), publicReader), '11');
  expect(customIds(shared).filter((id) => id.startsWith('remove'))).toEqual(['remove:1:11']);
});

test('rows stay as they were', () => {
  const card = answeredCard(answered({ related: [secondFact] }), onlyReader);
  const rows = sharedCard(card, '11').filter((part) => part.type === 1);
  expect(rows.map(({ components }) => components.length)).toEqual([4, 1]);
});

test('a card that offers ways on first keeps them first, and its own buttons together', () => {
  const rows = sharedCard(suggestedCard(suggested(), onlyReader, new Map()), '11').filter((part) => part.type === 1);
  expect(rows.map(({ components }) => components.map((each) => ('label' in each ? each.label : '')))).toEqual([
    ['When did the river commission first meet?', 'Who chairs the river commission?'],
    ['Remove', 'Report'],
  ]);
});

test('a card without any button of its owner gets one of its own', () => {
  expect(customIds(sharedCard(card('notice', lines('Look.')), '11'))).toEqual(['remove:1:11']);
});

test.each([
  ['one that was shared says so again', sharedCard(answeredCard(answered(), onlyReader), '11'), true],
  ['one that nobody shared does not', answeredCard(answered(), publicReader), false],
])('another page of a card: %s', (_why, before, isSigned) => {
  const page = signedAs(before, answeredCard(answered(), publicReader));
  expect(texts(page).at(-1) === '-# shared by <@11>').toBe(isSigned);
  expect(customIds(page).filter((id) => id.startsWith('remove'))).toEqual(['remove:1:11']);
});
