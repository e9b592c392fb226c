import type { Value } from '../knowledge/schema.js';
import type { PackedDispute, PackedFact, PackedThing } from './answer.js';
import { type DateMention, daysOf, type ReadDates, type Span } from './dates.js';
import type { Lexicon } from './lexicon.js';
import type { Names } from './names.js';
import { dateTerms, numberTerm, thingTerm, wordTerm } from './query.js';
import { readSymbols } from './symbols.js';
import { overlap, readWords } from './text.js';

/** What a question can be answered with: a fact or a dispute, with everything by which it can be found. */
export interface Document {
  readonly ref: string;
  readonly fact?: PackedFact | undefined;
  readonly dispute?: PackedDispute | undefined;
  /** Things it is about, its value's, and those its sentence names. */
  readonly things: ReadonlySet<string>;
  /** The first thing it is about. */
  readonly subject: string;
  /** Terms of the subject's names. */
  readonly subjectWords: ReadonlySet<string>;
  /** Field → terms in order, repeated where they recur. */
  readonly says: readonly string[];
  readonly names: readonly string[];
  /** Each phrasing's terms. */
  readonly phrasings: readonly (readonly string[])[];
  readonly dates: readonly Span[];
  readonly relation?: string | undefined;
  /** Kind of value its relation has. */
  readonly relationKind?: string | undefined;
  /** The thing its value is, where that is of the same type as its subject: one end of a relation between equals. */
  readonly equal?: string | undefined;
  /** Its subject may have several values by this relation at one time. */
  readonly many: boolean;
  /** Kinds of answer that its value gives. */
  readonly gives: ReadonlySet<Gives>;
  /** Kinds of answer that its sentence mentions besides. */
  readonly mentions: ReadonlySet<Gives>;
}

export type Gives =
  | 'date'
  | 'person'
  | 'place'
  | 'country'
  | 'body'
  | 'resolution'
  | 'session'
  | 'number'
  | 'reason'
  | 'text';

/** What turns a text into terms. */
export interface TermReader {
  /** Ids of the things with a document symbol, in its official form. */
  readonly withSymbol: (symbol: string) => readonly string[];
  readonly lexicon: Lexicon;
  readonly names: Names;
  readonly readDates: ReadDates;
}

export interface DocumentWriter extends TermReader {
  readonly thing: (id: string) => PackedThing | undefined;
  /** Days on which a thing was adopted, signed, held; from its own dated facts. */
  readonly datesOf: (id: string) => readonly Span[];
  /** Kind of value that a relation has. */
  readonly relationKind: (relation: string | undefined) => string | undefined;
  /** Whether a subject may have several values by a relation at one time. */
  readonly isMany: (relation: string | undefined) => boolean;
  /** Whether a fact can answer "why": by its relation, or because people asked it so. */
  readonly givesReason: (fact: PackedFact) => boolean;
  /** Terms of all names of a thing; each thing's are read once. */
  readonly nameTermsOf: (id: string) => readonly string[];
  /** Things that an event's own facts connect it with: where it was, who took part. */
  readonly partiesOf: (id: string) => readonly string[];
}

/** Everything in some packs that can answer a question, in the packs' order. */
export function writeDocuments(
  facts: readonly PackedFact[],
  disputes: readonly PackedDispute[],
  writer: DocumentWriter,
): readonly Document[] {
  return [
    ...facts.map((fact) => factDocument(fact, writer)),
    ...disputes.map((dispute) => disputeDocument(dispute, writer)),
  ];
}

/** What a text says, in terms and in dates. */
interface TextRead {
  /** As those of a question: its words' ideas, the things it names, its numbers and its dates. */
  readonly terms: readonly string[];
  readonly dates: readonly DateMention[];
  /** Whether it has figures that are no part of a date or a symbol. */
  readonly figures: boolean;
}

function readText(text: string, { lexicon, names, readDates, withSymbol }: TermReader): TextRead {
  const symbols = readSymbols(text);
  const dates = readDates(text).filter((date) => !symbols.some((symbol) => overlap(symbol, date)));
  const taken = [...dates, ...symbols];
  const read = readWords(text);
  const words = (taken.length === 0 ? read : read.filter((word) => !taken.some((span) => overlap(word, span)))).map(
    (word) => word.text,
  );
  const terms = words.map((word) => {
    const number = lexicon.ordinalOf(word) ?? (/^\d+$/.test(word) ? Number(word) : undefined);
    return number === undefined || number < 0 ? wordTerm(word, lexicon) : numberTerm(number);
  });
  const things = [
    ...names.find(words).flatMap((name) => name.things),
    ...symbols.flatMap(({ symbol }) => withSymbol(symbol)),
  ];
  return {
    terms: [...terms, ...things.map(thingTerm), ...dates.flatMap(dateTerms)],
    dates,
    figures: words.some((word) => /^\d+$/.test(word)),
  };
}

/** The terms of a text: its words' ideas, the things it names, its numbers and its dates. */
export function termsOf(text: string, reader: TermReader): readonly string[] {
  return readText(text, reader).terms;
}

/** A reader of things' names that reads those of each thing once. */
export function nameTermsReader(
  thing: (id: string) => PackedThing | undefined,
  reader: TermReader,
): (id: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (id) => {
    const before = known.get(id);
    if (before) return before;
    const found = thing(id);
    const texts = found ? [found.name, found.is ?? '', ...(found.names?.en ?? [])] : [];
    const terms = [...new Set(texts.flatMap((text) => termsOf(text, reader)))];
    known.set(id, terms);
    return terms;
  };
}

