import { expect, test } from 'vitest';
import { commandSet } from '../../commands/index.js';
import { buildEngine } from '../../src/answering/build.js';
import { lakeKnowledge } from '../answering/pack.js';
import { roundSettings } from '../answering/settings.js';
import { start, textOf } from './peer.js';

/** The bot's own commands, through the real client: from a card to a report, and to a receipt. */

const engine = buildEngine(lakeKnowledge, roundSettings);
const filled = { wrong: ['value'], text: 'It was 11 May: the log says so.', source: 'https://log.example/9' };

test('whoever sees a card may report its fact, and alone sees what becomes of it', async () => {
  const { discord } = await start({ commands: commandSet, engine });
  const card = await discord.slash('receipt', { fact: 'lake/F-0006' });
  const { curator } = discord.users;
  const opened = await discord.press(card, 'Report', { user: curator });
  expect(opened.modal?.custom_id).toBe('report:1:lake/F-0006 r1');
  expect(opened).toMatchObject({ acknowledgements: 1, deferred: false });
  const shown = await discord.submit(opened, filled);
  expect(shown).toMatchObject({ acknowledgements: 1, ephemeral: true });
  expect(textOf(shown.message)).toContain('lake/F-0006 · r1');
  expect(textOf(shown.message)).toContain('wrong: The value is wrong');
  expect(discord.messages()).toHaveLength(1);
});

test('a card of several facts lets one choose', async () => {
  const { discord } = await start({ commands: commandSet, engine });
  const card = await discord.slash('receipt', { fact: 'lake/F-0006 · r1, lake/D-01 · r1' });
  const opened = await discord.press(card, 'Report');
  const shown = await discord.submit(opened, { ...filled, of: ['lake/D-01 r1'] });
  expect(textOf(shown.message)).toContain('lake/D-01 · r1');
  expect(textOf(shown.message)).toContain('source: https://log.example/9');
});

test('refs are completed, and a receipt opens another', async () => {
  const { discord } = await start({ commands: commandSet, engine });
  const choices = await discord.complete('receipt', 'fact', 'lake/D');
  expect(choices?.map(({ value }) => value)).toEqual(['lake/D-01']);
  const card = await discord.slash('receipt', { fact: 'lake/F-0005', private: true });
  const shown = await discord.press(card, 'receipt:1:lake/D-01');
  expect(textOf(shown.message)).toContain('Sources differ on the day on which the Ferry Treaty was signed');
  expect(shown.ephemeral).toBe(true);
});
