import { describe, expect, test } from 'vitest';
import { buildEngine } from '../../src/answering/build.js';
import { read } from '../../src/answering/reading.js';
import { barToClaim, contradictedBy, verdictOn, withDeciding } from '../../src/answering/verifying.js';
import { lakeKnowledge } from './pack.js';
import { roundSettings } from './settings.js';
import { workshop } from './workshop.js';

const asOf = '2050-01-02';

function decided(question: string) {
  const { query, candidates } = read(question, [], workshop);
  return { query, candidates, verdict: verdictOn(query, candidates, asOf, workshop) };
}

const factOf = (question: string): string | undefined => decided(question).verdict?.by[0]?.document.fact?.says;

describe('a claim is borne out by the fact that tells it', () => {
  test.each([
    ['a day', 'Was resolution 90/14 adopted on 20 November 2035?', '20 November 2035'],
    ['a year', 'Was the Ferry Treaty signed in 2032?', '10 May 2032'],
    ['a time before another', 'Was resolution 90/14 adopted before 2036?', '20 November 2035'],
    ['a statement', 'The Lake Union was founded in 2031', '3 March 2031'],
    ['a place', 'Was the Ferry Treaty signed in Port Amber?', 'Port Amber'],
    ['a term', 'Did Odo Quill chair the Pilot Office in 2035?', '2033 to 2037'],
    ['one of several', 'Was resolution 90/14 sponsored by Westmere?', 'Eastmere and Westmere'],
    ['a count', 'Is it 11 members that the Lake Union has?', '11 members'],
    ['what a list describes', 'Was the third Council meeting held in 2036?', '1 June 2036'],
  ])('%s', (_what, question, says) => {
    expect(decided(question).verdict?.as).toBe('borne out');
    expect(factOf(question)).toContain(says);
  });
});

describe('a claim is contradicted by the fact that tells otherwise', () => {
  test.each([
    ['a day', 'Was resolution 90/14 adopted on 3 May 2036?', '20 November 2035'],
    ['a year', 'Was the Lake Union founded in 2033?', '3 March 2031'],
    ['a time after another', 'Was resolution 90/14 adopted after 2036?', '20 November 2035'],
    ['a time between two', 'Was the Ferry Treaty signed between 2033 and 2036?', '10 May 2032'],
    ['a statement', 'The Lake Union was founded in 2033', '3 March 2031'],
    ['a place', 'Is the headquarters of the Lake Union in Port Slate?', 'Reedmouth'],
    ['another year than that of a term', 'Did Odo Quill chair the Pilot Office in 2040?', '2033 to 2037'],
    ['someone who is not one of several', 'Was resolution 90/14 sponsored by Mira Tansy?', 'Eastmere and Westmere'],
    ['a count', 'Were there 12 members in the Lake Union?', '11 members'],
    ['a place that is given where it is asked for', 'Where in Port Slate was the Ferry Treaty signed?', 'Port Amber'],
  ])('%s', (_what, question, says) => {
    expect(decided(question).verdict?.as).toBe('contradicted');
    expect(factOf(question)).toContain(says);
  });
});

describe('nothing is decided', () => {
  test.each([
    ['something is asked for', 'When was the Lake Union founded?'],
    ['no value is given', 'Was the Lake Union founded?'],
    ['no fact has the relation', 'Was the Reed Pact sponsored by Eastmere?'],
    ['the fact is less exact than the claim', 'Was the Reed Pact signed on 3 May 2034?'],
    ['other words say more than the relation', 'Was the moon recipe adopted with resolution 90/14 in 2035?'],
  ])('where %s', (_why, question) => {
    expect(decided(question).verdict).toBeUndefined();
  });
});

test('what is wrong is told with what is known instead', () => {
  const { verdict } = decided('Was the Lake Union founded in 2033?');
  expect(verdict && contradictedBy(verdict, workshop)).toBe(
    'The collection has no fact that connects this with 2033. The Lake Union was founded on 3 March 2031.',
  );
});

test('the deciding fact comes first, each fact once', () => {
  const { verdict, candidates, query } = decided('Was the Lake Union founded in 2033?');
  if (!verdict) throw new Error('nothing was decided');
  const documents = withDeciding(verdict, [...candidates].reverse(), query).map(({ document }) => document);
  expect(documents[0]?.fact?.says).toContain('founded on 3 March 2031');
  expect(new Set(documents).size).toBe(documents.length);
});

