import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../../chromium.js';
import { awaiting, type Opened, type Served, say, servePage, startMs } from './served-page.js';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe.skipIf(chromiumPath === undefined)('on a phone', () => {
  let served: Served;
  let opened: Opened;

  beforeAll(async () => {
    served = await servePage();
    opened = await served.open(phone);
  }, startMs);
  afterAll(() => served?.close());

  const overflow = () =>
    opened.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  test('channels are behind a button, and one of them opens', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: 'Channels and settings' }).tap();
    await page.getByRole('dialog').getByRole('button', { name: 'Rapporteur' }).tap();
    await page.getByRole('heading', { level: 1, name: 'Rapporteur' }).waitFor();
    await page.getByRole('textbox', { name: 'Message Rapporteur' }).waitFor();
  });

  test('an answer fits into the width', async () => {
    const { page } = opened;
    const answer = await awaiting(page, () => say(page, 'which states are members of the SCO?'), 2);
    await answer.getByText(/un-sco\/F-\d+/).waitFor();
    expect(await overflow()).toBe(0);
    const box = await answer.boundingBox();
    expect(box && box.x + box.width).toBeLessThanOrEqual(phone.viewport.width);
  });

  test('everything to press is large enough for a finger', async () => {
    const { page } = opened;
    const small = await page.locator('button:visible, select:visible, a.button:visible').evaluateAll((elements) =>
      elements
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.height < 24 || box.width < 24))
        .map(({ element }) => element.textContent),
    );
    expect(small).toEqual([]);
  });

  test('nothing overflows on the narrowest phones', async () => {
    await opened.page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow()).toBe(0);
  });

  test('the panel can be closed on the narrowest phones', async () => {
    const { page } = opened;
    await page.getByRole('button', { name: 'Developer', exact: true }).tap();
    const panel = page.getByRole('dialog', { name: 'Developer' });
    const close = panel.getByRole('button', { name: 'Close the panel' });
    await close.waitFor();
    const box = await close.boundingBox();
    expect(box && box.x + box.width).toBeLessThanOrEqual(320);
    await close.tap();
    await panel.waitFor({ state: 'detached' });
  });

  test('the page kept to its own policy', () => expect(opened.complaints).toEqual([]));
});
