import { fold } from '../knowledge/fold.js';
import type { ClosedList, Knowledge } from '../knowledge/schema.js';
import type { PackedDispute, PackedFact, PackedSource, PackedThing } from './answer.js';
import { buildCalendar } from './calendar.js';
import type { Settings } from './calibration.js';
import { dateReader } from './dates.js';
import {
  type Document,
  nameTermsReader,
  packFacts,
  type TermReader,
  termsOf,
  thingsOf,
  writeDocuments,
} from './documents.js';
import { buildIndex } from './inverted-index.js';
import { buildLexicon } from './lexicon.js';
import { buildNames, namesOf } from './names.js';
import { type ListWords, type Reader, wordTerm } from './query.js';
import { buildRanking } from './ranking.js';
import { buildSpeller } from './spelling.js';
import { buildSuggester } from './suggesting.js';
import { readSymbols } from './symbols.js';
import { readWords, stem } from './text.js';

/** Everything that answering is done with; immutable, and made whole by {@link buildWorkshop}. */
export type Workshop = ReturnType<typeof buildWorkshop>;

/** Indexes and readers over some knowledge: the parts that the steps of answering share. */
export function buildWorkshop(knowledge: Knowledge, settings: Settings) {
  const facts = packFacts(knowledge);
  const disputes: readonly PackedDispute[] = knowledge.packs.flatMap((pack) =>
    pack.disputes.map((dispute) => ({ ...dispute, pack: pack.header.id, ref: `${pack.header.id}/${dispute.id}` })),
  );
  const things = uniteThings(
    knowledge.packs.flatMap((pack) => pack.things.map((thing) => ({ ...thing, pack: pack.header.id }))),
  );
  const sources: readonly PackedSource[] = knowledge.packs.flatMap((pack) =>
    pack.sources.map((source) => ({ ...source, pack: pack.header.id })),
  );
  const lists = knowledge.packs.flatMap((pack) => pack.lists);

  const thingById = new Map(things.map((thing) => [thing.id, thing]));
  const sourceByKey = new Map(sources.map((source) => [`${source.pack}/${source.id}`, source]));
  const thing = (id: string): PackedThing | undefined => thingById.get(id);
  const calendar = buildCalendar(facts);
  const lexicon = buildLexicon(knowledge.languages, stem);
  const names = buildNames(things, lexicon);
  const readDates = dateReader(knowledge.languages);
  const symbolOwners = new Map<string, string[]>();
  for (const owner of things) {
    for (const name of namesOf(owner)) {
      for (const { symbol } of readSymbols(name)) {
        const owners = symbolOwners.get(symbol) ?? [];
        if (!owners.includes(owner.id)) symbolOwners.set(symbol, [...owners, owner.id]);
      }
    }
  }
  const withSymbol = (symbol: string): readonly string[] => symbolOwners.get(symbol) ?? [];
  const terms: TermReader = { lexicon, names, readDates, withSymbol };
  const slightTerms = new Set([...lexicon.words].filter(lexicon.isStopWord).map((word) => wordTerm(word, lexicon)));
  const asksWhy = (text: string): boolean =>
    lexicon
      .find(readWords(text).map((word) => word.text))
      .some(({ sense }) => sense.as === 'question' && sense.kind === 'why');
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
    factsBySubject.set(subject, [...(factsBySubject.get(subject) ?? []), fact]);
  }
  const partiesOf = (id: string): readonly string[] =>
    eventful.has(thing(id)?.type ?? '') ? (factsBySubject.get(id) ?? []).flatMap((fact) => thingsOf(fact.value)) : [];
  const documents = writeDocuments(facts, disputes, {
    ...terms,
    thing,
    datesOf,
    partiesOf,
    givesReason,
    isMany: (relation) => relation !== undefined && knowledge.relations[relation]?.many === true,
    nameTermsOf: nameTermsReader(thing, terms),
  });
  const index = buildIndex(
    documents.map((document) => [
      { terms: document.says, weight: 1 },
      { terms: document.names, weight: 0.5 },
      { terms: document.phrasings.flat(), weight: 0.6 },
    ]),
  );
  const listWords = wordsOfLists(lists, terms, thingsInShare(documents, generalShare));
  const vocabulary = vocabularyOf([
    ...facts.flatMap((fact) => [fact.says, ...fact.asked]),
    ...disputes.flatMap((dispute) => [dispute.says, ...dispute.asked]),
    ...things.flatMap(namesOf),
    ...lists.flatMap((list) => Object.values(list.names).flat()),
  ]);
  const spelled = new Map(vocabulary);
  for (const word of lexicon.words) spelled.set(word, (spelled.get(word) ?? 0) + 1);
  const reader: Reader = {
    lexicon,
    names,
    listWords,
    readDates,
    withSymbol,
    speller: buildSpeller(spelled),
    isKnown: (word) => vocabulary.has(word) || lexicon.knows(word),
    isEveryday: (word) => knowledge.dictionary.has(word),
  };

  return {
    settings,
    facts,
    disputes,
    things,
    sources,
    thing,
    source: (pack: string, id: string) => sourceByKey.get(`${pack}/${id}`),
    factByRef: new Map(facts.map((fact) => [fact.ref, fact])),
    factsOf: (id: string): readonly PackedFact[] => factsBySubject.get(id) ?? [],
    lists: new Map(lists.map((list) => [list.id, list])),
    calendar,
    reader,
    /** Things in so much of the collection that naming them narrows nothing down. */
    wide: thingsInShare(documents, wideShare),
    ranking: buildRanking(documents, index, settings.ranking, (term) => slightTerms.has(term)),
    suggester: buildSuggester(facts, things),
    newestCheck:
      facts
        .map((fact) => fact.checked)
        .sort()
        .at(-1) ?? '',
  };
}

