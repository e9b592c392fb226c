import { fold } from '../knowledge/fold.js';
import type { ClosedList, Knowledge } from '../knowledge/schema.js';
import type { PackedDispute, PackedFact, PackedSource, PackedThing } from './answer.js';
import { calendarSteps } from './calendar.js';
import type { Settings } from './calibration.js';
import { dateReader } from './dates.js';
import {
  type Document,
  type DocumentWriter,
  nameTermsReader,
  type TermReader,
  thingsOf,
  writeDocuments,
} from './documents.js';
import { type Field, indexSteps } from './inverted-index.js';
import { lexiconSteps } from './lexicon.js';
import { wordsOfLists } from './list-words.js';
import { namesOf, namesSteps } from './names.js';
import { type Reader, wordTerm } from './query.js';
import { rankingSteps } from './ranking.js';
import { spellerSteps } from './spelling.js';
import { finish, type Steps } from './steps.js';
import { suggesterSteps } from './suggesting.js';
import { readSymbols } from './symbols.js';
import { readWords, stem } from './text.js';

/** Everything that answering is done with; immutable, and made whole by {@link buildWorkshop}. */
export type Workshop = ReturnType<typeof buildWorkshop>;

/** Indexes and readers over some knowledge: the parts that the steps of answering share. */
export function buildWorkshop(knowledge: Knowledge, settings: Settings) {
  return finish(workshopSteps(knowledge, settings));
}

/** {@link buildWorkshop} in small steps: a large collection takes seconds, and others may want to run meanwhile. */
export function* workshopSteps(knowledge: Knowledge, settings: Settings) {
  const facts: PackedFact[] = [];
  for (const pack of knowledge.packs) {
    for (const fact of pack.facts) {
      facts.push({ ...fact, pack: pack.header.id, ref: `${pack.header.id}/${fact.id}` });
      yield;
    }
  }
  const disputes: readonly PackedDispute[] = knowledge.packs.flatMap((pack) =>
    pack.disputes.map((dispute) => ({ ...dispute, pack: pack.header.id, ref: `${pack.header.id}/${dispute.id}` })),
  );
  const packedThings: PackedThing[] = [];
  for (const pack of knowledge.packs) {
    for (const thing of pack.things) {
      packedThings.push({ ...thing, pack: pack.header.id });
      yield;
    }
  }
  const things = uniteThings(packedThings);
  const sources: readonly PackedSource[] = knowledge.packs.flatMap((pack) =>
    pack.sources.map((source) => ({ ...source, pack: pack.header.id })),
  );
  const lists = knowledge.packs.flatMap((pack) => pack.lists);

  const thingById = new Map(things.map((thing) => [thing.id, thing]));
  const sourceByKey = new Map(sources.map((source) => [`${source.pack}/${source.id}`, source]));
  const thing = (id: string): PackedThing | undefined => thingById.get(id);
  const calendar = yield* calendarSteps(facts);
  const lexicon = yield* lexiconSteps(knowledge.languages, stem);
  const names = yield* namesSteps(things, lexicon);
  const readDates = dateReader(knowledge.languages);
  const symbolOwners = new Map<string, string[]>();
  for (const owner of things) {
    yield;
    for (const name of namesOf(owner)) {
      for (const { symbol } of readSymbols(name)) {
        const owners = symbolOwners.get(symbol) ?? [];
        if (!owners.includes(owner.id)) symbolOwners.set(symbol, [...owners, owner.id]);
      }
    }
  }
  const withSymbol = (symbol: string): readonly string[] => symbolOwners.get(symbol) ?? [];
  const terms: TermReader = { lexicon, names, readDates, withSymbol };
  const slightTerms = new Set<string>();
  for (const word of lexicon.words) {
    if (lexicon.isStopWord(word)) slightTerms.add(wordTerm(word, lexicon));
    yield;
  }
  const asksWhy = (text: string): boolean =>
    lexicon
      .find(readWords(text).map((word) => word.text))
      .some(({ sense }) => sense.as === 'question' && sense.kind === 'why');
  const relationKind = (relation: string | undefined): string | undefined =>
    relation === undefined ? undefined : knowledge.relations[relation]?.value;
  const givesReason = ({ relation, asked }: PackedFact): boolean =>
    (relation !== undefined && knowledge.relations[relation]?.reason === true) || asked.some(asksWhy);
  const eventful = new Set(['resolution', 'meeting', 'event', 'instrument']);
  const datesOf = (id: string) => {
    const dated = eventful.has(thing(id)?.type ?? '') ? calendar.of(id) : undefined;
    return dated ? [dated.span] : [];
  };
  const factsBySubject = new Map<string, PackedFact[]>();
  for (const fact of facts) {
    const subject = fact.about[0] ?? '';
    const same = factsBySubject.get(subject);
    if (same) same.push(fact);
    else factsBySubject.set(subject, [fact]);
    yield;
  }
  const partiesOf = (id: string): readonly string[] =>
    eventful.has(thing(id)?.type ?? '') ? (factsBySubject.get(id) ?? []).flatMap((fact) => thingsOf(fact.value)) : [];
  const writer: DocumentWriter = {
    ...terms,
    thing,
    datesOf,
    partiesOf,
    givesReason,
    relationKind,
    isMany: (relation) => relation !== undefined && knowledge.relations[relation]?.many === true,
    nameTermsOf: nameTermsReader(thing, terms),
  };
  const documents: Document[] = [];
  for (const fact of facts) {
    documents.push(...writeDocuments([fact], [], writer));
    yield;
  }
  for (const dispute of disputes) {
    documents.push(...writeDocuments([], [dispute], writer));
    yield;
  }
  const fields: (readonly Field[])[] = [];
  for (const document of documents) {
    fields.push([
      { terms: document.says, weight: 1 },
      { terms: document.names, weight: 0.5 },
      { terms: document.phrasings.flat(), weight: 0.6 },
    ]);
    yield;
  }
  const index = yield* indexSteps(fields);
  const listWords = wordsOfLists(lists, terms, yield* thingsInShare(documents, generalShare));
  const vocabulary = yield* countWords(textsOf({ facts, disputes, things, lists }));
  const knownStems = new Set<string>();
  for (const word of vocabulary.keys()) {
    knownStems.add(stem(word));
    yield;
  }
  const spelled = new Map(vocabulary);
  for (const word of lexicon.words) {
    spelled.set(word, (spelled.get(word) ?? 0) + 1);
    yield;
  }
  const common = new Set([...knowledge.dictionary].slice(0, commonCount));
  const reader: Reader = {
    lexicon,
    names,
    listWords,
    readDates,
    withSymbol,
    speller: yield* spellerSteps(spelled),
    // An inflected form needs no correction: it meets the others under their stem.
    isKnown: (word) => vocabulary.has(word) || lexicon.knows(word) || knownStems.has(stem(word)),
    relationKind,
    isCommon: (word) => common.has(word),
    isEveryday: (word) => knowledge.dictionary.has(word),
  };

  const factByRef = new Map<string, PackedFact>();
  let newestCheck = '';
  for (const fact of facts) {
    factByRef.set(fact.ref, fact);
    if (fact.checked > newestCheck) newestCheck = fact.checked;
    yield;
  }

  return {
    settings,
    facts,
    disputes,
    things,
    sources,
    thing,
    source: (pack: string, id: string) => sourceByKey.get(`${pack}/${id}`),
    factByRef,
    factsOf: (id: string): readonly PackedFact[] => factsBySubject.get(id) ?? [],
    packOfList: new Map(knowledge.packs.flatMap((pack) => pack.lists.map((list) => [list, pack.header.id] as const))),
    lists: new Map(lists.map((list) => [list.id, list])),
    calendar,
    reader,
    /** Things in so much of the collection that naming them narrows nothing down. */
    wide: yield* thingsInShare(documents, wideShare),
    ranking: yield* rankingSteps(documents, index, settings.ranking, (term) => slightTerms.has(term)),
    suggester: yield* suggesterSteps(facts, things),
    newestCheck,
  };
}

