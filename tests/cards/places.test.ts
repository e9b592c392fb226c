import { expect, test } from 'vitest';
import { showPlaces } from '../../src/cards/places.js';

test.each([
  ['one place as it is', ['¶3 s5'], '¶3 s5'],
  ['sentences in a row as a range', ['¶3 s5', '¶3 s6', '¶3 s7'], '¶3 s5–7'],
  ['sentences apart under one paragraph', ['¶3 s5', '¶3 s9'], '¶3 s5, s9'],
  ['a row and one apart', ['¶3 s5', '¶3 s6', '¶3 s9'], '¶3 s5–6, s9'],
  ['a row that begins with a range', ['¶3 s5-6', '¶3 s7'], '¶3 s5–7'],
  ['another paragraph by its own number', ['¶3 s5', '¶4 s6'], '¶3 s5, ¶4 s6'],
  ['the same paragraph again after another', ['¶3 s5', 'title', '¶3 s6'], '¶3 s5, in the title, ¶3 s6'],
  ['a paragraph whose number begins alike', ['¶1 s1', '¶13 s2'], '¶1 s1, ¶13 s2'],
  ['other places as they are', ['op. 4', 'art. 2 (a)'], 'op. 4, art. 2 (a)'],
  ['a place without a number in words', ['title', 'heading'], 'in the title, in the heading'],
  ['a page where nothing finer is known', ['page'], 'on the page'],
  ['no page beside a finer place', ['page', '¶3 s5'], '¶3 s5'],
  ['no place', [], ''],
])('shows %s', (_why, places, shown) => {
  expect(showPlaces(places)).toBe(shown);
});
