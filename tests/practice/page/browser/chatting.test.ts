import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../../chromium.js';
import { ask, awaiting, composer, messages, type Opened, type Served, say, servePage, startMs } from './served-page.js';

/** What a person does on the page, in a real browser, with the compiled program behind it. */

const observer = 'when did the sco become an observer at the un?';
const onlyYou = 'Only you can see this';

async function mention(page: Page, words: string): Promise<void> {
  await composer(page).fill('@rapp');
  await page.keyboard.press('Enter');
  await page.keyboard.type(` ${words}`);
  await page.keyboard.press('Enter');
}

// A program for each part: it grants a person five requests at once, and then one every four seconds.
function onAPage(part: string, tests: (opened: () => Opened, served: () => Served) => void): void {
  describe.skipIf(chromiumPath === undefined)(part, () => {
    let served: Served;
    let opened: Opened;
    beforeAll(async () => {
      served = await servePage();
      opened = await served.open();
    }, startMs);
    afterAll(() => served?.close());

    tests(
      () => opened,
      () => served,
    );

    test('nothing was asked of another machine, and the page kept to its own policy', () => {
      expect(opened.complaints).toEqual([]);
    });
  });
}

onAPage('asking', (opened) => {
  test('a slash command is answered with a card and its source', async () => {
    const { page } = opened();
    const card = await awaiting(page, () => ask(page, observer));
    await card.getByText('2 December 2004', { exact: true }).waitFor();
    expect(await card.textContent()).toMatch(/un-sco\/F-\d+ · r\d+ · checked/);
    expect(await card.getByRole('link').count()).toBeGreaterThan(0);
  });

  test('suggestions come while one types, and one of them can be taken with the keyboard', async () => {
    const { page } = opened();
    await composer(page).click();
    await page.keyboard.type('/resolution 64/1');
    const list = page.getByRole('listbox', { name: /symbol/i });
    await list.getByRole('option', { name: /A\/RES\/64\/183/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const card = await awaiting(page, () => page.keyboard.press('Enter'));
    await card.getByText('A/RES/64/183').first().waitFor();
  });

  test('a mention is answered, and the next one is understood as a follow-up', async () => {
    const { page } = opened();
    const first = await awaiting(page, () => mention(page, 'when was resolution 64/183 adopted?'), 2);
    await first.getByText('18 December 2009', { exact: true }).waitFor();
    const second = await awaiting(page, () => mention(page, 'and 71/14?'), 2);
    await second.getByText('21 November 2016', { exact: true }).waitFor();
  });

  test('a message that is not for the bot is not answered', async () => {
    const { page } = opened();
    const own = await awaiting(page, () => say(page, 'when was resolution 64/183 adopted?'));
    // A mention after it is answered; had the bot taken the other, that answer would stand between them.
    const answer = await awaiting(page, () => mention(page, 'when was resolution 71/14 adopted?'), 2);
    expect(await own.textContent()).toContain('64/183');
    expect(await answer.textContent()).toContain('71/14');
  });
});

onAPage('private answers', (opened, served) => {
  test('a button opens one that nobody else sees; sharing shows it to everybody; putting it away removes it', async () => {
    const { page } = opened();
    const card = await awaiting(page, () => ask(page, observer));
    const answer = await awaiting(page, () => card.getByRole('button', { name: /\?$/ }).first().click());
    await answer.getByText(onlyYou).waitFor();

    const curator = await served().open();
    await curator.page.getByLabel('You are').selectOption({ label: 'Curator' });
    // Until the server answers, the page still shows what the person before could see.
    await expect.poll(() => messages(curator.page).count()).toBe(1);
    const shared = await awaiting(curator.page, () => answer.getByRole('button', { name: 'Share' }).click());
    await shared.getByText(/shared by/).waitFor();

    await answer.getByRole('button', { name: /Dismiss/ }).click();
    await page.getByText(onlyYou).waitFor({ state: 'detached' });
    expect(curator.complaints).toEqual([]);
  });

  test('the menu of a message has the commands of the bot', async () => {
    const { page } = opened();
    const said = await awaiting(page, () => say(page, 'Resolution 64/183 was adopted on 18 December 2009.'));
    await said.getByText('Resolution 64/183').click({ button: 'right' });
    const answer = await awaiting(page, () => page.getByRole('menuitem', { name: 'Find a source' }).click());
    await answer.getByText(onlyYou).waitFor();
    expect(await answer.textContent()).toContain('What the collection has on that');
  });
});

onAPage('forms', (opened) => {
  test('a form is opened, kept while something is missing, and answered', async () => {
    const { page } = opened();
    const card = await awaiting(page, () => ask(page, observer));
    await card.getByRole('button', { name: 'Report' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('button', { name: /submit/i }).click();
    await form.getByText('Please fill this in.').waitFor();

    await form.getByRole('textbox').first().fill('The month would be enough.');
    for (const choice of await form.locator('button[aria-haspopup="listbox"]').all()) {
      await choice.click();
      await page.getByRole('option').last().click();
    }
    const answer = await awaiting(page, () => form.getByRole('button', { name: /submit/i }).click());
    await answer.getByText(onlyYou).waitFor();
    expect(await answer.textContent()).toContain('The month would be enough.');
    await form.waitFor({ state: 'detached' });
  });

  test('a style is chosen for a citation', async () => {
    const { page } = opened();
    const card = await awaiting(page, () => ask(page, observer));
    const cited = await awaiting(page, () => card.getByRole('button', { name: 'Cite' }).click());
    await cited.getByRole('button', { name: /UN editorial/ }).click();
    await page.getByRole('option', { name: /BibTeX/ }).click();
    await cited
      .getByText(/@\w+\{/)
      .first()
      .waitFor();
  });
});

onAPage('direct messages', (opened) => {
  test('need no mention', async () => {
    const { page } = opened();
    await page.getByRole('button', { name: 'Rapporteur', exact: true }).click();
    await page.getByRole('textbox', { name: 'Message Rapporteur' }).waitFor();
    const answer = await awaiting(page, () => say(page, 'who is the secretary-general of the SCO?'), 2);
    expect(await answer.textContent()).toMatch(/un-sco\/F-\d+/);
  });

  test('what people write stays text', async () => {
    const { page } = opened();
    const hostile = '<img src=x onerror="document.title=`taken`"> [here](javascript:alert(1)) <script>1</script>';
    const own = await awaiting(page, () => say(page, hostile));
    expect(await own.textContent()).toContain('<script>1</script>');
    expect(await own.locator('img, script, a[href^="javascript"]').count()).toBe(0);
    expect(await page.title()).not.toContain('taken');
  });
});
