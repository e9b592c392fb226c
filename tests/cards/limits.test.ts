import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PackedFact, PackedSource } from '../../src/answering/answer.js';
import { answerCard } from '../../src/cards/answer.js';
import { citedWork } from '../../src/cards/citation/cited-work.js';
import { styleIds } from '../../src/cards/citation/styles.js';
import { citeCard } from '../../src/cards/cite.js';
import { indexSources, type SourceIndex } from '../../src/cards/evidence.js';
import { findingsCard } from '../../src/cards/findings.js';
import { helpCard } from '../../src/cards/help.js';
import { missingCard, noticeCard } from '../../src/cards/notice.js';
import { resolutionCard } from '../../src/cards/resolution.js';
import { sharedCard } from '../../src/cards/shared.js';
import { sourceCard, sourcesCard } from '../../src/cards/sources.js';
import { topicCard } from '../../src/cards/topic.js';
import {
  anyAnswer,
  anyEvidence,
  anyFact,
  anyResolution,
  anySource,
  anySuggestions,
  anyTopic,
  hostileText,
} from './any-answer.js';
import { onlyReader, publicReader } from './invented.js';
import { messageViolations } from './message-rules.js';
import { texts } from './read-card.js';

/** Whatever a pack holds and whoever types what: Discord takes the card, also once it is shared, and nothing pings. */

const reader = fc.constantFrom(onlyReader, publicReader);

/** Every fact is cited by a source with long texts. */
function citing(facts: readonly PackedFact[], worst: PackedSource): SourceIndex {
  return indexSources(facts.map(({ pack }) => ({ ...worst, pack, id: 'gazette-1931' })));
}

test('any answer', () => {
  fc.assert(
    fc.property(
      anyAnswer,
      reader,
      anySource,
      anySuggestions,
      fc.nat({ max: 40 }),
      (answer, who, worst, examples, from) => {
        const sources = citing(answer.kind === 'answered' ? answer.facts : answer.near, worst);
        const card = answerCard(answer, who, { sources, examples, from });
        expect(messageViolations(card)).toEqual([]);
        expect(messageViolations(sharedCard(card, '1'.repeat(20)))).toEqual([]);
      },
    ),
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

test('any citations, in every style', () => {
  const state = fc.constantFrom(
    ['river/F-0001'],
    Array.from({ length: 11 }, (_, index) => `F-${1000 + index}`),
  );
  fc.assert(
    fc.property(
      fc.array(anyEvidence, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(...styleIds),
      fc.nat({ max: 1000 }),
      state,
      (evidence, style, from, refs) => {
        const works = evidence.map((each) => citedWork(each));
        const card = citeCard({ works, style, from, state: refs });
        expect(messageViolations(card)).toEqual([]);
        for (const text of texts(card)) expect((text.match(/```/g) ?? []).length % 2).toBe(0);
      },
    ),
    { numRuns: 300 },
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
        expect(messageViolations(noticeCard('Sorry.', [typed, typed]))).toEqual([]);
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
