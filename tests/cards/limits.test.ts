import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PackedFact, PackedSource } from '../../src/answering/answer.js';
import { answerCard } from '../../src/cards/answer.js';
import { indexSources, type SourceIndex } from '../../src/cards/evidence.js';
import { findingsCard } from '../../src/cards/findings.js';
import { helpCard } from '../../src/cards/help.js';
import { missingCard } from '../../src/cards/notice.js';
import { resolutionCard } from '../../src/cards/resolution.js';
import { sharedCard } from '../../src/cards/shared.js';
import { sourceCard, sourcesCard } from '../../src/cards/sources.js';
import { topicCard } from '../../src/cards/topic.js';
import { anyAnswer, anyFact, anyResolution, anySource, anySuggestions, anyTopic, hostileText } from './any-answer.js';
import { onlyReader, publicReader } from './invented.js';
import { messageViolations } from './message-rules.js';

/** Whatever a pack holds and whoever types what: Discord takes the card, also once it is shared, and nothing pings. */

const reader = fc.constantFrom(onlyReader, publicReader);

/** Every fact is cited by a source with long texts. */
function citing(facts: readonly PackedFact[], worst: PackedSource): SourceIndex {
  return indexSources(facts.map(({ pack }) => ({ ...worst, pack, id: 'gazette-1931' })));
}

test('any answer', () => {
  fc.assert(
    fc.property(anyAnswer, reader, anySource, anySuggestions, (answer, who, worst, examples) => {
      const sources = citing(answer.kind === 'answered' ? answer.facts : answer.near, worst);
      const card = answerCard(answer, who, { sources, examples });
      expect(messageViolations(card)).toEqual([]);
      expect(messageViolations(sharedCard(card, '1'.repeat(20)))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('any findings for a message', () => {
  fc.assert(
    fc.property(
      fc.array(anyAnswer, { minLength: 1, maxLength: 4 }),
      hostileText,
      anySource,
      (answers, message, worst) => {
        const sources = citing(
          answers.flatMap((answer) => (answer.kind === 'answered' ? answer.facts : answer.near)),
          worst,
        );
        const card = findingsCard(message, answers, onlyReader, sources);
        expect(messageViolations(card)).toEqual([]);
        expect(messageViolations(sharedCard(card, '1'.repeat(20)))).toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});

test('any resolution', () => {
  fc.assert(
    fc.property(anyResolution, reader, (answer, who) => {
      const card = resolutionCard(answer, who);
      expect(messageViolations(card)).toEqual([]);
      expect(messageViolations(sharedCard(card, '1'.repeat(20)))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('any topic', () => {
  fc.assert(
    fc.property(anyTopic, reader, anySource, fc.nat({ max: 50 }), (answer, who, worst, from) => {
      const facts = answer.kind === 'known' ? answer.entries.map((entry) => entry.fact) : [];
      const card = topicCard(answer, who, citing(facts, worst), from);
      expect(messageViolations(card)).toEqual([]);
      expect(messageViolations(sharedCard(card, '1'.repeat(20)))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('any sources, help and notices', () => {
  const pack = fc.record({
    id: fc.constant('river'),
    title: hostileText,
    owner: hostileText,
    version: fc.constant('1.0.0'),
    licence: hostileText,
    language: fc.constant('en'),
    about: hostileText,
    reading: fc.constant<string[]>([]),
  });
  const packs = fc.array(pack, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      packs,
      fc.array(anySource, { minLength: 1, maxLength: 40 }),
      anySuggestions,
      hostileText,
      (all, sources, examples, typed) => {
        const whole = { packs: all, sources, facts: 7, newestCheck: '2026-11-20' };
        expect(messageViolations(sourcesCard(whole, publicReader))).toEqual([]);
        for (const source of sources) expect(messageViolations(sourceCard(source, publicReader))).toEqual([]);
        expect(messageViolations(helpCard({ packs: all, examples }, onlyReader))).toEqual([]);
        expect(messageViolations(missingCard(typed))).toEqual([]);
      },
    ),
    { numRuns: 100 },
  );
});

test('a fact without a phrasing gets no button, one with an endless ref none either', () => {
  fc.assert(
    fc.property(fc.array(anyFact, { maxLength: 9 }), (related) => {
      const answer = { kind: 'suggested', why: 'weak', near: related } as const;
      const read = {
        question: 'q',
        understood: 'q',
        corrections: [],
        confidence: 0.5,
        asOf: '2026-11-22',
        steps: () => [],
      };
      const card = answerCard({ ...read, ...answer }, publicReader, { sources: new Map(), examples: [] });
      expect(messageViolations(card)).toEqual([]);
    }),
  );
});
