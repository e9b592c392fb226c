import { describe, expect, test } from 'vitest';
import { moreList } from '../../commands/more-list.js';
import { answeredCard } from '../../src/cards/answered.js';
import { answered, publicReader } from '../cards/invented.js';
import { texts } from '../cards/read-card.js';
import { fakeEngine, message, press, services } from './fake-engine.js';

const text = Array.from({ length: 20 }, (_, index) => `Meeting ${index + 1}`).join('\n');
const question = 'when did the river commission first meet';
const long = answered({ operation: 'list', short: '20 meetings', text });

describe('the next lines of a long answer', () => {
  test('take the place of those before, for who asked', () => {
    const reply = moreList.press(press(['14', '11', question]), services(fakeEngine({ answer: long })));
    expect(reply.kind).toBe('update');
    expect(reply.kind === 'update' && texts(reply.card)[1]).toMatch(/-# 15–20 of 20\n- Meeting 15\n/);
  });

  test('are shown apart to anyone else', () => {
    const reply = moreList.press(press(['14', '12', question]), services(fakeEngine({ answer: long })));
    expect(reply).toMatchObject({ kind: 'message', private: true });
  });

  test('are those of the question on the card, where the button has no room for it', () => {
    const engine = fakeEngine({ answer: long });
    const seen = { ...message, authorIsBot: true, card: answeredCard(long, publicReader) };
    expect(moreList.press(press(['14', '11'], { message: seen }), services(engine)).kind).toBe('update');
    expect(engine.asked.map((asked) => asked.question)).toEqual([question]);
  });

  test.each([
    ['the card shows no question', ['14', '11']],
    ['the place is no number', ['x', '11', question]],
  ])('say so where %s', (_why, state) => {
    const reply = moreList.press(press(state), services(fakeEngine({ answer: long })));
    expect(reply).toMatchObject({ kind: 'message', private: true });
  });

  test('say so where the question has no answer any more', () => {
    expect(moreList.press(press(['14', '11', question]), services(fakeEngine())).kind).toBe('message');
  });
});
