import { aboutCard } from '../../../src/cards/about.js';
import { helpCard } from '../../../src/cards/help.js';
import { resolutionCard } from '../../../src/cards/resolution.js';
import { sourceCard, sourcesCard } from '../../../src/cards/sources.js';
import { topicCard } from '../../../src/cards/topic.js';
import {
  commission,
  dispute,
  evidence,
  fact,
  onlyReader,
  publicReader,
  resolutionText,
  secondFact,
  source,
  symbol,
} from '../invented.js';
import { around } from './answers.js';
import type { Entry } from './entry.js';

export const resolution = {
  ...commission,
  id: 'res-7-9',
  type: 'resolution',
  name: 'A/RES/7/9',
  is: undefined,
} as const;
export const archive = { ...commission, id: 'river-archive', name: 'River Archive', is: 'keeps the minutes' } as const;
export const pack = {
  id: 'river',
  title: 'The river',
  owner: 'Study group',
  version: '1.0.0',
  licence: 'CC0-1.0',
  language: 'en',
  about: 'A commission, its meetings and its archive, 1931 to today.',
  reading: [],
};

const adopted = fact({
  id: 'F-0031',
  says: 'The General Assembly adopted resolution 7/9 on 2 December 1952, by consensus.',
  asked: ['when was resolution 7/9 adopted'],
});
const asks = fact({
  id: 'F-0032',
  says: 'Resolution 7/9 asks the River Commission to share its charts of the lower river with the United Nations.',
  asked: ['what does resolution 7/9 ask of the river commission'],
});
const years = Array.from({ length: 24 }, (_, index) => ({
  date: `${1931 + index * 3}-05-04`,
  fact: fact({
    id: `F-${1000 + index}`,
    says: `The River Commission met for the ${index + 1}. time, in Lower Harbour.`,
  }),
}));

/** What is looked up by its name. */
export const lookups: readonly Entry[] = [
  {
    id: 'resolution',
    title: 'A resolution that the collection has',
    of: [resolutionCard],
    card: resolutionCard(
      {
        kind: 'known',
        thing: resolution,
        symbol,
        facts: [adopted, asks],
        disputes: [],
        evidence: [{ source: resolutionText, places: ['op. 4', 'title'] }],
      },
      publicReader,
    ),
  },
  {
    id: 'resolution-outside',
    title: 'A resolution that it lacks',
    of: [resolutionCard],
    card: resolutionCard({ kind: 'outside', symbol, near: [resolution, commission] }, publicReader),
  },
  {
    id: 'resolution-unreadable',
    title: 'Not a symbol',
    of: [resolutionCard],
    card: resolutionCard({ kind: 'unreadable', typed: 'the river thing', near: [resolution] }, publicReader),
  },
  {
    id: 'topic',
    title: 'A topic',
    of: [topicCard],
    card: topicCard(
      {
        kind: 'known',
        thing: commission,
        entries: [{ date: '1931-05-04', fact: fact() }, { fact: secondFact }],
        disputes: [dispute],
      },
      publicReader,
      around.sources,
    ),
  },
  {
    id: 'topic-pages',
    title: 'A topic in parts',
    of: [topicCard],
    card: topicCard(
      { kind: 'known', thing: commission, entries: years, disputes: [] },
      publicReader,
      around.sources,
      10,
    ),
  },
  {
    id: 'topic-unclear',
    title: 'A topic of two meanings',
    of: [topicCard],
    card: topicCard(
      { kind: 'unclear', typed: 'the river', things: [commission, archive] },
      publicReader,
      around.sources,
    ),
  },
  {
    id: 'topic-unknown',
    title: 'No such topic',
    of: [topicCard],
    card: topicCard({ kind: 'unknown', typed: 'the sea', near: [commission] }, publicReader, around.sources),
  },
  {
    id: 'sources',
    title: 'All sources',
    of: [sourcesCard],
    card: sourcesCard(
      {
        packs: [pack],
        sources: [
          source(),
          resolutionText,
          source({ id: 'speech', title: 'A speech at the lock', kind: 'statement', publisher: 'River Commission' }),
        ],
        facts: 42,
        newestCheck: '2026-11-20',
      },
      publicReader,
    ),
  },
  {
    id: 'source',
    title: 'One source',
    of: [sourceCard],
    card: sourceCard(source({ note: 'The front page; the picture shows the second meeting.' }), publicReader),
  },
  {
    id: 'help',
    title: 'Help',
    of: [helpCard],
    card: helpCard({ packs: [pack], examples: around.examples }, publicReader),
  },
  {
    id: 'about',
    title: 'About',
    of: [aboutCard],
    card: aboutCard(
      {
        version: '0.1.0',
        packs: [{ header: pack, facts: 42, things: 12, sources: 9, disputes: 1, newestCheck: '2026-11-20' }],
        languages: ['English', 'Russian', 'French'],
      },
      onlyReader,
    ),
  },
];

/** What a resolution's facts are cited by elsewhere in the catalogue. */
export const resolutionFacts = [adopted, asks] as const;
export const resolutionEvidence = [evidence(), { source: resolutionText, places: ['op. 4'] }] as const;
