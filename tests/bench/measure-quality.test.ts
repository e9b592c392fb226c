import { expect, test } from 'vitest';
import { type LabelledQuestion, measureQuality } from '../../bench/measure-quality.js';
import type { SearchIndex } from '../../bench/peers/peer.js';

const found: Readonly<Record<string, readonly [ids: string, sure: number]>> = {
  'why is the sky blue': ['sky sea', 9],
  'why is teh sky blue': ['sea sky', 4],
  'why is the sea salt': ['sky sea', 6],
  'why is teh sea salt': ['moon', 3],
  'who ate the cake': ['sea', 7],
};

const index: SearchIndex = {
  rank(question) {
    const [ids, sure] = found[question] ?? ['', 0];
    return { ids: ids.split(' '), sure };
  },
};

const questions: readonly LabelledQuestion[] = [
  {
    writings: { clean: 'why is the sky blue', 'one typo': 'why is teh sky blue' },
    relevant: ['sky'],
    missing: undefined,
  },
  {
    writings: { clean: 'why is the sea salt', 'one typo': 'why is teh sea salt' },
    relevant: ['sea', 'salt'],
    missing: undefined,
  },
  { writings: { clean: 'who ate the cake' }, relevant: [], missing: 'far-off' },
];

test('every writing has its own figures, and those that nothing answers are in none', () => {
  expect(measureQuality(index, questions, Number.POSITIVE_INFINITY, 1)).toEqual({
    success: { clean: 0.5, 'one typo': 0 },
    mrr: { clean: 0.75, 'one typo': 0.25 },
    // The cake is above the salt and below the sky.
    auroc: { 'far-off': 0.5 },
    answered: 5,
    outOf: 5,
  });
});

test('a library without a score tells nothing of unanswerable questions', () => {
  const silent: SearchIndex = { rank: (question, k) => ({ ...index.rank(question, k), sure: undefined }) };
  expect(measureQuality(silent, questions, Number.POSITIVE_INFINITY, 1).auroc).toEqual({});
});

test('no question is begun after the time is over', () => {
  expect(measureQuality(index, questions, -1, 1)).toMatchObject({ answered: 0, outOf: 5, success: {} });
});

test('too few answers give no figure', () => {
  const figures = measureQuality(index, questions, Number.POSITIVE_INFINITY, 2);
  expect(figures).toMatchObject({ success: { clean: 0.5, 'one typo': 0 }, auroc: {}, answered: 5 });
  expect(measureQuality(index, questions, Number.POSITIVE_INFINITY, 3)).toMatchObject({ success: {}, mrr: {} });
});
