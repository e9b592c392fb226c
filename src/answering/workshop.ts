import type { ClosedList, Knowledge, Relation } from '../knowledge/schema.js';
import type { PackedFact, PackedThing } from './answer.js';
import { askedAsReader } from './asked-as.js';
import { calendarSteps } from './calendar.js';
import type { Settings } from './calibration.js';
import { closeWords } from './close-words.js';
import { dateReader } from './dates.js';
import { calledReader, type Document, type DocumentWriter, thingsOf, writeDispute, writeFact } from './documents.js';
import { indexSteps } from './inverted-index.js';
import { type Lexicon, lexiconSteps } from './lexicon.js';
import { wordsOfLists } from './list-words.js';
import { namesOf, namesSteps } from './names.js';
import { packedKnowledgeSteps } from './packed-knowledge.js';
import { textPacker } from './packed-texts.js';
import { passageReader } from './passages.js';
import { type Reader, wordTerm } from './query.js';
import { rankingSteps } from './ranking.js';
import { spellerSteps } from './spelling.js';
import { finish, type Steps } from './steps.js';
import { suggesterSteps } from './suggesting.js';
import { readSymbols } from './symbols.js';
import { newTermTable } from './term-table.js';
import { readWords, stem } from './text.js';
import { type TermReader, textReader } from './text-reader.js';
import { wordPairsSteps } from './word-pairs.js';

/** Everything that answering is done with; immutable, and made whole by {@link buildWorkshop}. */
export type Workshop = ReturnType<typeof buildWorkshop>;

/** Indexes and readers over some knowledge: the parts that the steps of answering share. */
export function buildWorkshop(knowledge: Knowledge, settings: Settings) {
  return finish(workshopSteps(knowledge, settings));
}

/** {@link buildWorkshop} in small steps: a large collection takes seconds, and others may want to run meanwhile. */
export function* workshopSteps(knowledge: Knowledge, settings: Settings) {
  const { facts, disputes, things, sources, lists } = yield* packedKnowledgeSteps(knowledge);
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
  const termReader: TermReader = { lexicon, names, readDates, withSymbol };
  const slightTerms = new Set<string>();
  for (const word of lexicon.words) {
    if (lexicon.isStopWord(word)) slightTerms.add(wordTerm(word, lexicon));
    yield;
  }
  const readAskedAs = askedAsReader(lexicon);
  const relationKind = (relation: string | undefined): string | undefined =>
    relation === undefined ? undefined : knowledge.relations[relation]?.value;
  const isReason = (relation: string | undefined): boolean =>
    relation !== undefined && knowledge.relations[relation]?.reason === true;
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
  const typedPacks = new Set<string>();
  for (const fact of facts) if (fact.relation !== undefined) typedPacks.add(fact.pack);
  const terms = newTermTable();
  const vocabulary = new Map<string, number>();
  const meet = (word: string): void => {
    vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
  };
  const textsRead = textReader(terms, termReader, meet);
  const writer: DocumentWriter = {
    ...textsRead,
    thing,
    datesOf,
    partiesOf,
    isReason,
    askedAs: readAskedAs,
    isPlain: (pack) => !typedPacks.has(pack),
    relationKind,
    isMany: (relation) => relation !== undefined && knowledge.relations[relation]?.many === true,
    // Names are counted once each below, however many facts are about what they name.
    calledOf: calledReader(thing, textReader(terms, termReader)),
  };
  const documents: Document[] = [];
  const packer = textPacker();
  for (const fact of facts) {
    const { document, texts } = writeFact(fact, writer);
    documents.push(document);
    packer.add(texts);
    yield;
  }
  for (const dispute of disputes) {
    const { document, texts } = writeDispute(dispute, writer);
    documents.push(document);
    packer.add(texts);
    yield;
  }
  const texts = packer.pack();
  const index = yield* indexSteps(texts, terms);
  const listWords = wordsOfLists(lists, termReader, yield* thingsInShare(documents, generalShare));
  for (const text of namesOfAll(things, lists)) {
    for (const word of readWords(text)) meet(word.text);
    yield;
  }
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
  // What people say every day may have been meant too, and must not be mistaken for what the collection says.
  for (const word of common) if (word.length >= longMin) spelled.set(word, spelled.get(word) ?? 0);
  const reader: Reader = {
    lexicon,
    names,
    listWords,
    readDates,
    passages: passageReader(knowledge.languages),
    withSymbol,
    speller: yield* spellerSteps(spelled),
    pairs: yield* wordPairsSteps(textsAsked(facts)),
    closeTo: closeWords(wordsWithTerms(vocabulary, lexicon)),
    // An inflected form needs no correction: it meets the others under their stem.
    isKnown: (word) => vocabulary.has(word) || lexicon.knows(word) || knownStems.has(stem(word)),
    relationKind,
    isOrganization: (id) => thing(id)?.type === 'organization',
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
    packOfList: new Map<ClosedList, string>(lists.map((list) => [list, list.pack])),
    lists: new Map(lists.map((list) => [list.id, list])),
    calendar,
    reader,
    /** Things in so much of the collection that naming them narrows nothing down. */
    wide: yield* thingsInShare(documents, wideShare),
    ranking: yield* rankingSteps(documents, texts, index, settings.ranking, slightTerms),
    suggester: yield* suggesterSteps(facts, things),
    newestCheck,
    relation: (name: string): Relation | undefined => knowledge.relations[name],
  };
}

/** What people are known to ask, and what the facts say, in folded words. */
function* textsAsked(facts: readonly PackedFact[]): Generator<readonly string[]> {
  for (const { asked, says } of facts)
    for (const text of [...asked, says]) yield readWords(text).map((word) => word.text);
}

/** How many of the everyday words are the commonest. */
const commonCount = 4_000;
/** Shortest everyday word that is looked for where a word is misspelled: short ones are near to everything. */
const longMin = 6;

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

/** Words that say something, each with its term; made out when it is walked. */
function wordsWithTerms(
  vocabulary: ReadonlyMap<string, number>,
  lexicon: Lexicon,
): Iterable<readonly [string, string]> {
  return {
    *[Symbol.iterator]() {
      for (const word of vocabulary.keys())
        if (!lexicon.isStopWord(word)) yield [word, wordTerm(word, lexicon)] as const;
    },
  };
}

/** The names of things and lists in all languages. */
function* namesOfAll(things: readonly PackedThing[], lists: readonly ClosedList[]): Generator<string> {
  for (const thing of things) yield* namesOf(thing);
  for (const list of lists) yield* Object.values(list.names).flat();
}
