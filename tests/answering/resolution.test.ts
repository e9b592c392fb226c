import { describe, expect, test } from 'vitest';
import { resolutionOf } from '../../src/answering/resolution.js';
import { workshop } from './workshop.js';

const look = (text: string) => resolutionOf(text, workshop);

describe('a resolution of the collection', () => {
  test.each([
    ['its symbol', 'A/RES/90/14'],
    ['the numbers alone', '90/14'],
    ['a sentence around it', 'what is resolution 90/14, please'],
    ['its id', 'res-90-14'],
    ['an address', 'https://undocs.org/A/RES/90/14'],
  ])('is found by %s', (_why, text) => {
    expect(look(text)).toMatchObject({
      kind: 'known',
      thing: { id: 'res-90-14' },
      symbol: { symbol: 'A/RES/90/14', when: '90th session' },
    });
  });

  test.each([
    ['by two numbers alone, which may mean a document', '90/14', 'A/90/14'],
    ['as a resolution', 'resolution 90/14', undefined],
  ])('asked for %s', (_why, text, other) => {
    const found = look(text);
    expect(found.kind === 'known' ? found.symbol?.other?.symbol : found.kind).toBe(other);
  });

  test('has its facts in reading order: adoption, session, sponsors', () => {
    const found = look('90/14');
    expect(found.kind === 'known' ? found.facts.map(({ relation }) => relation) : []).toEqual([
      'adopted-on',
      'adopted-at-session',
      'sponsored-by',
    ]);
  });

  test('has the places of all its facts, in reading order', () => {
    const found = look('90/14');
    expect(found.kind === 'known' ? found.evidence.map(({ source, places }) => [source.id, ...places]) : []).toEqual([
      ['log', '¶14', '¶15', '¶16'],
    ]);
  });
});

test('a symbol that no pack has is read all the same', () => {
  expect(look('A/RES/64/183')).toMatchObject({
    kind: 'outside',
    symbol: { symbol: 'A/RES/64/183', url: 'https://undocs.org/A/RES/64/183' },
  });
});

test.each([
  ['words', 'ferry'],
  ['nothing', ''],
  ['emoji', '🎉'],
  ['a thing that is no resolution', 'ferry-treaty'],
])('%s cannot be read as a resolution', (_why, text) => {
  expect(look(text)).toMatchObject({ kind: 'unreadable', typed: text });
});

test('what is near is a resolution, whatever was typed', () => {
  const found = look('A/RES/90/1');
  expect(found.kind === 'outside' ? found.near.map(({ type }) => type) : []).toSatisfy((types: readonly string[]) =>
    types.every((type) => type === 'resolution'),
  );
});
