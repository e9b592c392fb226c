import { expect, test } from 'vitest';
import type { Answered, PackedDispute } from '../../src/answering/answer.js';
import { isCited, verdictOf, wasWorthSaying } from '../../src/curating/evaluate-judge.js';
import { source } from '../terminal/invented.js';
import { declining, factWith, labelled, saying, unanswerable } from './invented-outcomes.js';

const one = ['moon/F-0001'];
const other = ['moon/F-0002'];
const dispute: PackedDispute = {
  pack: 'moon',
  id: 'D-01',
  ref: 'moon/D-01',
  rev: 1,
  about: ['bakery'],
  point: 'the day it opened',
  says: 'Sources differ.',
  readings: [],
  sure: 'likely',
  facts: [],
  asked: [],
  checked: '2031-05-01',
};
const disputed: Answered = { ...saying('Sources differ.', other), disputes: [dispute] };

test.each([
  ['a labelled fact among others', labelled(), saying('On 4 May.', [...other, ...one]), 'right'],
  ['another fact', labelled(), saying('On 4 May.', other), 'wrong'],
  ['a labelled dispute', labelled({ facts: ['moon/D-01'] }), disputed, 'right'],
  ['all patterns, small or capital', labelled({ all: ['4 MAY', 'opened'] }), saying('Opened 4 May.', one), 'right'],
  ['one pattern of two', labelled({ all: ['4 May', '2029'] }), saying('Opened 4 May.', one), 'wrong'],
  ['a no-break blank', labelled({ all: ['4 May'] }), saying('Opened 4\u00a0May.', one), 'right'],
  ['the short answer', labelled({ all: ['^4 May'] }), { ...saying('It opened.', one), short: '4 May' }, 'right'],
  ['patterns without a fact', labelled({ facts: [], all: ['May'] }), saying('In May.', other), 'right'],
  ['an offer of the right fact', labelled(), declining('suggested', [factWith('moon/F-0001')]), 'declined'],
  ['nothing, of what has an answer', labelled(), declining('unknown', []), 'declined'],
  ['nothing, of what has none', unanswerable, declining('unknown', []), 'right'],
  ['an offer, of what has none', unanswerable, declining('suggested', [factWith('moon/F-0001')]), 'right'],
  ['an answer to what has none', unanswerable, saying('On 4 May.', one), 'wrong'],
] as const)('%s is judged', (_why, question, answer, verdict) => {
  expect(verdictOf(question, answer)).toBe(verdict);
});

test.each([
  ['a right answer', labelled(), saying('On 4 May.', one), true],
  ['a wrong answer', labelled(), saying('On 4 May.', other), false],
  ['declined, the nearest fact right', labelled(), declining('unknown', [factWith('moon/F-0001')]), true],
  [
    'declined, the next one right',
    labelled(),
    declining('suggested', [factWith(other[0] ?? ''), factWith('moon/F-0001')]),
    false,
  ],
  ['declined, nothing near', labelled(), declining('unknown', []), false],
  [
    'declined, patterns alone',
    labelled({ facts: [], all: ['2029'] }),
    declining('unknown', [factWith('moon/F-0009')]),
    true,
  ],
  ['rightly declined', unanswerable, declining('unknown', [factWith('moon/F-0001')]), false],
] as const)('what a confidence foretells: %s', (_why, question, answer, worth) => {
  expect(wasWorthSaying(question, answer)).toBe(worth);
});

test.each([
  ['an official source', [{ source, places: [] }], true],
  ['a newspaper', [{ source: { ...source, kind: 'press' }, places: [] }], false],
  [
    'a newspaper that the collection was founded on',
    [{ source: { ...source, kind: 'press', file: '001' }, places: [] }],
    true,
  ],
  [
    'an official source after a newspaper',
    [
      { source: { ...source, kind: 'press' }, places: [] },
      { source, places: [] },
    ],
    true,
  ],
  ['no source', [], false],
] as const)('cited: %s', (_why, evidence, cited) => {
  expect(isCited({ ...saying('On 4 May.', one), evidence })).toBe(cited);
});
