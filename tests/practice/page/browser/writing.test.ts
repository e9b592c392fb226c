import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../../chromium.js';
import { awaiting, composer, messages, type Opened, type Served, say, servePage, startMs } from './served-page.js';

/** What somebody who knows Discord expects of writing and reading, in a real browser. */
describe.skipIf(chromiumPath === undefined)('writing and reading', () => {
  let served: Served;
  let opened: Opened;

  beforeAll(async () => {
    served = await servePage();
    opened = await served.open();
  }, startMs);
  afterAll(() => served?.close());

  async function open(page: Page, channel: string): Promise<void> {
    await page.getByRole('navigation').getByRole('button', { name: channel }).first().click();
    await page.getByRole('textbox', { name: `Message #${channel}` }).waitFor();
  }

  test('a newcomer asks by one press', async () => {
    const { page } = opened;
    const example = page.getByRole('listitem').getByRole('button', { name: /\?$/ }).first();
    const question = (await example.textContent()) ?? '';
    const card = await awaiting(page, () => example.click());
    await card.getByText(question).first().waitFor();
    expect(await card.textContent()).toMatch(/\/F-\d+ · r\d+ · checked/);
    await expect.poll(() => composer(page).evaluate((field) => field === document.activeElement)).toBe(true);
  });

  test.each([
    ['a message', () => messages(opened.page).first().locator('.card').first()],
    ['the time of a message', () => messages(opened.page).first().locator('time')],
  ])('who clicked on %s and types is writing', async (_why, clicked) => {
    const { page } = opened;
    await clicked().click();
    await page.keyboard.type('really');
    await expect.poll(() => composer(page).inputValue()).toBe('really');
    await composer(page).fill('');
  });

  test('who pressed a button and types is writing', async () => {
    const { page } = opened;
    await messages(page).first().getByRole('button', { name: 'More actions' }).focus();
    await page.keyboard.type('excuse me');
    await expect.poll(() => composer(page).inputValue()).toBe('excuse me');
    await composer(page).fill('');
  });

  test('who came to a message by the keyboard can reply with a letter', async () => {
    const { page } = opened;
    await composer(page).press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    const row = messages(page).first();
    await row.focus();
    await page.keyboard.press('r');
    await page.getByText('Replying to Rapporteur').waitFor();
    await page.getByRole('button', { name: 'Do not reply' }).click();
  });

  test('a form that was put away by mistake is opened again with what stood in it', async () => {
    const { page } = opened;
    const report = messages(page).first().getByRole('button', { name: 'Report' });
    const words = page.getByRole('dialog').getByRole('textbox').first();
    await report.click();
    await words.fill('The month would be enough.');
    await page.keyboard.press('Escape');
    await words.waitFor({ state: 'detached' });
    await report.click();
    await expect.poll(() => words.inputValue()).toBe('The month would be enough.');
    await page.keyboard.press('Escape');
    await words.waitFor({ state: 'detached' });
  });

  test('lists have their marks', async () => {
    const { page } = opened;
    const list = await awaiting(page, () => say(page, '- one\n  - two\n1. three'));
    const marks = await list
      .locator('.md-list')
      .evaluateAll((lists) => lists.map((each) => getComputedStyle(each).listStyleType));
    expect(marks).toEqual(['disc', 'circle', 'decimal']);
  });

  test('a picture that was sent is seen, and another file can be saved', async () => {
    const { page } = opened;
    const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    await page.getByLabel('Files to attach').setInputFiles([
      { name: 'pixel.png', mimeType: 'image/png', buffer: Buffer.from(pixel, 'base64') },
      { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('A note') },
    ]);
    await page.getByRole('button', { name: 'Remove notes.txt' }).waitFor();
    const sent = await awaiting(page, () => page.getByRole('button', { name: 'Send', exact: true }).click());
    const picture = sent.getByRole('img', { name: 'pixel.png' });
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth)).toBe(1);
    const download = page.waitForEvent('download');
    await sent.getByRole('link', { name: 'notes.txt' }).click();
    expect((await download).suggestedFilename()).toBe('notes.txt');
  });

  test('after editing the last message one writes on', async () => {
    const { page } = opened;
    const own = await awaiting(page, () => say(page, 'It was in May'));
    await composer(page).press('ArrowUp');
    await page.getByRole('textbox', { name: 'Edit message' }).fill('It was in June');
    await page.keyboard.press('Enter');
    await own.getByText('It was in June (edited)').waitFor();
    await page.keyboard.type('really');
    expect(await composer(page).inputValue()).toBe('really');
    await composer(page).fill('');
  });

  test('a channel is found by its sign, and a mention of it leads there', async () => {
    const { page } = opened;
    await composer(page).fill('See #stu');
    await page.getByRole('option', { name: '#study-room' }).waitFor();
    await page.keyboard.press('Enter');
    expect(await composer(page).inputValue()).toBe('See #study-room ');
    const own = await awaiting(page, () => page.keyboard.press('Enter'));
    await own.getByRole('button', { name: '#study-room' }).click();
    await page.getByRole('textbox', { name: 'Message #study-room' }).waitFor();
    await open(page, 'general');
  });

  test('a message that is too long stays, and one is told why', async () => {
    const { page } = opened;
    const before = await messages(page).count();
    await say(page, 'a'.repeat(2001));
    await page.getByRole('alert').getByText('at most 2,000 characters').waitFor();
    expect(await composer(page).inputValue()).toHaveLength(2001);
    expect(await messages(page).count()).toBe(before);
    await composer(page).fill('');
  });

  test('what was typed outlives a reload, a command too', async () => {
    const { page } = opened;
    await composer(page).fill('half a thought');
    await page.reload();
    await expect.poll(() => composer(page).inputValue()).toBe('half a thought');
    await composer(page).fill('/ask when was it');
    await page.getByRole('combobox', { name: /question/i }).waitFor();
    await page.reload();
    await expect.poll(() => page.getByRole('combobox', { name: /question/i }).inputValue()).toBe('when was it');
    await page.getByRole('button', { name: 'Leave the command' }).click();
    await composer(page).fill('');
  });

  test('backwards from the button that sends a command lies its last field, and nothing is lost', async () => {
    const { page } = opened;
    await composer(page).fill('/ask when was it');
    await page.getByRole('button', { name: /^Add the option private/ }).click();
    const aside = page.getByRole('combobox', { name: 'private' });
    await aside.fill('True');
    await page.getByRole('button', { name: 'Send /ask' }).focus();
    await page.keyboard.press('Backspace');
    await expect.poll(() => aside.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await page.getByRole('combobox', { name: /question/i }).inputValue()).toBe('when was it');
    await page.getByRole('button', { name: 'Leave the command' }).click();
    await composer(page).fill('');
  });

  test('what came while one was elsewhere begins at a line, and the title counts it', async () => {
    const { page } = opened;
    await open(page, 'study-room');
    // From the first moment: until the server answers, a page that switches is still the person before.
    const someone = page.getByLabel('You are').locator('option', { hasText: 'Curator' });
    const curator = await served.open({ hash: `#as=${await someone.getAttribute('value')}` });
    await say(curator.page, 'First of two ||hidden|| words');
    await say(curator.page, 'Second of two');
    await expect.poll(() => page.title()).toMatch(/^\(2\) study-room/);
    await open(page, 'general');
    await expect.poll(() => page.locator('.unread-from + [data-message]').textContent()).toContain('First of two');
    expect(await page.title()).toMatch(/^general/);

    const first = messages(page).filter({ hasText: 'First of two' });
    await first.hover();
    await first.getByRole('button', { name: 'Reply' }).click();
    const reply = await awaiting(page, () => say(page, 'Well said'));
    expect(await reply.textContent()).toContain('First of two (spoiler) words');
    await page.locator('.unread-from').waitFor({ state: 'detached' });
    expect(curator.complaints).toEqual([]);
    await curator.page.close();
  });

  test('on paper stand all messages, and nothing around them', async () => {
    const { page } = opened;
    for (let n = 0; n < 30; n += 1) await awaiting(page, () => say(page, `Line ${n}`));
    await page.emulateMedia({ media: 'print' });
    const { height, window } = await page.evaluate(() => ({
      height: document.documentElement.scrollHeight,
      window: innerHeight,
    }));
    expect(height).toBeGreaterThan(window);
    expect(await composer(page).isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
  });

  test('a command that is typed before the bot is there is not said to everybody', async () => {
    const early = await served.open();
    await early.page.route('**/command-composer.js', () => {});
    await early.page.reload();
    await early.page.getByText('Rapporteur online').first().waitFor({ state: 'attached' });
    const before = await messages(early.page).count();
    await say(early.page, '/ask when was it');
    await early.page.getByRole('alert').getByText('not there yet').waitFor();
    expect(await composer(early.page).inputValue()).toBe('/ask when was it');
    expect(await messages(early.page).count()).toBe(before);
    await early.page.close();
  });

  test('the page kept to its own policy', () => expect(opened.complaints).toEqual([]));
});
