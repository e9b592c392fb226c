import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Practice, type Shown, startPractice } from '../../src/practice/index.js';
import { inventedCommands, makeDoor } from './invented.js';
import { start, textOf } from './peer.js';

/** The real client on a practice Discord that misbehaves: nothing is answered zero times, twice or late. */

/** Callbacks that Discord accepted for an interaction. */
function accepted(discord: Practice, { interactionId }: Shown): number {
  return discord.requests.filter(
    ({ path, status }) => path.startsWith(`/interactions/${interactionId}/`) && status < 300,
  ).length;
}

/** The bot's messages that answer so and so. */
function spoken(discord: Practice): readonly string[] {
  return discord
    .messages()
    .filter(({ author }) => author.id === discord.bot.user.id)
    .map(textOf);
}

function echo(discord: Practice, text = 'hello'): Promise<Shown> {
  return discord.slash('echo', { text });
}

const echoed = 'hello · person · en-US · mentions arrive';

describe('the connection', () => {
  test('cut in the middle of an interaction, before its answer: the answer comes all the same', async () => {
    const door = makeDoor();
    const { discord } = await start({ commands: inventedCommands(door.pass) });
    discord.gateway.courier.cutAfter('INTERACTION_CREATE', 1);
    const pending = discord.slash('slow', { visibility: 'public' });
    await door.reached;
    await expect.poll(() => discord.resumes).toBe(1);
    door.open();
    const shown = await pending;
    expect(textOf(shown.message)).toBe('at last');
    expect(shown).toMatchObject({ acknowledgements: 1, error: undefined });
  });

  test('cut with the very event: what a resume sends again is not answered again', async () => {
    const { discord, logged } = await start();
    discord.gateway.resends = 10;
    discord.gateway.courier.cutAfter('INTERACTION_CREATE', 1);
    const shown = await echo(discord);
    await expect.poll(() => discord.resumes).toBe(1);
    const again = await discord.nextReply(await discord.say('still there?', { mentionBot: true }), 10_000);
    expect(textOf(again)).toContain('still there?');
    expect(textOf(shown.message)).toBe(echoed);
    expect(shown).toMatchObject({ acknowledgements: 1, error: undefined });
    expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('mentions that a resume sends again are answered once', async () => {
    const { discord } = await start();
    discord.gateway.resends = 50;
    await discord.nextReply(await discord.say('one', { mentionBot: true }));
    discord.dropConnections();
    await discord.nextReply(await discord.say('two', { mentionBot: true }), 10_000);
    await discord.nextReply(await discord.say('three', { mentionBot: true }), 10_000);
    expect(discord.resumes).toBe(1);
    expect(spoken(discord)).toEqual(['one', 'two', 'three'].map((word) => expect.stringContaining(`“${word}”`)));
  });

  test('a refused resume in the middle of an interaction costs no answer', async () => {
    const door = makeDoor();
    const { discord } = await start({ commands: inventedCommands(door.pass), limits: { deferAfterMs: 20 } });
    discord.refuseResume(true);
    discord.gateway.courier.cutAfter('INTERACTION_CREATE', 1);
    const pending = discord.slash('slow', { visibility: 'private' });
    await expect.poll(() => discord.identifies, { timeout: 15_000 }).toBe(2);
    door.open();
    const shown = await pending;
    await expect.poll(() => textOf(shown.message)).toBe('at last');
    expect(shown).toMatchObject({ acknowledgements: 1, deferred: true, error: undefined });
    expect(textOf((await echo(discord)).message)).toBe(echoed);
  }, 20_000);

  test('a gateway out of reach for a while is come back to, and what was asked before is answered', async () => {
    const door = makeDoor();
    const { discord } = await start({ commands: inventedCommands(door.pass) });
    const pending = discord.slash('slow', { visibility: 'public' });
    await door.reached;
    discord.gateway.unreachable = true;
    discord.dropConnections();
    door.open();
    expect(await pending).toMatchObject({ acknowledgements: 1, error: undefined });
    await sleep(700);
    discord.gateway.unreachable = false;
    await expect.poll(() => discord.gateway.connected, { timeout: 15_000 }).toBe(true);
    expect(await echo(discord)).toMatchObject({ acknowledgements: 1, error: undefined });
  }, 20_000);
});

describe('the order of events', () => {
  test.each(['same number', 'own number'] as const)('doubled with the %s: answered once', async (doubling) => {
    const { discord, logged } = await start();
    discord.gateway.courier.doubling = doubling;
    const shown = await echo(discord);
    const pressed = await discord.press(shown, 'Louder');
    await discord.nextReply(await discord.say('who is there?', { mentionBot: true }));
    await discord.nextReply(await discord.say('and who else?', { dm: true }));
    const choices = await discord.complete('echo', 'text', 'say');
    await sleep(50);
    expect(choices).toHaveLength(25);
    expect([shown, pressed].map(({ acknowledgements, error }) => [acknowledgements, error])).toEqual([
      [1, undefined],
      [1, undefined],
    ]);
    expect(discord.requests.filter(({ path }) => path.includes('/callback'))).toHaveLength(3);
    expect(spoken(discord).filter((text) => text.includes('“who is there?”'))).toHaveLength(1);
    expect(discord.messages(discord.direct())).toHaveLength(2);
    expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('out of order and late: each is answered once', async () => {
    const { discord } = await start();
    discord.gateway.courier.swaps = true;
    discord.gateway.courier.delayMs = 30;
    const [first, second, said, last] = await Promise.all([
      echo(discord),
      echo(discord, 'hallo'),
      discord.say('who is there?', { mentionBot: true }),
      echo(discord),
    ]);
    await expect
      .poll(() =>
        discord
          .messages()
          .filter(({ message_reference: to }) => to?.message_id === said.id)
          .map(textOf),
      )
      .toEqual([expect.stringContaining('“who is there?”')]);
    for (const shown of [first, second, last]) expect(shown).toMatchObject({ acknowledgements: 1, error: undefined });
    expect(textOf(first.message)).toBe(echoed);
    expect(textOf(second.message)).toContain('hallo');
  });
});

describe('requests', () => {
  test.each([
    ['429', 429, 30],
    ['500', 500, 5],
    ['502', 502, 5],
  ])(
    'a storm of %s is outlasted',
    async (_why, status, times) => {
      const { discord, logged } = await start();
      discord.fail('/callback', status, times);
      const shown = await Promise.all(Array.from({ length: 3 }, () => echo(discord)));
      for (const one of shown) {
        expect(textOf(one.message)).toBe(echoed);
        expect(one.error).toBeUndefined();
        expect(accepted(discord, one)).toBe(1);
      }
      discord.fail(/POST .*\/messages/, status, times);
      const said = await discord.say('who is there?', { mentionBot: true });
      expect(textOf(await discord.nextReply(said, 10_000))).toContain('“who is there?”');
      expect(spoken(discord).filter((text) => text.includes('“who is there?”'))).toHaveLength(1);
      expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
    },
    20_000,
  );

  test.each([
    ['an answer', 'echo', { text: 'hello' }, echoed],
    ['a deferral', 'slow', { visibility: 'private' }, 'at last'],
  ])(
    '%s that arrived although Discord says otherwise is not sent twice, and no excuse follows',
    async (_what, name, options, text) => {
      const door = makeDoor();
      const { discord, logged } = await start({ commands: inventedCommands(door.pass), limits: { deferAfterMs: 20 } });
      discord.fail('/callback', 502, 2, { tooLate: true });
      const pending = discord.slash(name, options);
      await expect.poll(() => discord.requests.filter(({ status }) => status === 400).length).toBe(1);
      door.open();
      const shown = await pending;
      await shown.settled();
      expect(textOf(shown.message)).toBe(text);
      expect(shown.followups).toEqual([]);
      expect(shown.error).toBeUndefined();
      expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
    },
  );

  test('a message that arrived although Discord says otherwise stays one message', async () => {
    const { discord } = await start();
    discord.fail(/POST .*\/messages/, 504, 3, { tooLate: true });
    const said = await discord.say('who is there?', { mentionBot: true });
    await discord.nextReply(said);
    const posts = () => discord.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'));
    await expect.poll(() => posts().map(({ status }) => status)).toEqual([504, 504, 504, 200]);
    expect(spoken(discord)).toHaveLength(1);
  });

  test('a handler that takes its time while Discord is slow is deferred in time', async () => {
    const door = makeDoor();
    const { discord } = await start({ commands: inventedCommands(door.pass), limits: { deferAfterMs: 100 } });
    discord.slow('/callback', 1_100);
    const pending = discord.slash('slow', { visibility: 'public' });
    await door.reached;
    await expect
      .poll(() => discord.requests.some(({ path }) => path.includes('/callback')), { timeout: 5_000 })
      .toBe(true);
    door.open();
    const shown = await pending;
    expect(textOf(shown.message)).toBe('at last');
    expect(shown).toMatchObject({ deferred: true, error: undefined });
    expect(accepted(discord, shown)).toBe(1);
  });

  test('an answer that Discord takes a second and a half to accept is one answer', async () => {
    const { discord, logged } = await start();
    discord.slow('/callback', 1_500);
    const shown = await echo(discord);
    discord.slow('/callback', 0);
    await shown.settled(500);
    expect(textOf(shown.message)).toBe(echoed);
    expect(shown.error).toBeUndefined();
    expect(accepted(discord, shown)).toBe(1);
    expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('the clock', () => {
  test.each([
    ['back', -3_600_000],
    ['forward', 3_600_000],
  ])(
    'set %s by an hour, it holds nobody back',
    async (_way, jumpMs) => {
      const { now } = Date;
      let shiftMs = 0;
      const clock = vi.spyOn(Date, 'now').mockImplementation(() => now() + shiftMs);
      onTestFinished(() => clock.mockRestore());
      const discord = await startPractice({ limits: 'none' });
      const { logged } = await start({
        discord,
        clock: () => new Date(Date.now()),
        limits: { burst: 3, refillMs: 50 },
      });
      await discord.nextReply(await discord.say('who is there?', { mentionBot: true }));
      shiftMs = jumpMs;

      const said = await discord.say('since when?', { mentionBot: true });
      expect(textOf(await discord.nextReply(said))).toBe('heard here: “since when?” · after who is there?');
      const { curator } = discord.users;
      // More than discord.js sends within a second of the clock on the wall.
      for (let n = 0; n < 60; n += 1) {
        const one = await discord.say(`${n}`, { mentionBot: true, user: curator });
        expect(textOf(await discord.nextReply(one, 10_000))).toContain(`“${n}”`);
        await sleep(50);
      }
      expect(await echo(discord)).toMatchObject({ acknowledgements: 1, error: undefined });
      expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
    },
    30_000,
  );

  test('a host whose clock is an hour off is no reason to leave anyone unanswered', async () => {
    const { discord } = await start({ clock: () => new Date(Date.now() - 3_600_000) });
    expect(await echo(discord)).toMatchObject({ acknowledgements: 1, error: undefined });
  });
});

test('an interaction that arrives too late is no harm to those after it', async () => {
  const discord = await startPractice({ slashTimeoutMs: 100, patienceMs: 3_000 });
  const { logged } = await start({ discord });
  discord.gateway.courier.delayMs = 200;
  expect((await echo(discord)).error).toBe('The application did not respond');
  const said = () => logged.filter(({ level }) => level === 'error' || level === 'warn');
  await expect.poll(said).toMatchObject([{ level: 'warn', message: expect.stringMatching(/^Too late/) }]);
  expect(said()).toMatchObject([{ fields: { command: '/echo', code: 10062, ageMs: expect.any(Number) } }]);
  discord.gateway.courier.delayMs = 0;
  expect(await echo(discord)).toMatchObject({ acknowledgements: 1, error: undefined });
});
