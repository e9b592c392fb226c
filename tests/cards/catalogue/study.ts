import type { ComparedRow, ComparisonAnswer } from '../../../src/answering/comparison-answer.js';
import type { TimelineEntry } from '../../../src/answering/timeline-answer.js';
import { citedWork } from '../../../src/cards/citation/cited-work.js';
import { citeCard } from '../../../src/cards/cite.js';
import { comparisonCard } from '../../../src/cards/comparison.js';
import { receiptCard } from '../../../src/cards/receipt.js';
import { severalReceiptsCard } from '../../../src/cards/receipts.js';
import { reportCard, reportForm } from '../../../src/cards/report.js';
import { timelineCard } from '../../../src/cards/timeline.js';
import { commission, dispute, evidence, fact, onlyReader, publicReader, secondFact } from '../invented.js';
import { around } from './answers.js';
import type { Entry } from './entry.js';
import { archive, pack, resolutionEvidence, resolutionFacts } from './lookups.js';

const founded = fact({ id: 'F-0041', says: 'The River Archive was founded on 1 March 1934.', checked: '2026-11-19' });
const receipt = {
  kind: 'fact',
  wanted: { typed: 'river/F-0001 · r1', rev: 1 },
  fact: fact(),
  relation: 'first met on',
  value: '4 May 1931',
  about: [commission],
  evidence: [evidence()],
  disputes: [dispute],
} as const;

const row: ComparedRow = {
  relation: 'founded-on',
  label: 'founded on',
  verdict: 'different',
  both: [],
  a: [{ words: '4 May 1931', facts: [fact()] }],
  b: [{ words: '1 March 1934', facts: [founded] }],
  when: {},
  difference: { greater: 'b', words: '2 years, 9 months and 25 days later', in: 'time' },
};
const comparison: ComparisonAnswer = {
  kind: 'known',
  a: commission,
  b: archive,
  rows: [
    row,
    {
      relation: 'seat',
      label: 'seat',
      verdict: 'same',
      both: [{ words: 'Lower Harbour', facts: [fact()] }],
      a: [],
      b: [],
      when: {},
    },
    {
      relation: 'chair',
      label: 'chair',
      verdict: 'only a',
      both: [],
      a: [{ words: 'Ada Brook', facts: [secondFact] }],
      b: [],
      when: { a: 'since 2020, as of 18 November 2026' },
    },
  ],
  places: [],
  disputes: [],
  symbols: {},
};

const events: readonly TimelineEntry[] = [
  { date: '1931-05-04', precision: 'day', shape: 'moment', fact: fact(), also: [], alike: [] },
  { date: '1934-03-01', precision: 'day', shape: 'moment', fact: founded, also: [], alike: [] },
  { date: '1952-12-02', precision: 'day', shape: 'moment', fact: resolutionFacts[0], also: [], alike: [] },
  { date: '2020', precision: 'year', shape: 'span', fact: secondFact, also: [], alike: [] },
];

/** What one works with: compared, put in order of time, cited, checked, reported. */
export const study: readonly Entry[] = [
  {
    id: 'comparison',
    title: 'Two things compared',
    of: [comparisonCard],
    card: comparisonCard(comparison, publicReader, around.sources),
  },
  {
    id: 'comparison-alone',
    title: 'One thing, compared with what?',
    of: [comparisonCard],
    card: comparisonCard({ kind: 'alone', thing: commission, beside: [archive] }, publicReader, around.sources),
  },
  {
    id: 'timeline',
    title: 'A timeline',
    of: [timelineCard],
    card: timelineCard(
      {
        kind: 'known',
        topic: { kind: 'things', things: [commission] },
        from: '1930-01-01',
        to: '2026-12-31',
        entries: events,
        disputes: [dispute],
      },
      publicReader,
      around.sources,
    ),
  },
  {
    id: 'timeline-empty',
    title: 'A time without events',
    of: [timelineCard],
    card: timelineCard(
      {
        kind: 'known',
        topic: { kind: 'everything' },
        from: '1960-01-01',
        to: '1969-12-31',
        entries: [],
        before: events[2],
        after: events[3],
        disputes: [],
      },
      publicReader,
      around.sources,
    ),
  },
  { id: 'receipt', title: 'A receipt', of: [receiptCard], card: receiptCard([receipt], publicReader) },
  {
    id: 'receipt-dispute',
    title: 'The receipt of a dispute',
    of: [receiptCard],
    card: receiptCard(
      [
        {
          kind: 'dispute',
          wanted: { typed: 'river/D-01' },
          dispute,
          about: [commission],
          readings: [
            { says: '4 May 1931', supported: false, evidence: [evidence()] },
            { says: '5 May 1931', supported: true, evidence: [evidence({ title: 'Minutes' }, ['p. 7'])] },
          ],
          facts: [fact()],
        },
      ],
      publicReader,
    ),
  },
  {
    id: 'receipts',
    title: 'Several receipts',
    of: [severalReceiptsCard],
    card: receiptCard(
      [receipt, { kind: 'unknown', wanted: { typed: 'river/F-9999' }, near: [secondFact] }],
      publicReader,
    ),
  },
  {
    id: 'receipt-unknown',
    title: 'No such receipt',
    of: [receiptCard],
    card: receiptCard(
      [{ kind: 'unknown', wanted: { typed: 'river/F-9999' }, near: [fact(), secondFact] }],
      publicReader,
    ),
  },
  {
    id: 'cite',
    title: 'Citations to copy',
    of: [citeCard],
    card: citeCard({
      works: resolutionEvidence.map((each) => citedWork(each)),
      style: 'un',
      from: 0,
      state: ['river/F-0001'],
    }),
  },
  { id: 'report-form', title: 'Report a mistake in one fact', of: [reportForm], form: reportForm([fact()]) },
  {
    id: 'report-form-several',
    title: 'Report a mistake in one of several',
    of: [reportForm],
    form: reportForm([fact(), secondFact]),
  },
  {
    id: 'report',
    title: 'What was reported',
    of: [reportCard],
    card: reportCard(
      {
        about: { ref: 'river/F-0001', rev: 2 },
        says: fact().says,
        pack,
        wrong: 'value',
        text: 'The minutes say 5 May.',
        source: 'https://archive.example/minutes',
      },
      onlyReader,
      true,
    ),
  },
];
