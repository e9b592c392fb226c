import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibrationErrorOf, figuresOf, percentile, reliabilityOf } from '../../src/curating/evaluate-figures.js';
import { verdictOf } from '../../src/curating/evaluate-judge.js';
import { declining, factWith, labelled, saying, unanswerable } from './invented-outcomes.js';

const outcome = (question: ReturnType<typeof labelled>, answer: ReturnType<typeof declining>, ms: number) => ({
  labelled: question,
  answer,
  verdict: verdictOf(question, answer),
  cited: answer.kind === 'answered' ? ms === 1 : undefined,
  ms,
});

test('each question counts once, under what came of it', () => {
  const figures = figuresOf([
    outcome(labelled(), saying('On 4 May.', ['moon/F-0001'], 0.95), 1),
    outcome(labelled(), saying('On 4 May.', ['moon/F-0002'], 0.65), 2),
    outcome(labelled(), declining('suggested', [factWith('moon/F-0001')], 0.45), 3),
    outcome(unanswerable, declining('unknown', [], 0.05), 4),
    outcome(unanswerable, saying('On 4 May.', ['moon/F-0001'], 0.85), 5),
  ]);
  expect(figures).toMatchObject({
    n: 5,
    right: 2,
    answered: 3,
    cited: 1,
    wrong: 2,
    suggested: 1,
    unknown: 1,
    unanswerable: 2,
    unanswerableDeclined: 1,
    p50Ms: 3,
    p99Ms: 5,
  });
  // Off by 0.05, 0.65, 0.55, 0.05 and 0.85, a fifth of the questions each.
  expect(figures.calibrationError).toBeCloseTo(0.43);
});

test('bins hold what was said and what was so; empty ones are left out', () => {
  const bins = reliabilityOf([
    { said: 0.1, was: false },
    { said: 0.15, was: true },
    { said: 1, was: true },
    { said: 0.92, was: true },
  ]);
  expect(bins.map(({ from, to, n }) => [from, to, n])).toEqual([
    [0.1, 0.2, 2],
    [0.9, 1, 2],
  ]);
  expect(bins.map(({ said, was }) => [said.toFixed(3), was])).toEqual([
    ['0.125', 0.5],
    ['0.960', 1],
  ]);
  // (2 × |0.125 − 0.5| + 2 × |0.96 − 1|) / 4
  expect(calibrationErrorOf(bins)).toBeCloseTo(0.2075);
});

test('every confidence falls into one bin', () => {
  const judged = fc.record({ said: fc.double({ min: 0, max: 1, noNaN: true }), was: fc.boolean() });
  fc.assert(
    fc.property(fc.array(judged, { minLength: 1 }), (all) => {
      const bins = reliabilityOf(all);
      expect(bins.reduce((sum, { n }) => sum + n, 0)).toBe(all.length);
      expect(calibrationErrorOf(bins)).toBeLessThanOrEqual(1);
    }),
  );
});

test.each([
  ['the middle of an even number is the lower one', [4, 1, 3, 2], 50, 2],
  ['one value is every percentile', [7], 99, 7],
  ['the last of a hundred is beyond the 99th', Array.from({ length: 100 }, (_, at) => at + 1), 99, 99],
])('%s', (_why, values, percent, value) => {
  expect(percentile(values, percent)).toBe(value);
});
