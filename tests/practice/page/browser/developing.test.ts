import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../../chromium.js';
import { ask, awaiting, messages, type Opened, type Served, servePage, startMs } from './served-page.js';

describe.skipIf(chromiumPath === undefined)("the developer's panel", () => {
  let served: Served;
  let opened: Opened;

  beforeAll(async () => {
    served = await servePage();
    opened = await served.open();
  }, startMs);
  afterAll(() => served?.close());

  const panel = () => opened.page.getByRole('complementary', { name: 'Developer' });
  const question = 'when did the sco become an observer at the un?';

  test('shows what went over the wire, and how the answer came about', async () => {
    const { page } = opened;
    await awaiting(page, () => ask(page, question));
    await page.getByRole('button', { name: 'Developer' }).click();
    await panel().getByText('/interactions/').waitFor();
    await panel().getByRole('heading', { name: '1. Reading' }).waitFor();
    const text = await panel().textContent();
    expect(text).toMatch(/Acknowledgedafter \d/);
    expect(text).toMatch(/POST \/interactions\/.*callback/);
    expect(text).toContain('un-sco/F-0002');
  });

  test('an edited fact is saved to its file, and the next answer says it', async () => {
    const { page } = opened;
    const before = await messages(page).count();
    await panel().getByRole('button', { name: 'Edit un-sco/F-0002' }).click();
    const editor = panel().getByRole('textbox', { name: /^Text of un-sco/ });
    await editor.waitFor();
    const name = ((await editor.getAttribute('aria-label')) ?? '').replace('Text of ', '');
    const text = await editor.inputValue();
    const fromCaret = async () =>
      text.slice(await editor.evaluate((field: HTMLTextAreaElement) => field.selectionStart));
    await expect.poll(fromCaret).toMatch(/^\s*-?\s*id: F-0002/);

    const says = 'The SCO has had observer status at the UN General Assembly since 2 December 2004';
    expect(text).toContain(says);
    await editor.fill(text.replace(says, `${says}, as a test shows`));
    await panel().getByRole('button', { name: 'Save' }).click();
    await panel()
      .getByText(/Saved\. The packs are being/)
      .waitFor();
    expect(readFileSync(join(served.knowledgeDir, name), 'utf8')).toContain('as a test shows');
    const again = panel().getByRole('button', { name: 'Ask again' });
    await again.click({ timeout: 40_000 });
    await messages(page).nth(before).getByText('as a test shows').waitFor();
  }, 60_000);

  test('a mistake is told by file and line, and changes nothing', async () => {
    const editor = panel().getByRole('textbox', { name: /^Text of un-sco/ });
    const text = await editor.inputValue();
    await editor.fill(text.replace('id: F-0002', 'id: F-0002\n    nonsense: yes'));
    await panel().getByRole('button', { name: 'Save' }).click();
    const problem = panel().getByRole('button', { name: /yaml:\d+: .*nonsense/ });
    await problem.click({ timeout: 40_000 });
    const lineOfCaret = () =>
      editor.evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart).split('\n')[0]);
    await expect.poll(lineOfCaret).toContain('nonsense');
    const card = await awaiting(opened.page, () => ask(opened.page, question));
    expect(await card.textContent()).toContain('as a test shows');
  }, 60_000);

  test('the page kept to its own policy', () => expect(opened.complaints).toEqual([]));
});
