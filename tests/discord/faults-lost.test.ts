import { describe, expect, test } from 'vitest';
import type { CommandSet, SlashCommand } from '../../commands/command.js';
import type { Practice } from '../../src/practice/index.js';
import { inventedCommands, makeDoor, say } from './invented.js';
import { inventedForms } from './invented-forms.js';
import { start, textOf } from './peer.js';

/** What took effect at Discord, although the bot never heard so: nothing stays "thinking", and little is there twice. */

/** How often a deferral is tried before it counts as failed. */
const attempts = 28;

function callbacks(discord: Practice): number {
  return discord.requests.filter(({ path }) => path.includes('/callback')).length;
}

test('deferrals that took effect, though Discord never said so, are followed by their answers', async () => {
  const door = makeDoor();
  const [plain, forms] = [inventedCommands(door.pass), inventedForms(door.pass)];
  const commands: CommandSet = {
    ...plain,
    slashCommands: [...plain.slashCommands, ...forms.slashCommands],
    components: [...plain.components, ...forms.components],
    forms: forms.forms,
  };
  const { discord, logged } = await start({ commands, limits: { deferAfterMs: 20 } });
  const card = await discord.slash('echo', { text: 'hello' });
  const desk = await discord.slash('desk');
  const form = await discord.press(desk, 'edit');
  const before = callbacks(discord);

  discord.fail('/callback', 502, 4 * attempts, { tooLate: true });
  const pending = Promise.all([
    discord.slash('slow', { visibility: 'public' }),
    discord.slash('slow', { visibility: 'private' }),
    discord.press(card, 'Whisper'),
    discord.submit(form, { words: 'hello', paper: 'thin' }),
  ]);
  await expect.poll(() => callbacks(discord) - before, { timeout: 5_000 }).toBeGreaterThan(4);
  door.open();
  const [spoken, hidden, whispered, edited] = await pending;
  await expect.poll(() => textOf(spoken.message), { timeout: 25_000 }).toBe('at last');
  await expect.poll(() => textOf(hidden.message), { timeout: 10_000 }).toBe('at last');
  await expect.poll(() => whispered.followups.map(textOf), { timeout: 10_000 }).toEqual(['psst']);
  await expect.poll(() => textOf(edited.message), { timeout: 10_000 }).toBe('edited');
  await spoken.settled();
  for (const shown of [spoken, hidden, edited]) {
    expect(shown).toMatchObject({ deferred: true, thinking: false, followups: [], error: undefined });
  }
  expect([spoken.ephemeral, hidden.ephemeral]).toEqual([false, true]);
  expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
}, 60_000);

describe('follow-ups', () => {
  const story = (isPrivate: boolean): CommandSet => {
    const tell: SlashCommand = {
      data: { type: 1, name: 'story', description: 'In three parts' },
      defer: isPrivate ? 'private' : 'public',
      // biome-ignore lint/suspicious/noThenProperty: an array of cards, which nothing takes for a promise
      run: () => ({ kind: 'message', private: isPrivate, card: say('one'), then: [say('two'), say('three')] }),
    };
    return { ...inventedCommands(), slashCommands: [tell] };
  };
  const followUp = /POST \/webhooks\/[^/]+\/[^/]+$/;

  test.each([
    ['a public one that arrived is not sent again', false, true, ['two', 'three']],
    ['a public one that did not arrive is', false, false, ['two', 'three']],
    ['a private one that did not arrive is', true, false, ['two', 'three']],
    ['of a private one nobody can know: twice is better than never', true, true, ['two', 'two', 'three']],
  ])('when Discord answers with an error, %s', async (_why, isPrivate, tooLate, parts) => {
    const { discord, logged } = await start({ commands: story(isPrivate) });
    discord.fail(followUp, 502, 1, { tooLate });
    const shown = await discord.slash('story');
    await expect.poll(() => shown.followups.map(textOf), { timeout: 5_000 }).toEqual(parts);
    await shown.settled();
    expect(shown.followups.map(textOf)).toEqual(parts);
    expect(textOf(shown.message)).toBe('one');
    expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('each public part that was lost on the way back is found by itself', async () => {
    const { discord } = await start({ commands: story(false) });
    discord.fail(followUp, 504, 2, { tooLate: true });
    const shown = await discord.slash('story');
    await expect.poll(() => shown.followups.map(textOf), { timeout: 5_000 }).toEqual(['two', 'three']);
    await shown.settled(1_000);
    expect(shown.followups.map(textOf)).toEqual(['two', 'three']);
  });
});
