#!/usr/bin/env node
// Draws the pictures of the practice server that the README shows, from the page itself: docs/pictures/*.png.
// Needs Chromium, found where the tests find it or named in CHROMIUM_PATH.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumPath } from './chromium-path.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const pictures = join(root, 'docs', 'pictures');
if (chromiumPath === undefined) {
  console.error('No Chromium was found. Install it, or name one in CHROMIUM_PATH.');
  process.exit(2);
}

/** The practice server of the compiled program, with its address. */
async function serve() {
  const child = spawn(process.execPath, [join(root, 'dist', 'src', 'main.js'), '--practice'], {
    cwd: root,
    env: { PATH: process.env.PATH, PRACTICE_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += String(chunk);
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('close', (code) => reject(new Error(`The program ended with ${code}: ${said}`)));
  });
  return { child, address };
}

async function answered(page, count) {
  await page
    .getByRole('log')
    .locator('[data-message]')
    .nth(count - 1)
    .waitFor();
}

async function ask(page, question) {
  await page.getByRole('textbox', { name: /^Message / }).click();
  await page.keyboard.type(`/ask ${question}`);
  // Before its list is there, the key would leave the command.
  await page.locator('form[aria-label^="Command"] .picker').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
}

const { child, address } = await serve();
const browser = await chromium.launch({
  executablePath: chromiumPath,
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
mkdirSync(pictures, { recursive: true });
try {
  for (const [name, options] of [
    ['practice-server', { viewport: { width: 1180, height: 820 } }],
    [
      'practice-server-phone',
      { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, colorScheme: 'dark' },
    ],
  ]) {
    const context = await browser.newContext({ deviceScaleFactor: 1.5, locale: 'en-GB', ...options });
    const page = await context.newPage();
    await page.goto(address);
    await page.getByText('Rapporteur online').first().waitFor({ state: 'attached' });
    const before = await page.getByRole('log').locator('[data-message]').count();
    await ask(page, 'when did the sco become an observer at the un?');
    await answered(page, before + 1);
    await page.mouse.move(0, 0);
    await page.getByText('2 December 2004', { exact: true }).last().waitFor();
    // Fonts and the scroll to the newest message settle.
    await page.waitForTimeout(500);
    const path = join(pictures, `${name}.png`);
    await page.screenshot({ path });
    console.log(path);
    await context.close();
  }
} finally {
  await browser.close();
  child.kill('SIGTERM');
}
