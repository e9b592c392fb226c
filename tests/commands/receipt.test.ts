import { describe, expect, test } from 'vitest';
import { about } from '../../commands/about.js';
import { receipt, receiptButton } from '../../commands/receipt.js';
import type { Receipt } from '../../src/answering/receipt.js';
import { fact, secondFact } from '../cards/invented.js';
import { texts } from '../cards/read-card.js';
import { fakeEngine, press, request, services, slash } from './fake-engine.js';

const found: Receipt = {
  kind: 'fact',
  wanted: { typed: 'river/F-0001 · r1', rev: 1 },
  fact: fact(),
  about: [],
  evidence: [],
  disputes: [],
};
const here = services(fakeEngine({ receipts: [found] }));

describe('/receipt', () => {
  test('shows what the engine has under the ref, and how the revision compares', () => {
    const reply = receipt.run(slash({ fact: 'river/F-0001 · r1' }), here);
    expect(texts(reply.card)[0]).toMatch(/^\*\*The River Commission first met.*\n\*\*Changed since r1\*\*/);
    expect(reply).toMatchObject({ kind: 'message', private: false });
    expect(reply.asked).toBeUndefined();
  });

  test.each([
    [true, 'private'],
    [false, 'public'],
  ])('with private %s is deferred and answered accordingly', (isPrivate, defer) => {
    const asked = slash({ fact: 'x', private: isPrivate });
    expect(receipt.defer(asked)).toBe(defer);
    expect(receipt.run(asked, here).private).toBe(isPrivate);
  });

  test('completes refs, and known questions where nothing begins like a ref', () => {
    const focused = { ...request, focused: { name: 'fact', value: 'x' } };
    const engine = fakeEngine();
    const byRef = {
      ...engine,
      suggest: () => [{ label: `river/F-0001: ${'long '.repeat(40)}`, value: 'river/F-0001' }],
    };
    const [choice] = receipt.complete(focused, services(byRef));
    expect(choice?.value).toBe('river/F-0001');
    expect(choice?.label.length).toBeLessThanOrEqual(100);
    expect(receipt.complete(focused, services(engine)).map(({ value }) => value)).toEqual([fact().ref, secondFact.ref]);
  });
});

describe('the button of a receipt', () => {
  test('shows it to whoever pressed', () => {
    const reply = receiptButton.press(press(['river/F-0001']), here);
    expect(reply.private).toBe(true);
    expect(texts(reply.card)[0]).toMatch(/^\*\*The River Commission first met/);
  });

  test('of several disputes of a card asks for them all, each by its whole ref', () => {
    const asked: string[] = [];
    const engine = services({
      ...fakeEngine(),
      receipts(refs) {
        asked.push(refs);
        return [];
      },
    });
    receiptButton.press(press(['river/D-01', 'D-02', 'lake/D-01']), engine);
    expect(asked).toEqual(['river/D-01 river/D-02 lake/D-01']);
  });

  test('without state is declined calmly', () => {
    expect(texts(receiptButton.press(press([]), here).card)[0]).toMatch(/no longer in the collection/);
  });
});

test('/about tells the version it was given, and what the collection holds', () => {
  const reply = about.run(slash({ private: true }), { ...here, version: '9.8.7' });
  expect(reply.private).toBe(true);
  expect(texts(reply.card)[0]).toMatch(/^\*\*Rapporteur 9\.8\.7\*\*/);
  expect(texts(reply.card)[1]).toMatch(/^\*\*The river\*\*\n2 facts, 1 thing, 2 sources, 1 dispute;/);
});
