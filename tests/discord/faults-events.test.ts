import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { CommandSet } from '../../commands/command.js';
import { runPublishing } from '../../src/discord/publish-run.js';
import { shardOf } from '../../src/practice/guild.js';
import { type Practice, startPractice } from '../../src/practice/index.js';
import { Secret } from '../../src/secret.js';
import { inventedCommands } from './invented.js';
import { inventedForms } from './invented-forms.js';
import { start, textOf } from './peer.js';

/** Events from another Discord than the one we know: none of them costs anybody else an answer. */

type Happening = Parameters<Practice['world']['announce']>[0];

/** Everything that the people below do, as events. */
async function eventsOf(discord: Practice): Promise<readonly Happening[]> {
  const seen: Happening[] = [];
  const stop = discord.world.listen((happening) => void seen.push(happening));
  const card = await discord.slash('echo', { text: 'hello' });
  await discord.press(card, 'Louder');
  await discord.complete('echo', 'text', 'hel');
  const said = await discord.say('who is there?', { mentionBot: true });
  await discord.nextReply(said);
  await discord.messageCommand('Quote', said);
  const form = await discord.slash('write', { way: 'private' });
  await discord.submit(form, { words: 'hello', paper: 'thin' });
  stop();
  return seen;
}

const everything: CommandSet = {
  ...inventedCommands(),
  slashCommands: [...inventedCommands().slashCommands, ...inventedForms().slashCommands],
  components: [...inventedCommands().components, ...inventedForms().components],
  forms: inventedForms().forms,
};

/** Copies of a value in each of which one thing, at any depth, is another. */
function* spoilt(value: unknown, others: readonly unknown[]): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    const rest: [string, unknown][] = Object.entries(value).filter(([name]) => name !== key);
    const withPart = (other: unknown): unknown =>
      Array.isArray(value)
        ? value.map((each, n) => (String(n) === key ? other : each))
        : Object.fromEntries([...rest, [key, other]]);
    for (const other of others) yield withPart(other);
    if (!Array.isArray(value)) yield Object.fromEntries(rest);
    for (const inner of spoilt(part, others)) yield withPart(inner);
  }
}

test('events with anything in them missing, empty or of another kind cost nobody else an answer', async () => {
  const discord = await startPractice({ limits: 'none', patienceMs: 3_000 });
  const { logged } = await start({ discord, commands: everything, limits: { burst: 100_000 } });
  const events = await eventsOf(discord);
  let sent = 0;
  for (const happening of events) {
    for (const data of spoilt(happening.data, [null, {}])) {
      sent += 1;
      discord.world.announce({ ...happening, data: withId(data, `${10n ** 17n + BigInt(sent)}`) });
      if (sent % 50 === 0) await sleep(5);
    }
  }
  expect(sent).toBeGreaterThan(1_000);
  // What they all met has to be answered first.
  const asking = async () => textOf((await discord.slash('echo', { text: 'still there?', private: true })).message);
  await expect.poll(asking, { timeout: 30_000 }).toContain('still there?');
  await discord.say('and who is there?', { mentionBot: true });
  const heard = () => discord.messages().filter((message) => textOf(message).includes('“and who is there?”'));
  await expect.poll(heard, { timeout: 10_000 }).toHaveLength(1);
  expect(logged.filter(({ level }) => level === 'error').length).toBeGreaterThan(10);
}, 60_000);

function withId(data: unknown, id: string): unknown {
  return typeof data === 'object' && data !== null && 'id' in data ? { ...data, id } : data;
}

describe('an interaction', () => {
  /** A slash command, or whatever becomes of its event on the way. */
  async function arriving(change: (data: object) => unknown) {
    const discord = await startPractice({ patienceMs: 3_000 });
    const { logged } = await start({ discord });
    const { announce } = discord.world;
    discord.world.announce = (happening) => {
      const isAsked = happening.event === 'INTERACTION_CREATE' && typeof happening.data === 'object';
      announce.call(discord.world, isAsked ? { ...happening, data: change(happening.data ?? {}) } : happening);
    };
    return { discord, logged };
  }

  test.each<[string, (data: object) => unknown]>([
    ['of a kind from the future', (data) => ({ ...data, type: 99 })],
    ['of a command of a kind from the future', (data) => ({ ...data, data: { name: 'echo', id: '1', type: 99 } })],
    ['of a component of a kind from the future', (data) => ({ ...data, type: 3, data: { component_type: 99 } })],
    ['with nothing in it', (data) => ({ ...data, data: null })],
    ['with rights that are none', (data) => ({ ...data, app_permissions: null })],
    [
      'with an option of a kind from the future in place of its own',
      (data) => ({
        ...data,
        data: { id: '1', name: 'echo', type: 1, options: [{ name: 'text', type: 99, value: 'hello' }] },
      }),
    ],
  ])('%s is answered with a code that is in the log', async (_what, change) => {
    const { discord, logged } = await arriving(change);
    const shown = await discord.slash('echo', { text: 'hello' });
    const code = /`([0-9A-Z]{6})`/.exec(textOf(shown.message))?.[1];
    expect(shown).toMatchObject({ acknowledgements: 1, ephemeral: true, error: undefined });
    expect(logged.filter(({ level }) => level === 'error')).toMatchObject([{ fields: { code } }]);
  });

  test('with more in it than we know is answered as usual', async () => {
    const { discord, logged } = await arriving((data) => ({ ...data, novelty: { of: ['the future'] } }));
    const shown = await discord.slash('echo', { text: 'hello' });
    expect(textOf(shown.message)).toContain('hello · person');
    expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('is answered before every shard is ready, for it does not live so long; and once', async () => {
    const discord = await startPractice({ guilds: 6, gateway: { shards: 2, maxConcurrency: 1 } });
    const publishing = { args: [], token: new Secret(discord.token), rest: discord.rest, write: () => undefined };
    await runPublishing({ ...publishing, commands: inventedCommands() });
    let isReady = false;
    const starting = start({ discord }).then((started) => {
      isReady = true;
      return started;
    });
    await expect.poll(() => discord.identifies, { timeout: 5_000 }).toBe(1);
    const guild = discord.guilds.find(({ id }) => shardOf(id, 2) === 0);
    const shown = await discord.slash('echo', { text: 'so early?' }, { guild });
    expect(textOf(shown.message)).toContain('so early?');
    expect(isReady).toBe(false);
    const { logged } = await starting;
    await shown.settled(300);
    expect(shown).toMatchObject({ acknowledgements: 1, followups: [], error: undefined });
    expect(logged.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([]);
  }, 20_000);
});
