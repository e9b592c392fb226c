import { expect, test } from 'vitest';
import { CollectionBuilder } from '../../src/retrieval/collection.js';
import { Nearest } from '../../src/retrieval/nearest.js';
import { readQuestion } from '../../src/retrieval/question.js';
import { shape } from '../../src/retrieval/shape.js';
import { finish } from '../../src/retrieval/steps.js';
import { textIndexSteps } from '../../src/retrieval/text-index.js';

/** Every document has the two words that everybody has, every hundredth has *leek*, every thousandth *quince*. */
const builder = new CollectionBuilder();
for (let at = 0; at < 20_000; at++)
  builder.add(`${at}`, '', `pot pan ${at % 100 === 0 ? 'leek' : 'x'} ${at % 1_000 === 7 ? 'quince' : 'y'} n${at}`);
const index = finish(textIndexSteps(builder.finish(), shape));
const nearest = new Nearest(index, 60);
const find = (text: string): readonly number[] => nearest.find(readQuestion(text, index).units);

test('words that everybody has do not hide those that few have', () => {
  expect(find('pot pan quince leek n555').slice(0, 3)).toEqual([555, 7, 1_007]);
});

test('postings that were not read make no difference to who is found', () => {
  expect(find('pot pan leek').every((document) => document % 100 === 0)).toBe(true);
  expect(find('pot pan leek')).toEqual(find('leek'));
});

test('one question leaves nothing behind for the next', () => {
  const before = find('leek quince');
  find('pot pan n1 n2 n3');
  expect(find('leek quince')).toEqual(before);
});