describe('a fact that is near', () => {
  const nearest = (question: string, says: string) => {
    const { query, candidates } = read(question, [], workshop);
    const best = candidates.find(({ document }) => document.fact?.says.includes(says));
    if (!best) throw new Error(`"${says}" is not in the running`);
    return barToClaim([best, ...candidates.filter((other) => other !== best)], query, workshop);
  };

  test.each([
    ['is about something else', 'Did Odo Quill chair the Pilot Office in 2033?', 'Ferry Treaty was signed by'],
    ['tells of others', 'Was the Ferry Treaty signed in Port Slate?', 'signed in Port Amber'],
  ])('is no answer to a claim where it %s', (_why, question, says) => {
    expect(nearest(question, says)).toBeDefined();
  });

  test.each([
    ['tells it', 'Did Odo Quill chair the Pilot Office in 2033?', 'in charge of the Pilot Office'],
    ['is near a question that asks for something', 'Who signed the Ferry Treaty?', 'signed in Port Amber'],
  ])('may be an answer where it %s', (_why, question, says) => {
    expect(nearest(question, says)).toBeUndefined();
  });
});

describe('an engine', () => {
  const engine = buildEngine(lakeKnowledge, roundSettings);

  test('says no to a claim that a fact contradicts, and shows how it was decided', () => {
    const answer = engine.ask('Was the Lake Union founded in 2033?', { asOf });
    expect(answer).toMatchObject({ kind: 'unknown', why: 'false premise' });
    expect(answer.steps().flatMap(({ lines }) => lines)).toContain('claim contradicted in “2033” by lake/F-0001');
  });

  test('answers a claim that is so with the fact that tells it', () => {
    const answer = engine.ask('Was the Lake Union founded in 2031?', { asOf });
    expect(answer.kind === 'answered' && answer.facts.map(({ id }) => id)).toContain('F-0001');
  });
});

test('a date that a dispute has among its readings is answered with the dispute', () => {
  const { verdict } = decided('Was the Ferry Treaty signed on 11 May 2032?');
  expect(verdict?.as).toBe('disputed');
  expect(verdict?.by.map(({ document }) => document.ref)).toEqual(['lake/D-01']);
});

test.each([
  ['days without a year', 'Was the 90th session resolution of 2035 adopted on 20 November or on 9 December?'],
  ['two days', 'Was the Ferry Treaty signed on 12 May 2032 and on 13 May 2032?'],
])('of two dates neither is simply wrong: %s', (_what, question) => {
  expect(decided(question).verdict).toBeUndefined();
});

describe('of values between which a question lets choose', () => {
  test.each([
    ['the year that is so', 'Was the Ferry Treaty signed in 2032 or in 2033?', '10 May 2032'],
    ['the second one', 'Was the Ferry Treaty signed either in 2030 or in 2032?', '10 May 2032'],
    ['one of three', 'Was the Ferry Treaty signed in 2030, 2031 or 2032?', '10 May 2032'],
    ['a day of the month that follows', 'Was resolution 90/14 adopted on 19 or 20 November 2035?', '20 November 2035'],
    [
      'a month of the year that follows',
      'Was resolution 90/14 adopted in October or November 2035?',
      '20 November 2035',
    ],
    ['a place', 'Was the Ferry Treaty signed in Port Slate or in Port Amber?', 'Port Amber'],
    ['a place that no relation leads to', 'Is the Lake Union in Port Slate or Reedmouth?', 'Reedmouth'],
    ['someone', 'Was resolution 90/14 sponsored by Eastmere or by Mira Tansy?', 'Eastmere and Westmere'],
    ['a count', 'Does the Lake Union have 11 or 12 members?', '11 members'],
    ['what a list describes', 'Was the second Council meeting held in Port Amber or in Port Slate?', 'Port Slate'],
  ])('%s is borne out', (_what, question, says) => {
    expect(decided(question).verdict?.as).toBe('borne out');
    expect(factOf(question)).toContain(says);
  });

  test('both are borne out where both are so', () => {
    const { verdict } = decided('Was the Ferry Treaty signed by Odo Quill or by Mira Tansy?');
    expect(verdict?.chosen?.map(({ unit }) => unit.typed) ?? []).toEqual(['odo quill', 'mira tansy']);
  });

  test('all are contradicted where another is so', () => {
    const { verdict } = decided('Was the Ferry Treaty signed in 2033 or in 2034?');
    expect(verdict?.as).toBe('contradicted');
    expect(verdict && contradictedBy(verdict, workshop)).toBe(
      'The collection has no fact that connects this with 2033 or 2034. The Ferry Treaty was signed on 10 May 2032.',
    );
  });

  test.each([
    ['no fact tells', 'Was the Reed Pact sponsored by Eastmere or Westmere?'],
    ['the facts are less exact', 'Was the Reed Pact signed on 3 May 2034 or on 4 May 2034?'],
    ['something else is asked for', 'Which came first, resolution 88/201 or resolution 90/14?'],
  ])('none is where %s', (_why, question) => {
    expect(decided(question).verdict).toBeUndefined();
  });
});
