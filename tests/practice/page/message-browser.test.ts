import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Card } from '../../../src/cards/card.js';
import type { Form } from '../../../src/cards/form.js';
import { catalogue } from '../../cards/catalogue.js';
import { chromiumPath } from '../../chromium.js';
import { messageWith } from './contact-sheet.js';
import { type MessageBrowser, openMessageBrowser } from './message-browser.js';

const text = (content: string) => ({ type: 10, content }) as const;

/** One row with a select of four, of which at least two and at most three may be chosen; another of one. */
const options = ['Ada', 'Ben', 'Cleo', 'Dora'].map((label) => ({ label, value: label.toLowerCase() }));
const several: Card = [
  {
    type: 1,
    components: [{ type: 3, custom_id: 'several', options, min_values: 2, max_values: 3, placeholder: 'Who?' }],
  },
];
const one: Card = [{ type: 1, components: [{ type: 3, custom_id: 'one', options, placeholder: 'Whom?' }] }];

const form: Form = {
  custom_id: 'form',
  title: 'Report',
  components: [
    { type: 18, label: 'What?', component: { type: 4, custom_id: 'what', style: 2, min_length: 5, required: true } },
    { type: 18, label: 'Who?', component: { type: 5, custom_id: 'who', required: false } },
  ],
};

