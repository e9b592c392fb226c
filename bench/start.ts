import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';

/**
 * How long somebody waits who types `npm start` without a token: until the address is told, until the page stands in
 * the browser, until it shows the bot online, and until the first question is answered. The build is up to date and the
 * browser is open already, as on a developer's machine.
 *
 *   npm run bench:start -- --times 7
 *   npm run bench:start -- --program .build-mine/src/main.js      without npm, another build
 */

const phases = ['address told', 'page stands', 'bot online', 'first answer'] as const;
type Times = Readonly<Record<(typeof phases)[number], number>>;

const question = 'when did the sco become an observer at the un?';
const root = resolve(import.meta.dirname, '..', '..');
const { values } = parseArgs({
  options: { times: { type: 'string', default: '7' }, program: { type: 'string' } },
});
const times = Number(values.times);
if (!Number.isInteger(times) || times < 1) throw new Error('--times takes a whole number from 1');
const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path !== undefined && existsSync(path),
);
if (executablePath === undefined) throw new Error('No Chromium was found: name one in CHROMIUM_PATH.');

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
const folder = mkdtempSync(join(tmpdir(), 'start-'));
try {
  const all: Times[] = [];
  for (let n = 0; n < times; n += 1) all.push(await startOnce(browser));
  print(all);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

async function startOnce(window: Browser): Promise<Times> {
  const context = await window.newContext({ locale: 'en-US' });
  const page = await context.newPage();
  const begun = performance.now();
  const since = () => performance.now() - begun;
  const child = start();
  try {
    const address = await addressOf(child);
    const told = since();
    await page.goto(address, { waitUntil: 'commit' });
    const composer = page.getByRole('textbox', { name: /^Message / });
    await composer.waitFor();
    const stands = since();
    await page.locator('.bot-state[data-online="true"]').waitFor({ state: 'attached' });
    const online = since();
    await ask(page);
    return { 'address told': told, 'page stands': stands, 'bot online': online, 'first answer': since() };
  } finally {
    await context.close();
    await end(child);
  }
}

function start(): ChildProcess {
  // A group of its own: npm's processes end with it.
  const shared = { detached: true, stdio: ['ignore', 'pipe', 'inherit'] as const };
  const env = { ...process.env, PRACTICE_PORT: '0', LOG_LEVEL: 'warn' };
  if (values.program === undefined) {
    return spawn('npm', ['start', '--silent', '--', '--practice'], {
      ...shared,
      stdio: [...shared.stdio],
      cwd: root,
      env,
    });
  }
  // Away from the developer's own settings, as the other way is not: those are part of what is waited for there.
  writeFileSync(join(folder, '.env'), '');
  return spawn(process.execPath, [resolve(values.program), '--practice'], {
    ...shared,
    stdio: [...shared.stdio],
    cwd: folder,
    env: { ...env, KNOWLEDGE_DIR: join(root, 'knowledge') },
  });
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((found, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk) => {
      said += String(chunk);
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (address !== undefined) found(address);
    });
    child.once('close', () => reject(new Error(`It ended before it told an address: ${said}`)));
  });
}

/** Asks as a person does, by typing a command, and waits for the card. */
async function ask(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: /^Message / }).click();
  await page.keyboard.insertText(`/ask ${question}`);
  await page.getByRole('form', { name: /^Command / }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('log').locator('[data-message] .card').last().waitFor();
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return;
  const ended = new Promise((done) => child.once('close', done));
  process.kill(-child.pid, 'SIGTERM');
  await ended;
}

function print(all: readonly Times[]): void {
  console.log(
    `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, ${all.length} starts\n`,
  );
  console.log('| milliseconds from the command | best | median | worst |');
  console.log('| --- | ---: | ---: | ---: |');
  for (const phase of phases) {
    const sorted = all.map((each) => each[phase]).sort((one, other) => one - other);
    const at = (share: number) => Math.round(sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN);
    console.log(`| ${phase} | ${at(0)} | ${at(0.5)} | ${at(1)} |`);
  }
}
