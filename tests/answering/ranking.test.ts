import { describe, expect, test } from 'vitest';
import { featureNames, relevance } from '../../src/answering/features.js';
import { understand } from '../../src/answering/understanding.js';
import { buildWorkshop } from '../../src/answering/workshop.js';
import type { Fact } from '../../src/knowledge/schema.js';
import { knowledgeOf } from './pack.js';
import { roundSettings } from './settings.js';

/** The refs of all candidates, best first, among facts made for one question. */
function order(text: string, facts: readonly Partial<Fact>[]): readonly string[] {
  const shop = buildWorkshop(knowledgeOf(facts), roundSettings);
  return shop.ranking.rank(understand(text, shop.reader)).map(({ document }) => document.ref.replace('lake/', ''));
}

const treaty = {
  about: ['ferry-treaty'],
  says: 'The Ferry Treaty was signed on 10 May 2032.',
  relation: 'signed-on',
  value: { date: '2032-05-10' },
};
const treatyPlace = {
  about: ['ferry-treaty'],
  says: 'The Ferry Treaty was signed in Port Amber.',
  relation: 'signed-in',
  value: { thing: 'port-amber' },
};
const accord = {
  about: ['lantern-accord'],
  says: 'The Lantern Accord was signed on 15 July 2034.',
  relation: 'signed-on',
  value: { date: '2034-07-15' },
};
const bread = { about: ['heron-inn'], says: 'The inn bakes bread.' };

describe('first come', () => {
  test.each([
    [
      'the facts about the thing that is named',
      'When was the Lantern Accord signed?',
      [treaty, accord, bread],
      ['F-0002', 'F-0001'],
    ],
    [
      'what gives the kind of answer asked for: a date',
      'When was the Ferry Treaty signed?',
      [treatyPlace, treaty],
      ['F-0002', 'F-0001'],
    ],
    [
      'what gives the kind of answer asked for: a place',
      'Where was the Ferry Treaty signed?',
      [treaty, treatyPlace],
      ['F-0002', 'F-0001'],
    ],
    ['what has the date of the question', 'What was signed in 2034?', [treaty, accord], ['F-0002', 'F-0001']],
    [
      'a fact once asked for in these words',
      'may pilots dance',
      [
        { says: 'Pilots may not dance on deck.', about: ['pilot-office'] },
        { says: 'Dancing is forbidden to pilots.', about: ['pilot-office'], asked: ['may pilots dance'] },
      ],
      ['F-0002', 'F-0001'],
    ],
    [
      'a synonym before a fact without it',
      'the boat of the Lake Union',
      [{ says: 'The Lake Union owns a house.' }, { says: 'The Lake Union owns a ferry.' }],
      ['F-0002', 'F-0001'],
    ],
  ])('%s', (_why, text, facts, refs) => {
    expect(order(text, facts)).toEqual(refs);
  });
});

test.each([
  ['no term', 'gravel'],
  ['only little words', 'the on'],
])('facts that share %s with the question are not in the running', (_why, text) => {
  expect(order(text, [treaty, accord, bread])).toEqual([]);
});

test('facts as good as each other keep the order of the pack', () => {
  const twin = { says: 'The Grey Heron is green.', about: ['heron-boat'] };
  expect(order('green', [twin, twin, twin])).toEqual(['F-0001', 'F-0002', 'F-0003']);
});

test('facts that are not accepted are left out, the order of the others stays', () => {
  const shop = buildWorkshop(knowledgeOf([treaty, treatyPlace, accord]), roundSettings);
  const query = understand('When was the Ferry Treaty signed?', shop.reader);
  const refs = (accept?: (document: { readonly ref: string }) => boolean) =>
    shop.ranking.rank(query, accept).map(({ document }) => document.ref);
  expect(refs(({ ref }) => ref !== 'lake/F-0001')).toEqual(refs().filter((ref) => ref !== 'lake/F-0001'));
});

test('a phrasing that is left out of account speaks for its fact no more', () => {
  const shop = buildWorkshop(knowledgeOf([{ ...treaty, asked: ['on which day was the quay lit'] }]), roundSettings);
  const query = understand('on which day was the quay lit', shop.reader);
  const document = shop.ranking.documents[0];
  if (!document) throw new Error('no document');
  const likeness = (without?: { readonly document: typeof document; readonly phrasing: number }) =>
    shop.ranking.rank(query, undefined, without)[0]?.features.phrasing;
  expect(likeness()).toBeCloseTo(1, 5);
  expect(likeness({ document, phrasing: 0 })).toBe(0);
});

test('every feature lies in [0, 1]', () => {
  const shop = buildWorkshop(knowledgeOf([treaty, treatyPlace, accord, bread]), roundSettings);
  for (const text of [
    'When was the Ferry Treaty signed in 2034?',
    'bread bread bread',
    'Where is the third dragon of Eastmere?',
  ])
    for (const { features } of shop.ranking.rank(understand(text, shop.reader)))
      for (const name of featureNames) {
        expect(features[name], `${name} of ${text}`).toBeGreaterThanOrEqual(0);
        expect(features[name], `${name} of ${text}`).toBeLessThanOrEqual(1);
      }
});

test('relevance is the sum of the features, each times its weight', () => {
  const half = Object.fromEntries(featureNames.map((name) => [name, 0.5]));
  const shop = buildWorkshop(knowledgeOf([treaty]), roundSettings);
  const some = shop.ranking.rank(understand('Ferry Treaty', shop.reader))[0]?.features;
  if (!some) throw new Error('no candidate');
  const expected = featureNames.reduce((sum, name) => sum + 0.5 * roundSettings.ranking[name], 0);
  expect(relevance({ ...some, ...half }, roundSettings.ranking)).toBeCloseTo(expected, 10);
});

test.each([
  ['before', 0],
  ['after', 1],
])('of two persons in a row, who came %s one is not the fact that has that one at the other end', (word, reversed) => {
  const followed = {
    about: ['tansy'],
    says: 'Mira Tansy followed Odo Quill.',
    relation: 'chaired-by',
    value: { thing: 'quill' },
  };
  const shop = buildWorkshop(knowledgeOf([followed]), roundSettings);
  const [found] = shop.ranking.rank(understand(`Who came ${word} Mira Tansy?`, shop.reader));
  expect(found?.features.reversed).toBe(reversed);
});
