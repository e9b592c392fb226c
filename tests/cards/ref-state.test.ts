import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refState, refsOf } from '../../src/cards/ref-state.js';
import { anyFact } from './any-answer.js';
import { dispute, fact } from './invented.js';

const elsewhere = fact({ pack: 'sea', ref: 'sea/F-0009', id: 'F-0009' });

test.each([
  ['one pack is named once', [fact(), fact({ id: 'F-0002' }), dispute], 80, ['river/F-0001', 'F-0002', 'D-01']],
  ['another pack is named again', [fact(), elsewhere, dispute], 80, ['river/F-0001', 'sea/F-0009', 'river/D-01']],
  ['one twice stands once', [fact(), fact()], 80, ['river/F-0001']],
  [
    'what does not fit is left out',
    [fact(), fact({ id: 'F-0002' }), fact({ id: 'F-0003' })],
    21,
    ['river/F-0001', 'F-0002'],
  ],
  ['nothing fits', [fact()], 5, []],
])('%s', (_why, facts, maxChars, state) => {
  expect(refState(facts, maxChars)).toEqual(state);
});

test('whatever the facts: what is written is read back, and is no longer than it may be', () => {
  fc.assert(
    fc.property(fc.array(anyFact, { maxLength: 12 }), fc.integer({ min: 0, max: 100 }), (facts, maxChars) => {
      const state = refState(facts, maxChars);
      expect(state.join('').length + state.length).toBeLessThanOrEqual(maxChars);
      const refs = new Set(facts.map(({ ref }) => ref));
      for (const ref of refsOf(state)) expect(refs).toContain(ref);
    }),
  );
});
