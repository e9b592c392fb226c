import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { connectDiscord } from '../../src/discord/connect.js';
import { DiscordRefused } from '../../src/discord/refused.js';
import { type PracticeOptions, startPractice } from '../../src/practice/index.js';
import { Secret } from '../../src/secret.js';
import { inventedCommands, noEngine } from './invented.js';
import { memoryLog, start } from './peer.js';

async function refusedBy(options: PracticeOptions & { readonly token?: string; readonly api?: string }, token: string) {
  const discord = await startPractice(options);
  onTestFinished(() => discord.close());
  const { log, logged } = memoryLog();
  const rest = options.api === undefined ? discord.rest : { api: options.api, version: '10' };
  const failure = await connectDiscord({
    token: new Secret(token),
    commands: inventedCommands(),
    engine: () => noEngine,
    log,
    version: '1.0.0',
    rest,
  }).catch((error: unknown) => error);
  return { failure, logged };
}

test('a wrong token is told in words, and not repeated', async () => {
  const { failure, logged } = await refusedBy({}, 'a-wrong-token');
  expect(failure).toBeInstanceOf(DiscordRefused);
  expect(failure).toMatchObject({
    lines: [expect.stringMatching(/^DISCORD_TOKEN is set but Discord refused it \(401\)/)],
  });
  expect(JSON.stringify([failure, logged])).not.toContain('a-wrong-token');
});

test('a token that cannot even be sent is not repeated either', async () => {
  const { failure } = await refusedBy({}, 'a-wrong\ntoken');
  expect(failure).toBeInstanceOf(DiscordRefused);
  expect(failure instanceof Error && failure.message).not.toContain('a-wrong');
});

test('refused intents are told in words', async () => {
  const { failure } = await refusedBy({ intentsAllowed: 1 }, 'practice-token');
  expect(failure).toBeInstanceOf(DiscordRefused);
  expect(failure).toMatchObject({ lines: [expect.stringMatching(/refused the intents.*\(4014\)/)] });
});

test('without a network, the host is sent to look at it', async () => {
  const port = await freePort();
  const { failure } = await refusedBy({ api: `http://127.0.0.1:${port}/api` }, 'practice-token');
  expect(failure).toBeInstanceOf(DiscordRefused);
  expect(failure).toMatchObject({ lines: [expect.stringMatching(/^Discord cannot be reached: .*Check the network/)] });
});

test('a server the bot is not in is told in words', async () => {
  await expect(start({ guildId: '123456789012345678' })).rejects.toThrow(
    /^The bot is not in server 123456789012345678/,
  );
});

/** A port at which nobody listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 1;
}

test('a token that is reset while it serves ends the session, in words', async () => {
  const { discord, face } = await start();
  discord.fail(/POST .*\/messages/, 401, 10);
  await discord.say('who is there?', { mentionBot: true });
  const failure = await face.failed;
  expect(failure).toBeInstanceOf(DiscordRefused);
  expect(failure.message).toMatch(/^DISCORD_TOKEN .*refused it \(401\)/);
});

test('a login page in place of Discord is told in words', async () => {
  const portal = createHttpServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Please log in</html>');
  });
  await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void portal.close());
  const address = portal.address();
  const port = typeof address === 'object' && address !== null ? address.port : 1;
  const { failure } = await refusedBy({ api: `http://127.0.0.1:${port}/api` }, 'practice-token');
  expect(failure).toMatchObject({ lines: [expect.stringMatching(/^What answers in place of Discord is not Discord/)] });
});

test('where no more sessions may be started today, it says until when', async () => {
  const { failure } = await refusedBy({ gateway: { total: 0 } }, 'practice-token');
  expect(failure).toMatchObject({
    lines: [expect.stringMatching(/^Discord lets this bot start no more sessions before \d{4}-\d\d-\d\dT/)],
  });
});