/** A list's own words, the noun that its names share, and the things that a question must name to mean it. */
function wordsOfLists(
  lists: readonly ClosedList[],
  writer: TermReader,
  general: ReadonlySet<string>,
): readonly ListWords[] {
  const { lexicon, names } = writer;
  const isMonth = (word: string): boolean => writer.readDates(`in ${word}`).length > 0;
  return lists.map((list) => {
    const heads = new Map<string, number>();
    const things = new Map<string, number>();
    const all = new Set<string>();
    const texts = [list.name, ...Object.values(list.names).flat()];
    for (const text of texts) {
      const words = readWords(text).map((word) => word.text);
      const mentions = names.find(words);
      const named = new Set(mentions.flatMap((mention) => words.slice(mention.from, mention.to)));
      for (const term of termsOf(text, writer)) all.add(term);
      for (const id of new Set(mentions.flatMap((mention) => mention.things)))
        things.set(id, (things.get(id) ?? 0) + 1);
      for (const word of new Set(words)) {
        const term = wordTerm(word, lexicon);
        if (!named.has(word) && !lexicon.isStopWord(word) && /^\p{L}+$/u.test(word) && !isMonth(word))
          heads.set(term, (heads.get(term) ?? 0) + 1);
      }
    }
    const head = [...heads].sort((a, b) => b[1] - a[1])[0]?.[0];
    const required = [...things]
      .filter(([id, count]) => count >= texts.length * requiredShare && !general.has(id))
      .map(([id]) => id);
    return { id: list.id, words: all, head, required };
  });
}

/** Share of a list's names that a thing must stand in to be part of what the list is. */
const requiredShare = 0.8;

/** Share of all documents that a thing must be part of to be too general to be what a question is about. */
const wideShare = 0.15;

/** Share of all documents that a thing must be part of for a question to be about it without saying so. */
const generalShare = 0.3;

/** Things in more than a share of the documents of some pack. */
function thingsInShare(documents: readonly Document[], share: number): ReadonlySet<string> {
  const byPack = new Map<string, Document[]>();
  for (const document of documents) {
    const pack = document.ref.slice(0, document.ref.indexOf('/'));
    const own = byPack.get(pack);
    if (own) own.push(document);
    else byPack.set(pack, [document]);
  }
  const found = new Set<string>();
  for (const own of byPack.values()) {
    const counts = new Map<string, number>();
    for (const { things } of own) for (const id of things) counts.set(id, (counts.get(id) ?? 0) + 1);
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

function vocabularyOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of readWords(fold(text))) counts.set(word.text, (counts.get(word.text) ?? 0) + 1);
  return counts;
}
