import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { build } from '../../../built.js';
import { launchChromium } from '../../../chromium.js';
import { root } from '../../../structure/source-files.js';

/**
 * The compiled program as `npm start -- --practice` runs it, on a copy of the shipped packs, and a browser to look at its
 * page.
 */
export interface Served {
  readonly address: string;
  /** The copy of the packs, to be edited. */
  readonly knowledgeDir: string;
  /** A new window; whatever the page logs as an error, or is forbidden by its own policy, is in `complaints`. */
  open(options?: BrowserContextOptions & { readonly hash?: string }): Promise<Opened>;
  close(): Promise<void>;
}

/** How long a suite may take until its page stands and the bot is there, in milliseconds: they all start at once. */
export const startMs = 120_000;

export interface Opened {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** @throws Error with what the program said, if it does not serve a page within a minute */
export async function servePage(): Promise<Served> {
  const program = join(build, 'src', 'main.js');
  if (!existsSync(program)) throw new Error(`${program} is not there. Run "npm test", which builds first.`);
  const folder = mkdtempSync(join(tmpdir(), 'practice-page-'));
  const knowledgeDir = join(folder, 'knowledge');
  cpSync(join(root, 'knowledge'), knowledgeDir, { recursive: true });
  // Keeps the developer's own settings out.
  writeFileSync(join(folder, '.env'), '');
  const env = { PATH: process.env.PATH ?? '', PRACTICE_PORT: '0', KNOWLEDGE_DIR: knowledgeDir };
  const child = spawn(process.execPath, [program, '--practice'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await addressOf(child);
  let browser: Browser | undefined;
  return {
    address,
    knowledgeDir,
    async open({ hash = '', ...options } = {}) {
      browser ??= await launchChromium();
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US', ...options });
      // Well below a test's own limit, so that what was waited for is named.
      context.setDefaultTimeout(8_000);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('request', (request) => {
        const { origin } = new URL(request.url());
        if (origin !== address && !request.url().startsWith('data:')) complaints.push(`asked ${request.url()}`);
      });
      await page.goto(`${address}/${hash}`);
      await page.getByText('Rapporteur online').first().waitFor({ state: 'attached', timeout: 60_000 });
      return { page, complaints };
    },
    async close() {
      await browser?.close();
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: unknown) => {
      said += String(chunk);
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    };
    const timer = setTimeout(() => reject(new Error(`No page was served. The program said: ${said}`)), 60_000);
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('close', (code) => reject(new Error(`The program ended with ${code}: ${said}`)));
  });
}

/** The field in which one writes to a channel or a person. */
export function composer(page: Page): Locator {
  return page.getByRole('textbox', { name: /^Message / });
}

/** Writes a message and sends it. */
export async function say(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await page.keyboard.press('Enter');
}

/** Types `/ask question` as a person does: the command, its option, Enter. */
export async function ask(page: Page, question: string): Promise<void> {
  await composer(page).click();
  await page.keyboard.type('/ask ');
  const field = page.getByRole('combobox', { name: /question/i });
  await field.fill(question);
  await putListAway(page);
  await field.press('Enter');
}

/** Puts away the list above a command, once it is there: before that, the key would leave the command. */
export async function putListAway(page: Page): Promise<void> {
  const list = page.getByRole('form', { name: /^Command / }).locator('.picker');
  await list.waitFor();
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
}

/** Every message that the person sees in this channel. */
export function messages(page: Page): Locator {
  return page.getByRole('log').locator('[data-message]');
}

/** Does something, and waits for the messages that come of it: one unless said. The last of them is returned. */
export async function awaiting(page: Page, doing: () => Promise<unknown>, count = 1): Promise<Locator> {
  const before = await messages(page).count();
  await doing();
  const last = messages(page).nth(before + count - 1);
  await last.waitFor();
  return last;
}
