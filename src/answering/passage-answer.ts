import { fold } from '../knowledge/fold.js';
import type { ThingType } from '../knowledge/schema.js';
import type { Answer, PackedFact, PackedThing } from './answer.js';
import { answered } from './answered.js';
import { freeWords } from './claims.js';
import { cardFactsMax, composeLookUp } from './composing.js';
import { explainQuery } from './explaining.js';
import { namesOf } from './names.js';
import type { Passage } from './passages.js';
import type { Query } from './query.js';
import { replaceAll } from './reading-words.js';
import { readSymbols } from './symbols.js';
import { readWords, stem } from './text.js';
import { understand } from './understanding.js';
import type { Workshop } from './workshop.js';

/** Which facts were taken from a place is certain; what of it was meant may not be. */
const confidence = 0.9;

/** Types of thing that have a text. */
const written: ReadonlySet<ThingType> = new Set(['resolution', 'instrument']);

/**
 * Answers "what does article 2 of the Charter say?" with the facts that were taken from there, or says that the collection
 * has none from there: a fact about the same document would be no answer.
 *
 * @param question - after cleaning
 * @param asOf - day of the question, `YYYY-MM-DD`
 * @returns undefined where the question asks for anything else
 */
export function answerOfPassage(question: string, asOf: string, workshop: Workshop): Answer | undefined {
  const passage = workshop.reader.passages.read(question);
  if (!passage) return undefined;
  const query = understand(`${question.slice(0, passage.start)} ${question.slice(passage.end)}`, workshop.reader);
  const documents = documentsOf(query, workshop);
  if (documents.length === 0) return undefined;
  const facts = factsFrom(passage, documents, workshop);
  const reading = {
    question,
    understood: replaceAll(question, query.corrections),
    corrections: query.corrections,
    asOf,
    steps: () => [
      explainQuery({ ...query, question }, workshop),
      {
        name: 'Place',
        lines: [`${passage.typed}: ${facts.map(({ ref }) => ref).join(', ') || 'no fact cites it'}`],
      },
    ],
  };
  if (facts.length > 0) {
    const shown = facts.slice(0, cardFactsMax);
    const rest = facts.length > shown.length ? [`The collection has ${facts.length} facts from there.`] : [];
    const short = facts.length === 1 ? composeLookUp(shown, query, workshop).short : '';
    const text = [...shown.map(({ says }) => says), ...rest].join('\n');
    return answered(reading, { operation: 'look up', short, text, facts: shown, about: [] }, confidence, [], workshop);
  }
  const [document, ...others] = documents;
  const named = others.length > 0 ? 'any document of that name' : (document?.name ?? '');
  const symbol = others.length > 0 ? undefined : readSymbols(document?.symbol ?? '')[0];
  return {
    ...reading,
    kind: 'unknown',
    why: 'not in the collection',
    confidence: 1 - confidence,
    premise: `The collection has no fact that was taken from there (“${passage.typed}”, ${named}).`,
    symbol,
    near: [],
  };
}

/** The documents that a question names, by a name or by a word of it ("the Charter"); none where it says or asks more. */
function documentsOf(query: Query, { reader, thing, things }: Workshop): readonly PackedThing[] {
  const { kinds, operations, strangers, units, relating } = query;
  if (strangers.length > 0 || operations.size > 0) return [];
  // Beside what it says, nothing that happened to it is asked for.
  if (units.some(({ at, typed, kind }) => kind === 'word' && relating.has(at) && !reader.passages.isSaying(typed)))
    return [];
  if ([...kinds].some((kind) => kind !== 'what' && kind !== 'which' && kind !== 'is-it')) return [];
  const free = [...freeWords(query), ...units.filter(({ kind }) => kind === 'number' || kind === 'date')].filter(
    ({ common, typed }) => common !== true && !reader.passages.isSaying(typed),
  );
  const [named, ...others] = units.filter(({ kind, slight }) => kind === 'thing' && !slight);
  if (others.length > 0 || (named === undefined) === (free.length === 0)) return [];
  const meant = named
    ? named.things.flatMap((id) => thing(id) ?? [])
    : things.filter((one) => free.length === 1 && namesOf(one).some((name) => hasWord(name, free[0]?.typed ?? '')));
  return meant.filter(({ type }) => written.has(type));
}

function hasWord(name: string, word: string): boolean {
  return readWords(name).some(({ text }) => stem(text) === stem(word));
}

/** The facts that cite a place in the text of one of some documents, or say themselves that it stands there. */
function factsFrom(passage: Passage, documents: readonly PackedThing[], workshop: Workshop): readonly PackedFact[] {
  const ids = new Set(documents.map(({ id }) => id));
  const names = documents.flatMap(namesOf).map(fold);
  return workshop.facts.filter(({ pack, sources, about, says }) => {
    if (about.some((id) => ids.has(id)) && workshop.reader.passages.read(says)?.place === passage.place) return true;
    return sources.some(({ source, at }) => {
      if (!passage.has(at)) return false;
      const title = fold(workshop.source(pack, source)?.title ?? '');
      return names.some((name) => title.includes(name));
    });
  });
}
