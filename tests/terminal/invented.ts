import type { Answer, Answered, PackedFact, PackedSource, Suggested, Unknown } from '../../src/answering/answer.js';
import type { Engine } from '../../src/answering/engine.js';
import type { Screen } from '../../src/terminal/screen.js';

/** An invented collection, and answers about it. */

export const plainScreen: Screen = { columns: 80, colour: false, links: false, bars: false };

export const source: PackedSource = {
  pack: 'moon',
  id: 'bakers-log',
  title: 'The bakers’ log',
  publisher: 'Lunar Bakery',
  url: 'https://moon.example/log',
  language: 'en',
  kind: 'official',
  symbol: 'M/RES/7/1',
  checked: '2031-05-01',
};

export const fact: PackedFact = {
  pack: 'moon',
  ref: 'moon/F-0001',
  id: 'F-0001',
  rev: 2,
  about: ['bakery'],
  says: 'The Lunar Bakery opened on 4 May 2029.',
  asked: ['when did the lunar bakery open'],
  sources: [{ source: 'bakers-log', at: '¶3 s1' }],
  checked: '2031-05-01',
};

const reading = {
  question: 'when did the bakery open',
  understood: 'when did the bakery open',
  corrections: [],
  confidence: 0.912345,
  asOf: '2031-05-01',
  steps: () => [
    { name: 'Read the text', lines: ['5 terms', 'a line with ``` in it'] },
    { name: 'Judge', lines: [] },
  ],
} as const;

export const answered: Answered = {
  ...reading,
  kind: 'answered',
  operation: 'look up',
  short: '4 May 2029',
  text: fact.says,
  facts: [fact],
  evidence: [{ source, places: ['¶3 s1'] }],
  disputes: [],
  related: [],
};

export const suggested: Suggested = { ...reading, kind: 'suggested', why: 'weak', near: [fact] };

export const unknown: Unknown = {
  ...reading,
  kind: 'unknown',
  why: 'false premise',
  premise: 'The bakery has one oven, not two.',
  near: [fact],
};

/** Answers as told, and remembers what it was asked. */
export function engineThat(answer: (question: string) => Answer): Engine & { readonly asked: readonly unknown[] } {
  const asked: unknown[] = [];
  return {
    asked,
    packs: [],
    newestCheck: '2031-05-01',
    size: 1,
    ask(question, context) {
      asked.push({ question, ...context });
      return answer(question);
    },
    resolution: (typed) => ({ kind: 'unreadable', typed, near: [] }),
    topic: (typed) => ({ kind: 'unknown', typed, near: [] }),
    compare: () => {
      throw new Error('nothing is compared here');
    },
    compared: () => undefined,
    timeline: () => {
      throw new Error('nothing is told by date here');
    },
    suggest: () => [],
    sources: () => [source],
    fact: (ref) => (ref === fact.ref ? fact : undefined),
    receipts: () => [],
    inventory: () => ({ packs: [], languages: [] }),
  };
}
