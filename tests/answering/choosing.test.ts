import { describe, expect, test } from 'vitest';
import { buildEngine } from '../../src/answering/build.js';
import { alternativesOf } from '../../src/answering/choosing.js';
import { lakeKnowledge } from './pack.js';
import { roundSettings } from './settings.js';
import { query, workshop } from './workshop.js';

const engine = buildEngine(lakeKnowledge, roundSettings);

const ask = (question: string) => engine.ask(question, { asOf: '2050-01-02' });

function answerTo(question: string) {
  const answer = ask(question);
  if (answer.kind !== 'answered') throw new Error(`"${question}" was not answered`);
  return { short: answer.short, facts: answer.facts.map(({ says }) => says), disputes: answer.disputes };
}

describe('the answer begins with what is so', () => {
  test.each([
    ['a date', 'Was resolution 90/14 adopted in 2034 or in 2035?', '20 November 2035'],
    ['a place', 'Was the Ferry Treaty signed in Port Slate or in Port Amber?', 'Port Amber'],
    ['someone of several', 'Was resolution 90/14 sponsored by Mira Tansy or by Westmere?', 'Westmere'],
    ['a count', 'Does the Lake Union have 11 or 12 members?', '11 members'],
  ])('%s', (_what, question, short) => {
    expect(answerTo(question).short).toBe(short);
  });
});

test('where several are so, all of them are told, and a fact that tells of both once', () => {
  const { short, facts } = answerTo('Was the Ferry Treaty signed by Odo Quill or by Mira Tansy?');
  expect(short).toBe('Odo Quill; Mira Tansy');
  expect(facts).toEqual(['The Ferry Treaty was signed by Odo Quill and Mira Tansy.']);
});

test('a dispute about the fact is shown with it', () => {
  expect(answerTo('Was the Ferry Treaty signed in 2032 or in 2033?').disputes.map(({ id }) => id)).toEqual(['D-01']);
});

test('where none is so, the question takes something false for granted', () => {
  expect(ask('Was the Lake Union founded in 2032 or 2033?')).toMatchObject({
    kind: 'unknown',
    why: 'false premise',
    premise:
      'The collection has no fact that connects this with 2032 or 2033. The Lake Union was founded on 3 March 2031.',
  });
});

describe('each alternative is a question with one of the values', () => {
  const alternatives = (text: string) =>
    alternativesOf(query(text), workshop).map((one) =>
      one.query.units.filter(({ slight }) => !slight).map(({ typed }) => typed),
    );

  test('of dates', () => {
    expect(alternatives('Was the Reed Pact signed either in 2033 or in 2034?')).toEqual([
      ['reed pact', 'signed', '2033'],
      ['reed pact', 'signed', '2034'],
    ]);
  });

  test('none between things of different types', () => {
    expect(alternatives('Was it signed by Odo Quill or Port Amber?')).toEqual([]);
  });
});
