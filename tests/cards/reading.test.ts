import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answeredCard } from '../../src/cards/answered.js';
import { clean } from '../../src/cards/escape.js';
import { helpCard } from '../../src/cards/help.js';
import { questionOn } from '../../src/cards/reading.js';
import { answered, publicReader } from './invented.js';

test('the question that a card shows is read from it again, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (typed) => {
      const question = clean(typed).replaceAll('\n', ' ');
      fc.pre(question !== '' && !/[\u200B\u2068\u2069…]/.test(question));
      expect(questionOn(answeredCard(answered({ understood: question }), publicReader))).toBe(question);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['one that was cut', answeredCard(answered({ understood: 'why '.repeat(200) }), publicReader)],
  ['a card without one', helpCard({ packs: [], examples: [] }, publicReader)],
  ['no card', []],
])('%s gives none', (_why, card) => {
  expect(questionOn(card)).toBeUndefined();
});
