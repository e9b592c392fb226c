import type {
  Answered,
  Evidence,
  PackedDispute,
  PackedFact,
  PackedSource,
  PackedThing,
  Reading,
  Suggested,
  SymbolReading,
  Unknown,
} from '../../src/answering/answer.js';
import type { Reader } from '../../src/cards/reader.js';

/** Facts of a collection that does not exist: a river commission and its archive. */

export const onlyReader: Reader = { id: '11', private: true, mentionsArrive: true };
export const publicReader: Reader = { id: '11', private: false, mentionsArrive: true };

export function source(over: Partial<PackedSource> = {}): PackedSource {
  return {
    pack: 'river',
    id: 'gazette-1931',
    title: 'The commission meets',
    publisher: 'Harbour Gazette',
    date: '1931-05-04',
    url: 'https://gazette.example/1931/05/04',
    language: 'en',
    kind: 'press',
    checked: '2026-11-20',
    ...over,
  };
}

export const resolutionText = source({
  id: 'a-res-7-9',
  title: 'Cooperation with the River Commission',
  publisher: 'United Nations',
  date: '1952-12-02',
  url: undefined,
  symbol: 'A/RES/7/9',
  kind: 'official',
});

export function fact(over: Partial<PackedFact> = {}): PackedFact {
  const id = over.id ?? 'F-0001';
  return {
    pack: 'river',
    ref: `river/${id}`,
    id,
    rev: 2,
    about: ['river-commission'],
    says: 'The River Commission first met on 4 May 1931 in Lower Harbour.',
    asked: ['when did the river commission first meet'],
    sources: [{ source: 'gazette-1931', at: '¶3 s5' }],
    checked: '2026-11-20',
    ...over,
  };
}

export const secondFact = fact({
  id: 'F-0002',
  rev: 1,
  says: 'Ada Brook chairs the River Commission.',
  asked: ['who chairs the river commission'],
  held: { from: '2020' },
  checked: '2026-11-18',
});

export function evidence(over: Partial<PackedSource> = {}, places: readonly string[] = ['¶3 s5']): Evidence {
  return { source: source(over), places };
}

export const reading: Reading = {
  question: 'wen did the river comission first meet',
  understood: 'when did the river commission first meet',
  corrections: [],
  confidence: 0.97,
  asOf: '2026-11-22',
  steps: () => [],
};

export function answered(over: Partial<Answered> = {}): Answered {
  return {
    ...reading,
    kind: 'answered',
    operation: 'look up',
    short: '4 May 1931',
    text: 'The River Commission first met on 4 May 1931 in Lower Harbour.',
    facts: [fact()],
    evidence: [evidence()],
    disputes: [],
    related: [],
    ...over,
  };
}

export function suggested(over: Partial<Suggested> = {}): Suggested {
  return { ...reading, kind: 'suggested', why: 'weak', near: [fact(), secondFact], ...over };
}

export function unknown(over: Partial<Unknown> = {}): Unknown {
  return { ...reading, kind: 'unknown', why: 'nothing found', near: [], ...over };
}

export const dispute: PackedDispute = {
  pack: 'river',
  ref: 'river/D-01',
  id: 'D-01',
  rev: 1,
  about: ['river-commission'],
  point: 'the day of the first meeting',
  says: 'The gazette prints 4 May; the minutes say 5 May, which the signatures support.',
  readings: [{ says: '5 May 1931', sources: [], supported: true }],
  sure: 'likely',
  facts: ['F-0001'],
  asked: [],
  checked: '2026-11-20',
};

export const commission: PackedThing = {
  pack: 'river',
  id: 'river-commission',
  type: 'organization',
  name: 'River Commission',
  is: 'keeps the river navigable',
};

export const symbol: SymbolReading = {
  symbol: 'A/RES/7/9',
  kind: 'resolution',
  organ: 'General Assembly',
  when: '7th session',
  says: 'Resolution 9 of the 7th session of the General Assembly',
  url: 'https://docs.un.org/en/A/RES/7/9',
  typed: '7/9',
};
