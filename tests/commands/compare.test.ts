import { describe, expect, test } from 'vitest';
import { ask } from '../../commands/ask.js';
import { compare, compared } from '../../commands/compare.js';
import type { ComparisonAnswer } from '../../src/answering/comparison-answer.js';
import { comparisonCard } from '../../src/cards/comparison.js';
import { comparisonButtonVersion } from '../../src/cards/comparison-state.js';
import { parseCustomId } from '../../src/cards/custom-id.js';
import { answered, commission, fact, onlyReader } from '../cards/invented.js';
import { customIds, labels, texts } from '../cards/read-card.js';
import { fakeEngine, press, request, services, slash } from './fake-engine.js';

const row = (label: string) =>
  ({
    relation: 'held-on',
    label,
    verdict: 'different',
    both: [],
    a: [{ words: '1931', facts: [fact()] }],
    b: [{ words: '1934', facts: [fact()] }],
    when: {},
  }) as const;

const answer: ComparisonAnswer = {
  kind: 'known',
  a: commission,
  b: { ...commission, id: 'harbour-board', name: 'Harbour Board' },
  rows: Array.from({ length: 20 }, (_, at) => row(`point ${at}`)),
  places: [],
  disputes: [],
  symbols: {},
};
const here = services(fakeEngine({ comparison: answer }));

describe('/compare', () => {
  test('hands both names and the aspect to the engine', () => {
    const asked: unknown[] = [];
    const engine = {
      ...fakeEngine(),
      compare: (...names: readonly unknown[]) => {
        asked.push(names);
        return answer;
      },
    };
    compare.run(slash({ a: '7/9', b: 'board', on: 'dates' }), services(engine));
    compare.run(slash({ a: '7/9 and board' }), services(engine));
    expect(asked).toEqual([
      ['7/9', 'board', 'dates'],
      ['7/9 and board', undefined, undefined],
    ]);
  });

  test('is public, or for the asker alone, and remembers both for follow-ups', () => {
    expect(compare.run(slash({ a: '7/9', b: 'board' }), here)).toMatchObject({
      private: false,
      asked: 'River Commission and Harbour Board',
    });
    const hidden = slash({ a: '7/9', b: 'board', private: true });
    expect([compare.defer(hidden), compare.run(hidden, here).private]).toEqual(['private', true]);
  });

  test('remembers nothing that it could not settle', () => {
    expect(compare.run(slash({ a: 'x', b: 'y' }), services(fakeEngine())).asked).toBeUndefined();
  });

  test('completes both sides over things of every kind', () => {
    const suggestions = [{ label: 'River Commission', value: 'river-commission' }];
    const engine = services(fakeEngine({ suggestions }));
    for (const name of ['a', 'b'])
      expect(compare.complete({ ...request, focused: { name, value: 'riv' } }, engine)).toEqual(suggestions);
  });
});

test('an answer to a question that compares has a button that does', () => {
  const compared = [commission, { ...commission, id: 'harbour-board' }] as const;
  const ids = (engine: Parameters<typeof services>[0]) =>
    customIds(ask.run(slash({ question: 'x' }), services(engine)).card);
  expect(ids(fakeEngine({ answer: answered(), compared })).at(-1)).toBe(
    'compare:1:river-commission:harbour-board::0:11',
  );
  expect(ids(fakeEngine({ answer: answered() })).filter((id) => id.startsWith('compare'))).toEqual([]);
});

describe('a question that compares two things, of which the answer speaks of', () => {
  const board = { ...commission, id: 'harbour-board', name: 'Harbour Board' };
  const engine = (about: readonly string[]) =>
    services(
      fakeEngine({
        answer: answered({ facts: [fact({ about: [...about] })] }),
        compared: [commission, board],
        comparison: answer,
      }),
    );
  const heading = (about: readonly string[]) =>
    texts(ask.run(slash({ question: 'how do they differ' }), engine(about)).card)[0];

  test('one alone: both are shown side by side', () => {
    expect(heading([commission.id])).toMatch(/^\*\*River Commission\*\*.*\n\*\*Harbour Board\*\*/);
  });

  test('both: the answer stands', () => {
    expect(heading([commission.id, board.id])).toMatch(/^-# when did the river commission first meet/);
  });
});

describe('another page of a comparison', () => {
  const [more] = customIds(comparisonCard(answer, onlyReader, new Map())).map((id) => parseCustomId(id));
  const state = more?.state ?? [];

  test('is of the version that its buttons are made for', () => {
    expect(more).toEqual({
      kind: compared.id,
      version: comparisonButtonVersion,
      state: ['river-commission', 'harbour-board', '', '8', '11'],
    });
  });

  test('changes the card of who asked', () => {
    const reply = compared.press(press(state), here);
    expect(reply.kind).toBe('update');
    expect(texts(reply.card)).toContainEqual(expect.stringMatching(/^-# points 9–1[0-9] of 20$/));
    expect(labels(reply.card)[0]).toBe('Back');
  });

  test('gives anyone else one of their own', () => {
    const reply = compared.press(press(state, { asker: { id: '12', mayManageMessages: false } }), here);
    expect(reply).toMatchObject({ kind: 'message', private: true });
    expect(customIds(reply.card)[0]).toMatch(/^compare:1:river-commission:harbour-board::[0-5]:12$/);
  });

  test.each([
    ['things that are gone', ['river-bank', 'harbour-board', '', '8', '11'], services(fakeEngine())],
    ['an aspect that is none', ['a', 'b', 'colours', '0', '11'], here],
    ['a page that is no number', ['a', 'b', '', '-1', '11'], here],
    ['no state', [], here],
  ])('of %s is declined calmly', (_why, broken, engine) => {
    expect(texts(compared.press(press(broken), engine).card)[0]).toMatch(/^What this button meant is no longer/);
  });

  test('whose other side is not clear either asks for that', () => {
    const reading = { kind: 'unclear', typed: 'board', things: [commission] } as const;
    const engine = services(
      fakeEngine({ comparison: { kind: 'unsettled', side: 'b', reading, other: 'river-commission' } }),
    );
    const reply = compared.press(press(['river-commission', 'board', '', '0', '11']), engine);
    expect(texts(reply.card)[0]).toMatch(/^\*\*Which “board” do you mean\?\*\*/);
  });
});