/** Things that a value names. */
export function thingsOf(value: Value | undefined): readonly string[] {
  if (value && 'thing' in value) return [value.thing];
  return value && 'things' in value ? value.things : [];
}

/** First dates of a fact's own: its value, or when it held. */
export function dateOf(fact: PackedFact): string | undefined {
  if (fact.value && 'date' in fact.value) return fact.value.date;
  return undefined;
}

function factDocument(fact: PackedFact, writer: DocumentWriter): Document {
  const sentence = readText(fact.says, writer);
  const says = sentence.terms;
  const about = [...new Set([...fact.about, ...thingsOf(fact.value)])];
  const names = namesFieldOf(about, writer);
  const things = withWholes(
    [...about, ...namedIn(says), ...namedIn(names), ...about.flatMap(writer.partiesOf)],
    writer,
  );
  return {
    ref: fact.ref,
    fact,
    things,
    subject: fact.about[0] ?? '',
    subjectWords: new Set(namesFieldOf(fact.about.slice(0, 1), writer)),
    says,
    names,
    phrasings: fact.asked.map((text) => termsOf(text, writer)),
    dates: [
      ...ownDates(fact),
      ...sentence.dates.flatMap(({ span }) => (span ? [span] : [])),
      ...about.flatMap(writer.datesOf),
    ],
    relation: fact.relation,
    relationKind: writer.relationKind(fact.relation),
    equal: equalOf(fact, writer),
    many: writer.isMany(fact.relation),
    gives: givesOf(fact, writer),
    mentions: mentionsOf(sentence, [...about, ...namedIn(says)], writer),
  };
}

function equalOf(fact: PackedFact, writer: DocumentWriter): string | undefined {
  if (!fact.value || !('thing' in fact.value)) return undefined;
  return writer.thing(fact.value.thing)?.type === writer.thing(fact.about[0] ?? '')?.type
    ? fact.value.thing
    : undefined;
}

function disputeDocument(dispute: PackedDispute, writer: DocumentWriter): Document {
  const text = [dispute.point, dispute.says, ...dispute.readings.map((reading) => reading.says)].join(' ');
  const says = termsOf(text, writer);
  const names = namesFieldOf(dispute.about, writer);
  return {
    ref: dispute.ref,
    dispute,
    many: false,
    things: withWholes([...dispute.about, ...namedIn(says), ...namedIn(names)], writer),
    subject: dispute.about[0] ?? '',
    subjectWords: new Set(namesFieldOf(dispute.about.slice(0, 1), writer)),
    says,
    names,
    phrasings: dispute.asked.map((asked) => termsOf(asked, writer)),
    dates: [
      ...writer.readDates(text).flatMap(({ span }) => (span ? [span] : [])),
      ...dispute.about.flatMap(writer.datesOf),
    ],
    gives: new Set(['text', 'reason']),
    mentions: new Set(),
  };
}

/** Things with everything they are part of: what the General Assembly did, the UN did. */
function withWholes(ids: readonly string[], writer: DocumentWriter): ReadonlySet<string> {
  const all = new Set<string>();
  const add = (id: string | undefined): void => {
    if (id === undefined || all.has(id)) return;
    all.add(id);
    add(writer.thing(id)?.partOf);
  };
  ids.forEach(add);
  return all;
}

/** What the things are called, the things that those names name, and the wholes they are part of. */
function namesFieldOf(ids: readonly string[], writer: DocumentWriter): readonly string[] {
  const wholes = [...withWholes(ids, writer)].map(thingTerm);
  return [...new Set([...wholes, ...ids.flatMap(writer.nameTermsOf)])];
}

function namedIn(terms: readonly string[]): readonly string[] {
  return terms.filter((term) => term.startsWith('@')).map((term) => term.slice(1));
}

function ownDates(fact: PackedFact): readonly Span[] {
  const date = dateOf(fact);
  const held =
    fact.held && (fact.held.from || fact.held.to)
      ? [{ from: daysOf(fact.held.from ?? fact.held.to ?? '').from, to: daysOf(fact.held.to ?? '9999-12-31').to }]
      : [];
  return [...(date ? [daysOf(date)] : []), ...held];
}

/** Kinds of answer that a fact's own value gives; those that its sentence merely mentions are told apart. */
function givesOf(fact: PackedFact, writer: DocumentWriter): ReadonlySet<Gives> {
  const gives = new Set<Gives>();
  const { value } = fact;
  if (value && 'date' in value) gives.add('date');
  if (value && 'number' in value) gives.add('number');
  if (value && 'things' in value) gives.add('number');
  if (!value || 'text' in value) gives.add('text');
  if (fact.held) gives.add('date');
  if (writer.givesReason(fact)) gives.add('reason');
  for (const id of thingsOf(value)) for (const kind of kindsOfThing(writer.thing(id)?.type)) gives.add(kind);
  return gives;
}

function mentionsOf(sentence: TextRead, things: readonly string[], writer: DocumentWriter): ReadonlySet<Gives> {
  const mentions = new Set<Gives>(things.flatMap((id) => kindsOfThing(writer.thing(id)?.type)));
  if (sentence.dates.length > 0) mentions.add('date');
  // The figures of a date or a symbol count nothing.
  if (sentence.figures) mentions.add('number');
  return mentions;
}

/** Kinds of answer that a thing of some type gives. */
export function kindsOfThing(type: string | undefined): readonly Gives[] {
  if (type === 'person' || type === 'office') return ['person'];
  if (type === 'place') return ['place'];
  if (type === 'country') return ['country', 'place'];
  if (type === 'organization' || type === 'body') return ['body'];
  return type === 'resolution' || type === 'session' ? [type] : [];
}
