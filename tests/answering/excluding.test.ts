import { expect, test } from 'vitest';
import { isExcluded, withoutExcluded } from '../../src/answering/excluding.js';
import { query, workshop } from './workshop.js';

const narrowed = (text: string) => withoutExcluded(query(text), workshop.reader.lexicon);
const document = (id: string) => {
  const found = workshop.ranking.documents.find(({ ref }) => ref === `lake/${id}`);
  if (!found) throw new Error(`the invented pack has no ${id}`);
  return found;
};

test.each([
  ['before the question', 'Apart from Odo Quill, who signed the Ferry Treaty?', ['quill']],
  ['after the question', 'Who signed the Ferry Treaty besides Odo Quill?', ['quill']],
  ['two of them', 'Apart from Odo Quill and Mira Tansy, who signed the Ferry Treaty?', ['quill', 'tansy']],
])('what is named as no answer is taken out of the question: %s', (_why, text, ids) => {
  const { units, excluded } = narrowed(text);
  expect([...(excluded ?? [])]).toEqual(ids);
  expect(units.flatMap(({ things }) => things)).toEqual(['ferry-treaty']);
});

test.each([
  ['says so of nothing that it names', 'Besides, who signed it?'],
  ['does not say so', 'Who signed the Ferry Treaty with Odo Quill?'],
])('a question stays as it is that %s', (_why, text) => {
  expect(narrowed(text)).toEqual(query(text));
});

test.each([
  ['its only value is', 'F-0006', 'port-amber', true],
  ['its subject is', 'F-0006', 'ferry-treaty', true],
  ['it is one of its values', 'F-0007', 'quill', false],
  ['it has to do with something else', 'F-0007', 'port-amber', false],
])('a fact is no answer or may be one where %s what was named', (_why, id, thing, excluded) => {
  expect(isExcluded(document(id), new Set([thing]))).toBe(excluded);
});
