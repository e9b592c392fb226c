import { answerCard } from '../../../src/cards/answer.js';
import { answeredCard } from '../../../src/cards/answered.js';
import { indexSources } from '../../../src/cards/evidence.js';
import { findingsCard } from '../../../src/cards/findings.js';
import { sharedCard } from '../../../src/cards/shared.js';
import { suggestedCard } from '../../../src/cards/suggested.js';
import { type Surroundings, unknownCard } from '../../../src/cards/unknown.js';
import {
  answered,
  dispute,
  evidence,
  fact,
  onlyReader,
  publicReader,
  resolutionText,
  secondFact,
  source,
  suggested,
  symbol,
  unknown,
} from '../invented.js';
import type { Entry } from './entry.js';

export const around: Surroundings = {
  sources: indexSources([source(), resolutionText]),
  examples: [
    { label: 'When did the river commission first meet?', value: 'river/F-0001' },
    { label: 'Who chairs the river commission?', value: 'river/F-0002' },
  ],
};

const meetings = Array.from({ length: 25 }, (_, index) => `${index + 1}. ${1931 + index * 4}, Lower Harbour`);
const meetingFacts = meetings.map((line, index) =>
  fact({ id: `F-01${String(index).padStart(2, '0')}`, says: `The River Commission met: ${line}.` }),
);

/** What `/ask` and its neighbours reply. */
export const answers: readonly Entry[] = [
  {
    id: 'answered',
    title: 'Answered, one source',
    of: [answerCard, answeredCard],
    card: answerCard(answered({ related: [secondFact] }), publicReader, around),
  },
  {
    id: 'answered-private',
    title: 'Answered, only the asker sees it',
    of: [answeredCard],
    card: answerCard(answered({ related: [secondFact] }), onlyReader, around),
  },
  {
    id: 'answered-several-facts',
    title: 'Answered from several facts, words corrected',
    of: [answeredCard],
    card: answerCard(
      answered({
        question: 'who chairs the comission and wen did it meet',
        understood: 'who chairs the commission and when did it meet',
        corrections: [
          { typed: 'comission', read: 'commission' },
          { typed: 'wen', read: 'when' },
        ],
        short: 'Ada Brook; first on 4 May 1931',
        text: 'The River Commission first met on 4 May 1931 in Lower Harbour.\nAda Brook chairs the River Commission.',
        facts: [fact(), secondFact],
        evidence: [evidence(), { source: resolutionText, places: ['op. 4', 'title'] }],
        related: [secondFact],
      }),
      publicReader,
      { ...around, official: 'https://docs.un.org/en/A/RES/7/9' },
    ),
  },
  {
    id: 'answered-today',
    title: 'Answered about the present: as of the day checked',
    of: [answeredCard],
    card: answerCard(
      answered({
        understood: 'who chairs the river commission',
        short: 'Ada Brook',
        text: 'Ada Brook chairs the River Commission.',
        facts: [secondFact],
      }),
      publicReader,
      around,
    ),
  },
  {
    id: 'answered-list',
    title: 'Answered with a list',
    of: [answeredCard],
    card: answerCard(
      answered({
        understood: 'where has the river commission met',
        operation: 'list',
        short: '5 places',
        text: ['Lower Harbour', 'Upper Lock', 'Mill Bridge', 'Salt Quay', 'The Long Weir'].join('\n'),
        facts: meetingFacts.slice(0, 5),
      }),
      publicReader,
      around,
    ),
  },
  {
    id: 'answered-long-list',
    title: 'Answered with a list that folds',
    of: [answeredCard],
    card: answerCard(
      answered({
        understood: 'list all meetings of the river commission',
        operation: 'list',
        short: '25',
        text: meetings.join('\n'),
        facts: meetingFacts,
        evidence: [1, 2, 3, 4, 5].map((number) => evidence({ id: `s-${number}`, title: `The ${number}. meeting` })),
      }),
      publicReader,
      around,
    ),
  },
  {
    id: 'answered-dispute',
    title: 'Answered, and sources differ',
    of: [answeredCard],
    card: answerCard(
      answered({
        disputes: [dispute, { ...dispute, ref: 'river/D-02', point: 'who was in the chair' }],
        evidence: [evidence(), evidence({ id: 'minutes', title: 'Minutes', publisher: 'River Archive' }, ['p. 7'])],
      }),
      publicReader,
      around,
    ),
  },
  {
    id: 'suggested',
    title: 'Not sure',
    of: [suggestedCard],
    card: answerCard(suggested(), publicReader, around),
  },
  {
    id: 'suggested-rivals',
    title: 'Two readings',
    of: [suggestedCard],
    card: answerCard(suggested({ why: 'rival too close' }), publicReader, around),
  },
  {
    id: 'miss',
    title: 'Nothing found',
    of: [unknownCard],
    card: answerCard(unknown({ understood: 'who painted the river' }), publicReader, around),
  },
  {
    id: 'miss-near',
    title: 'Not in the collection, with near facts',
    of: [unknownCard],
    card: answerCard(
      unknown({ why: 'not in the collection', understood: 'who chaired it in 1950', near: [fact(), secondFact] }),
      publicReader,
      around,
    ),
  },
  {
    id: 'miss-false-premise',
    title: 'A premise that the facts contradict',
    of: [unknownCard],
    card: answerCard(
      unknown({
        why: 'false premise',
        understood: 'what did the commission decide when it first met in 1930',
        premise: 'The River Commission first met on 4 May 1931, not in 1930.',
        near: [fact()],
      }),
      publicReader,
      around,
    ),
  },
  {
    id: 'miss-unknown-document',
    title: 'A document that the collection lacks',
    of: [unknownCard],
    card: answerCard(
      unknown({ why: 'unknown document', understood: 'what does 7/9 say', symbol }),
      publicReader,
      around,
    ),
  },
  {
    id: 'small-talk',
    title: 'Small talk',
    of: [unknownCard],
    card: answerCard(unknown({ why: 'small talk', understood: '', question: '' }), publicReader, around),
  },
  {
    id: 'shared',
    title: 'A private card that was shared',
    of: [sharedCard],
    card: sharedCard(answerCard(answered(), onlyReader, around), '11'),
  },
  {
    id: 'findings',
    title: 'Find a source: found',
    of: [findingsCard],
    card: findingsCard(
      'The river commission first met in May 1931, says my teacher.',
      [answered()],
      onlyReader,
      around.sources,
    ),
  },
  {
    id: 'findings-near',
    title: 'Find a source: only near facts',
    of: [findingsCard],
    card: findingsCard('The commission met in 1930.', [unknown({ near: [fact()] })], onlyReader, around.sources),
  },
];
