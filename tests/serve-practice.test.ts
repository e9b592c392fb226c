import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { CannotStart } from '../src/cannot-start.js';
import type { Config } from '../src/config.js';
import { Secret } from '../src/secret.js';
import { type PracticeSurroundings, servePractice } from '../src/serve-practice.js';
import { runBuilt } from './built.js';
import { moonPack } from './moon-pack.js';
import { until } from './practice/peer.js';
import { tab } from './practice/web/page-peer.js';

const realToken = 'bm90LWEtcmVhbC1ib3Q.GaBcDe.this-is-no-real-token';

function folderWith(pack: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-practice-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, '.env'), '# keeps the .env of the project out\n');
  writeFileSync(join(folder, 'main.js'), '// A page that does nothing.\n');
  mkdirSync(join(folder, 'knowledge', 'moon'), { recursive: true });
  writeFileSync(join(folder, 'knowledge', 'moon', 'pack.yaml'), pack);
  return folder;
}

/** Starts it in this process; it ends with the test. */
function start(config: Partial<Config> = {}, surroundings: PracticeSurroundings = {}) {
  const folder = folderWith(moonPack);
  const stop = new AbortController();
  const said: string[] = [];
  let log = '';
  let found = (_address: string): void => {};
  const address = new Promise<string>((resolve) => {
    found = resolve;
  });
  const code = servePractice(
    {
      knowledgeDir: join(folder, 'knowledge'),
      logLevel: 'info',
      terminal: { plain: true, links: false },
      practice: { port: 0, logLevel: 'warn' },
      ...config,
    },
    stop.signal,
    {
      pageDir: folder,
      say: (line) => {
        said.push(line);
        const [printed] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
        if (printed) found(printed);
      },
      writeLog: (line) => {
        log += line;
      },
      ...surroundings,
    },
  );
  onTestFinished(async () => {
    stop.abort();
    await code.catch(() => undefined);
  });
  return { folder, stop, said, address, code, logged: () => log };
}

/** A port that something else listens on, until the test ends. */
async function takenPort(): Promise<number> {
  const other: Server = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  const address = other.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

test('the page stands, the bot comes, is asked, answers, and all ends with 0', async () => {
  const { address, stop, code, said, logged } = start();
  const open = await tab(`${await address}/page/events`);
  const { you, guilds } = await open.state();
  await open.next('bot', ({ online }) => online);
  const response = await fetch(`${await address}/page/act`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      as: you.id,
      locale: 'en-US',
      do: 'slash',
      channelId: guilds[0]?.channels[0]?.id,
      name: 'ask',
      options: { question: 'When did the Lunar Bakery open?' },
    }),
  });
  expect(response.status).toBe(200);
  await open.message((message) => JSON.stringify(message).includes('4 May 2029'));
  stop.abort();
  expect(await code).toBe(0);
  await open.ended;
  expect(said).toEqual([expect.stringContaining('Practice server: http'), expect.stringContaining('--terminal')]);
  expect(logged()).toBe('');
});

test('the token of the real bot goes nowhere', async () => {
  const { address, said, logged } = start(
    { token: new Secret(realToken), guildId: '123456789012345678', practice: { port: 0, logLevel: 'trace' } },
    {},
  );
  const open = await tab(`${await address}/page/events`);
  await open.next('bot', ({ online }) => online);
  expect(said).toContain('DISCORD_TOKEN is not used here: nothing leaves this machine.');
  expect(logged()).toContain('Knowledge loaded');
  expect(logged() + JSON.stringify(open.events)).not.toContain(realToken);
});

describe('a port that something else listens on', () => {
  test('is left alone where nobody asked for it', async () => {
    const port = await takenPort();
    const { address, said } = start({ practice: { port: undefined, logLevel: 'warn' } }, { usualPort: port });
    expect(await address).not.toContain(`:${port}`);
    expect((await fetch(await address)).status).toBe(200);
    expect(said[0]).toBe(`Port ${port} is taken, so the practice server stands at another one.`);
  });

  test('ends it where it was asked for, with what to do', async () => {
    const port = await takenPort();
    const { code } = start({ practice: { port, logLevel: 'warn' } });
    const failure = await code.catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CannotStart);
    expect(failure).toMatchObject({ exitCode: 1, lines: [expect.stringContaining(`Port ${port} (PRACTICE_PORT)`)] });
  });
});

