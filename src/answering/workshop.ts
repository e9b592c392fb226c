import type { ClosedList, Knowledge, Relation } from '../knowledge/schema.js';
import type { PackedFact, PackedThing } from './answer.js';
import { calendarSteps } from './calendar.js';
import type { Settings } from './calibration.js';
import { closeWords } from './close-words.js';
import { type Collection, collectionSteps } from './collection.js';
import { dateReader } from './dates.js';
import { indexSteps } from './inverted-index.js';
import { type Lexicon, lexiconSteps } from './lexicon.js';
import { namesIn } from './names.js';
import { packedKnowledgeSteps } from './packed-knowledge.js';
import { passageReader } from './passages.js';
import { type Reader, wordTerm } from './query.js';
import { rankingSteps } from './ranking.js';
import { spellerSteps } from './spelling.js';
import { finish } from './steps.js';
import { suggesterSteps } from './suggesting.js';
import { newTermTable } from './term-table.js';
import { stem } from './text.js';
import { wordPairsIn } from './word-pairs.js';

/** Everything that answering is done with; immutable, and made whole by {@link buildWorkshop}. */
export type Workshop = ReturnType<typeof buildWorkshop>;

/** What was read of the packs before, and who wants to keep what is read now. */
export interface Keeping {
  /** Read of the very same knowledge. */
  readonly collection?: Collection | undefined;
  /** Given the collection where it had to be read; it is not to be changed. */
  readonly onCollection?: ((collection: Collection) => void) | undefined;
}

/** Indexes and readers over some knowledge: the parts that the steps of answering share. */
export function buildWorkshop(knowledge: Knowledge, settings: Settings) {
  return finish(workshopSteps(knowledge, settings));
}

/** {@link buildWorkshop} in small steps: a large collection takes seconds, and others may want to run meanwhile. */
export function* workshopSteps(
  knowledge: Knowledge,
  settings: Settings,
  { collection: before, onCollection }: Keeping = {},
) {
  const packed = before?.packed ?? (yield* packedKnowledgeSteps(knowledge));
  const { facts, disputes, things, sources, lists } = packed;
  const thingById = new Map(things.map((thing) => [thing.id, thing]));
  const sourceByKey = new Map(sources.map((source) => [`${source.pack}/${source.id}`, source]));
  const thing = (id: string): PackedThing | undefined => thingById.get(id);
  const calendar = yield* calendarSteps(facts);
  const lexicon = yield* lexiconSteps(knowledge.languages, stem);
  const readDates = dateReader(knowledge.languages);
  const slightTerms = new Set<string>();
  for (const word of lexicon.words) {
    if (lexicon.isStopWord(word)) slightTerms.add(wordTerm(word, lexicon));
    yield;
  }
  const relationKind = (relation: string | undefined): string | undefined =>
    relation === undefined ? undefined : knowledge.relations[relation]?.value;
  const factsBySubject = new Map<string, PackedFact[]>();
  for (const fact of facts) {
    const subject = fact.about[0] ?? '';
    const same = factsBySubject.get(subject);
    if (same) same.push(fact);
    else factsBySubject.set(subject, [fact]);
    yield;
  }
  const factsOf = (id: string): readonly PackedFact[] => factsBySubject.get(id) ?? [];
  const tools = { lexicon, readDates, calendar, thing, factsOf, relationKind };
  const collection = before ?? (yield* collectionSteps(packed, knowledge.relations, tools));
  if (before === undefined) onCollection?.(collection);
  const { documents, texts, vocabulary } = collection;
  const index = yield* indexSteps(texts, newTermTable(collection.terms));
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
    names: namesIn(collection.names, lexicon),
    listWords: collection.listWords,
    readDates,
    passages: passageReader(knowledge.languages),
    withSymbol: (symbol) => collection.symbolOwners.get(symbol) ?? [],
    speller: yield* spellerSteps(spelled),
    pairs: wordPairsIn(collection.pairs),
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
    factsOf,
    packOfList: new Map<ClosedList, string>(lists.map((list) => [list, list.pack])),
    lists: new Map(lists.map((list) => [list.id, list])),
    calendar,
    reader,
    /** Things in so much of the collection that naming them narrows nothing down. */
    wide: collection.wide,
    ranking: yield* rankingSteps(documents, texts, index, settings.ranking, slightTerms),
    suggester: yield* suggesterSteps(facts, things),
    newestCheck,
    relation: (name: string): Relation | undefined => knowledge.relations[name],
  };
}

/** How many of the everyday words are the commonest. */
const commonCount = 4_000;
/** Shortest everyday word that is looked for where a word is misspelled: short ones are near to everything. */
const longMin = 6;

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
