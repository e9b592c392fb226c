import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choices } from '../../commands/completing.js';
import { commandSet } from '../../commands/index.js';
import type { PackedFact } from '../../src/answering/answer.js';
import type { Receipt } from '../../src/answering/receipt.js';
import { aboutCard } from '../../src/cards/about.js';
import { answerCard } from '../../src/cards/answer.js';
import type { Card } from '../../src/cards/card.js';
import { indexSources } from '../../src/cards/evidence.js';
import { findingsCard } from '../../src/cards/findings.js';
import { helpCard } from '../../src/cards/help.js';
import { missingCard, noTextCard } from '../../src/cards/notice.js';
import { receiptCard } from '../../src/cards/receipt.js';
import { type Report, reportCard, reportForm } from '../../src/cards/report.js';
import { resolutionCard } from '../../src/cards/resolution.js';
import { sharedCard } from '../../src/cards/shared.js';
import { sourcesCard } from '../../src/cards/sources.js';
import { topicCard } from '../../src/cards/topic.js';
import { anyAnswer, anyFact, anyResolution, anySuggestions, anyTopic } from '../cards/any-answer.js';
import { onlyReader, publicReader, resolutionText, source } from '../cards/invented.js';
import { hasDescription, holdAgainstDescription } from '../discord-description.js';
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
      'compare',
      'timeline',
      'sources',
      'receipt',
      'about',
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

  test('have no component and no form with the id of another', () => {
    for (const list of [commandSet.components, commandSet.forms]) {
      const ids = list.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

test.runIf(hasDescription)("everything sent passes Discord's own API description", () => {
  const calls = [...publishing(), ...sending(), ...opening(), ...completing()];
  const { said, status } = holdAgainstDescription(calls, ['--unknown', 'error']);
  expect(
    said
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('ok ')),
  ).toEqual([`${calls.length} checked, 0 with violations, 0 unknown field(s)`]);
  expect(status).toBe(0);
});

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

function opening() {
  return fc.sample(fc.array(anyFact, { minLength: 1, maxLength: 9 }), { numRuns: 20, seed: 4 }).map((facts) => ({
    method: 'POST',
    path: '/interactions/123456789012345678/token/callback',
    body: { type: 9, data: reportForm(facts.map((each) => ({ ...each, ref: `river/${each.id}` }))) },
  }));
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
    ...answers.flatMap((answer) =>
      answer.kind === 'answered' && answer.facts[0] !== undefined
        ? [receiptCard([receiptOf(answer.facts[0])], publicReader)]
        : [],
    ),
    reportCard(report, onlyReader, true),
    aboutCard({ ...fakeEngine().inventory(), version: '1.0.0' }, publicReader),
    missingCard('x'),
    noTextCard(),
  ];
}

function receiptOf(fact: PackedFact): Receipt {
  return { kind: 'fact', wanted: { typed: fact.ref }, fact, about: [], evidence: [], disputes: [] };
}

const report: Report = {
  about: { ref: 'river/F-0001', rev: 2 },
  says: undefined,
  pack: undefined,
  wrong: 'other',
  text: '``` @everyone',
  source: undefined,
};