describe.skipIf(chromiumPath === undefined)('messages in a browser', () => {
  const open: MessageBrowser[] = [];

  beforeAll(async () => {
    open.push(await openMessageBrowser());
  });

  afterAll(() => Promise.all(open.map((browser) => browser.close())));

  function browser(): MessageBrowser {
    const [first] = open;
    if (first === undefined) throw new Error('There is no browser');
    return first;
  }

  async function fresh(card: Card, busy = false): Promise<MessageBrowser> {
    await browser().page.reload();
    await browser().page.waitForFunction(() => 'show' in window);
    await browser().show({ message: messageWith(card), busy });
    return browser();
  }

  async function freshForm(): Promise<MessageBrowser> {
    const page = await fresh([]);
    await page.show({ form });
    return page;
  }

  test('every card of the catalogue shows under the page policy: its stripe coloured, nothing fetched from elsewhere', async () => {
    for (const entry of catalogue) {
      if (!('card' in entry)) continue;
      await browser().show({ message: messageWith(entry.card) });
      const [container] = entry.card.flatMap((part) => (part.type === 17 ? [part] : []));
      const color = await browser()
        .page.locator('.card')
        .evaluate((card) => getComputedStyle(card).borderInlineStartColor);
      const hex = [...color.matchAll(/\d+/g)].reduce((sum, [part]) => sum * 256 + Number(part), 0);
      expect(hex).toBe(container?.accent_color);
      const wide = await browser().page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(390);
    }
    expect(browser().offences).toEqual([]);
  }, 60_000);

  test('a picture of ours is fetched from our server, one of another host is not', async () => {
    const { page, offences } = await fresh([
      {
        type: 12,
        items: [
          { media: { url: 'https://cdn.discordapp.com/attachments/31/61/map.png' }, description: 'The river' },
          { media: { url: 'https://e.example/x.png' }, description: 'Elsewhere' },
        ],
      },
    ]);
    const image = page.getByAltText('The river');
    await image.waitFor();
    expect(await image.getAttribute('src')).toBe('/page/files/31/61/map.png');
    expect(await page.getByRole('link', { name: 'Elsewhere' }).getAttribute('href')).toBe('https://e.example/x.png');
    expect(offences).toEqual([]);
  });

  test.each(['Enter', ' ', 'click'])(
    'a spoiler opens by %j, and only then can what is in it be reached',
    async (key) => {
      const { page } = await fresh([text('||a [link](https://e.example/)||')]);
      const spoiler = page.getByRole('button', { name: 'Spoiler: press to show' });
      expect(await page.getByRole('link').count()).toBe(0);
      if (key === 'click') await spoiler.click();
      else await spoiler.press(key);
      expect(await page.getByRole('link', { name: 'link' }).isVisible()).toBe(true);
      expect(await spoiler.count()).toBe(0);
    },
  );

  test('a pressed button is told once, and not at all while an interaction is pending', async () => {
    const card: Card = [{ type: 1, components: [{ type: 2, style: 2, custom_id: 'go', label: 'Go' }] }];
    const message = messageWith(card);
    const { page, deeds, show } = await fresh(card);
    await page.getByRole('button', { name: 'Go' }).click();
    await show({ message, busy: true });
    await page.getByRole('button', { name: 'Go' }).press('Enter');
    expect(await page.getByRole('button', { name: 'Go' }).getAttribute('aria-busy')).toBe('true');
    expect((await deeds()).used).toEqual([['go']]);
    await show({ message });
    expect(await page.getByRole('button', { name: 'Go' }).getAttribute('aria-busy')).toBe(null);
  });

  test('one is chosen by keyboard alone, and told at once; the keyboard is back at the select', async () => {
    const { page, deeds } = await fresh(one);
    const select = page.getByRole('button', { name: 'Whom?' });
    await select.press('Enter');
    const list = page.getByRole('listbox', { name: 'Whom?' });
    await list.press('c');
    await list.press('ArrowDown');
    await list.press('ArrowUp');
    await list.press('Enter');
    expect((await deeds()).used).toEqual([['one', ['cleo']]]);
    expect(await list.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Whom?: Cleo');
  });

  test('several are applied together, no fewer and no more than may be', async () => {
    const { page, deeds } = await fresh(several);
    await page.getByRole('button', { name: 'Who?' }).click();
    const apply = page.getByRole('button', { name: 'Apply' });
    await page.getByRole('option', { name: 'Ada' }).click();
    expect(await apply.isDisabled()).toBe(true);
    for (const name of ['Ben', 'Cleo', 'Dora']) {
      // The last one is one too many, and says that it cannot be chosen.
      await page.getByRole('option', { name }).click({ force: true });
    }
    expect(await page.getByRole('option', { name: 'Dora' }).getAttribute('aria-selected')).toBe('false');
    expect((await deeds()).used).toEqual([]);
    await apply.click();
    expect((await deeds()).used).toEqual([['several', ['ada', 'ben', 'cleo']]]);
  });

  test('what is chosen stays when the message is shown again, unless its author chose anew', async () => {
    const { page, show } = await fresh(one);
    await page.getByRole('button', { name: 'Whom?' }).click();
    await page.getByRole('option', { name: 'Ben' }).click();
    await show({ message: messageWith(one) });
    expect(await page.getByRole('button', { name: 'Whom?: Ben' }).count()).toBe(1);
    const edited: Card = JSON.parse(JSON.stringify(one).replace('"value":"ada"', '"value":"ada","default":true'));
    await show({ message: messageWith(edited) });
    expect(await page.getByRole('button', { name: 'Whom?: Ada' }).count()).toBe(1);
  });

  test('Escape closes a list and changes nothing', async () => {
    const { page, deeds } = await fresh(several);
    await page.getByRole('button', { name: 'Who?' }).click();
    await page.getByRole('option', { name: 'Ada' }).click();
    await page.getByRole('listbox').press('Escape');
    expect(await page.getByRole('listbox').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Who?' }).isVisible()).toBe(true);
    expect((await deeds()).used).toEqual([]);
  });

  describe('a form', () => {
    test('has the keyboard to itself, and is sent with what was entered', async () => {
      const { page, deeds } = await freshForm();
      const dialog = page.getByRole('dialog', { name: 'Report' });
      expect(
        await dialog.evaluate((element) => element.matches(':modal') && element.contains(document.activeElement)),
      ).toBe(true);
      await page.getByLabel('What?').fill('It was May');
      await page.getByRole('button', { name: 'Who?' }).click();
      await page.getByRole('option', { name: 'Ben' }).click();
      await page.getByRole('button', { name: 'Submit' }).click();
      expect((await deeds()).submitted).toEqual([{ what: 'It was May', who: ['12'] }]);
    });

    test('is not sent while something is missing: it says what, and leads there', async () => {
      const { page, deeds } = await freshForm();
      await page.getByLabel('What?').fill('May');
      await page.getByRole('button', { name: 'Submit' }).click();
      expect(await page.getByText('Please write at least 5 characters; there are 3.').isVisible()).toBe(true);
      expect(await page.getByLabel('What?').evaluate((field) => field === document.activeElement)).toBe(true);
      expect((await deeds()).submitted).toEqual([]);
    });

    test('is sent once however often it is pressed, and again after a problem, with all that was entered', async () => {
      const { page, deeds, show } = await freshForm();
      await page.getByLabel('What?').fill('It was May');
      await page.getByRole('button', { name: 'Submit' }).dblclick();
      expect((await deeds()).submitted).toHaveLength(1);
      await show({ form, problem: 'The bot did not answer in time.' });
      expect(await page.getByRole('alert').textContent()).toBe('The bot did not answer in time.');
      expect(await page.getByLabel('What?').inputValue()).toBe('It was May');
      await page.getByRole('button', { name: 'Submit' }).click();
      expect((await deeds()).submitted).toHaveLength(2);
    });

    test('is closed by Escape, but a list in it takes the first one', async () => {
      const { page, deeds } = await freshForm();
      await page.getByRole('button', { name: 'Who?' }).click();
      await page.keyboard.press('Escape');
      expect((await deeds()).closed).toBe(0);
      await page.keyboard.press('Escape');
      expect((await deeds()).closed).toBe(1);
    });
  });

  test.each(['light', 'dark'] as const)(
    'axe-core finds nothing serious in any card or form, %s',
    async (colorScheme) => {
      const { page, show } = browser();
      await page.emulateMedia({ colorScheme });
      // The page's policy lets no foreign script in; this one comes by the debugger.
      const { source } = await import('axe-core');
      const found: string[] = [];
      for (const entry of catalogue) {
        await show('card' in entry ? { message: messageWith(entry.card) } : { form: entry.form });
        await page.evaluate(source);
        found.push(...(await seriousProblems(page)).map((problem) => `${entry.id}: ${problem}`));
      }
      expect(found).toEqual([]);
    },
    120_000,
  );
});

async function seriousProblems(page: MessageBrowser['page']): Promise<readonly string[]> {
  const result: unknown = await page.evaluate(async () => {
    const { violations } = await Reflect.get(window, 'axe').run(document.getElementById('here'), {
      resultTypes: ['violations'],
    });
    return violations.flatMap((each: { id: string; impact: string; nodes: { html: string }[] }) =>
      each.impact === 'serious' || each.impact === 'critical' ? [`${each.id} at ${each.nodes[0]?.html}`] : [],
    );
  });
  return Array.isArray(result) ? result.map(String) : ['axe-core did not answer'];
}
