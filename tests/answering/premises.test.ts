import { describe, expect, test } from 'vitest';
import { actorsLacking, barTo, contradictionOf, notVotedOn } from '../../src/answering/premises.js';
import { read } from '../../src/answering/reading.js';
import { query, workshop } from './workshop.js';

function bestFor(text: string) {
  const { query, candidates } = read(text, [], workshop);
  const [best] = candidates;
  if (!best) throw new Error(`nothing is found for "${text}"`);
  return { query, candidates, best };
}

describe('a fact is no answer, however near it is, that', () => {
  test.each([
    ['has nothing of the kind asked for', 'How many pages does the Reed Pact have?'],
    ['has not the number that is named', 'When was the fifth Council meeting held?'],
    ['does not tell it of westmere', 'When did Westmere sign the Ferry Treaty?'],
    ['is one side of a comparison', 'When was the Ferry Treaty signed versus others?'],
    ['says what is, asked is what is not', 'Which countries that are not members sponsored resolution 90/14?'],
    ['says what is, asked is what is not', 'When was the Ferry Treaty revoked?'],
    ['names someone or something that no pack knows', 'When was the Ferry Treaty signed by the Moon Dragon?'],
  ])('%s', (reason, text) => {
    const { best, query } = bestFor(text);
    expect(barTo(best, query, workshop)).toBe(reason);
  });
});

test.each([
  ['the kind asked for', 'When was the Reed Pact signed?'],
  ['a place that is only where something was', 'When was the Ferry Treaty signed in Reedmouth?'],
  ['the number of an id', 'When was the Ferry Treaty 123456789 signed?'],
])('a fact may be an answer with %s', (_why, text) => {
  const { best, query } = bestFor(text);
  expect(barTo(best, query, workshop)).toBeUndefined();
});

test('those whom a fact does not speak of are told', () => {
  const { best, query } = bestFor('When did Westmere sign the Ferry Treaty?');
  expect(actorsLacking(best, query, workshop)).toEqual(['westmere']);
});

describe('a premise', () => {
  test.each([
    ['another date', 'Was the Ferry Treaty signed in 2034?', '2034. The Ferry Treaty was signed on 10 May 2032.'],
    [
      'another place',
      'Was the Ferry Treaty signed in Port Slate?',
      'Slate. The Ferry Treaty was signed in Port Amber.',
    ],
    ['someone else', 'Did Eastmere sign the Ferry Treaty?', 'Eastmere. The Ferry Treaty was signed by Odo Quill'],
  ])('is contradicted by %s', (_why, text, premise) => {
    const { candidates, query } = bestFor(text);
    expect(contradictionOf(candidates, query, workshop)).toContain(premise);
  });

  test.each([
    ['nothing is known of that', 'Was the Ferry Treaty printed by Eastmere?'],
    ['it is borne out', 'Was the Ferry Treaty signed in Port Amber?'],
  ])('is not contradicted where %s', (_why, text) => {
    const { candidates, query } = bestFor(text);
    expect(contradictionOf(candidates, query, workshop)).toBeUndefined();
  });
});

test.each([
  ['asks who voted on what had no vote', 'Who voted against resolution 88/201?', 'F-0012'],
  ['asks why', 'Why was the vote on resolution 88/201 held?', 'F-0012'],
  ['only asks whether there was one', 'Was resolution 88/201 put to a vote?', undefined],
  ['asks it of what had one', 'Who voted against resolution 93/5?', undefined],
  ['asks nothing of a vote', 'Who sponsored resolution 88/201?', undefined],
])('a question takes a vote for granted or not that %s', (_why, text, id) => {
  expect(notVotedOn(query(text), workshop)?.id).toBe(id);
});
