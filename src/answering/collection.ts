import type { ClosedList, Knowledge } from '../knowledge/schema.js';
import type { PackedFact, PackedThing } from './answer.js';
import { askedAsReader } from './asked-as.js';
import type { Calendar } from './calendar.js';
import { calledReader, type Document, type DocumentWriter, thingsOf, writeDispute, writeFact } from './documents.js';
import { wordsOfLists } from './list-words.js';
import { type NameTree, namesIn, namesOf, nameTreeSteps } from './names.js';
import type { PackedKnowledge } from './packed-knowledge.js';
import { type PackedTexts, textPacker } from './packed-texts.js';
import type { ListWords } from './query.js';
import type { Steps } from './steps.js';
import { readSymbols } from './symbols.js';
import { newTermTable } from './term-table.js';
import { readWords } from './text.js';
import { type TermReader, textReader } from './text-reader.js';
import { thingsInShare } from './things-in-share.js';
import { type PairCounts, pairCountsSteps } from './word-pairs.js';

/**
 * What the texts of some packs say. It is most of the work of building and, for the same knowledge, always the same, so
 * it is plain data: what was read once may be kept and used again.
 */
export interface Collection {
  readonly packed: PackedKnowledge;
  readonly names: NameTree;
  /** Document symbol in its official form → ids of the things that have it. */
  readonly symbolOwners: ReadonlyMap<string, readonly string[]>;
  readonly documents: readonly Document[];
  readonly texts: PackedTexts;
  /** Term → its number. */
  readonly terms: Map<string, number>;
  /** Folded word → how often the texts and names have it. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** Things in so much of the collection that naming them narrows nothing down. */
  readonly wide: ReadonlySet<string>;
  readonly listWords: readonly ListWords[];
  readonly pairs: PairCounts;
}

/** What a collection is read with. */
export interface CollectionTools extends Pick<TermReader, 'lexicon' | 'readDates'> {
  readonly calendar: Calendar;
  readonly thing: (id: string) => PackedThing | undefined;
  /** Facts with a thing as their subject. */
  readonly factsOf: (id: string) => readonly PackedFact[];
  readonly relationKind: (relation: string | undefined) => string | undefined;
}

/** Reads every text of the packs, in small steps. */
export function* collectionSteps(
  packed: PackedKnowledge,
  relations: Knowledge['relations'],
  tools: CollectionTools,
): Steps<Collection> {
  const { facts, disputes, things, lists } = packed;
  const { lexicon, readDates, calendar, thing, factsOf, relationKind } = tools;
  const names = yield* nameTreeSteps(things, lexicon);
  const symbolOwners = yield* symbolOwnersSteps(things);
  const termReader: TermReader = {
    lexicon,
    names: namesIn(names, lexicon),
    readDates,
    withSymbol: (symbol) => symbolOwners.get(symbol) ?? [],
  };
  const isEventful = (id: string): boolean => eventful.has(thing(id)?.type ?? '');
  const typedPacks = new Set<string>();
  for (const fact of facts) if (fact.relation !== undefined) typedPacks.add(fact.pack);
  const numbers = new Map<string, number>();
  const terms = newTermTable(numbers);
  const vocabulary = new Map<string, number>();
  const meet = (word: string): void => {
    vocabulary.set(word, (vocabulary.get(word) ?? 0) + 1);
  };
  const writer: DocumentWriter = {
    ...textReader(terms, termReader, meet),
    thing,
    datesOf: (id) => {
      const dated = isEventful(id) ? calendar.of(id) : undefined;
      return dated ? [dated.span] : [];
    },
    partiesOf: (id) => (isEventful(id) ? factsOf(id).flatMap((fact) => thingsOf(fact.value)) : []),
    isReason: (relation) => relation !== undefined && relations[relation]?.reason === true,
    askedAs: askedAsReader(lexicon),
    isPlain: (pack) => !typedPacks.has(pack),
    relationKind,
    isMany: (relation) => relation !== undefined && relations[relation]?.many === true,
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
  for (const text of namesOfAll(things, lists)) {
    for (const word of readWords(text)) meet(word.text);
    yield;
  }
  return {
    packed,
    names,
    symbolOwners,
    documents,
    texts: packer.pack(),
    terms: numbers,
    vocabulary,
    wide: yield* thingsInShare(documents, wideShare),
    listWords: wordsOfLists(lists, termReader, yield* thingsInShare(documents, generalShare)),
    pairs: yield* pairCountsSteps(textsAsked(facts)),
  };
}

/** Share of all documents that a thing must be part of to be too general to be what a question is about. */
const wideShare = 0.15;

/** Share of all documents that a thing must be part of for a question to be about it without saying so. */
const generalShare = 0.3;

function* symbolOwnersSteps(things: readonly PackedThing[]): Steps<ReadonlyMap<string, readonly string[]>> {
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
  return symbolOwners;
}

/** What people are known to ask, and what the facts say, in folded words. */
function* textsAsked(facts: readonly PackedFact[]): Generator<readonly string[]> {
  for (const { asked, says } of facts)
    for (const text of [...asked, says]) yield readWords(text).map((word) => word.text);
}

/** Types of things that happen, and so have a day and parties of their own. */
const eventful: ReadonlySet<string> = new Set(['resolution', 'meeting', 'event', 'instrument']);

/** The names of things and lists in all languages. */
function* namesOfAll(things: readonly PackedThing[], lists: readonly ClosedList[]): Generator<string> {
  for (const thing of things) yield* namesOf(thing);
  for (const list of lists) yield* Object.values(list.names).flat();
}
