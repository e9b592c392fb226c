import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../../chromium.js';
import { ask, awaiting, composer, putListAway, type Served, say, servePage, startMs } from './served-page.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe-core calls serious or critical, one line for each element. */
async function seriousProblems(page: Page): Promise<readonly string[]> {
  // Through the debugger: the page's own policy forbids scripts that are not its own.
  await page.evaluate(axe);
  const violations: readonly Violation[] = await page.evaluate(
    async () => (await Reflect.get(window, 'axe').run()).violations,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

describe.skipIf(chromiumPath === undefined)('for everybody', () => {
  let served: Served;

  beforeAll(async () => {
    served = await servePage();
  }, startMs);
  afterAll(() => served?.close());

  test.each([
    ['by day', 'light', 1280, 800],
    ['by night', 'dark', 1280, 800],
    ['on a phone by day', 'light', 390, 844],
    ['on a phone by night', 'dark', 390, 844],
  ] as const)('axe-core finds nothing serious %s', async (_why, colorScheme, width, height) => {
    const { page } = await served.open({ colorScheme, viewport: { width, height } });
    const words = '**Bold**, `code`, [a link](https://example.org), ||hidden||\n> a quotation\n- item\n```\nblock\n```';
    await awaiting(page, () => say(page, words));
    expect(await seriousProblems(page)).toEqual([]);
    await composer(page).fill('/');
    await page.getByRole('listbox').waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    await composer(page).fill('');
    await page.close();
  });

  test('axe-core finds nothing serious in a card, a form and the panel', async () => {
    const { page } = await served.open();
    const card = await awaiting(page, () => ask(page, 'when did the sco become an observer at the un?'));
    expect(await seriousProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Developer' }).click();
    await page.getByRole('heading', { name: 'Over the wire' }).waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    await card.getByRole('button', { name: 'Report' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await seriousProblems(page)).toEqual([]);
  });

  test('axe-core would find a field without a name', async () => {
    const { page } = await served.open();
    await page.evaluate(() => document.body.append(document.createElement('input')));
    expect(await seriousProblems(page)).toEqual([expect.stringContaining('label: <input>')]);
  });

  test('the keyboard alone asks, goes through messages, opens the menu and presses a button', async () => {
    const { page } = await served.open();
    const { keyboard } = page;
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    const tabTo = async (reached: () => Promise<boolean>, key = 'Tab') => {
      for (let n = 0; n < 60 && !(await reached()); n += 1) await keyboard.press(key);
      expect(await reached()).toBe(true);
    };
    const label = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

    await tabTo(async () => (await label()).startsWith('Message '));
    await keyboard.type('/ask when did the sco become an observer at the un?');
    await putListAway(page);
    const card = await awaiting(page, () => keyboard.press('Enter'));
    await card.getByText('2 December 2004', { exact: true }).waitFor();

    await tabTo(
      async () => (await page.evaluate(() => document.activeElement?.matches('[data-message]'))) === true,
      'Shift+Tab',
    );
    await keyboard.press('Shift+F10');
    await page.getByRole('menu').waitFor();
    await keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'hidden' });

    await tabTo(async () => (await focused()) === 'Cite');
    const cited = await awaiting(page, () => keyboard.press('Enter'));
    await cited.getByText('Only you can see this').waitFor();
  });
});
