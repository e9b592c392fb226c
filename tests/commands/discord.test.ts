import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choices } from '../../commands/asking.js';
import { commandSet } from '../../commands/index.js';
import { answerCard } from '../../src/cards/answer.js';
import type { Card } from '../../src/cards/card.js';
import { indexSources } from '../../src/cards/evidence.js';
import { findingsCard } from '../../src/cards/findings.js';
import { helpCard } from '../../src/cards/help.js';
import { missingCard, noTextCard } from '../../src/cards/notice.js';
import { resolutionCard } from '../../src/cards/resolution.js';
import { sharedCard } from '../../src/cards/shared.js';
import { sourcesCard } from '../../src/cards/sources.js';
import { topicCard } from '../../src/cards/topic.js';
import { anyAnswer, anyResolution, anySuggestions, anyTopic } from '../cards/any-answer.js';
import { onlyReader, publicReader, resolutionText, source } from '../cards/invented.js';
import { commandViolations } from './command-rules.js';
import { fakeEngine } from './fake-engine.js';

/** What the bot publishes and sends, against Discord's rules and, where it is at hand, Discord's own description. */

const bodies = [...commandSet.slashCommands, ...commandSet.messageCommands].map(({ data }) => data);

describe('commands', () => {
  test.each(bodies.map((body) => [body.name, body] as const))('%s keeps the documented rules', (_name, body) => {
    expect(commandViolations(body)).toEqual([]);
  });

  test.each(bodies.map((body) => [body.name, body] as const))('%s works everywhere', (_name, body) => {
    expect(body).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
  });

  test('have names of their own', () => {
    expect(bodies.map(({ name }) => name)).toEqual([
      'ask',
      'resolution',
      'topic',
      'sources',
      'help',
      'Find a source',
      'Answer this',
    ]);
  });

  test('complete exactly where an option asks for it', () => {
    for (const command of commandSet.slashCommands) {
      const asks = (command.data.options ?? []).some(
        (option) => 'autocomplete' in option && option.autocomplete === true,
      );
      expect(command.complete !== undefined).toBe(asks);
    }
  });

  test('reply to free text, buttons and commands from one list without names twice', () => {
    const ids = commandSet.buttons.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

const validator = fileURLToPath(new URL('../../../shared/discord/validate.mjs', import.meta.url));
const project = fileURLToPath(new URL('../..', import.meta.url));
const isAtHand = existsSync(validator);

test.skipIf(!isAtHand)(
  `everything sent passes Discord's own API description${isAtHand ? '' : ' (skipped: ../shared/discord is not there)'}`,
  () => {
    const calls = [...publishing(), ...sending(), ...completing()];
    const folder = mkdtempSync(join(tmpdir(), 'sent-'));
    // Into a file: what a program writes to a pipe may be lost when it exits.
    const report = openSync(join(folder, 'report'), 'w');
    const run = spawnSync(process.execPath, [validator, '--ajv', project, '--unknown', 'error', '-'], {
      input: calls.map((call) => JSON.stringify(call)).join('\n'),
      stdio: ['pipe', report, report],
    });
    closeSync(report);
    const said = readFileSync(join(folder, 'report'), 'utf8');
    rmSync(folder, { recursive: true });
    expect(
      said
        .trim()
        .split('\n')
        .filter((line) => !line.startsWith('ok ')),
    ).toEqual([`${calls.length} checked, 0 with violations, 0 unknown field(s)`]);
    expect(run.status).toBe(0);
  },
);

function publishing() {
  return [{ method: 'PUT', path: '/applications/123456789012345678/commands', body: bodies }];
}

function sending() {
  return sampleCards().flatMap((components) => [
    {
      method: 'POST',
      path: '/channels/123456789012345678/messages',
      body: { flags: 32768, components, allowed_mentions: { parse: [] } },
    },
    {
      method: 'POST',
      path: '/interactions/123456789012345678/token/callback',
      body: { type: 4, data: { flags: 32768 + 64, components, allowed_mentions: { parse: [] } } },
    },
  ]);
}

function completing() {
  return fc.sample(anySuggestions, { numRuns: 20, seed: 3 }).map((suggestions) => ({
    method: 'POST',
    path: '/interactions/123456789012345678/token/callback',
    body: { type: 8, data: { choices: choices(suggestions).map(({ label, value }) => ({ name: label, value })) } },
  }));
}

function sampleCards(): readonly Card[] {
  const sources = indexSources([source(), resolutionText]);
  const { packs, newestCheck } = fakeEngine();
  const answers = fc.sample(anyAnswer, { numRuns: 60, seed: 1 });
  const answerCards = answers.map((answer) => answerCard(answer, onlyReader, { sources, examples: [] }));
  return [
    ...answerCards,
    ...answerCards.map((card) => sharedCard(card, '123456789012345678')),
    ...answers.map((answer) => findingsCard('It met.', [answer], onlyReader, sources)),
    ...fc.sample(anyResolution, { numRuns: 30, seed: 2 }).map((answer) => resolutionCard(answer, publicReader)),
    ...fc.sample(anyTopic, { numRuns: 30, seed: 2 }).map((answer) => topicCard(answer, publicReader, sources)),
    sourcesCard({ packs, sources: [source(), resolutionText], facts: 2, newestCheck }, publicReader),
    helpCard({ packs, examples: [] }, publicReader),
    missingCard('x'),
    noTextCard(),
  ];
}
