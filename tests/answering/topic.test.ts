import { describe, expect, test } from 'vitest';
import { topicOf } from '../../src/answering/topic.js';
import { workshop } from './workshop.js';

const look = (text: string) => topicOf(text, workshop);

describe('a thing', () => {
  test.each([
    ['its name', 'Ferry Treaty'],
    ['its id', 'ferry-treaty'],
    ['its name in another language', 'Паромный договор'],
    ['a sentence that names it alone', 'all about the Ferry Treaty'],
  ])('is found by %s', (_why, text) => {
    expect(look(text)).toMatchObject({ kind: 'known', thing: { id: 'ferry-treaty' } });
  });

  test('has its facts by date, those without one last', () => {
    const found = look('Ferry Treaty');
    expect(found.kind === 'known' ? found.entries.map(({ date, fact }) => [fact.id, date]) : []).toEqual([
      ['F-0005', '2032-05-10'],
      ['F-0006', undefined],
      ['F-0007', undefined],
    ]);
  });

  test('has the facts whose value it is', () => {
    const found = look('Mira Tansy');
    expect(found.kind === 'known' ? found.entries.map(({ fact }) => fact.id) : []).toEqual(['F-0007']);
  });

  test('has the disputes about it', () => {
    const found = look('Ferry Treaty');
    expect(found.kind === 'known' ? found.disputes.map(({ ref }) => ref) : []).toEqual(['lake/D-01']);
  });
});

test('a name that two things share is unclear', () => {
  const found = look('Grey Heron');
  expect(found.kind === 'unclear' ? found.things.map(({ id }) => id) : []).toEqual(['heron-boat', 'heron-inn']);
});

test('a misspelt name is unknown, with the things of that name near', () => {
  const found = look('Lantrn Acord');
  expect(found.kind === 'unknown' ? found.near[0]?.id : undefined).toBe('lantern-accord');
});

test.each([
  ['two names', 'Ferry Treaty or Lantern Accord'],
  ['nothing', ''],
  ['emoji', '🎉'],
])('%s name no thing', (_why, text) => {
  expect(look(text)).toMatchObject({ kind: 'unknown', typed: text });
});
