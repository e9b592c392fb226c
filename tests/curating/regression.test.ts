import { describe, expect, test } from 'vitest';
import { fitLogistic, fitRaces, probability, type Race, type Sample } from '../../src/curating/regression.js';
import { seeded } from '../../src/curating/slips.js';

const random = seeded(7);
const figures = (count: number): readonly number[] => Array.from({ length: count }, () => random() * 4 - 2);

describe('a logistic fit', () => {
  const truth = { intercept: -0.5, weights: [2, -1, 0] };
  const samples: readonly Sample[] = Array.from({ length: 4_000 }, () => {
    const own = figures(3);
    return { figures: own, right: random() < probability(own, truth), weight: 1 };
  });

  test('finds the weights that the data were made with', () => {
    const { intercept, weights } = fitLogistic(samples, [1, -1, 0]);
    expect(intercept).toBeCloseTo(-0.5, 0);
    expect(Math.abs((weights[0] ?? 0) - 2)).toBeLessThan(0.25);
    expect(Math.abs((weights[1] ?? 0) + 1)).toBeLessThan(0.2);
    expect(Math.abs(weights[2] ?? 1)).toBeLessThan(0.1);
  });

  test('says what was: of those said to be right with some confidence, as many are', () => {
    const fit = fitLogistic(samples, [0, 0, 0]);
    for (const [from, to] of [
      [0, 0.3],
      [0.3, 0.7],
      [0.7, 1],
    ] as const) {
      const within = samples.filter((sample) => {
        const said = probability(sample.figures, fit);
        return from <= said && said < to;
      });
      const said = within.reduce((sum, sample) => sum + probability(sample.figures, fit), 0) / within.length;
      const was = within.filter(({ right }) => right).length / within.length;
      expect(Math.abs(said - was)).toBeLessThan(0.06);
    }
  });

  test('keeps a weight at 0 whose sign the data contradict', () => {
    expect(fitLogistic(samples, [-1, 1, 0]).weights.slice(0, 2)).toEqual([0, 0]);
  });

  test('counts a sample as often as it weighs', () => {
    const twice = fitLogistic([...samples.slice(0, 200), ...samples.slice(0, 200)], [0, 0, 0], { rounds: 500 });
    const heavy = fitLogistic(
      samples.slice(0, 200).map((sample) => ({ ...sample, weight: 2 })),
      [0, 0, 0],
      { rounds: 500 },
    );
    for (const [at, weight] of heavy.weights.entries()) expect(weight).toBeCloseTo(twice.weights[at] ?? 0, 8);
  });

  test('leaves alone a figure that is always the same', () => {
    const flat = samples.slice(0, 200).map((sample) => ({ ...sample, figures: [...sample.figures, 1] }));
    const { weights } = fitLogistic(flat, [0, 0, 0, 0], { rounds: 200 });
    expect(weights[3]).toBeCloseTo(0, 10);
  });
});

describe('a fit of races', () => {
  const truth = [3, -2];
  const score = (own: readonly number[]): number => own.reduce((sum, figure, at) => sum + figure * (truth[at] ?? 0), 0);
  const races: readonly Race[] = Array.from({ length: 400 }, () => {
    const candidates = Array.from({ length: 6 }, () => figures(2));
    const best = Math.max(...candidates.map(score));
    return { candidates, right: candidates.map((own) => score(own) === best), weight: 1 };
  });
  const winsBy = (weights: readonly number[]): number =>
    races.filter(({ candidates, right }) => {
      const scores = candidates.map((own) => own.reduce((sum, figure, at) => sum + figure * (weights[at] ?? 0), 0));
      return right[scores.indexOf(Math.max(...scores))];
    }).length;

  test('lets the right candidate lead, where the prior does not', () => {
    const fitted = fitRaces(races, [0.1, 0.1], [0, 0]);
    expect(winsBy([0.1, 0.1])).toBeLessThan(250);
    expect(winsBy(fitted)).toBeGreaterThan(390);
  });

  test('finds how the weights stand to each other', () => {
    const [first = 0, second = 1] = fitRaces(races, [1, -1], [1, -1]);
    expect(first / second).toBeCloseTo(-1.5, 0);
  });

  test('keeps signs', () => {
    expect(fitRaces(races, [1, 1], [1, 1])[1]).toBe(0);
  });

  test('stays at the prior where nothing is to be learnt', () => {
    const allRight = races.slice(0, 20).map((race) => ({ ...race, right: race.right.map(() => true) }));
    for (const [at, weight] of fitRaces(allRight, [2, -1], [0, 0]).entries())
      expect(weight).toBeCloseTo([2, -1][at] ?? 0, 6);
  });
});

test.each([
  ['no evidence', [], 0, 0.5],
  ['the intercept alone', [0], 1, 1 / (1 + Math.exp(-1))],
  ['evidence for', [1], 0, 1 / (1 + Math.exp(-2))],
  ['evidence against', [-1], 0, 1 / (1 + Math.exp(2))],
])('probability by %s', (_why, own, intercept, expected) => {
  expect(probability(own, { intercept, weights: [2] })).toBeCloseTo(expected, 12);
});
