import { expect, test } from 'vitest';
import { button } from '../../src/cards/components.js';
import { foot } from '../../src/cards/foot.js';
import { fact, publicReader } from './invented.js';

const labelsOf = (rows: ReturnType<typeof foot>) =>
  rows.map((row) => row.map((each) => ('label' in each ? each.label : '')));

test('what one does with a card stands before where one may go', () => {
  expect(labelsOf(foot({ reader: publicReader, cited: [fact()], onward: [button('x:1', 'On')] }))).toEqual([
    ['Cite', 'Remove'],
    ['On'],
  ]);
});

test('where a card asks something, the way on stands first', () => {
  expect(labelsOf(foot({ reader: publicReader, onward: [button('x:1', 'On')] }))).toEqual([['On'], ['Remove']]);
});

test('what leads to the same place stands once: Discord takes no custom id twice', () => {
  const onward = [button('x:1', 'One'), button('x:1', 'Other'), button('x:2', 'Third')];
  expect(labelsOf(foot({ reader: publicReader, pages: [button('x:2', 'More')], onward }))).toEqual([
    ['More', 'Remove'],
    ['One'],
  ]);
});
