import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { button, card, lines, linkButton } from '../../src/cards/components.js';
import { cardPartsPx, cardPx, screenPx, tallestPx, textPx } from '../../src/cards/phone.js';
import { shippedCards } from './shipped-cards.js';

const line = textPx('a');

describe('an estimated height grows by', () => {
  test.each([
    ['a line of its own', 'a\na', 2 * line],
    ['what does not fit beside', 'word '.repeat(12), 2 * line],
    ['wide letters sooner', 'МОСКВА '.repeat(6), 2 * line],
    ['words without blanks', '上海合作组织'.repeat(6), 2 * line],
    ['no mark, and of a link its words alone', `**[a](https://long.example/${'a'.repeat(300)})** \\*`, line],
    ['nothing where there is nothing', '', 0],
  ])('%s', (_why, text, height) => {
    expect(textPx(text)).toBeCloseTo(height);
  });

  test('small print less, items and code blocks more', () => {
    expect(textPx('-# a')).toBeLessThan(line);
    expect(textPx('- a')).toBeGreaterThan(line);
    expect(textPx('```\na\n```')).toBeGreaterThan(line);
  });

  test('rows of buttons, as many as a phone makes of them', () => {
    const row = (count: number) => Array.from({ length: count }, (_, at) => button(`x:1:${at}`, 'A few words'));
    const heights = [0, 1, 2, 3, 4].map((count) => cardPartsPx(lines('a'), [row(count)]));
    const [none = 0, one = 0, two = 0, three = 0, four = 0] = heights;
    expect([one > none, two - one, four > three]).toEqual([true, 0, true]);
    const text = [linkButton('https://a.example/', 'a')];
    expect(cardPx(card('answered', lines('a'), text))).toBeCloseTo(cardPartsPx(lines('a'), [text]));
  });

  test('every text that is added', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 40 }), (text, more) => {
        expect(textPx(`${text}\n${more}`)).toBeGreaterThanOrEqual(textPx(text));
      }),
    );
  });
});

/** What may stand below a page of a list that was found to fit: the estimate counts whole lines. */
const slackPx = 20;

test('cards of the shipped packs fit on a phone, by estimate, most of them with room to spare', async () => {
  const shipped = await shippedCards();
  expect(shipped.length).toBeGreaterThan(150);
  expect(shipped.filter(({ card }) => cardPx(card) > tallestPx + slackPx).map(({ id }) => id)).toEqual([]);
  const heights = shipped.map(({ card }) => cardPx(card)).sort((a, b) => a - b);
  expect(heights[Math.floor(heights.length / 2)]).toBeLessThan(screenPx);
});
