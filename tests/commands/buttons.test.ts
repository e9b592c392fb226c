import { describe, expect, test } from 'vitest';
import { components, forms } from '../../commands/index.js';
import { more } from '../../commands/more.js';
import { related } from '../../commands/related.js';
import { remove } from '../../commands/remove.js';
import { share } from '../../commands/share.js';
import { thing } from '../../commands/thing.js';
import { answerCard } from '../../src/cards/answer.js';
import { parseCustomId } from '../../src/cards/custom-id.js';
import { sharedCard } from '../../src/cards/shared.js';
import { answered, commission, fact, onlyReader, secondFact } from '../cards/invented.js';
import { customIds, labels, texts } from '../cards/read-card.js';
import { fakeEngine, message, press, services } from './fake-engine.js';

const card = answerCard(answered({ related: [secondFact] }), onlyReader, { sources: new Map(), examples: [] });
const here = services(fakeEngine({ answer: answered() }));
const seen = { ...message, authorIsBot: true, private: true, card };

test('every button of a card finds its handler, at the version it was made for', () => {
  const shared = share.press(press(['11'], { message: seen })).card;
  for (const id of [...customIds(card), ...customIds(shared)]) {
    const parsed = parseCustomId(id);
    expect(components.filter((each) => each.id === parsed?.kind && each.version === parsed.version)).toHaveLength(1);
  }
});

describe('a related question', () => {
  test('is asked anew, for whoever pressed, without what they asked before', () => {
    const engine = fakeEngine({ answer: answered() });
    const reply = related.press(press(['river/F-0002'], { history: ['what is it'] }), services(engine));
    expect(engine.asked).toEqual([
      { question: 'who chairs the river commission', context: { asOf: '2026-11-22', history: [] } },
    ]);
    expect(reply.private).toBe(true);
  });

  test.each([
    ['a fact that is gone', ['river/F-0404']],
    ['no state', []],
  ])('of %s is declined calmly', (_why, state) => {
    expect(texts(related.press(press(state), here).card)).toEqual([
      'What this button meant is no longer in the collection. Ask again with `/ask`.',
    ]);
  });
});

describe('a thing', () => {
  test('is shown to whoever pressed', () => {
    const reply = thing.press(press(['river-commission']), here);
    expect(reply.private).toBe(true);
    expect(texts(reply.card)[0]).toMatch(/^\*\*River Commission\*\*/);
  });

  test.each([
    ['a thing that is gone', ['river-bank']],
    ['no state', []],
  ])('%s is declined calmly', (_why, state) => {
    expect(texts(thing.press(press(state), here).card)[0]).toMatch(/^What this button meant is no longer/);
  });
});

describe('more of a topic', () => {
  const entries = Array.from({ length: 25 }, (_, index) => ({ fact: fact({ id: `F-${1000 + index}` }) }));
  const long = services(fakeEngine({ topic: { kind: 'known', thing: commission, entries, disputes: [] } }));
  const state = ['river-commission', '10', '11'];

  test('turns the page of the card for who asked', () => {
    const reply = more.press(press(state), long);
    expect(reply.kind).toBe('update');
    expect(texts(reply.card)[0]).toMatch(/facts 11–16 of 25$/);
    expect(labels(reply.card)).toEqual(['Back', 'More', 'Cite', 'Remove', 'Report']);
  });

  test('of a card that was shared says still who shared it, who may remove it', () => {
    const alone = more.press(press(state), long).card;
    const shown = { ...seen, card: sharedCard(alone, '11'), private: false };
    const reply = more.press(press(state, { message: shown }), long);
    expect(texts(reply.card).at(-1)).toBe('-# shared by <@11>');
    expect(customIds(reply.card)).toContain('remove:1:11');
    expect(texts(alone).join()).not.toContain('shared by');
  });

  test('gives anyone else a page of their own', () => {
    const reply = more.press(press(state, { asker: { id: '12', mayManageMessages: false } }), long);
    expect(reply).toMatchObject({ kind: 'message', private: true });
    expect(customIds(reply.card)).toContain('more:1:river-commission:16:12');
  });

  test.each([
    ['a thing that is gone', ['river-bank', '10', '11']],
    ['a page that is no number', ['river-commission', '-1', '11']],
    ['no state', []],
  ])('of %s is declined calmly', (_why, broken) => {
    expect(texts(more.press(press(broken), long).card)[0]).toMatch(/^What this button meant is no longer/);
  });
});

describe('sharing', () => {
  test('posts the pressed card for all, signed, without its share button', () => {
    const reply = share.press(press(['11'], { message: seen }));
    expect(reply.private).toBe(false);
    expect(reply.card[0]).toEqual(card[0]);
    expect(texts(reply.card).at(-1)).toBe('-# shared by <@11>');
    expect(labels(reply.card)).toEqual(['Source', 'Cite', 'Remove', 'Report', 'Who chairs the river commission?']);
  });

  test("of someone else's card is declined in private", () => {
    const reply = share.press(press(['99'], { message: seen }));
    expect(reply.private).toBe(true);
    expect(texts(reply.card)).toEqual(['Only the person who asked can share this.']);
  });

  test('of a message without a card is declined in private', () => {
    expect(share.press(press(['11']))).toMatchObject({ kind: 'message', private: true });
  });
});

describe('removing', () => {
  const manager = { id: '12', mayManageMessages: true };
  const other = { id: '12', mayManageMessages: false };

  test.each([
    ['who asked', {}],
    ['who may manage messages', { asker: manager }],
  ])('is done for %s', (_why, over) => {
    expect(remove.press(press(['11'], over))).toEqual({ kind: 'delete' });
  });

  test('is declined in private for anyone else', () => {
    expect(remove.press(press(['11'], { asker: other }))).toMatchObject({ kind: 'message', private: true });
  });

  test('without an owner is declined in private, whoever asks', () => {
    expect(remove.press(press([], { asker: manager }))).toMatchObject({ kind: 'message', private: true });
  });
});

test('buttons, selects and forms say how they may be deferred: privacy is fixed by the first response', () => {
  expect([...components, ...forms].map(({ id, defer }) => [id, defer])).toEqual([
    ['related', 'private'],
    ['thing', 'private'],
    ['more', 'update'],
    ['more-list', 'update'],
    ['compare', 'update'],
    ['timeline', 'update'],
    ['cite', 'private'],
    ['cite-as', 'update'],
    ['cite-more', 'update'],
    ['receipt', 'private'],
    // What opens a form can be deferred in no way: Discord takes a form as the first response only.
    ['report', 'never'],
    ['share', 'public'],
    ['remove', 'update'],
    ['report', 'private'],
  ]);
});
