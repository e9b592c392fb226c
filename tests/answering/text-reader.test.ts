import { expect, test } from 'vitest';
import { newTermTable } from '../../src/answering/term-table.js';
import { textReader } from '../../src/answering/text-reader.js';
import { workshop } from './workshop.js';

const { reader } = workshop;

/** A text's terms, by name. */
function termsOf(text: string): readonly string[] {
  const terms = newTermTable();
  const read = textReader(terms, reader).read(text);
  const names = [...terms.texts()];
  return read.terms.map((term) => names[term] ?? '');
}

test.each([
  ['words by their stems', 'Pilots were dancing', ['pilot', 'were', 'danc']],
  ['numbers by their value', 'the 3rd and 3', ['the', '#3', 'and', '#3']],
  ['a thing beside the words of its name', 'Ferry Treaty', ['ferri', 'treati', '@ferry-treaty']],
  ['a date by its day, month and year', 'on 10 May 2032', ['on', 'day:2032-05-10', 'month:2032-05', 'year:2032']],
  ['a symbol by the thing that has it, not by its figures', 'in A/RES/90/14', ['in', '@res-90-14']],
])('reads %s', (_why, text, terms) => {
  expect(termsOf(text)).toEqual(terms);
});

test.each([
  ['of their own', 'It has 11 members', true],
  ['of a date', 'on 10 May 2032', false],
  ['none', 'The inn bakes bread', false],
])('figures %s', (_why, text, figures) => {
  expect(textReader(newTermTable(), reader).read(text).figures).toBe(figures);
});

test('tells of every word, also of those in dates', () => {
  const met: string[] = [];
  textReader(newTermTable(), reader, (word) => met.push(word)).read("The Union's ferry of May 2032");
  expect(met).toEqual(['the', 'union', 'ferry', 'of', 'may', '2032']);
});
