import { expect, test } from 'vitest';
import { startPractice } from '../../src/practice/index.js';
import { start, textOf } from './peer.js';

/** One process, as many connections as Discord recommends. */

test('the bot opens as many shards as Discord recommends, and answers in every server once', async () => {
  const discord = await startPractice({ guilds: 12, gateway: { shards: 3, maxConcurrency: 3 } });
  await start({ discord });
  expect(discord.identifies).toBe(3);
  const shown = await Promise.all(
    discord.guilds.map((guild, n) => discord.slash('echo', { text: `server ${n}` }, { guild })),
  );
  expect(shown.map(({ message }) => textOf(message))).toEqual(
    discord.guilds.map((_guild, n) => expect.stringContaining(`server ${n} `)),
  );
  expect(shown.map(({ acknowledgements }) => acknowledgements)).toEqual(discord.guilds.map(() => 1));
  const said = await discord.say('directly?', { dm: true });
  expect(textOf(await discord.nextReply(said))).toContain('“directly?”');
});

test('where one shard at a time may identify, they come one after another', async () => {
  const discord = await startPractice({ guilds: 2, gateway: { shards: 2, maxConcurrency: 1 } });
  const { logged } = await start({ discord });
  expect(discord.identifies).toBe(2);
  expect(discord.gateway.information.session_start_limit.remaining).toBe(998);
  for (const guild of discord.guilds) {
    expect(await discord.slash('echo', { text: 'hello' }, { guild })).toMatchObject({ acknowledgements: 1 });
  }
  expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
}, 20_000);

test('shards are resumed each by itself, and none is answered twice for it', async () => {
  const discord = await startPractice({ guilds: 6, gateway: { shards: 3, maxConcurrency: 3 } });
  await start({ discord });
  discord.gateway.resends = 20;
  discord.dropConnections();
  const shown = await Promise.all(discord.guilds.map((guild) => discord.slash('echo', { text: 'hello' }, { guild })));
  expect(shown.map(({ acknowledgements, error }) => [acknowledgements, error])).toEqual(
    discord.guilds.map(() => [1, undefined]),
  );
  expect([discord.identifies, discord.resumes]).toEqual([3, 3]);
});
