import { expect, test } from 'vitest';
import { readPlace, splitCopy, splitSentences } from '../../src/knowledge/places.js';

test.each([
  ['a form of address', 'It was led by Mr. Moss. He came.', ['It was led by Mr. Moss.', 'He came.']],
  ['an initial', 'So said A. Moss. All agreed.', ['So said A. Moss.', 'All agreed.']],
  ['a date with full stops', 'It is of 24.11.2016. Then it ended.', ['It is of 24.11.2016.', 'Then it ended.']],
  ['a closing quote', 'He said "yes." They left.', ['He said "yes."', 'They left.']],
  ['a question and a shout', 'Who? Moss! Good.', ['Who?', 'Moss!', 'Good.']],
  ['a number at the beginning', 'It ended. 12 stayed.', ['It ended.', '12 stayed.']],
  ['no full stop', 'A title without end', ['A title without end']],
])('ends sentences right at %s', (_why, line, sentences) => {
  expect(splitSentences(line)).toEqual(sentences);
});

const copy = splitCopy('The Light\n\n\nIt was built. It was lit.\r\n   \nMoss kept it.\n');

test.each([
  ['a paragraph, blank lines not counted', '¶2', 'It was built. It was lit.'],
  ['a sentence', '¶2 s2', 'It was lit.'],
  ['sentences', '¶2 s1-2', 'It was built. It was lit.'],
  ['paragraphs', '¶2–3', 'It was built. It was lit. Moss kept it.'],
  ['several places', '¶1, ¶3 s1', 'The Light Moss kept it.'],
])('reads %s', (_what, place, text) => {
  expect(readPlace(copy, place)).toEqual({ text });
});

test.each([
  ['a paragraph too many', '¶4', 'it has 3 ¶'],
  ['a sentence too many', '¶2 s3', 'its ¶2 has 2 sentences'],
  ['paragraph 0', '¶0', 'it has 3 ¶'],
  ['a span that ends before it begins', '¶3-2', 'nothing is counted so'],
])('says that nothing stands at %s', (_what, place, missing) => {
  expect(readPlace(copy, place)).toEqual({ missing });
});

test('takes other places for the whole copy', () => {
  expect(readPlace(copy, 'op. 4')).toEqual({ text: copy.text });
});