/** How many of the everyday words are the commonest. */
const commonCount = 4_000;

/** Share of all documents that a thing must be part of to be too general to be what a question is about. */
const wideShare = 0.15;

/** Share of all documents that a thing must be part of for a question to be about it without saying so. */
const generalShare = 0.3;

/** Things in more than a share of the documents of some pack. */
function* thingsInShare(documents: readonly Document[], share: number): Steps<ReadonlySet<string>> {
  const byPack = new Map<string, Document[]>();
  for (const document of documents) {
    const pack = document.ref.slice(0, document.ref.indexOf('/'));
    const own = byPack.get(pack);
    if (own) own.push(document);
    else byPack.set(pack, [document]);
    yield;
  }
  const found = new Set<string>();
  for (const own of byPack.values()) {
    const counts = new Map<string, number>();
    for (const { things } of own) {
      for (const id of things) counts.set(id, (counts.get(id) ?? 0) + 1);
      yield;
    }
    for (const [id, count] of counts) if (count > 10 && count / own.length > share) found.add(id);
  }
  return found;
}

/** Things of one id in several packs as one: the first pack's, with the names of all. */
function uniteThings(things: readonly PackedThing[]): readonly PackedThing[] {
  const united = new Map<string, PackedThing>();
  for (const thing of things) {
    const before = united.get(thing.id);
    united.set(thing.id, before ? { ...before, names: joinNames(before, thing) } : thing);
  }
  return [...united.values()];
}

function joinNames(first: PackedThing, other: PackedThing): Record<string, string[]> {
  const joined: Record<string, string[]> = { ...first.names };
  for (const [language, names] of Object.entries({ ...other.names })) {
    joined[language] = [...new Set([...(joined[language] ?? []), ...names])];
  }
  return joined;
}

/** Every text whose words the collection knows. */
function* textsOf({
  facts,
  disputes,
  things,
  lists,
}: {
  readonly facts: readonly PackedFact[];
  readonly disputes: readonly PackedDispute[];
  readonly things: readonly PackedThing[];
  readonly lists: readonly ClosedList[];
}): Generator<string> {
  for (const { says, asked } of facts) yield* [says, ...asked];
  for (const { says, asked } of disputes) yield* [says, ...asked];
  for (const thing of things) yield* namesOf(thing);
  for (const list of lists) yield* Object.values(list.names).flat();
}

function* countWords(texts: Iterable<string>): Steps<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of readWords(fold(text))) counts.set(word.text, (counts.get(word.text) ?? 0) + 1);
    yield;
  }
  return counts;
}