test('a page that was not built ends it, with what to do', async () => {
  const { code } = start({}, { pageDir: join(tmpdir(), 'no-such-page') });
  await expect(code).rejects.toMatchObject({ exitCode: 1, lines: [expect.stringContaining('not built')] });
});

test('packs with mistakes end it, and free the port', async () => {
  const broken = folderWith(moonPack.replace('rev: 1', 'rev: zero'));
  const { address, code } = start({ knowledgeDir: join(broken, 'knowledge') });
  const failure = await code.catch((error: unknown) => error);
  expect(failure).toMatchObject({ exitCode: 1, lines: [expect.stringMatching(/pack\.yaml:\d+: /)] });
  await expect(fetch(await address)).rejects.toThrow();
});

test.each([
  ['is not there', ['no-such-program-for-browsers'], 'ENOENT'],
  ['fails', [process.execPath, '-e', 'process.exit(3)'], 'ended with 3'],
] as const)('a browser that %s is told, and nothing ends', async (_why, opener, problem) => {
  const { address, said, stop, code } = start({}, { open: true, opener });
  const told = () => said.filter((line) => line.startsWith('No browser'));
  await until(() => told().length > 0);
  expect(told()).toEqual([
    expect.stringMatching(/^No browser could be opened \([^)]+\)\. Open http:\/\/127\.0\.0\.1:\d+ yourself\.$/),
  ]);
  expect(told()[0]).toContain(problem);
  expect((await fetch(await address)).status).toBe(200);
  stop.abort();
  expect(await code).toBe(0);
});

describe('npm start -- --practice', () => {
  test('reaches a usable page and tells of edits, without a terminal and although a token is set', async () => {
    const folder = folderWith(moonPack);
    let out = '';
    const pack = join(folder, 'knowledge', 'moon', 'pack.yaml');
    let usable: Promise<readonly unknown[]> | undefined;
    const { code, err } = await runBuilt('src/main.js', {
      args: ['--practice'],
      input: 'nobody',
      env: { KNOWLEDGE_DIR: join(folder, 'knowledge'), PRACTICE_PORT: '0', DISCORD_TOKEN: realToken },
      folder,
      onOutput: (child, chunk) => {
        out += chunk;
        const [address] = /http:\/\/127\.0\.0\.1:\d+(?=\n)/.exec(out) ?? [];
        if (!address || usable) return;
        usable = (async () => {
          const shell = await (await fetch(address)).text();
          const main = await fetch(`${address}/page/main.js`);
          const open = await tab(`${address}/page/events`);
          await open.next('bot', ({ online }) => online);
          // The curators' view of the same server: an edit is taken up, or told with its mistakes.
          writeFileSync(pack, moonPack.replace('source: log,', 'source: lgo,'));
          const refused = await open.next('news', ({ news }) => !news.swapped);
          writeFileSync(pack, moonPack.replaceAll('4 May 2029', '5 May 2029'));
          const swapped = await open.next('news', ({ news }) => news.swapped);
          const news = [refused, swapped].map((event) => event.news.lines[0]);
          return [shell.includes('id="app"'), main.status, ...news];
        })().finally(() => child.kill('SIGTERM'));
      },
    });
    const [hasPlace, mainStatus, ...news] = (await usable) ?? [];
    expect([hasPlace, mainStatus]).toEqual([true, 200]);
    expect(news).toEqual([
      expect.stringMatching(/pack\.yaml:\d+: /),
      expect.stringContaining('are in use: moon 1.0.0'),
    ]);
    // A person reads both in the terminal, in words and once.
    for (const line of news) expect(out.split(`${line}\n`)).toHaveLength(2);
    expect([code, err]).toEqual([0, '']);
    expect(out).not.toContain(realToken);
  });

  test.each([
    ['two faces', ['--practice', '--terminal'], '--terminal and --practice exclude each other.'],
    ['a browser for another face', ['--terminal', '--open'], '--open opens the practice server'],
  ])('a wrong call tells what is wrong, and ends with 2: %s', async (_why, args, problem) => {
    const { code, out, err } = await runBuilt('src/main.js', {
      args,
      input: 'x',
      env: {},
      folder: folderWith(moonPack),
    });
    expect([code, out]).toEqual([2, '']);
    expect(err.startsWith(problem)).toBe(true);
  });
});
