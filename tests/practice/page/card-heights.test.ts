import { expect, test } from 'vitest';
import type { Card } from '../../../src/cards/card.js';
import { cardPx } from '../../../src/cards/phone.js';
import { catalogue } from '../../cards/catalogue.js';
import { shippedCards } from '../../cards/shipped-cards.js';
import { chromiumPath, launchChromium } from '../../chromium.js';
import { frameId, sheetHtml } from './contact-sheet.js';

/** So much of a card a phone of 390 × 844 shows at once, above the line one writes in. */
const phonePx = 780;
/** Two lines and a row of buttons more or less than was estimated. */
const estimatePx = 60;

interface Named {
  readonly id: string;
  readonly card: Card;
}

test.skipIf(chromiumPath === undefined)(
  'cards of every kind, invented and shipped, fit on a phone as the page draws them, and are as tall as was estimated',
  async () => {
    const invented = catalogue.flatMap((entry) => ('card' in entry ? [{ id: entry.id, card: entry.card }] : []));
    const cards = [...invented, ...(await shippedCards())];
    const drawn = await heightsOf(cards);
    expect(drawn.filter(([, height]) => height < 40 || height > phonePx)).toEqual([]);
    const missed = cards.map(({ id, card }, at) => [id, cardPx(card) - (drawn[at]?.[1] ?? 0)] as const);
    expect(missed.filter(([, px]) => Math.abs(px) > estimatePx)).toEqual([]);
  },
  60_000,
);

/** Of each card with its buttons, in CSS pixels. */
async function heightsOf(cards: readonly Named[]): Promise<readonly (readonly [id: string, height: number])[]> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const entries = cards.map(({ id, card }) => ({ id, title: id, shown: card }));
    await page.setContent(sheetHtml({ title: 'Heights', parts: [{ heading: 'Heights', entries }], golden: true }));
    const heights = await page.evaluate(
      (frames) =>
        frames.map((frame) => document.getElementById(frame)?.firstElementChild?.getBoundingClientRect().height ?? 0),
      cards.map(({ id }) => frameId(id, 'light')),
    );
    return cards.map(({ id }, at) => [id, heights[at] ?? 0]);
  } finally {
    await browser.close();
  }
}
