import { describe, expect, test } from 'vitest';
import type { PublishOutcome } from '../../src/discord/publish.js';
import { startPublishing } from '../../src/discord/publishing.js';
import { DiscordRefused } from '../../src/discord/refused.js';
import { startPractice } from '../../src/practice/index.js';
import { Secret } from '../../src/secret.js';
import { memoryLog, start, textOf } from './peer.js';

const done: PublishOutcome = {
  guildId: undefined,
  difference: { added: ['/new'], removed: [], changed: [] },
  published: true,
  warnings: [],
};

/** Publishing that meets one thing after another, and what the log has of it. */
async function publishing(meets: readonly (() => Promise<PublishOutcome>)[], times: object = {}) {
  const { log, logged } = memoryLog();
  let asked = 0;
  const publish = () => {
    asked += 1;
    return (meets[asked - 1] ?? (() => Promise.resolve(done)))();
  };
  const token = new Secret('secret-token');
  const stop = await startPublishing({ publish, log, token, patienceMs: 20, againAfterMs: 5, ...times });
  return { stop, asked: () => asked, logged, said: () => logged.map(({ level, message }) => `${level}: ${message}`) };
}

const fails = (error: Error) => () => Promise.reject(error);
const published = 'info: Commands published';

test('commands that Discord does not take are tried again, and the bot goes on', async () => {
  const daily = Object.assign(new Error('Max number of daily creates, says secret-token'), { code: 30034 });
  const { said, logged, asked, stop } = await publishing([
    fails(daily),
    fails(new DiscordRefused('down', { mayPass: true })),
  ]);
  await expect.poll(said).toContain(published);
  stop();
  expect(asked()).toBe(3);
  expect(said().slice(0, 2)).toEqual(Array(2).fill(expect.stringMatching(/^warn: Commands could not be published/)));
  expect(logged[0]?.fields).toMatchObject({ cause: { code: 30034 } });
  expect(JSON.stringify(logged)).not.toContain('secret-token');
});

test('what only the host can mend ends the start', async () => {
  await expect(publishing([fails(new DiscordRefused('wrong token'))])).rejects.toThrow('wrong token');
});

describe('where Discord lets us wait', () => {
  test('nobody waits for it, and it is told when it is done', async () => {
    let take = (_outcome: PublishOutcome) => {};
    const { said } = await publishing([() => new Promise((resolve) => (take = resolve))]);
    expect(said()).toEqual([expect.stringMatching(/^warn: Discord has not taken the commands yet/)]);
    take(done);
    await expect.poll(said).toContain(published);
  });

  test('a refusal that comes late is told', async () => {
    let refuse = (_error: Error) => {};
    const { said } = await publishing([() => new Promise((_resolve, reject) => (refuse = reject))]);
    refuse(new DiscordRefused('not in this server'));
    await expect.poll(said).toContainEqual(expect.stringMatching(/^error: Commands cannot be published/));
  });
});

test('once stopped, nothing is tried again', async () => {
  const { stop, asked, said } = await publishing([fails(new Error('no'))], { againAfterMs: 1 });
  stop();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([asked(), said().length]).toEqual([1, 1]);
});

test.each([
  ['today’s limit is used up', 429, 3_600],
  ['Discord is in trouble', 503, undefined],
])('the bot answers while its commands are not taken: %s', async (_why, status, retryAfterS) => {
  const discord = await startPractice();
  const { face } = await start({ discord });
  await face.close();
  discord.fail(/(PUT|GET) .*\/commands/, status, 1_000, { retryAfterS });
  const { logged } = await start({ discord, limits: { publishMs: 50 } });
  expect(textOf((await discord.slash('echo', { text: 'hello' })).message)).toContain('hello');
  expect(logged.filter(({ level }) => level === 'warn')).toHaveLength(1);
});

test('publishing that never ends is left behind when the bot leaves', async () => {
  const discord = await startPractice();
  discord.fail(/PUT .*\/commands/, 429, 1_000, { retryAfterS: 3_600 });
  const { face } = await start({ discord, limits: { publishMs: 50 } });
  await face.close();
  expect(discord.published).toBe(0);
});
