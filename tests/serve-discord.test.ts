import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { CannotStart } from '../src/cannot-start.js';
import type { Config } from '../src/config.js';
import { startPractice } from '../src/practice/index.js';
import { Secret } from '../src/secret.js';
import { serveDiscord } from '../src/serve-discord.js';
import { moonPack } from './moon-pack.js';

async function prepare(token: string) {
  const discord = await startPractice({});
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-serve-'));
  onTestFinished(async () => {
    rmSync(folder, { recursive: true });
    await discord.close();
  });
  mkdirSync(join(folder, 'moon'));
  writeFileSync(join(folder, 'moon', 'pack.yaml'), moonPack);
  const config: Config & { readonly token: Secret } = {
    token: new Secret(token),
    knowledgeDir: folder,
    logLevel: 'debug',
    terminal: { plain: true, links: false },
    practice: { logLevel: 'warn' },
  };
  let log = '';
  const stop = new AbortController();
  const surroundings = {
    rest: discord.rest,
    writeLog: (line: string) => {
      log += line;
      // Ready: the test's host asks it to end.
      if (line.includes('Answering in Discord')) setImmediate(() => stop.abort());
    },
  };
  return { config, stop, surroundings, logged: () => log };
}

test('serves until it is asked to stop, then ends with 0; its log never has the token', async () => {
  const { config, stop, surroundings, logged } = await prepare('practice-token');
  expect(await serveDiscord(config, stop.signal, surroundings)).toBe(0);
  const messages = logged()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).msg);
  expect(messages).toEqual(
    expect.arrayContaining(['Knowledge loaded', 'Answering in Discord', 'Stopping: finishing what is being answered']),
  );
  expect(logged()).toContain('moon@1.0.0');
  expect(logged()).not.toContain('practice-token');
});

test('a refused token ends it with one sentence', async () => {
  const { config, stop, surroundings, logged } = await prepare('a-wrong-token');
  const failure = await serveDiscord(config, stop.signal, surroundings).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(CannotStart);
  expect(failure).toMatchObject({ exitCode: 1, lines: [expect.stringContaining('DISCORD_TOKEN')] });
  expect(logged()).not.toContain('a-wrong-token');
});
