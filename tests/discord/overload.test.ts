import { expect, test, vi } from 'vitest';
import { TooMany, Turns } from '../../src/discord/turns.js';
import { start, textOf } from './peer.js';

test('who will not come to their turn is told to ask again, in one line of the log each', async () => {
  const { discord, logged } = await start();
  const next = vi.spyOn(Turns.prototype, 'next').mockImplementation(() => Promise.reject(new TooMany()));
  const [shown, said, choices] = await Promise.all([
    discord.slash('echo', { text: 'hello' }),
    discord.say('who is there?', { mentionBot: true }),
    discord.complete('echo', 'text', 'hel'),
  ]);
  const reply = await discord.nextReply(said);
  next.mockRestore();
  expect([textOf(shown.message), textOf(reply)]).toEqual(
    Array(2).fill(expect.stringContaining('More is asked than I can answer right now')),
  );
  expect(shown).toMatchObject({ ephemeral: true, acknowledgements: 1 });
  expect(choices).toEqual([]);
  const troubles = logged.filter(({ level }) => level !== 'info' && level !== 'debug');
  expect(troubles.map(({ level, message }) => [level, message])).toEqual(
    Array(2).fill(['warn', expect.stringMatching(/^More is asked than can be answered/)]),
  );
});
