import { describe, expect, test } from 'vitest';
import { buildEngine } from '../../src/answering/build.js';
import { type Fact, type Source, sourceSchema } from '../../src/knowledge/schema.js';
import { knowledgeOf } from './pack.js';
import { roundSettings } from './settings.js';

const text: Source = sourceSchema.parse({
  id: 'treaty-text',
  title: 'Text of the Ferry Treaty',
  publisher: 'Lake Union',
  kind: 'official',
  language: 'en',
  checked: '2050-01-02',
});

function from(at: string, says: string, more: Partial<Fact> = {}): Partial<Fact> {
  return { about: ['ferry-treaty'], says, asked: [], sources: [{ source: 'treaty-text', at }], ...more };
}

const { packs, ...rest } = knowledgeOf([
  from('art. 2', 'Ferries go free of tolls.'),
  from('art. 3', 'Every ferry has a pilot.', { value: { number: 1, unit: 'pilot' } }),
  ...['One.', 'Two.', 'Three.', 'Four.'].map((says) => from('art. 5 (1)', `A pilot may rest. ${says}`)),
  from('page', 'Article 9 of the Ferry Treaty lets pilots vote.'),
  // The same number in another document.
  from('art. 7', 'The log says that the Ferry Treaty is long.', { sources: [{ source: 'log', at: 'art. 7' }] }),
]);
const engine = buildEngine(
  { ...rest, packs: packs.map((pack) => ({ ...pack, sources: [...pack.sources, text] })) },
  roundSettings,
);

const ask = (question: string) => engine.ask(question, { asOf: '2050-01-02' });

describe('facts from the place are the answer', () => {
  test.each([
    ['of the document by its name', 'What does article 2 of the Ferry Treaty say?', 'Ferries go free of tolls.'],
    ['by a word of its name', 'what does article 2 of the treaty say', 'Ferries go free of tolls.'],
    ['tersely', 'ferry treaty article 2', 'Ferries go free of tolls.'],
  ])('%s', (_how, question, says) => {
    expect(ask(question)).toMatchObject({ kind: 'answered', text: says, evidence: [{ places: ['art. 2'] }] });
  });

  test('also where a fact says itself that it stands there', () => {
    expect(ask('What does article 9 of the Ferry Treaty say?')).toMatchObject({
      kind: 'answered',
      text: 'Article 9 of the Ferry Treaty lets pilots vote.',
    });
  });

  test('with what was corrected', () => {
    const answer = ask('What does article 2 of the Ferrry Treaty say?');
    expect(answer).toMatchObject({ kind: 'answered', understood: 'What does article 2 of the ferry Treaty say?' });
    expect(answer.corrections).toEqual([{ typed: 'ferrry', read: 'ferry' }]);
  });

  test('with the value of one fact as the short answer', () => {
    expect(ask('What does article 3 of the Ferry Treaty say?')).toMatchObject({ short: '1 pilot' });
  });

  test('of many the first, and how many there are', () => {
    const answer = ask('What does article 5 of the Ferry Treaty contain?');
    if (answer.kind !== 'answered') throw new Error('was not answered');
    expect(answer.facts.length).toBe(3);
    expect(answer.text).toMatch(/The collection has 4 facts from there\.$/);
  });

  test('explained', () => {
    expect(
      ask('What does article 2 of the Ferry Treaty say?')
        .steps()
        .map(({ name }) => name),
    ).toEqual(['Reading', 'Place']);
  });
});

describe('where no fact is from there, none about the document is given', () => {
  test.each([
    ['no fact cites the place', 'What does article 4 of the Ferry Treaty say?', '(“article 4”, Ferry Treaty)'],
    ['a fact cites it of another text', 'What does article 7 of the Ferry Treaty say?', '(“article 7”, Ferry Treaty)'],
  ])('%s', (_why, question, where) => {
    expect(ask(question)).toMatchObject({
      kind: 'unknown',
      why: 'not in the collection',
      premise: `The collection has no fact that was taken from there ${where}.`,
      near: [],
    });
  });

  test('and a resolution comes with its official text', () => {
    expect(ask('What does op. 4 of 88/201 say?')).toMatchObject({
      kind: 'unknown',
      symbol: { symbol: 'A/RES/88/201' },
    });
  });
});

test.each([
  ['about something in it', 'Does article 3 of the Ferry Treaty pay the pilot?'],
  ['when it was signed', 'When was article 3 of the Ferry Treaty signed?'],
  ['what happened to it', 'article 3 of the Ferry Treaty signed'],
  ['about several words of a name', 'article 3 ferry pilots free of tolls'],
  ['about no document', 'What does article 2 say?'],
  ['of a document that no pack knows', 'What does op. 4 of 99/999 say?'],
])('a question %s is asked as any other', (_what, question) => {
  expect(
    ask(question)
      .steps()
      .map(({ name }) => name),
  ).not.toContain('Place');
});
