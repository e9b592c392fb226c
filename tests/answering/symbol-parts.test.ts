import { expect, test } from 'vitest';
import { symbolPartsOf } from '../../src/answering/symbol-parts.js';
import { readSymbols } from '../../src/answering/symbols.js';
import { english } from './language.js';

const parts = symbolPartsOf([english]);
const asked = (question: string) => parts.asked(question, readSymbols(question));

test.each([
  ['a letter of it', 'what does the L mean in A/75/L.69', 'what does the L mean in document symbol'],
  ['letters of it', 'in A/71/PV.48, what does PV stand for?', 'in document symbol, what does PV stand for?'],
  ['its ending', 'what does Corr. mean in A/64/18/Corr.1', 'what does Corr. mean in document symbol'],
  [
    'the number of its session',
    'what does 64 mean in A/RES/64/183',
    'what does session number mean in document symbol',
  ],
  ['its last number', 'what does 183 mean in A/RES/64/183', 'what does number mean in document symbol'],
  [
    'a part by its name',
    'what does the first number in S/2024/519 mean',
    'what does the first number in document symbol mean',
  ],
  ['how such symbols are made', 'how are symbols like A/99/L.12 built', 'how are symbols like document symbol built'],
])('a symbol is an example where %s is asked for', (_why, question, of) => {
  expect(asked(question)).toBe(of);
});

test.each([
  ['its date', 'when was A/RES/64/183 adopted'],
  ['the document itself', 'what is A/71/PV.48'],
  ['what it means, as a whole', 'what does A/RES/64/183 mean for a small state'],
  ['two documents', 'what does the L mean in A/75/L.69 and A/77/L.107'],
  ['no document', 'what does the L mean'],
])('it is not where %s is asked for', (_why, question) => {
  expect(asked(question)).toBeUndefined();
});
