import { expect, test } from 'vitest';
import { publisherName } from '../../src/cards/publisher.js';

test.each([
  ['a host', 'Harbour Office (office.example)', 'Harbour Office'],
  ['where it is from', 'portal.example (from River News)', 'portal.example'],
  ['how the copy came there', 'Harbour Office (archived page of 1931, via old.example)', 'Harbour Office'],
  ['a copy', 'Lexicon (copy of an article)', 'Lexicon'],
])('leaves out %s', (_why, publisher, name) => {
  expect(publisherName(publisher)).toBe(name);
});

test.each([
  ['a country', 'Newswire (Riverland)'],
  ['nothing', 'Harbour Gazette'],
  ['only a host', '(office.example)'],
])('keeps %s', (_why, publisher) => {
  expect(publisherName(publisher)).toBe(publisher);
});
