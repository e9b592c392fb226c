import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { CannotStart } from '../../src/cannot-start.js';
import { startPractice } from '../../src/practice/index.js';
import { build } from '../built.js';
import { inventedCommands, makeDoor } from './invented.js';
import { start, textOf } from './peer.js';

/** discord.js waits for a gateway for ever; we end, so that a service manager starts us again. */

const silenceMs = 400;

test.each([
  ['silent', 'silent'],
  ['out of reach', 'unreachable'],
] as const)('a gateway that stays %s ends the session, in words', async (_what, fault) => {
  const discord = await startPractice({ heartbeatMs: 50 });
  const { face } = await start({ discord, limits: { silenceMs } });
  discord.gateway[fault] = true;
  if (fault === 'unreachable') discord.dropConnections();
  const failure = await face.failed;
  expect(failure).toBeInstanceOf(CannotStart);
  expect(failure).toMatchObject({
    exitCode: 1,
    message: expect.stringMatching(/^Nothing has come from Discord's gateway.*Check the network/),
  });
});

test.each([
  ['silent', 'silent'],
  ['out of reach', 'unreachable'],
] as const)('a gateway that is %s from the beginning ends the start', async (_what, fault) => {
  const discord = await startPractice({});
  discord.gateway[fault] = true;
  await expect(start({ discord, limits: { silenceMs } })).rejects.toThrow(/^Nothing has come from Discord's gateway/);
});

test('a session that is refused again and again ends too, although its heartbeats are answered', async () => {
  const discord = await startPractice({ heartbeatMs: 20, gateway: { identifyEveryMs: 3_600_000 } });
  const { face } = await start({ discord, limits: { silenceMs } });
  discord.refuseResume(true);
  discord.dropConnections();
  expect((await face.failed).message).toMatch(/^Nothing has come from/);
});

test('one where nothing happens, but heartbeats are answered, is not silent', async () => {
  const discord = await startPractice({ heartbeatMs: 50 });
  const { face } = await start({ discord, limits: { silenceMs } });
  expect(await Promise.race([face.failed, sleep(5 * silenceMs, 'alive')])).toBe('alive');
});

test('a silence that ends in time costs nothing', async () => {
  const discord = await startPractice({ heartbeatMs: 50 });
  const { face } = await start({ discord, limits: { silenceMs: 3_000 } });
  discord.silence(true);
  await sleep(300);
  discord.silence(false);
  expect(await Promise.race([face.failed, sleep(1_500, 'alive')])).toBe('alive');
  expect(await discord.slash('echo', { text: 'hello' })).toMatchObject({ acknowledgements: 1, error: undefined });
});

test('what is being answered still arrives', async () => {
  const door = makeDoor();
  const discord = await startPractice({ heartbeatMs: 50 });
  const commands = inventedCommands(door.pass);
  const { face } = await start({ discord, commands, limits: { silenceMs, deferAfterMs: 50 } });
  const pending = discord.slash('slow', { visibility: 'public' });
  await door.reached;
  discord.silence(true);
  const failed = face.failed.then(() => 'failed');
  await sleep(2 * silenceMs);
  door.open();
  expect(await failed).toBe('failed');
  expect(textOf((await pending).message)).toBe('at last');
});

/** Runs the compiled bot against this Discord, with a small limit, until it ends. */
const program = (discord: { readonly rest: object; readonly token: string }) => `
  const at = (path) => import(${JSON.stringify(`${pathToFileURL(build).href}/`)} + path);
  const { runProgram } = await at('src/run-program.js');
  const { serveDiscord } = await at('src/serve-discord.js');
  const { loadConfig } = await at('src/config.js');
  const { Secret } = await at('src/secret.js');
  await runProgram(() => serveDiscord(
    { ...loadConfig(), token: new Secret(${JSON.stringify(discord.token)}) },
    new AbortController().signal,
    { rest: ${JSON.stringify(discord.rest)}, limits: { silenceMs: ${silenceMs} } },
  ));
`;

test('the program ends with 1 and one line that says what to do', async () => {
  const discord = await startPractice({ heartbeatMs: 50 });
  onTestFinished(() => discord.close());
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program(discord)], {
    cwd: join(build, '..'),
    env: { PATH: process.env.PATH ?? '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill());
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += String(chunk);
  });
  child.stdout.on('data', (chunk) => {
    if (String(chunk).includes('Answering in Discord')) discord.silence(true);
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(err).toMatch(/^Nothing has come from Discord's gateway for .* Check the network .*\n$/);
  expect(code).toBe(1);
}, 30_000);
