import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Practice, type PracticeMessage, type Shown, startPractice } from '../../src/practice/index.js';
import { inventedCommands } from './invented.js';
import { start, textOf } from './peer.js';

/**
 * Everything that can go wrong, all at once and in any order, while people go on asking. `STORM_SEED` plays another one.
 */

const deeds = 400;
const seed = Number(process.env.STORM_SEED ?? 20261122);

const faults: readonly ((discord: Practice) => void)[] = [
  (discord) => discord.dropConnections(),
  (discord) => discord.gateway.courier.cutAfter('INTERACTION_CREATE', 1),
  (discord) => discord.gateway.courier.cutAfter('MESSAGE_CREATE', 1),
  (discord) => discord.askReconnect(),
  (discord) => discord.invalidateSessions(true),
];

/** Those that do not cut the connection: they may come in any number. */
const nuisances: readonly ((discord: Practice) => void)[] = [
  (discord) => discord.fail('/callback', 429, 4),
  (discord) => discord.fail('/callback', 500, 3),
  (discord) => discord.fail('/callback', 502, 2, { tooLate: true }),
  (discord) => discord.fail(/POST .*\/messages/, 503, 3),
  (discord) => discord.fail(/POST .*\/messages/, 429, 3),
  (discord) => discord.fail(/POST \/channels.*\/messages/, 504, 2, { tooLate: true }),
  (discord) => discord.fail(/PATCH .*@original/, 502, 2, { tooLate: true }),
  (discord) => discord.slow('/callback', 400),
  (discord) => discord.slow('/callback', 0),
  (discord) => set(discord, { doubling: 'same number' }),
  (discord) => set(discord, { doubling: 'own number' }),
  (discord) => set(discord, { doubling: 'no' }),
  (discord) => set(discord, { swaps: true }),
  (discord) => set(discord, { swaps: false }),
  (discord) => set(discord, { delayMs: 60 }),
  (discord) => set(discord, { delayMs: 0 }),
  (discord) => discord.gateway.askHeartbeat(),
];

function set(discord: Practice, how: Partial<Practice['gateway']['courier']>): void {
  Object.assign(discord.gateway.courier, how);
}

type Deed = 'slash' | 'private' | 'slow' | 'press' | 'complete' | 'quote' | 'mention' | 'direct';
const plan = fc.record({
  deed: fc.constantFrom<Deed>('slash', 'slash', 'private', 'slow', 'press', 'complete', 'quote', 'mention', 'direct'),
  who: fc.constantFrom('student', 'curator', 'admin'),
  pauseMs: fc.integer({ min: 0, max: 40 }),
  nuisance: fc.option(fc.constantFrom(...nuisances), { freq: 4 }),
  fault: fc.constantFrom(...faults),
});

/** What came of one deed: in words where it was not answered exactly once. */
type Outcome = 'once' | string;

test(`${deeds} deeds in a storm: none answered zero times, twice or late`, async () => {
  // More than Discord's 3 seconds: a busy machine is no fault of the bot's.
  const discord = await startPractice({ slashTimeoutMs: 8_000, patienceMs: 12_000, guilds: 3, limits: 'none' });
  const slowly = () => sleep(60);
  const { logged } = await start({ discord, commands: inventedCommands(slowly), limits: { deferAfterMs: 30 } });
  discord.gateway.resends = 30;
  const card = await discord.slash('echo', { text: 'to be pressed' });

  const outcomes: Promise<Outcome>[] = [];
  let lastCutMs = performance.now();
  for (const [n, { deed, who, pauseMs, nuisance, fault }] of fc.sample(plan, { seed, numRuns: deeds }).entries()) {
    nuisance?.(discord);
    // A client needs half a second to come back; Discord would not take it for gone in the meantime.
    if (performance.now() - lastCutMs > 1_500) {
      fault(discord);
      lastCutMs = performance.now();
    }
    const guild = discord.guilds[n % 3];
    outcomes.push(done(discord, deed, { guild, user: discord.users[who] }, `number ${n}`, card).catch(String));
    await sleep(pauseMs);
  }

  const found = await Promise.all(outcomes);
  expect(found.filter((outcome) => outcome !== 'once')).toEqual([]);
  expect(found).toHaveLength(deeds);
  expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
  // The storm was one.
  expect(discord.resumes).toBeGreaterThan(3);
}, 90_000);

async function done(
  discord: Practice,
  deed: Deed,
  place: { readonly guild: Practice['guild'] | undefined; readonly user: Practice['users']['student'] },
  text: string,
  card: Shown,
): Promise<Outcome> {
  switch (deed) {
    case 'slash':
      return seen(await discord.slash('echo', { text }, place), text);
    case 'private':
      return seen(await discord.slash('echo', { text, private: true }, place), text);
    case 'slow':
      return seen(await discord.slash('slow', { visibility: 'public' }, place), 'at last');
    case 'press':
      return seen(await discord.press(card, 'Whisper', { user: place.user }), 'psst');
    case 'complete': {
      const choices = await discord.complete('echo', 'text', text, place);
      return choices?.[0]?.name === `${text} 0` ? 'once' : `${text}: no suggestions`;
    }
    case 'quote': {
      const about = await discord.say(text, place);
      return seen(await discord.messageCommand('Quote', about, place), text);
    }
    case 'mention':
      return replied(discord, await discord.say(text, { ...place, mentionBot: true }), text);
    case 'direct':
      return replied(discord, await discord.say(text, { user: place.user, dm: true }), text);
  }
}

async function seen(shown: Shown, text: string): Promise<Outcome> {
  const answers = () => [shown.message, ...shown.followups].map(textOf).filter((answer) => answer.includes(text));
  // An answer that was deferred is there a little later; one too many would be, too.
  await expect
    .poll(() => answers().length, { timeout: 8_000 })
    .toBeGreaterThan(0)
    .catch(() => undefined);
  await shown.settled(300);
  if (shown.error !== undefined) return `${text}: ${shown.error}`;
  return answers().length === 1 ? 'once' : `${text}: answered ${answers().length} times`;
}

async function replied(discord: Practice, said: PracticeMessage, text: string): Promise<Outcome> {
  const channel = { ...discord.channel, id: said.channel_id };
  const replies = () => discord.messages(channel).filter(({ message_reference: to }) => to?.message_id === said.id);
  await expect
    .poll(() => replies().length, { timeout: 15_000 })
    .toBeGreaterThan(0)
    .catch(() => undefined);
  await sleep(300);
  const texts = replies().map(textOf);
  return texts.length === 1 && texts[0]?.includes(text) ? 'once' : `${text}: answered ${texts.length} times (${texts})`;
}
