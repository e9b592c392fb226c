import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calibration } from '../../src/answering/calibration.js';
import type { Document } from '../../src/answering/documents.js';
import { type Features, featureNames } from '../../src/answering/features.js';
import {
  confidenceOf,
  evidenceNames,
  evidenceOf,
  isContested,
  sayTheSame,
  standsOut,
} from '../../src/answering/judging.js';
import type { Candidate } from '../../src/answering/ranking.js';
import type { Value } from '../../src/knowledge/schema.js';
import { roundSettings } from './settings.js';
import { query, workshop } from './workshop.js';

const { judging } = roundSettings;

const [some] = workshop.ranking.rank(query('Ferry Treaty'));
if (!some) throw new Error('the invented pack has nothing on its treaty');
const base = some.document;
/** Nothing speaks for or against. */
const nothing: Features = { ...some.features, ...Object.fromEntries(featureNames.map((name) => [name, 0])) };

function candidate(over: Partial<Features>, relevance = 0, value?: Value): Candidate {
  const [fact] = workshop.facts;
  const document: Document = { ...base, fact: fact && { ...fact, value } };
  return { document, features: { ...nothing, ...over }, phrasing: over.phrasing ?? 0, relevance };
}

const speaksFor = ['coverage', 'phrasing', 'gives', 'relation', 'subject'] as const;
const speaksAgainst = [
  'cannotGive',
  'subjectLacking',
  'dateLacking',
  'thingLacking',
  'numberLacking',
  'wordLacking',
  'wordUnknown',
  'focusLacking',
  'nameUnknown',
] as const;

const share = fc.double({ min: 0, max: 1, noNaN: true });
const features = fc.record(Object.fromEntries(featureNames.map((name) => [name, share])));

describe('confidence', () => {
  test('is a probability, whatever speaks for and against', () => {
    fc.assert(
      fc.property(features, fc.double({ min: -50, max: 50, noNaN: true }), (some, relevance) => {
        const confidence = confidenceOf([candidate(some, relevance)], judging);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('is the logistic function of the weighted evidence', () => {
    // -2 + 3 · 0.5 + 1 · 2 (the margin of a relevance of 2 over no rival) = 1.5
    expect(confidenceOf([candidate({ coverage: 0.5 }, 2)], judging)).toBeCloseTo(1 / (1 + Math.exp(-1.5)), 10);
  });

  test('is none where nothing is found', () => {
    expect(confidenceOf([], judging)).toBe(0);
  });

  test.each(speaksFor)('does not fall with %s', (name) => {
    expect(confidenceOf([candidate({ [name]: 1 })], judging)).toBeGreaterThanOrEqual(
      confidenceOf([candidate({})], judging),
    );
  });

  test.each(speaksAgainst)('does not rise with %s', (name) => {
    expect(confidenceOf([candidate({ [name]: 1 })], judging)).toBeLessThanOrEqual(
      confidenceOf([candidate({})], judging),
    );
  });

  test('falls as a rival comes closer', () => {
    const against = (relevance: number) => confidenceOf([candidate({}, 5), candidate({}, relevance)], judging);
    expect(against(4)).toBeLessThan(against(3));
    expect(against(5)).toBeLessThan(against(4));
  });

  test('does not mind a rival that says the same', () => {
    const same: Value = { date: '2032-05-10' };
    const alone = confidenceOf([candidate({}, 2, same)], judging);
    expect(confidenceOf([candidate({}, 2, same), candidate({}, 2, same)], judging)).toBe(alone);
  });
});

test('the lead over a rival counts up to a limit', () => {
  const best = candidate({}, 40);
  expect(evidenceOf(best, [best, candidate({}, 1)]).margin).toBe(evidenceOf(best, [best, candidate({}, 9)]).margin);
});

test.each([
  ['a rival just behind', [2, 1.8], true],
  ['a rival far behind', [2, 1], false],
  ['no rival', [0.1], false],
])('the best of some is contested by %s', (_who, relevances, contested) => {
  expect(isContested(relevances.map((relevance) => candidate({}, relevance)))).toBe(contested);
});

test.each([
  ['the same value', { date: '2032-05-10' }, { date: '2032-05-10' }, true],
  ['another value', { date: '2032-05-10' }, { date: '2032-05-11' }, false],
  ['no values', undefined, undefined, false],
])('two candidates with %s', (_why, one, other, same) => {
  expect(sayTheSame(candidate({}, 0, one), candidate({}, 0, other))).toBe(same);
});

describe('the fitted figures', () => {
  const fitted = calibration.judging;

  test('have a floor and an offer that are probabilities, the offer not above the floor', () => {
    expect(fitted.floor).toBeGreaterThan(0);
    expect(fitted.floor).toBeLessThan(1);
    expect(fitted.offer).toBeGreaterThan(0);
    expect(fitted.offer).toBeLessThanOrEqual(fitted.floor);
  });

  test('weigh everything that is known of a candidate', () => {
    expect(Object.keys(fitted.weights).sort()).toEqual([...evidenceNames].sort());
    expect(Object.keys(calibration.ranking).sort()).toEqual([...featureNames].sort());
  });

  test.each(speaksFor)('never count %s against an answer', (name) => {
    expect(fitted.weights[name]).toBeGreaterThanOrEqual(0);
    expect(calibration.ranking[name]).toBeGreaterThanOrEqual(0);
  });

  test.each(speaksAgainst)('never count %s for an answer', (name) => {
    expect(fitted.weights[name]).toBeLessThanOrEqual(0);
    expect(calibration.ranking[name]).toBeLessThanOrEqual(0);
  });
});

describe('a doubtful candidate stands out', () => {
  const known = { coverage: 0.4, wordUnknown: 0.5 };

  test.each([
    ['where the words that are understood single it out', known, 2, true],
    ['not where the next is as near', known, 0.5, false],
    ['not where it has little of what is understood', { ...known, coverage: 0.1 }, 2, false],
    ['not where it lacks a thing that is named', { ...known, thingLacking: 0.2 }, 2, false],
    ['not where it has nothing of the kind asked for', { ...known, cannotGive: 1 }, 2, false],
  ] as const)('%s', (_why, over, lead, stands) => {
    expect(standsOut([candidate(over, 3), candidate({}, 3 - lead)])).toBe(stands);
  });

  test('not where there is none', () => {
    expect(standsOut([])).toBe(false);
  });
});
