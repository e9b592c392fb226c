import { describe, expect, test } from 'vitest';
import { help } from '../../commands/help.js';
import { resolution } from '../../commands/resolution.js';
import { sources } from '../../commands/sources.js';
import { topic } from '../../commands/topic.js';
import { commission, symbol } from '../cards/invented.js';
import { texts } from '../cards/read-card.js';
import { fakeEngine, request, services, slash } from './fake-engine.js';

describe('/resolution', () => {
  test('shows what the engine reads, and remembers its symbol for follow-ups', () => {
    const thing = { ...commission, type: 'resolution', name: 'A/RES/7/9' } as const;
    const known = { kind: 'known', thing, symbol, facts: [], disputes: [], evidence: [] } as const;
    const reply = resolution.run(slash({ symbol: '7/9' }), services(fakeEngine({ resolution: known })));
    expect(texts(reply.card)[0]).toMatch(/^\*\*A\/RES\/7\/9\*\*/);
    expect(reply.asked).toBe('A/RES/7/9');
  });

  test('remembers nothing it could not read', () => {
    expect(resolution.run(slash({ symbol: 'x' }), services(fakeEngine())).asked).toBeUndefined();
  });
});

test('/topic remembers the thing for follow-ups', () => {
  const reply = topic.run(slash({ name: 'river-commission' }), services(fakeEngine()));
  expect(reply.asked).toBe('River Commission');
});

describe('/sources', () => {
  const first = (source?: string) =>
    texts(sources.run(slash(source === undefined ? {} : { source }), services(fakeEngine())).card)[0];

  test.each([
    ['the whole collection without a name', undefined, /^\*\*The river\*\*/],
    ['a pack by id', 'river', /^\*\*The river\*\*/],
    ['a source by id', 'river/gazette-1931', /^\*\*\[The commission meets]/],
    ['a source by title', 'the commission meets', /^\*\*\[The commission meets]/],
    ['a source by a part of its title', 'meets', /^\*\*\[The commission meets]/],
    ['a source by symbol', 'a/res/7/9', /^\*\*\[Cooperation with/],
    ['what is missing', '@everyone', /^I have no source called “@\u200Beveryone”/],
  ])('shows %s', (_why, typed, shown) => {
    expect(first(typed)).toMatch(shown);
  });

  test('completes over packs and sources, filtered before they are cut', () => {
    const complete = (value: string) =>
      sources.complete({ ...request, focused: { name: 'source', value } }, services(fakeEngine()));
    expect(complete('').map(({ value }) => value)).toEqual(['river', 'river/gazette-1931', 'river/a-res-7-9']);
    expect(complete('COOP')).toEqual([{ label: 'Cooperation with the River Commission', value: 'river/a-res-7-9' }]);
  });
});

test('/help is for the asker alone', () => {
  expect(help.run(slash({}), services(fakeEngine()))).toMatchObject({ kind: 'message', private: true });
});
